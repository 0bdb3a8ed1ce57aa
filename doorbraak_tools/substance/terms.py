"""Terms that a law sets, counted as the Algemene termijnenwet counts them.

Read was its text of 10 October 2010 (MinBZK/regelrecht-corpus:
regulation/nl/wet/algemene_termijnenwet/2010-10-10.yaml, commit 149d4a9a). Article 1: a term that ends on a Saturday, a
Sunday or a recognised holiday runs on to the next day that is none of these. Article 3 names these holidays: New
Year's Day, Easter Monday, Whit Monday, both Christmas days, Ascension Day, the King's birthday and the fifth of May,
every year; Good Friday counts as one. Article 4 leaves terms of more than twelve weeks out. Days that the government
equates with them by decree (article 3, third lid) are not known here.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache


@dataclass(frozen=True, slots=True)
class Term:
    """A term of a law: so many weeks, or so many working days. `rule` says where it stands.

    `text_of` is the day of which the text was read, `file` where.
    """

    rule: str
    text_of: date
    file: str
    weeks: int = 0
    working_days: int = 0

    def last_day(self, start: date) -> date:
        """Return the last day of a term that begins on the day after `start`."""
        if self.working_days:
            return _working_days_after(start, self.working_days)
        return _no_day_of_rest(start + timedelta(weeks=self.weeks))

    def over_from(self, start: date) -> date:
        """Return the first day on which a term that begins on the day after `start` has passed."""
        return self.last_day(start) + timedelta(days=1)


_AWB = "MinBZK/regelrecht-corpus: regulation/nl/wet/algemene_wet_bestuursrecht/2026-08-01.yaml (c32057b9)"
_AWB_DAY = date(2026, 8, 1)

DECISION = Term("Algemene wet bestuursrecht artikel 4:13 lid 2", _AWB_DAY, _AWB, weeks=8)
"""Within which a request is decided on, when no other law sets a term. It may be made longer within it (4:14 lid 3),
and stands still while the request is completed (4:15)."""

AFTER_NOTICE = Term("Algemene wet bestuursrecht artikel 4:17 lid 3 en artikel 6:12 lid 2", _AWB_DAY, _AWB, weeks=2)
"""How long the authority still has after a notice of default came in: then a penalty runs, and a court may be asked."""

OBJECTION = Term("Algemene wet bestuursrecht artikel 6:7 en 6:8", _AWB_DAY, _AWB, weeks=6)
"""Within which to object; it begins on the day after the decision was made known."""

FIRST_TALK = Term(
    "Wet gemeentelijke schuldhulpverlening artikel 4 lid 2",
    date(2026, 7, 1),
    "MinBZK/regelrecht-corpus: regulation/nl/wet/wet_gemeentelijke_schuldhulpverlening/2026-07-01.yaml (0c4ff9c9)",
    working_days=3,
)
"""Within which a first talk about debts takes place when an eviction or a cut-off threatens."""


def is_working_day(day: date) -> bool:
    """Whether a day is no Saturday, Sunday or recognised holiday."""
    return day.weekday() < 5 and day not in _holidays(day.year)


def _no_day_of_rest(day: date) -> date:
    """Return the day itself, or the next one that is no day of rest."""
    while not is_working_day(day):
        day += timedelta(days=1)
    return day


def _working_days_after(start: date, number: int) -> date:
    day = start
    for _ in range(number):
        day = _no_day_of_rest(day + timedelta(days=1))
    return day


@cache
def _holidays(year: int) -> frozenset[date]:
    """Return the holidays of a year that the Algemene termijnenwet names. The library knows them from 1966."""
    import holidays  # takes a tenth of a second, and most plans need none of it

    # The fifth of May is a day off once in five years, and a recognised holiday in every one of them.
    return frozenset(holidays.country_holidays("NL", categories=("public", "optional"), years=year))
