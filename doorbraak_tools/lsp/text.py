"""The text that an editor sends, and its places: lines as the protocol has them, columns in the editor's own units."""

import re
from dataclasses import dataclass
from functools import cached_property

from lsprotocol import types

from doorbraak_tools.language.ranges import Edit, Position, Range

_LINE_END = re.compile(r"\r\n|\r|\n")
_MARK = "\ufeff"


@dataclass(frozen=True)
class EditorText:
    """A text as it was sent, and the encoding in which its editor counts columns.

    Lines end at `\\n`, `\\r\\n` and `\\r` and nowhere else: what Python takes for the end of a line may be many more.
    """

    source: str
    encoding: types.PositionEncodingKind | str

    @cached_property
    def plain(self) -> str:
        """The text with line ends as `\\n` and without a byte order mark."""
        return _LINE_END.sub("\n", self.source.removeprefix(_MARK))

    @cached_property
    def lines(self) -> list[str]:
        """Its lines."""
        return self.plain.split("\n")

    @cached_property
    def line_end(self) -> str:
        """What most of its lines end in."""
        found = _LINE_END.findall(self.source)
        return max(set(found), key=found.count) if found else "\n"

    def position(self, at: types.Position) -> Position:
        """Return a place as the language service counts it; one behind the end of a line is its end."""
        line = min(at.line, len(self.lines) - 1)
        if line < at.line:
            return Position(line, len(self.lines[line]))
        units = max(0, at.character - self._lead(line))
        content = self.lines[line]
        if self.encoding == types.PositionEncodingKind.Utf32 or content.isascii():
            return Position(line, min(units, len(content)))
        for column, letter in enumerate(content):
            if units <= 0:
                return Position(line, column)
            units -= self._units(letter)
        return Position(line, len(content))

    def wire_position(self, at: Position) -> types.Position:
        """Return a place as the editor counts it."""
        before = self.lines[at.line][: at.column] if at.line < len(self.lines) else ""
        units = len(before) if before.isascii() else self._units(before)
        return types.Position(at.line, units + self._lead(at.line))

    def wire_range(self, piece: Range) -> types.Range:
        """Return a piece of the text as the editor counts it."""
        return types.Range(self.wire_position(piece.start), self.wire_position(piece.end))

    def wire_edit(self, edit: Edit) -> types.TextEdit:
        """Return a change, with the line ends of the text."""
        return types.TextEdit(self.wire_range(edit.range), edit.text.replace("\n", self.line_end))

    def _lead(self, line: int) -> int:
        return self._units(_MARK) if line == 0 and self.source.startswith(_MARK) else 0

    def _units(self, text: str) -> int:
        """Return how long a text is, as the editor counts."""
        if self.encoding == types.PositionEncodingKind.Utf8:
            return len(text.encode("utf-8", "surrogatepass"))
        if self.encoding == types.PositionEncodingKind.Utf32:
            return len(text)
        return len(text.encode("utf-16-le", "surrogatepass")) // 2
