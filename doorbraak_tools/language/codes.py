"""The codes of goals and doorbraken (K1, L1, D1): where each stands, and giving it another number."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache

from doorbraak_tools.language.document import Document
from doorbraak_tools.language.layout import Entry
from doorbraak_tools.language.ranges import Edit, Position, Range, on_line
from doorbraak_tools.plan.method import Schema, field_at, first_code, letters_of, plan_schema
from doorbraak_tools.plan.model import CODE, POINTER, DataPath
from doorbraak_tools.plan.queries import citing
from doorbraak_tools.text.dutch import enumeration

_COMMENT = re.compile(r"(?:^|[ \t])#")
_OTHER_NUMBER = re.compile(
    r"(?:artikel|lid|onderdeel|bijlage|tabel|vitamine|kamer|snelweg|weg|nr\.?)\s+$", re.IGNORECASE
)
"""What stands before a letter with a number that is no code of a plan."""


class Use(Enum):
    """How a code stands at a place."""

    HOME = "home"
    """The goal or doorbraak itself."""
    KEY = "key"
    """What else is said of it, below its code: its legitimiteit."""
    POINTER = "pointer"
    """An answer that is this code, or the code in brackets behind a line of one."""
    MENTION = "mention"
    """Words that name it."""


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A code at a place in the text."""

    code: str
    range: Range
    use: Use


@cache
def homes() -> Mapping[str, DataPath]:
    """Return by letter where the goals and doorbraken stand: K, L and D."""
    found: dict[str, DataPath] = {}

    def walk(schema: Schema, path: DataPath) -> None:
        for pattern in schema.coded:
            found.setdefault(first_code(pattern)[0], path)
        for key, child in schema.fields.items():
            walk(child, (*path, key))

    walk(plan_schema(), ())
    return found


def home_of(document: Document, code: str) -> Entry | None:
    """Return the goal or doorbraak of a code, or None."""
    return document.layout.by_path.get((*homes().get(code[:1], ()), code))


def in_words(document: Document, code: str) -> str:
    """Return in a line what a code stands for: the goal, or what the doorbraak is; "" when that is still open."""
    home = (*homes().get(code[:1], ()), code)
    return next(
        (said for path in (home, (*home, "wat"), (*home, "knelpunt")) if (said := document.layout.written(path))), ""
    )


def at(document: Document, place: Position) -> Occurrence | None:
    """Return the code at a place, or None."""
    content = document.layout.lines[place.line] if place.line < len(document.layout.lines) else ""
    if not any(found.start() <= place.column <= found.end() for found in CODE.finditer(content)):
        return None
    return next((one for one in occurrences(document) if one.range.holds(place)), None)


def uses(document: Document, code: str) -> list[Occurrence]:
    """Return every place where a code stands, in order."""
    return [one for one in occurrences(document) if one.code == code]


def occurrences(document: Document) -> Iterator[Occurrence]:
    """Yield every code that stands in the answers or the story; in comments and in citations of law there are none.

    A code in running words counts when the plan has such a goal or doorbraak.
    """
    layout = document.layout
    if layout.opening is None:
        return
    for number in range(layout.opening + 1, len(layout.lines)):
        content = layout.lines[number]
        if not CODE.search(content) or number == layout.closing:
            continue
        if number > layout.closing:
            yield from _mentioned(document, number, 0, len(content))
        elif number in layout.by_line:
            for entry in layout.by_line[number]:
                yield from _on_key(document, entry, number)
        elif number in layout.owners:
            owner = layout.owners[number]
            if not (owner.text and owner.name in citing()):
                yield from _mentioned(document, number, 0, len(content))


def _on_key(document: Document, entry: Entry, number: int) -> Iterator[Occurrence]:
    if isinstance(entry.name, str) and CODE.fullmatch(entry.name) and field_at(entry.path):
        yield Occurrence(entry.name, entry.key, Use.HOME if entry.path[:-1] == homes().get(entry.name[0]) else Use.KEY)
    start, end = entry.value
    if start.line != number or end.line != number or start == end:
        return
    content = document.layout.lines[number]
    if letters_of(field_at(entry.path)):
        for found in CODE.finditer(content, start.column, end.column):
            yield Occurrence(found[0], on_line(number, *found.span()), Use.POINTER)
    elif not document.layout.begins(entry, "[{|>"):
        yield from _mentioned(document, number, start.column, end.column)


def _mentioned(document: Document, number: int, start: int, end: int) -> Iterator[Occurrence]:
    content = document.layout.lines[number]
    pointers = [one.span(1) for one in POINTER.finditer(content, start, end)]
    for found in CODE.finditer(content, start, end):
        if any(first <= found.start() < last for first, last in pointers):
            yield Occurrence(found[0], on_line(number, *found.span()), Use.POINTER)
        elif home_of(document, found[0]) is not None and not _OTHER_NUMBER.search(content, 0, found.start()):
            yield Occurrence(found[0], on_line(number, *found.span()), Use.MENTION)


def renamed(document: Document, code: str, new: str) -> tuple[Edit, ...] | str:
    """Return the edits that give a goal or doorbraak another code, or in Dutch why that cannot be."""
    new = new.strip()
    schema = field_at(homes()[code[0]])
    if not any(re.search(pattern, new) for pattern in schema.coded):
        return f"Dit is geen code die hier kan staan. {schema.get('x-schrijf', '')}".strip()
    if new != code and home_of(document, new) is not None:
        return f"{new} staat al in dit plan. Kies een nummer dat nog vrij is."
    taken = [] if new == code else [one.range.start.line + 1 for one in uses(document, new)]
    if taken:
        lines = enumeration([str(line) for line in taken[:3]])
        return f"{new} wordt al genoemd op regel {lines}, zonder dat het bestaat. Maak dat eerst in orde."
    return tuple(Edit(one.range, new) for one in uses(document, code)) if new != code else ()
