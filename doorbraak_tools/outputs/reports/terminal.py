"""What a report may do for a person who reads along at a terminal: colours, and the line of the plan itself."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from doorbraak_tools.plan.model import Diagnostic
from doorbraak_tools.text.escaping import printable

_WIDEST = 100


@dataclass(frozen=True, slots=True)
class Terminal:
    """A terminal with or without colours; `lines_of` gives the lines of the plan at a path, without line ends."""

    colour: bool
    lines_of: Callable[[str], Sequence[str]]

    def painted(self, text: str, code: str) -> str:
        """Return the text in an ANSI colour, when there are colours."""
        return f"\x1b[{code}m{text}\x1b[0m" if self.colour else text

    def frame(self, path: str, found: Diagnostic) -> list[str]:
        """Return the line that a finding is about, with a mark under its column; nothing when the line is not there."""
        lines = self.lines_of(path)
        if not 0 < found.line <= len(lines) or not lines[found.line - 1].strip():
            return []
        content, column = lines[found.line - 1], found.column
        start = max(0, column - _WIDEST)
        shown = printable(content[start : start + _WIDEST])
        mark = " " * len(printable(content[start : column - 1]))
        number = f"{found.line:>6}"
        return [f"{number} │ {shown}", f"{' ' * len(number)} │ {mark}^"]
