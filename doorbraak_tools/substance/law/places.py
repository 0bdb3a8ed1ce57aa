"""What the grammar reads of a citation before its law is known: the places, and how sure they are."""

from dataclasses import dataclass, field
from typing import NamedTuple

from doorbraak_tools.substance.registers.entries import Divisions

OPEN_END = "verder"
"""What `tot` holds of "artikel 378 e.v.": a range of which only the law knows the end."""


class Place(NamedTuple):
    """One place in a law, not yet with the law; `first` and `last` are the indexes of its tokens.

    `keyword` says that the word "artikel" stands directly before it, `bare` that the onderdeel is a letter behind the
    article and no more: "22 a".
    """

    first: int
    last: int
    keyword: bool = True
    divisions: Divisions = ()
    artikel: str = ""
    lid: str = ""
    onderdeel: str = ""
    onder: str = ""
    zin: str = ""
    tot: str = ""
    bare: bool = False


@dataclass(slots=True)
class Pinpoint:
    """The places that were read, the index of the first token behind them, and whether something could not be read."""

    places: list[Place] = field(default_factory=list)
    end: int = 0
    unreadable: bool = False
    ambiguous: bool = False
