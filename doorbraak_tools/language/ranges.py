"""Places in a text as an editor counts them: lines and columns from 0, columns in characters."""

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


class Edit(NamedTuple):
    """Another text in the place of a piece."""

    range: Range
    text: str


def edits_between(old: str, new: str) -> tuple[Edit, ...]:
    """Return the one edit of whole lines that makes a text out of another; none when they are equal."""
    if old == new:
        return ()
    before, after = old.split("\n"), new.split("\n")
    most = min(len(before), len(after))
    same = next((at for at in range(most) if before[at] != after[at]), most)
    tail = next((at for at in range(most - same) if before[-1 - at] != after[-1 - at]), most - same)
    changed, wanted = len(before) - tail, after[same : len(after) - tail]
    if tail:
        end, text = Position(changed, 0), "".join(f"{line}\n" for line in wanted)
    elif same:
        # Up to the very end: the line end above is taken along, so that none is added or lost.
        end, text = Position(len(before) - 1, len(before[-1])), "".join(f"\n{line}" for line in wanted)
        return (Edit(Range(Position(same - 1, len(before[same - 1])), end), text),)
    else:
        end, text = Position(len(before) - 1, len(before[-1])), "\n".join(wanted)
    return (Edit(Range(Position(same, 0), end), text),)


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
