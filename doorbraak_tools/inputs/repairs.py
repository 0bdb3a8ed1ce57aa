"""What in a plan can only mean one thing, put right in its text: signs that slipped, and values in another spelling.

Only text goes in and out. Nothing else of it changes: not a line end, not a space.
"""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from doorbraak_tools.inputs.word.values import amount_of, value_of
from doorbraak_tools.plan.method import field_at
from doorbraak_tools.plan.model import DataPath, PlanDocument, value_at
from doorbraak_tools.plan.reading import hard_faults, needed_slips, read_text

_SPELLED = frozenset({"kies-uit", "schrijfwijze", "verkeerde-soort"})
_MAY_BE_CENTS = re.compile(r"(?:€ ?)?[0-9]{1,3}[.][0-9]{3}(?: ?(?:€|euro))?")
"""An amount in which nobody can tell whether the point parts thousands."""


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
    text, done = plan.text, []
    found = [slip for slip in needed_slips(plan, read_text) if slip.sure] if hard_faults(plan) else []
    lines = text.split("\n")
    steps = [[Repair(slip.line, slip.code, lines[slip.line - 1], slip.better)] for slip in found]
    # From the bottom up: a line that becomes two moves only what is done already.
    for step in sorted(steps, key=lambda one: -one[0].line):
        text = _changed(text, step[0])
        done += step
    if done and not _better(plan, read_text(text)):
        text, done = plan.text, []
    for repair in list(_values(read_text(text))):
        changed = _changed(text, repair)
        if _better(read_text(text), read_text(changed)):
            text = changed
            done.append(repair)
    return text, sorted(done)


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
    for path in sorted(plan.unsound, key=str):
        span = plan.spans.get(path)
        field = field_at(path)
        if span is None or field is None or span.line in seen or span.style in {"|", ">"}:
            continue
        line = plan.text.split("\n")[span.line - 1]
        written = line[span.column - 1 :]
        value: Any = value_at(plan.data, path)
        good = _meant(field, value) if isinstance(value, (str, int)) else None
        old = _as_written(written, str(value), path)
        if good is None or old is None or good == old:
            continue
        seen.add(span.line)
        code = next((one.code for one in plan.diagnostics if one.line == span.key_line and one.code in _SPELLED), "")
        yield Repair(span.line, code or "schrijfwijze", line, line[: span.column - 1] + good + written[len(old) :])


def _as_written(written: str, value: str, path: DataPath) -> str | None:
    """Return the letters of a value as they stand in its line, quotes too; None when the line holds it otherwise."""
    for quote in ("", '"', "'"):
        old = f"{quote}{value}{quote}"
        if written.startswith(old):
            behind = written[len(old) :]
            ends = r"\s*(?:#.*)?$" if not isinstance(path[-1], int) else r"\s*(?:[,\]}].*|#.*)?$"
            return old if re.match(ends, behind) or re.match(r"\s*[,}\]]", behind) else None
    return None


def _meant(field: dict[str, Any], value: str | int) -> str | None:
    """Return how the schema spells what these words mean, or None when that is not sure."""
    words = str(value).strip()
    if "bedrag" in field.get("title", "").casefold() or field.get("title") in {"Laag", "Hoog"}:
        amount = None if _MAY_BE_CENTS.fullmatch(words) else amount_of(words)
        return amount if isinstance(amount, str) else None
    if field.get("type") == "array":
        meant = value_of(field, words)
        return f"[{', '.join(meant)}]" if isinstance(meant, list) else None
    if field.get("format") == "date" or "enum" in field:
        meant = value_of(field, words.replace("_", "-") if "enum" in field else words)
        return meant if isinstance(meant, str) else None
    if field.get("type") == "string" and "pattern" in field:
        return words.upper() if re.search(field["pattern"], words.upper()) else None
    return None
