"""The parts of a plan, for a list to jump in and for lines to fold: steps, goals, doorbraken, items; then the story."""

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

from doorbraak_tools.language.codes import homes, in_words
from doorbraak_tools.language.document import Document
from doorbraak_tools.language.layout import Entry, unquoted
from doorbraak_tools.language.ranges import Position, Range, on_line
from doorbraak_tools.plan.method import field_at
from doorbraak_tools.plan.model import CODE, DataPath
from doorbraak_tools.plan.reading.body import read_sections


class Sort(Enum):
    """What a part is; an editor draws each in its own way."""

    STEP = "step"
    CODE = "code"
    ITEM = "item"
    FIELD = "field"
    STORY = "story"


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the text. `name_range`, where its name stands, lies in `range`; the parts in it lie in it too."""

    name: str
    detail: str
    sort: Sort
    range: Range
    name_range: Range
    parts: tuple["Part", ...] = ()


def outline(document: Document) -> tuple[Part, ...]:
    """Return the parts of a plan, in the order of the text."""
    entries = deque(entry for entry in document.layout.entries if not entry.inline)
    return (*_parts(document, entries, ()), *_story(document))


def _parts(document: Document, entries: deque[Entry], path: DataPath) -> Iterator[Part]:
    """Yield the parts below a place; what stands below is taken from the front of the entries."""
    while entries and entries[0].path[: len(path)] == path and entries[0].path != path:
        entry = entries.popleft()
        inner = tuple(_parts(document, entries, entry.path))
        yield Part(*_named(document, entry), document.layout.whole(entry), entry.key, inner)


def _named(document: Document, entry: Entry) -> tuple[str, str, Sort]:
    """Return what a part is called, what is said behind that, and what it is."""
    schema = field_at(entry.path)
    title = str(schema.get("title", entry.name))
    if isinstance(entry.name, int):
        return f"{title} {entry.name + 1}", _first_answer(document, entry), Sort.ITEM
    if CODE.fullmatch(entry.name):
        at_home = homes().get(entry.name[0]) == entry.path[:-1]
        return entry.name, in_words(document, entry.name) if at_home else "", Sort.CODE
    if "x-stap" in schema or "x-hoek" in schema:
        return f"{schema.get('x-stap', '') or '5' + schema['x-hoek']}. {title}", "", Sort.STEP
    return title, "", Sort.FIELD


def _first_answer(document: Document, item: Entry) -> str:
    """Return the first answer of an item that stands on one line."""
    below = document.layout.below(item.path)
    lines = (document.layout.behind(entry) for entry in below if not entry.text_below and not entry.inline)
    return next((unquoted(line) for line in lines if line), "")


def _story(document: Document) -> Iterator[Part]:
    layout = document.layout
    if layout.opening is None or layout.closing >= len(layout.lines):
        return
    first, lines = layout.closing + 1, layout.lines
    sections = [one for one in read_sections("\n".join(lines[first:]), first + 1) if one.heading]
    for section, end in zip(sections, [*(one.line - 1 for one in sections[1:]), len(lines)], strict=False):
        line = section.line - 1
        last = max(number for number in range(line, end) if number == line or lines[number].strip())
        heading = on_line(line, 0, len(lines[line]))
        whole = Range(heading.start, Position(last, len(lines[last])))
        yield Part(section.heading, "verhaal", Sort.STORY, whole, heading)


def folds(document: Document) -> list[tuple[int, int]]:
    """Return the first and last line (0-based) of what can be folded: every part of more lines, and all answers."""
    found: dict[int, int] = {}
    layout = document.layout
    if layout.opening is not None and layout.opening + 1 < layout.closing < len(layout.lines):
        found[layout.opening] = layout.closing
    for part in _all(outline(document)):
        first, last = part.range.start.line, part.range.end.line
        if first < last:
            found[first] = max(last, found.get(first, 0))
    return sorted(found.items())


def _all(parts: Iterable[Part]) -> Iterator[Part]:
    for part in parts:
        yield part
        yield from _all(part.parts)
