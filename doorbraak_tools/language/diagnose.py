"""What is found in a plan, each with the piece of the text that it is about."""

import re
from dataclasses import dataclass

from doorbraak_tools.language.document import Document
from doorbraak_tools.language.layout import Layout
from doorbraak_tools.language.ranges import Position, Range, on_line
from doorbraak_tools.plan.model import Diagnostic, Severity

_ABOUT_KEY = frozenset({"ontbreekt", "onbekend-veld", "tekst-als-veld", "dubbele-sleutel", "geen-streepje"})
"""What is about the name of a field, or about what is not there; the rest is about an answer."""
_MOST_LINES = 3


@dataclass(frozen=True, slots=True)
class Problem:
    """A finding and the piece of the text that it is about. `address` is its page in the handbook, or ""."""

    range: Range
    found: Diagnostic
    address: str = ""


def problems(document: Document) -> tuple[Problem, ...]:
    """Return what is found, in the order of the text; behind a line that cannot be read the rest is found as well."""
    return tuple(
        Problem(range_of(document.layout, found), found, _address(document, found)) for found in _found(document)
    )


def _address(document: Document, found: Diagnostic) -> str:
    return f"{document.handbook.rstrip('/')}/controles/#{found.code}" if document.handbook else ""


def _found(document: Document) -> tuple[Diagnostic, ...]:
    """Return the findings; when the text cannot be read at all, also those of the text without the faulty line."""
    found = document.checked.diagnostics
    lines = document.text.split("\n")
    without = document
    blank: list[int] = []
    while without.checked.stopped and len(blank) < _MOST_LINES:
        faulty = next((one.line for one in without.checked.diagnostics if one.severity is Severity.ERROR), 0)
        if not 1 < faulty <= len(lines) or lines[faulty - 1].strip() in {"", "---"}:
            return found
        lines[faulty - 1] = ""
        blank.append(faulty)
        without = document.with_text("\n".join(lines))
    if without is document or without.checked.stopped:
        return found
    known = {(one.line, one.code) for one in found}
    parts = {_part_at(document.layout, line) for line in blank}
    more = (
        one
        for one in without.checked.diagnostics
        if (one.line, one.code) not in known and not (one.code == "ontbreekt" and _top(one) in parts)
    )
    return tuple(sorted((*found, *more), key=lambda one: (one.line, one.column)))


def _part_at(layout: Layout, line: int) -> object:
    chain = layout.chain_above(line)
    return chain[0].path[0] if chain else None


def _top(found: Diagnostic) -> object:
    return found.at[0] if found.at else None


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
