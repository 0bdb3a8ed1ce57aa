"""How the front matter of a plan is laid out, seen line by line: which key or item stands where, and how far it goes.

YAML reads a whole text or nothing. While somebody types, the text is broken most of the time; so this goes by
indentation, by the keys, and by the schema, which knows what is a text and what has fields below it. Of a text that
YAML does read it finds the same places, which a test holds.
"""

import re
from itertools import islice
from typing import TYPE_CHECKING

from doorbraak_tools.language.flow import scan
from doorbraak_tools.language.layout import Entry, Layout, has_fields, width
from doorbraak_tools.language.ranges import Position, Range, on_line
from doorbraak_tools.plan.method import field_at

if TYPE_CHECKING:
    from doorbraak_tools.plan.model import DataPath

_FENCE = re.compile(r"---[ \t]*$")
_COLON = re.compile(r":(?=\s|$)")
_QUOTED_KEY = re.compile(r"""("(?:[^"\\]|\\.)*"|'[^']*')[ \t]*:(?=\s|$)""")
_NO_KEY = frozenset("#\"'[]{},|>&*!%@`?")
_BAR = re.compile(r"[|>][-+0-9]{0,2}[ \t]*(?:#.*)?$")
_COMMENT = re.compile(r"[ \t]#.*$")


def laid_out(text: str) -> Layout:
    """Return the layout of a text, whatever it is; its line ends are `\\n`."""
    lines = text.split("\n")
    first = next((number for number, line in enumerate(lines) if line.strip("\ufeff \t\u00a0")), None)
    if first is None or not _FENCE.match(lines[first].removeprefix("\ufeff")):
        return Layout(lines)
    closing = next(
        (n for n in range(first + 1, len(lines)) if lines[n].startswith("---") and _FENCE.match(lines[n])), len(lines)
    )
    reader = _Reader(lines, first + 1, closing)
    reader.read()
    return Layout(lines, reader.entries, reader.owners, first, closing)


class _Reader:
    def __init__(self, lines: list[str], first: int, end: int) -> None:
        self.entries: list[Entry] = []
        self.owners: dict[int, Entry] = {}
        self._lines, self._at, self._end = lines, first, end
        self._open: list[Entry] = []
        self._items: dict[DataPath, int] = {}
        self._text: Entry | None = None

    def read(self) -> None:
        while self._at < self._end:
            self._take(self._lines[self._at])
            self._at += 1

    def _take(self, line: str) -> None:
        bare = line.replace("\u00a0", " ")
        rest = bare.lstrip()
        indent = width(bare[: len(bare) - len(rest)])
        text = self._text
        if text is not None:
            if not rest:
                self.owners[self._at] = text
                return
            if indent > text.indent:
                self.owners[self._at] = text
                self._reach(text)
                return
            self._text = None
        if not rest or rest.startswith("#"):
            return
        column = len(bare) - len(rest)
        if rest.startswith("- ") or rest == "-":
            self._item(bare, column, indent)
        elif rest[0] in "[{":
            self._brackets(column, indent)
        else:
            self._field(bare, column, indent)

    def _item(self, line: str, column: int, indent: int) -> None:
        self._close(indent, item=True)
        if not self._open:  # a plan is no list: this begins the line `---` that closes it
            return
        parent = self._open[-1].path
        index = self._items.get(parent, -1) + 1
        self._items[parent] = index
        after = line[column + 1 :]
        begin = column + 1 + len(after) - len(after.lstrip())
        entry = Entry(
            (*parent, index), on_line(self._at, column, column + 1), on_line(self._at, begin, begin), self._at, indent
        )
        self._begin(entry)
        inner = width(line[:begin]) if after.strip() else indent + 2
        schema = field_at(entry.path)
        if not after.strip() or after.lstrip().startswith("#"):
            return
        if after.lstrip()[0] in "[{" or (schema and not has_fields(schema)):
            self._value(entry, line, begin)
        else:
            self._field(line, begin, inner)

    def _brackets(self, column: int, indent: int) -> None:
        """Take brackets on a line of their own, below the key that they belong to."""
        self._close(indent, item=False)
        if self._open and self._open[-1].line < self._at and self._open[-1].below is None:
            self._flow(self._open[-1], column)

    def _field(self, line: str, column: int, indent: int) -> None:
        found = _key_end(line, column)
        if found is None:
            return
        name, end = found
        self._close(indent, item=False)
        parent = self._open[-1].path if self._open else ()
        behind = line.index(":", end) + 1
        entry = Entry(
            (*parent, name), on_line(self._at, column, end), on_line(self._at, behind, behind), self._at, indent
        )
        self._begin(entry)
        self._value(entry, line, behind)

    def _begin(self, entry: Entry) -> None:
        if self._open and self._open[-1].below is None:
            self._open[-1].below = entry.indent
        self._open.append(entry)
        self.entries.append(entry)
        # A key that comes back begins anew: what stands below the second is no more of the first.
        if isinstance(entry.name, str):
            self._items.pop(entry.path, None)
        self._reach(entry)

    def _value(self, entry: Entry, line: str, behind: int) -> None:
        rest = line[behind:]
        begin = behind + len(rest) - len(rest.lstrip())
        written = line[begin:]
        if _BAR.match(written):
            entry.value, entry.text = on_line(self._at, begin, len(line.rstrip())), True
            self._text = entry
            return
        if written[:1] in {"[", "{"}:
            self._flow(entry, begin)
            return
        end = begin
        if written and not written.startswith("#"):
            quoted = written[:1] in {'"', "'"} and re.match(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'", written)
            cut = None if quoted else _COMMENT.search(line, behind)
            end = begin + quoted.end() if quoted else len(line[: cut.start()].rstrip() if cut else line.rstrip())
            entry.value = on_line(self._at, begin, max(begin, end))
        elif not written:
            entry.value = on_line(self._at, min(behind + 1, len(line)), min(behind + 1, len(line)))
        schema = field_at(entry.path)
        # An amount is a text, or fields below it.
        if schema and (not has_fields(schema) or (end > begin and "string" in schema.get("type", ()))):
            self._text = entry

    def _flow(self, entry: Entry, begin: int) -> None:
        last = self._at
        while last + 1 < self._end and self._goes_on(last + 1, entry.indent):
            last += 1
        found = scan(self._lines, entry.path, Position(self._at, begin), last)
        entry.value = Range(Position(self._at, begin), found.end)
        for piece in found.entries:
            one = Entry(piece.path, piece.key, piece.value, piece.value.end.line, entry.indent, inline=True)
            self.entries.append(one)
        for number in range(max(self._at, entry.line + 1), found.end.line + 1):
            self.owners[number] = entry
        self._at = found.end.line
        self._reach(entry)

    def _goes_on(self, number: int, indent: int) -> bool:
        """Whether brackets can go on at a line, or behind it when it is empty."""
        line = next((one for one in islice(self._lines, number, self._end) if one.strip()), "")
        return bool(line) and width(line[: len(line) - len(line.lstrip())]) > indent

    def _close(self, indent: int, *, item: bool) -> None:
        """Close what does not reach as far as a new key or item that begins at that indent."""
        while self._open:
            top = self._open[-1]
            holds = top.indent < indent or (
                # A list may stand as far to the left as its key.
                item and top.indent == indent and isinstance(top.name, str) and "items" in field_at(top.path)
            )
            if holds:
                return
            self._open.pop()

    def _reach(self, entry: Entry) -> None:
        for one in self._open:
            one.last = self._at
        entry.last = self._at


def _key_end(line: str, column: int) -> tuple[str, int] | None:
    """Return the key that stands at a column of a line and where its name ends, or None."""
    quoted = _QUOTED_KEY.match(line, column)
    if quoted:
        return quoted[1][1:-1], quoted.end(1)
    found = _COLON.search(line, column)
    if found is None or line[column] in _NO_KEY:
        return None
    name = line[column : found.start()].rstrip()
    return (name, column + len(name)) if name and " #" not in name and not name.startswith("- ") else None
