"""A line of text as runs: pieces that are shown in one way."""

from dataclasses import dataclass
from enum import Enum, auto


class Look(Enum):
    """What a run is, so that an outlet can choose how it looks."""

    PLAIN = auto()
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


@dataclass(frozen=True, slots=True)
class Run:
    """Text with one look. `href` is where it leads: "#K1" is a code of this plan, "" is nowhere."""

    text: str
    look: Look = Look.PLAIN
    href: str = ""


Line = tuple[Run, ...]


def plain(text: str) -> Line:
    """Return a line that is text and nothing else."""
    return (Run(text),)
