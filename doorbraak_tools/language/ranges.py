"""Places in a text as an editor counts them: lines and columns from 0, columns in characters."""

from difflib import SequenceMatcher
from typing import NamedTuple


class Position(NamedTuple):
    """A place between two characters: 0-based line, and how many characters of it lie before."""

    line: int
    column: int


class Range(NamedTuple):
    """A piece of a text; the end is not part of it."""

    start: Position
    end: Position

    def holds(self, at: Position) -> bool:
        """Whether a place lies in it, or at one of its ends."""
        return self.start <= at <= self.end


def on_line(line: int, start: int, end: int) -> Range:
    """Return a piece of one line."""
    return Range(Position(line, start), Position(line, end))


class Note(NamedTuple):
    """Words about a piece of the text."""

    text: str
    range: Range


class Edit(NamedTuple):
    """Another text in the place of a piece."""

    range: Range
    text: str


def edits_between(old: str, new: str) -> tuple[Edit, ...]:
    """Return the edits of whole lines that make a text out of another; none when they are equal."""
    before, after = _lines(old), _lines(new)
    most = min(len(before), len(after))
    head = next((at for at in range(most) if before[at] != after[at]), most)
    tail = next((at for at in range(most - head) if before[-1 - at] != after[-1 - at]), most - head)
    # Comparing takes long for a long text; nearly all of it is alike.
    middle, new_middle = before[head : len(before) - tail], after[head : len(after) - tail]
    compared = SequenceMatcher(None, middle, new_middle, autojunk=False)
    return tuple(
        Edit(Range(_start(before, head + first), _start(before, head + last)), "".join(new_middle[begin:end]))
        for tag, first, last, begin, end in compared.get_opcodes()
        if tag != "equal"
    )


def _lines(text: str) -> list[str]:
    """Return the lines with their ends; the last has none."""
    *whole, last = text.split("\n")
    return [*(f"{line}\n" for line in whole), last]


def _start(lines: list[str], number: int) -> Position:
    """Return where a line begins; behind the last line, where that one ends."""
    return Position(number, 0) if number < len(lines) else Position(len(lines) - 1, len(lines[-1]))


def applied(text: str, edits: tuple[Edit, ...]) -> str:
    """Return a text (line ends as `\\n`) with edits made that do not overlap."""
    lines = text.split("\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    for edit in sorted(edits, key=lambda one: one.range, reverse=True):
        (first, begin), (last, end) = edit.range
        text = text[: starts[first] + begin] + edit.text + text[starts[last] + end :]
    return text
