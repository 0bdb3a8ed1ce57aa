"""The parts of a plan, for a list to jump in and for lines to fold: steps, goals, doorbraken, items; then the story."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum

from doorbraak_tools.language.codes import homes, in_words
from doorbraak_tools.language.document import Document
from doorbraak_tools.language.layout import Entry
from doorbraak_tools.language.ranges import Position, Range, on_line
from doorbraak_tools.plan.method import field_at
from doorbraak_tools.plan.model import CODE
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


@dataclass(slots=True)
class _Node:
    entry: Entry
    children: list["_Node"] = field(default_factory=list)


def outline(document: Document) -> tuple[Part, ...]:
    """Return the parts of a plan, in the order of the text."""
    roots: list[_Node] = []
    stack: list[_Node] = []
    for entry in document.layout.entries:
        if entry.inline:
            continue
        node = _Node(entry)
        while stack and stack[-1].entry.path != entry.path[: len(stack[-1].entry.path)]:
            stack.pop()
        if stack and stack[-1].entry.path == entry.path:  # the same key once more: beside the first
            stack.pop()
        (stack[-1].children if stack else roots).append(node)
        stack.append(node)
    return (*(_part(document, node) for node in roots), *_story(document))


def _part(document: Document, node: _Node) -> Part:
    entry = node.entry
    schema = field_at(entry.path) or {}
    title = str(schema.get("title", entry.name))
    detail = ""
    sort = Sort.FIELD
    if isinstance(entry.name, int):
        name, detail, sort = f"{title} {entry.name + 1}", _first_answer(document, node), Sort.ITEM
    elif CODE.fullmatch(entry.name):
        name, sort = entry.name, Sort.CODE
        detail = in_words(document, name) if homes().get(name[0]) == entry.path[:-1] else ""
    else:
        name = title
        if "x-stap" in schema or "x-hoek" in schema:
            name, sort = f"{schema.get('x-stap', '') or '5' + schema['x-hoek']}. {title}", Sort.STEP
    return Part(
        name,
        detail,
        sort,
        document.layout.whole(entry),
        entry.key,
        tuple(_part(document, one) for one in node.children),
    )


def _first_answer(document: Document, node: _Node) -> str:
    """Return the first answer of an item that stands on one line."""
    lines = document.layout.lines
    for child in node.children:
        start, end = child.entry.value
        if start.line == end.line and start != end and not child.entry.text_below:
            return lines[start.line][start.column : end.column].strip("\"'")
    return ""


def _story(document: Document) -> Iterator[Part]:
    layout = document.layout
    if layout.opening is None or layout.closing >= len(layout.lines):
        return
    first = layout.closing + 1
    sections = [one for one in read_sections("\n".join(layout.lines[first:]), first + 1) if one.heading]
    begins = [section.line - 1 for section in sections]
    for section, line, following in zip(sections, begins, [*begins[1:], len(layout.lines)], strict=False):
        last = following - 1
        while last > line and not layout.lines[last].strip():
            last -= 1
        heading = on_line(line, 0, len(layout.lines[line]))
        yield Part(
            section.heading,
            "verhaal",
            Sort.STORY,
            Range(heading.start, Position(last, len(layout.lines[last]))),
            heading,
        )


def folds(document: Document) -> list[tuple[int, int]]:
    """Return the first and last line (0-based) of what can be folded: every part of more lines, and all answers."""
    found: dict[int, int] = {}
    layout = document.layout
    if layout.opening is not None and layout.opening + 1 < layout.closing < len(layout.lines):
        found[layout.opening] = layout.closing
    waiting = list(outline(document))
    while waiting:
        part = waiting.pop()
        first, last = part.range.start.line, part.range.end.line
        if first < last:
            found[first] = max(last, found.get(first, 0))
        waiting += part.parts
    return sorted(found.items())
