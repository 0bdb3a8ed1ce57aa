"""A line of text as runs, pieces that are shown in one way; and a table of such lines."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Flag, auto


class Look(Flag):
    """What a run is, so that whoever shows it can choose how it looks; a run can be more than one thing."""

    PLAIN = 0
    BOLD = auto()
    ITALIC = auto()
    POINTER = auto()
    """Codes in brackets at the end of a line: which goals it serves."""
    CODE = auto()
    """A line that is a code itself."""
    RULE = auto()
    """The citation of a rule; its link leads to the published text."""
    OWN_DATE = auto()
    """The date that a line itself ends in, as it was written: "(2026-01-01)"."""
    DAY = auto()
    """On which day the text of a rule was in force, in words. Not a part of what was written."""
    CHANGED = auto()
    """Words that the other version of a line does not have there."""
    GONE = auto()
    """Of a version that was."""
    COME = auto()
    """Of a version that is new."""
    LATE = auto()
    ERROR = auto()
    WARNING = auto()
    HINT = auto()
    TODO = auto()
    DONE = auto()


@dataclass(frozen=True, slots=True)
class Run:
    """Text with one look. `href` is where it leads: "#K1" is a place in the same plan or document, "" is nowhere.

    A line end in the text of a document is a line end on paper.
    """

    text: str
    look: Look = Look.PLAIN
    href: str = ""


Line = tuple[Run, ...]


def plain(text: str) -> Line:
    """Return a line that is text and nothing else."""
    return (Run(text),)


def bold(text: str) -> Line:
    """Return a line that is bold text and nothing else."""
    return (Run(text, Look.BOLD),)


def words(line: Iterable[Run]) -> str:
    """Return what a line says, however it looks."""
    return "".join(run.text for run in line)


Cell = tuple[Line, ...]
"""The lines of a cell: what it says, and remarks to it. None is an empty one."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table with one row of column heads; the title says what it holds."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
