"""What is found in a plan, each with the piece of the text that it is about."""

import re
from dataclasses import dataclass

from doorbraak_tools.language.document import Document
from doorbraak_tools.language.layout import Layout
from doorbraak_tools.language.ranges import Position, Range, on_line
from doorbraak_tools.plan.model import Diagnostic, Severity

_ABOUT_KEY = frozenset({"ontbreekt", "onbekend-veld", "tekst-als-veld", "dubbele-sleutel", "geen-streepje"})
"""What is about the name of a field, or about what is not there; the rest is about an answer."""


@dataclass(frozen=True, slots=True)
class Problem:
    """A finding and the piece of the text that it is about. `address` is its page in the handbook, or ""."""

    range: Range
    found: Diagnostic
    address: str = ""


def problems(document: Document) -> tuple[Problem, ...]:
    """Return what is found, in the order of the text; behind a line that cannot be read the rest is found as well."""
    page = f"{document.handbook.rstrip('/')}/controles/#" if document.handbook else ""
    return tuple(
        Problem(range_of(document.layout, found), found, page and page + found.code) for found in _found(document)
    )


def _found(document: Document) -> tuple[Diagnostic, ...]:
    """Return the findings; when a half-written line keeps the rest from being read, its own and those of the rest."""
    found = document.checked.diagnostics
    if document.whole is document:
        return found
    rest = document.whole.checked.diagnostics
    known = {(one.line, one.code) for one in rest}
    faults = [one for one in found if one.severity is Severity.ERROR and (one.line, one.code) not in known]
    lines = {number + 1 for number in document.put_aside}
    told = [one for one in faults if one.line in lines] or faults[:1]
    # An answer is not missing while it is typed.
    typed = {entry.path for number in document.put_aside for entry in document.whole.layout.by_line.get(number, ())}
    kept = (one for one in rest if one.line not in lines and not (one.code == "ontbreekt" and one.at in typed))
    return tuple(sorted((*told, *kept), key=lambda one: (one.line, one.column)))


def range_of(layout: Layout, found: Diagnostic) -> Range:
    """Return the piece that a finding is about: its own end, else the key, answer or line that begins at its place."""
    line = min(max(found.line - 1, 0), len(layout.lines) - 1)
    content = layout.lines[line]
    start = min(max(found.column - 1, 0), len(content))
    for entry in layout.by_line.get(line, ()):
        if entry.key.start.column == start:
            one_line = entry.value.end.line == line and entry.value.end > entry.value.start and not entry.text_below
            whole = one_line and found.code not in _ABOUT_KEY
            return Range(entry.key.start, entry.value.end) if whole else entry.key
        if (
            entry.value.start == Position(line, start)
            and entry.value.end.line == line
            and entry.value.end.column > start
        ):
            return entry.value
    if start == 0 and content.strip():
        return on_line(line, len(content) - len(content.lstrip()), len(content.rstrip()))
    return on_line(line, start, _end_of_word(content, start))


def _end_of_word(content: str, start: int) -> int:
    """Return where the word ends that begins at a column: a name, a number with dashes, a date."""
    word = re.compile(r"\S+").match(content, start)
    found = word[0].rstrip(".,;:!?)]}”’\"'") if word else ""
    return start + max(len(found), 1) if word else start
