"""The calendar of a plan: which month of the calendar each month of the horizon is, and which year it falls in.

Months are counted from 1. A municipality's financial year is the calendar year.
"""

import re
from dataclasses import dataclass

from doorbraak_tools.text.dutch import MONTHS, iso_day

_MONTH = re.compile(r"((?:19|20)[0-9]{2})-(0[1-9]|1[0-2])")


@dataclass(frozen=True, slots=True, order=True)
class Month:
    """A month of the calendar; `number` runs from 1."""

    year: int
    number: int

    def later(self, months: int) -> "Month":
        """Return the month so many months later; earlier when that is negative."""
        years, index = divmod(self.number - 1 + months, 12)
        return Month(self.year + years, index + 1)

    def until(self, other: "Month") -> int:
        """Return how many months later the other one is."""
        return (other.year - self.year) * 12 + other.number - self.number

    @property
    def iso(self) -> str:
        """The month as a plan writes it: "2027-01"."""
        return f"{self.year}-{self.number:02}"

    @property
    def dutch(self) -> str:
        """The month as a sentence says it: "januari 2027"."""
        return f"{MONTHS[self.number - 1]} {self.year}"


@dataclass(frozen=True, slots=True)
class Year:
    """A year with the months of the horizon that fall in it, `first` and `last` counted from 1, both included."""

    number: int
    first: int
    last: int


def parse_month(written: object) -> Month | None:
    """Return the month that is written as year-month; None for anything else."""
    found = _MONTH.fullmatch(written) if isinstance(written, str) else None
    return Month(int(found[1]), int(found[2])) if found else None


def month_of(iso: object) -> Month | None:
    """Return the month in which a day lies that is written as year-month-day; None for anything else."""
    day = iso_day(str(iso))
    return Month(day.year, day.month) if day else None


def years(first: Month, months: int) -> tuple[Year, ...]:
    """Return the years of so many months from `first` on."""
    last = first.later(months - 1)
    return tuple(
        Year(year, max(1, first.until(Month(year, 1)) + 1), min(months, first.until(Month(year, 12)) + 1))
        for year in range(first.year, last.year + 1)
    )
