"""Which key or item of the front matter stands on which line of a plan, and how far it goes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from doorbraak_tools.language.ranges import Position, Range
from doorbraak_tools.plan.method import Schema
from doorbraak_tools.plan.model import DataPath

_TAB = 2
"""How many spaces a tab counts for; YAML has none, and says so itself."""


@dataclass(slots=True)
class Entry:
    """A key of a map, or an item of a list.

    `key` is where its name stands (of an item its dash), `value` what stands behind it on its line without a comment,
    `last` the 0-based last line with something of it. `indent` is how far to the right it stands. `text` says that the
    lines below it are its text, `inline` that it stands between brackets.
    """

    path: DataPath
    key: Range
    value: Range
    last: int
    indent: int
    text: bool = False
    inline: bool = False
    below: int | None = None
    """How far to the right the first key or item below it stands."""

    @property
    def name(self) -> str | int:
        """The last part of its place."""
        return self.path[-1]

    @property
    def line(self) -> int:
        """The 0-based line of its key."""
        return self.key.start.line

    @property
    def text_below(self) -> bool:
        """Whether it is a text of which the lines stand below its key."""
        return self.text and self.value.start < self.value.end


@dataclass(frozen=True, eq=False)
class Layout:
    """The lines of a plan, the keys and items of its front matter in order, and the lines of its two `---`.

    `opening` is None when the text has no front matter; `closing` is the number of lines when it is not closed.
    `owners` gives for each line of text, or of brackets that go on, the entry that it belongs to.
    """

    lines: list[str]
    entries: list[Entry] = field(default_factory=list)
    owners: dict[int, Entry] = field(default_factory=dict)
    opening: int | None = None
    closing: int = 0

    @cached_property
    def by_path(self) -> Mapping[DataPath, Entry]:
        """The entries by their place in the data; of a key that stands twice the first."""
        found: dict[DataPath, Entry] = {}
        for entry in self.entries:
            found.setdefault(entry.path, entry)
        return found

    @cached_property
    def by_line(self) -> Mapping[int, list[Entry]]:
        """The entries whose key stands on a line."""
        found: dict[int, list[Entry]] = {}
        for entry in self.entries:
            found.setdefault(entry.line, []).append(entry)
        return found

    @cached_property
    def _by_parent(self) -> Mapping[DataPath, list[Entry]]:
        found: dict[DataPath, list[Entry]] = {}
        for entry in self.entries:
            found.setdefault(entry.path[:-1], []).append(entry)
        return found

    def below(self, path: DataPath) -> Sequence[Entry]:
        """Return the entries right below a place."""
        return self._by_parent.get(path, ())

    def chain_above(self, line: int) -> list[Entry]:
        """Return the entry last begun above a line, and those that it lies in: from the outside in."""
        chain: list[Entry] = []
        for entry in self.entries:
            if entry.line >= line:
                break
            if entry.inline:
                continue
            while chain and chain[-1].path != entry.path[: len(chain[-1].path)]:
                chain.pop()
            if chain and chain[-1].path == entry.path:
                chain.pop()
            chain.append(entry)
        return chain

    def written(self, path: DataPath) -> str:
        """Return the first line with something in it of an answer, without quotation marks; "" when there is none."""
        entry = self.by_path.get(path)
        if entry is None or self.begins(entry, "[{"):
            return ""
        if not entry.text_below and entry.value.start < entry.value.end:
            return unquoted(self.behind(entry))
        below = (self.lines[number].strip() for number in range(entry.line + 1, entry.last + 1) if entry.text)
        return next((line for line in below if line), "")

    def behind(self, entry: Entry) -> str:
        """Return what stands behind a key or dash, as it is written; "" when it goes on below."""
        (line, start), (last, end) = entry.value
        return self.lines[line][start:end] if line == last else ""

    def begins(self, entry: Entry, signs: str) -> bool:
        """Whether what stands behind a key or dash begins with one of these signs."""
        line, column = entry.value.start
        return self.lines[line][column : column + 1] in {*signs}

    def whole(self, entry: Entry) -> Range:
        """Return the lines of an entry, from its key to the last thing in it."""
        return Range(entry.key.start, max(Position(entry.last, len(self.lines[entry.last].rstrip())), entry.key.end))


def unquoted(written: str) -> str:
    """Return a value as YAML reads it: without the quotation marks around it."""
    quote, inner = written[:1], written[1:-1]
    if quote == "'":
        return inner.replace("''", "'")
    return inner.replace('\\"', '"').replace("\\\\", "\\") if quote == '"' else written


def width(indent: str) -> int:
    """Return how far to the right a line begins, of what stands before its first letter."""
    return len(indent) + (_TAB - 1) * indent.count("\t")


def has_fields(schema: Schema) -> bool:
    """Whether there can be fields or items with fields below it."""
    return not {"properties", "patternProperties", "items"}.isdisjoint(schema)
