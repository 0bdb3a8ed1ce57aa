"""What stands at a place of the text: a key that is being typed, an answer, a line of a text."""

import re
from dataclasses import dataclass
from enum import Enum

from doorbraak_tools.language.layout import Entry, Layout, has_fields, width
from doorbraak_tools.language.ranges import Position, Range, on_line
from doorbraak_tools.plan.method import field_at
from doorbraak_tools.plan.model import DataPath


class Zone(Enum):
    """What may be typed at a place."""

    KEY = "key"
    """The name of a field of the map at `path`; a new item when that is a list."""
    VALUE = "value"
    """The answer at `path`, on the line of its key; of a list between brackets one of its items."""
    TEXT = "text"
    """A line of the text at `path`."""
    BODY = "body"
    """The story below the answers."""
    NONE = "none"
    """A comment, a line `---`, or a text without front matter."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a plan. `typed` is the piece that somebody is at: what a choice would replace.

    `before` is what of it stands before the cursor. `behind` is how far a key stands behind the first letter of its
    line: two behind a dash.
    """

    zone: Zone
    path: DataPath
    typed: Range
    before: str
    behind: int = 0


def place_at(layout: Layout, at: Position) -> Place:
    """Return what stands at a place, also outside of the text."""
    line = min(max(at.line, 0), len(layout.lines) - 1)
    content = layout.lines[line]
    column = min(max(at.column, 0), len(content))
    here = on_line(line, column, column)
    if layout.opening is None or line <= layout.opening or line == layout.closing:
        return Place(Zone.NONE, (), here, "")
    if line > layout.closing:
        return Place(Zone.BODY, (), here, content[:column])
    keyed = layout.by_line.get(line, [])
    if keyed:
        return _on_keys(layout, keyed, line, column)
    owner = layout.owners.get(line)
    lead = len(content) - len(content.lstrip())
    if owner is not None and (content.strip() or column > owner.indent):
        return _in_text(layout, owner, line, column)
    if content.lstrip().startswith("#"):
        return Place(Zone.NONE, (), here, "")
    return _loose(layout, line, column, min(lead, column) if content.strip() else column)


def _on_keys(layout: Layout, keyed: list[Entry], line: int, column: int) -> Place:
    content = layout.lines[line]
    inline = [one for one in keyed if one.inline and one.value.holds(Position(line, column))]
    block = [one for one in keyed if not one.inline]
    if not block:  # Brackets go on from a line above.
        return _value(layout, inline[-1] if inline else layout.owners[line], line, column)
    last = block[-1]
    if isinstance(last.name, str) and column <= last.key.end.column and column >= last.key.start.column:
        begin = last.key.start.column
        return Place(Zone.KEY, last.path[:-1], last.key, content[begin:column], begin - _lead(content))
    if isinstance(last.name, int) and column > last.key.end.column and not inline and not layout.begins(last, "[{"):
        # Behind a dash: the first key of an item, or an item that is one word.
        schema = field_at(last.path)
        begin = last.value.start.column
        if not schema or has_fields(schema):
            end = len(content.rstrip())
            typed = on_line(line, min(begin, column), max(end, column))
            return Place(Zone.KEY, last.path, typed, content[begin:column], begin - _lead(content))
        return _value(layout, last, line, column)
    if column < last.key.start.column or (isinstance(last.name, int) and column <= last.key.end.column):
        return Place(Zone.NONE, (), on_line(line, column, column), "")
    return _value(layout, inline[-1] if inline else last, line, column)


def _value(layout: Layout, entry: Entry, line: int, column: int) -> Place:
    content = layout.lines[line]
    start, end = entry.value
    if start.line != line or end.line != line:
        return _in_text(layout, entry, line, column)
    if entry.text and layout.begins(entry, "|>"):
        return Place(Zone.NONE, entry.path, on_line(line, column, column), "")
    if layout.begins(entry, "[{") and column > start.column:
        if column >= end.column and content[end.column - 1] in "]}" and end.column - 1 > start.column:
            return Place(Zone.NONE, entry.path, on_line(line, column, column), "")
        return _between_brackets(layout, entry, line, column)
    if column > end.column and "#" in content[end.column : column]:
        return Place(Zone.NONE, entry.path, on_line(line, column, column), "")
    begin = min(start.column, column)
    return Place(Zone.VALUE, entry.path, on_line(line, begin, max(end.column, column)), content[begin:column])


def _between_brackets(layout: Layout, entry: Entry, line: int, column: int) -> Place:
    content = layout.lines[line]
    begin = max((content.rfind(sign, 0, column) for sign in "[{,"), default=-1) + 1
    begin += len(content[begin:column]) - len(content[begin:column].lstrip())
    behind = re.search(r"[,\]}#]|$", content[column:])
    end = column + (behind.start() if behind else 0)
    end -= len(content[column:end]) - len(content[column:end].rstrip())
    schema = field_at(entry.path)
    if ("{" in content[:column] or layout.begins(entry, "{")) and "properties" in schema:
        name, colon, before = content[begin:column].partition(":")
        if not colon:
            key_end = begin + len(content[begin:end].partition(":")[0].rstrip())
            return Place(Zone.KEY, entry.path, on_line(line, begin, max(key_end, column)), name)
        start = column - len(before.lstrip())
        return Place(Zone.VALUE, (*entry.path, name.strip()), on_line(line, start, max(end, start)), before.lstrip())
    path = (*entry.path, 0) if "items" in schema else entry.path
    return Place(Zone.VALUE, path, on_line(line, begin, max(begin, end)), content[begin:column])


def _in_text(layout: Layout, owner: Entry, line: int, column: int) -> Place:
    content = layout.lines[line]
    if not owner.text and content.lstrip()[:1] != "" and owner.value.start.line < line <= owner.value.end.line:
        return _between_brackets(layout, owner, line, column)
    begin = min(len(content) - len(content.lstrip()), column)
    return Place(Zone.TEXT, owner.path, on_line(line, begin, column), content[begin:column])


def _loose(layout: Layout, line: int, column: int, indent_column: int) -> Place:
    """Return the place of a line that is no key yet: an empty one, or half a word."""
    content = layout.lines[line]
    begin = indent_column
    indent = width(content[:begin])
    typed = on_line(line, begin, max(column, len(content.rstrip())))
    found: DataPath = ()
    for entry in layout.chain_above(line):
        if entry.indent >= indent and not (entry.below == indent and isinstance(entry.name, str)):
            break
        schema = field_at(entry.path)
        if entry.indent < indent and not entry.text and entry.value.start < entry.value.end and has_fields(schema):
            return Place(Zone.NONE, entry.path, typed, "")  # Below brackets nothing comes.
        if schema and not has_fields(schema):
            if entry.indent < indent:
                return Place(Zone.TEXT, entry.path, typed, content[begin:column])
            break
        if entry.below is not None and indent > entry.below and field_at(entry.path).item:
            continue
        found = entry.path
    before = content[begin:column]
    name, colon, answer = before.partition(":")
    if colon and field_at((*found, name)):  # no key yet: the space behind its colon was left out
        start = begin + len(name) + 1
        return Place(Zone.VALUE, (*found, name), on_line(line, start, typed.end.column), answer)
    return Place(Zone.KEY, found, typed, before)


def _lead(content: str) -> int:
    return len(content) - len(content.lstrip())
