"""How we calculate: the numbers that the code reads, and the sentences of `afspraken.txt` that the handbook quotes.

Amounts are exact fractions of a euro until they are shown; time is counted in months.
No discounting and no price index: over the usual twelve months Dutch practice leaves both out.
"""

from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from pathlib import Path

CURRENT = "huidige_situatie"
NOTHING = "als_er_niets_gebeurt"
BREAKTHROUGH = "doorbraakscenario"
SCENARIOS = (CURRENT, NOTHING, BREAKTHROUGH)

WEEKS_IN_A_YEAR = 52
DAYS_IN_A_YEAR = 365
PERIODS_IN_A_YEAR = {"dag": DAYS_IN_A_YEAR, "week": WEEKS_IN_A_YEAR, "maand": 12, "kwartaal": 4, "jaar": 1}
"""The periods of time, from short to long, with how many of them a year holds."""

PIECES = ("keer", "uur")
"""Units that say nothing about time: an amount per piece counts as often as `aantal` and `elke` say."""

DAYS_IN_THE_LONGEST_MONTH = 31

OLD_AFTER_YEARS = 5
"""A figure that is more years older than its plan is called old."""


@cache
def periods_in_a_month(period: str) -> Fraction:
    """Return how many of that period a month holds: 52/12 weeks, 365/12 days, 1/3 of a quarter."""
    return Fraction(PERIODS_IN_A_YEAR[period], 12)


@dataclass(frozen=True, slots=True)
class Rule:
    """One convention as the handbook tells it."""

    title: str
    text: str


@cache
def rules() -> tuple[Rule, ...]:
    """Return the conventions in the order in which the handbook tells them: `afspraken.txt`, with the numbers above."""
    text = Path(__file__).with_name("afspraken.txt").read_text(encoding="utf-8")
    told = text.format(weeks=WEEKS_IN_A_YEAR, days=DAYS_IN_A_YEAR)
    return tuple(Rule(*paragraph.strip().split("\n")) for paragraph in told.split("\n\n"))
