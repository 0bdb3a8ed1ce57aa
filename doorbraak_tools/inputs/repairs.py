"""What in a plan can only mean one thing, put right in its text: signs that slipped, and values in another spelling.

Only text goes in and out. Nothing else of it changes: not a line end, not a space.
"""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from doorbraak_tools.inputs.values import value_of
from doorbraak_tools.plan.method import Schema, field_at
from doorbraak_tools.plan.model import DataPath, PlanDocument, value_at
from doorbraak_tools.plan.reading import hard_faults, read_plan, read_text
from doorbraak_tools.plan.reading.conformity import spelled
from doorbraak_tools.plan.reading.going_on import needed_slips

_SPELLED = frozenset({"kies-uit", "schrijfwijze", "verkeerde-soort"})
_MAY_BE_CENTS = re.compile(r"(?:€ ?)?[0-9]{1,3}[.][0-9]{3}(?: ?(?:€|euro))?")
"""An amount in which nobody can tell whether the point parts thousands."""
_DASHES = re.compile("[_\u2010-\u2014]")
_LIKE_A_BAR = frozenset({"", "l", "I", "1", "¦", "\\", "/"})
"""What somebody may type for a |, alone behind a colon."""


class Repair(NamedTuple):
    """One line that is put right: its 1-based number and code, and the line before and after (that may be two)."""

    line: int
    code: str
    before: str
    after: str


def repaired(plan: PlanDocument) -> tuple[str, list[Repair]]:
    """Return the text of a plan with what can only mean one thing put right, and each line that was changed.

    `plan.text` has line ends as `\\n`. A repair is kept only when the plan, read again, has fewer faults by it.
    """
    text, done = plan.text, list[Repair]()
    found = [slip for slip in needed_slips(read_text(text), read_text) if slip.sure] if hard_faults(plan) else []
    # From the bottom up: a line that becomes two moves only what is done already. Above a line comes last; what slipped
    # together comes first, for another slip in it was seen after that.
    for slip in sorted(found, key=lambda one: (not one.below, -one.line, bool(one.above))):
        for line, better in enumerate((slip.better, *slip.below), slip.line):
            before = text.split("\n")[line - 1]
            repair = Repair(line, slip.code, before, f"{slip.above}\n{before}" if slip.above else better)
            if repair.after != before:
                text, done = _changed(text, repair), _with(done, repair)
    if done and not _better(plan, read_text(text)):
        text, done = plan.text, []
    tried: set[str] = set()
    now = _read(text) if plan.data or text != plan.text else plan
    # A line with two values takes two turns, and shows as one repair.
    while repairs := [one for one in _values(now) if one.after not in tried]:
        for repair in repairs:
            tried.add(repair.after)
            after = _read(_changed(text, repair))
            if _better(now, after):
                text, now, done = _changed(text, repair), after, _with(done, repair)
    for repair in sorted(_without_bar(read_text(text)), reverse=True):
        changed = _changed(text, repair)
        if _same_words(read_text(text), read_text(changed)):
            text, done = changed, _with(done, repair)
    return text, sorted(done)


def _read(text: str) -> PlanDocument:
    """Return a plan as its text says, or what can be read of it behind a fault that stays."""
    plan = read_text(text)
    return plan if plan.data else read_plan(text.encode(), plan.slug)


def _with(done: list[Repair], repair: Repair) -> list[Repair]:
    """Return the repairs with one more, at the line that it had at first; two of one line become one."""
    line = repair.line
    for one in sorted(one for one in done if "\n" in one.after):
        line -= line > one.line
    repair = repair._replace(line=line)
    before = next((one for one in done if one.line == repair.line and one.after == repair.before), None)
    if before is None:
        return [*done, repair]
    return [before._replace(after=repair.after) if one is before else one for one in done]


def _without_bar(plan: PlanDocument) -> Iterator[Repair]:
    """Yield the answers of several points above which no | stands; of what stands in its place, only that sign goes."""
    lines = plan.text.split("\n")
    for one in plan.diagnostics:
        if one.code != "geen-streep":
            continue
        key, colon, first = lines[one.line - 1].partition(":")
        below = next((line for line in lines[one.line :] if line.strip()), "")
        first = "" if first.strip() in _LIKE_A_BAR else first.strip()
        indent = " " * (len(below) - len(below.lstrip()))
        after = f"{key}{colon} |" + (f"\n{indent}{first}" if first else "")
        yield Repair(one.line, one.code, lines[one.line - 1], after)


def _same_words(before: PlanDocument, after: PlanDocument) -> bool:
    """Tell whether only the lines of answers differ, and the | that is there now."""
    told = [sum(one.code == "geen-streep" for one in plan.diagnostics) for plan in (before, after)]
    words = [[word for word in re.split(r"\\n|\s|['\"]", repr(plan.data)) if word not in _LIKE_A_BAR]
             for plan in (before, after)]  # fmt: skip
    return told[1] < told[0] and words[0] == words[1] and not hard_faults(after)[len(hard_faults(before)) :]


def _better(before: PlanDocument, after: PlanDocument) -> bool:
    """Tell whether fewer faults are left; what could not be read before may show gaps and faults of its own."""
    return (not after.data, len(hard_faults(after))) < (not before.data, len(hard_faults(before)))


def _changed(text: str, repair: Repair) -> str:
    lines = text.split("\n")
    lines[repair.line - 1] = repair.after
    return "\n".join(lines)


def _values(plan: PlanDocument) -> Iterator[Repair]:
    """Yield the values that mean one of the schema's, but are spelled in another way; at most one for each line."""
    seen: set[int] = set()
    lines, codes = plan.text.split("\n"), {one.line: one.code for one in plan.diagnostics if one.code in _SPELLED}
    plan = plan.presumed or plan
    for path in sorted(plan.unsound, key=str):
        span = plan.spans.get(path)
        field = field_at(path)
        if span and not field and (name := spelled(field_at(path[:-1]), str(path[-1]))):
            line, at = lines[span.key_line - 1], span.key_column - 1
            if line.startswith(str(path[-1]), at) and name not in value_at(plan.data, path[:-1]):
                seen.add(span.line)
                yield Repair(span.key_line, "onbekend-veld", line, line[:at] + name + line[at + len(str(path[-1])) :])
        if span is None or not field or span.line in seen or span.style in {"|", ">"}:
            continue
        line = lines[span.line - 1]
        written = line[span.column - 1 :]
        value: Any = value_at(plan.data, path)
        good = _meant(field, value) if isinstance(value, (str, int)) else None
        old = _as_written(written, str(value), path)
        if good is None or old is None or good == old:
            continue
        seen.add(span.line)
        yield Repair(
            span.line,
            codes.get(span.key_line, "schrijfwijze"),
            line,
            line[: span.column - 1] + good + written[len(old) :],
        )


def _as_written(written: str, value: str, path: DataPath) -> str | None:
    """Return the letters of a value as they stand in its line, quotes too; None when the line holds it otherwise."""
    for quote in ("", '"', "'"):
        old = f"{quote}{value}{quote}"
        if written.startswith(old):
            behind = written[len(old) :]
            ends = r"\s*(?:#.*)?$" if not isinstance(path[-1], int) else r"\s*(?:[,\]}].*|#.*)?$"
            return old if re.match(ends, behind) or re.match(r"\s*[,}\]]", behind) else None
    return None


def _meant(field: Schema, value: str | int) -> str | None:
    """Return how the schema spells what these words mean, or None when that is not sure."""
    words = str(value).strip()
    if field.is_amount and _MAY_BE_CENTS.fullmatch(words):
        return None
    if field.is_list or field.get("type") == "integer" or field.keys() & {"enum", "format", "x-soort"}:
        meant = value_of(field, _DASHES.sub("-", words).replace("\u00ad", "") if "enum" in field else words)
        if isinstance(meant, list):
            return f"[{', '.join(meant)}]"
        return str(meant) if isinstance(meant, (str, int)) else None
    if field.is_string and "pattern" in field:
        code = "".join(words.upper().split())
        return code if re.search(field.pattern, code) else None
    return None
