"""Lines for people, 80 characters wide; a terminal can show by a look what is old, new and changed."""

from collections.abc import Iterator, Sequence

from doorbraak_tools.outputs.differences.changes import Change, Differences, LineChange, Piece, Way
from doorbraak_tools.outputs.differences.words import not_read, summary, title
from doorbraak_tools.view.run import Line, Look, Run

SUFFIXES = (".txt",)
BINARY = False
_WIDTH = 80


def make(found: Differences) -> Iterator[Line]:
    """Yield it line by line, without line ends."""
    yield (Run(title(found), Look.BOLD),)
    for sentence in (summary(found), *not_read(found)):
        yield from _wrapped("", [Piece(sentence)], "", Look.PLAIN)
    for part in found.parts:
        yield ()
        yield (Run(part.title, Look.BOLD),)
        for under, changes in part.groups:
            if under and changes[0].what:
                yield from _wrapped("  ", [Piece(under)], "  ", Look.PLAIN)
            for change in changes:
                yield from _change(change)


def _change(change: Change) -> Iterator[Line]:
    indent = "    " if change.under and change.what else "  "
    name = change.what or change.under
    told = f"{name}: {change.said}" if name and change.said else name or change.said
    if told:
        yield from _wrapped(indent, [Piece(told)], indent + "  ", Look.PLAIN)
    for line in change.lines:
        yield from _line(line, indent + "  ")


def _line(line: LineChange, indent: str) -> Iterator[Line]:
    if line.way is Way.CHANGED:
        yield from _wrapped(f"{indent}was: ", line.old, f"{indent}     ", Look.GONE | Look.CHANGED)
        yield from _wrapped(f"{indent}nu:  ", line.new, f"{indent}     ", Look.COME | Look.CHANGED)
        return
    pieces = [Piece(piece.text, line.way is not Way.MOVED) for piece in line.new or line.old]
    look = Look.GONE if line.way is Way.REMOVED else Look.COME
    yield from _wrapped(f"{indent}{line.way.value}: ", pieces, f"{indent}  ", look)


def _wrapped(first: str, pieces: Sequence[Piece], hanging: str, marked: Look) -> Iterator[Line]:
    """Yield pieces as lines that break between words; changed words get the look."""
    runs, room = [Run(first)], _WIDTH - len(first)
    parts = [*_words(pieces, marked)]
    for at, (part, look) in enumerate(parts):
        if at and _ends_word(parts[at - 1]) and len(_whole_word(parts[at:])) > room:
            yield tuple(runs)
            runs, room = [Run(hanging)], _WIDTH - len(hanging)
        runs.append(Run(part, look))
        room -= len(part)
    yield tuple(runs)


def _whole_word(parts: Sequence[tuple[str, Look]]) -> str:
    """Return the word that these parts begin with, whole: of “€ 350,-” only the number may have changed."""
    end = next((at for at, part in enumerate(parts) if _ends_word(part)), len(parts))
    return "".join(part for part, _ in parts[: end + 1]).rstrip()


def _ends_word(part: tuple[str, Look]) -> bool:
    return part[0].endswith(" ") and not part[0].endswith("€ ")


def _words(pieces: Sequence[Piece], marked: Look) -> Iterator[tuple[str, Look]]:
    """Yield words, each with the spaces behind it; a word of which a part changed comes in parts."""
    for piece in pieces:
        start = 0
        for at, character in enumerate(piece.text):
            if character == " " and piece.text[at + 1 : at + 2] not in {" ", ""} and piece.text[at - 1] != "€":
                yield piece.text[start : at + 1], marked if piece.changed else Look.PLAIN
                start = at + 1
        yield piece.text[start:], marked if piece.changed else Look.PLAIN
