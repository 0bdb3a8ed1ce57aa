"""A figure of the cost register."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """What something costs, with all that one must know before using it; every part is as it was written.

    `amount` is in euros for one `per`: a text, or low and high. `first_hand` is "ja" when it comes from who pays or
    calculates it.
    """

    code: str
    name: str
    amount: str | Mapping[str, str]
    per: str
    year: int
    region: str
    payer: str
    source: str
    first_hand: str
    note: str
