"""The one way in: bytes to a plan."""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

import frontmatter

from doorbraak_tools.plan.method import Schema, child_of, field_at, known_part, part_of, plan_schema
from doorbraak_tools.plan.model import DataPath, Diagnostic, PlanDocument, Severity, Span, value_at
from doorbraak_tools.plan.reading.body import Body, read_body
from doorbraak_tools.plan.reading.comments import without_comments
from doorbraak_tools.plan.reading.conformity import ShapeFault, severity_of_gap, shape_faults
from doorbraak_tools.plan.reading.events import Loaded
from doorbraak_tools.plan.reading.faults import UNSURE, fault
from doorbraak_tools.plan.reading.going_on import hard_faults, read_on
from doorbraak_tools.plan.reading.handler import PlanHandler
from doorbraak_tools.plan.reading.misread import cut_off_answers, odd_answers, run_together
from doorbraak_tools.text.amounts import is_unknown
from doorbraak_tools.text.escaping import forbidden_in


def restore_text(data: Any, written: dict[DataPath, str]) -> None:
    """Give a text field its letters back where YAML made a number or boolean of them: `titel: 2026`."""
    for path, letters in written.items():
        if field_at(path).is_string:
            value_at(data, path[:-1])[path[-1]] = letters


def take_comments_out(container: Any, path: DataPath) -> Iterator[tuple[DataPath, int]]:
    """Take the comments out of all answers in a container; yield where it is not sure where one ends."""
    for key, value in list(container.items() if isinstance(container, dict) else enumerate(container)):
        if isinstance(value, (dict, list)):
            yield from take_comments_out(value, (*path, key))
        elif isinstance(value, str) and "<!--" in value:
            found = without_comments(value)
            # What is behind a comment of which the end is not sure, may be in it.
            left = found.text if found.unsure is None else value[: value.index("<!--")]
            container[key] = left if "\n" in value else left.strip()
            # An answer ends where its field ends: a comment that goes on may be meant to hide the next one too.
            line = found.unclosed if found.unsure is None else found.unsure
            if line is not None:
                yield (*path, key), line


def without_empties(value: Any, schema: Schema) -> Any:
    """Return the value without empty answers; None when nothing is left of it.

    A map stays, though empty, where the schema asks for it (a required step, a doorbraak by its code), so that its
    missing answers are found one by one. An empty answer stays, as None, where it decides what a known one beside it
    means (`x-bepaalt`): without it that one would be read as something else. A list keeps all its items or goes as a
    whole, so that an item's index stays that of the file.
    """
    if isinstance(value, str):
        return value if value.strip() else None
    if isinstance(value, list):
        items = [without_empties(item, schema.item) for item in value]
        return items if any(item is not None and item != {} for item in items) else None
    if isinstance(value, dict):
        result: dict[str, Any] = {}
        decides = []
        for key, child in value.items():
            # Most are text or a number, and need no look at the schema.
            if child.strip() if isinstance(child, str) else isinstance(child, int):
                result[key] = child
                continue
            field = child_of(schema, key)
            if schema and not field and (key[:1].isdigit() or ":" in key):
                # No empty answer: between braces the comma of `bedrag: 23,40` has made a field of the cents, and
                # `post:Huur` is one name.
                result[key] = child
                continue
            if isinstance(child, dict) and child and field.is_list:
                result[key] = child  # {een, twee} for [een, twee]
                continue
            left = without_empties(child, field)
            if left is None and "x-bepaalt" in field:
                decides.append((key, field["x-bepaalt"]))
            if left is None or (left == {} and not _asked_for(schema, field, key)):
                continue
            result[key] = left
        result.update((key, None) for key, of in decides if of in result and not is_unknown(result[of]))
        return result
    return value


def _asked_for(schema: Schema, field: Schema, key: str) -> bool:
    return field.is_map and (key in schema.required or key not in schema.fields)


MAX_BYTES = 256 * 1024
"""The largest plan that is read, in bytes. A long real plan is about 20 kB."""

# Seven signs against the margin, and a space before what follows. `=======` alone is no mark: it underlines a heading.
_MARK = re.compile(r"^(<{7}|>{7}|\|{7})(?![<>|])(?: .*)?$|^(={7})$", re.MULTILINE)


def decode(raw: bytes) -> str | Diagnostic:
    """Return the text of a file with line ends as `\\n` and no byte order mark, or why it cannot be read."""
    if len(raw) > MAX_BYTES:
        return fault("te-groot", 1, 1)
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")) or (len(raw) > 3 and raw[:4].count(0) == 2):
        return fault("utf-16", 1, 1)
    # The mark goes first: Python's own "utf-8-sig" counts the place of a fault without it.
    raw = raw.removeprefix(codecs.BOM_UTF8)
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8")
        return fault("geen-utf-8", *_place_after(before))
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        return fault("leeg-bestand", 1, 1)
    if forbidden := forbidden_in(text):
        return fault("verboden-teken", *_place_after(text[: forbidden.start()]))
    return text


def _place_after(before: str) -> tuple[int, int]:
    before = before.replace("\r\n", "\n").replace("\r", "\n")
    return before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1


def conflicts(text: str) -> list[Diagnostic]:
    """Return a fault for each place where two versions stand, at the line at which it begins.

    A mark that was left over when its others were taken away is such a place too.
    """
    found: list[Diagnostic] = []
    is_open = False
    for mark in _MARK.finditer(text) if "<<<<<<<" in text or ">>>>>>>" in text or "|||||||" in text else ():
        sign = mark[1] or mark[2]
        if sign[0] != "=" and (sign[0] == "<" or not is_open):
            found.append(fault("samenvoegen", text.count("\n", 0, mark.start()) + 1, 1))
        is_open = sign[0] != ">" and (is_open or sign[0] != "=")
    return found


def unreadable(slug: str, code: str) -> PlanDocument:
    """Return the plan of a file that could not be read at all; `code` is one of reading's faults."""
    return PlanDocument(slug, {}, {}, diagnostics=(fault(code, 1, 1),))


def read_plan(raw: bytes, slug: str) -> PlanDocument:
    """Read the bytes of one plan. Total: whatever is wrong with them is in the plan's diagnostics."""
    text = decode(raw)
    if isinstance(text, Diagnostic):
        return PlanDocument(slug, {}, {}, diagnostics=(text,))
    if conflict := conflicts(text):
        return PlanDocument(slug, {}, {}, diagnostics=tuple(conflict), text=text)
    plan = read_text(text, slug)
    return read_on(plan, partial(read_text, slug=slug)) if hard_faults(plan) else plan


def read_text(text: str, slug: str = "") -> PlanDocument:
    """Read the text of one plan as it stands, its line ends as `\\n`; behind a fault nothing is presumed."""
    front = _read_front(text)
    written, spans, faults = front.answers.data, front.spans, front.faults
    # Behind a stray --- the answers end too soon: what then seems to be missing would hide what is wrong.
    if front.broken or not isinstance(written, dict):
        return PlanDocument(slug, {}, spans, diagnostics=_in_order(faults), text=text)
    faults += cut_off_answers(text, spans, written)
    faults += run_together(text, spans, written)
    restore_text(written, front.answers.written)
    # python-frontmatter strips the body too; count the lines it took off its front.
    body_at = len(text.rstrip()) - len(front.body)
    doubts = list(_doubts_in_answers(text[:body_at], spans, written))
    body = read_body(front.body, text.count("\n", 0, body_at) + 1)
    plan = PlanDocument(slug, without_empties(written, plan_schema()) or {}, spans, body.sections)
    faults += _doubts_in_body(body, example="voorbeeld" in written)
    faults += (fault(code, *plan.locate(at, line), severity) for code, at, line, severity in doubts)
    shape = shape_faults(plan.data, severity_of_gap(plan.status))
    faults += (_placed(found, plan) for found in shape)
    misshapen = [found for found in shape if found.code != "ontbreekt"]
    unsound = frozenset(found.at for found in misshapen) | {found.instead for found in misshapen if found.instead}
    return replace(plan, diagnostics=_in_order(faults), unsound=unsound, text=text)


@dataclass(slots=True)
class _Front:
    """What stands between the fences, as it was read, and the body behind them; `broken` says that reading stopped."""

    answers: Loaded
    spans: dict[DataPath, Span]
    faults: list[Diagnostic]
    broken: bool
    body: str


def _read_front(text: str) -> _Front:
    handler = PlanHandler()
    post = frontmatter.loads(text, handler=handler)
    spans, faults = handler.loaded.spans, [*handler.faults, *handler.loaded.faults]
    # python-frontmatter strips the text before the handler sees it; what it strips moves every line.
    if moved := text.count("\n", 0, len(text) - len(text.lstrip())):
        faults = [replace(found, line=found.line + moved) for found in faults]
        spans = {
            path: span._replace(key_line=span.key_line + moved, line=span.line + moved) for path, span in spans.items()
        }
    return _Front(handler.loaded, spans, faults, bool(handler.faults), post.content)


def _doubts_in_answers(
    front: str, spans: dict[DataPath, Span], written: dict[str, Any]
) -> Iterator[tuple[str, DataPath, int, Severity]]:
    """Take the comments out of the answers, and yield what in them is not sure, or not what it seems.

    What a comment is, is asked of the answers as they were read, for that is what a page shows. Between quotation
    marks a backslash can make any letter.
    """
    unsure = list(take_comments_out(written, ())) if "<!--" in front or "\\" in front else []
    yield from (("einde-opmerking", at, line, Severity.WARNING) for at, line in unsure)
    told = {("lijkt-opmerking", at) for at, _ in unsure}
    example = "voorbeeld" in written
    may_be_odd = example or "\\" in front or "#" in front
    for code, at, line in odd_answers(front.split("\n"), spans, written, example) if may_be_odd else ():
        if (code, at) not in told:
            yield code, at, line, Severity.WARNING if code in UNSURE else Severity.ERROR


def _doubts_in_body(body: Body, *, example: bool) -> Iterator[Diagnostic]:
    """Yield what is not sure in the body; what only looks like a comment matters in an example alone."""
    like_comments = body.like_comments if example else ()
    found = {"kop-of-tekst": body.doubts, "einde-opmerking": body.unsure, "lijkt-opmerking": like_comments}
    return (fault(code, line, 1, Severity.WARNING) for code, lines in found.items() for line in lines)


def _placed(found: ShapeFault, plan: PlanDocument) -> Diagnostic:
    line, column = plan.locate(found.at)
    part, place = part_of(found.at), known_part(found.at)
    return Diagnostic(line, column, found.code, found.severity, found.message, found.hint, part, place)


def _in_order(faults: list[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Sort by place; what stands at one place keeps the order of the method."""
    return tuple(sorted(faults, key=lambda found: (found.line, found.column)))
