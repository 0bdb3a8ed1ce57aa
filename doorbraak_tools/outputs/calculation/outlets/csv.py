"""One row per item, for programs: commas between cells, a point in numbers (RFC 4180, UTF-8).

A spreadsheet may open it as well, so no text of a plan may act as a formula there (OWASP, CSV injection): a cell that
begins with one of the signs that start a formula gets an apostrophe in front.
"""

import csv
import io
from collections.abc import Iterator, Sequence
from fractions import Fraction

from doorbraak_tools.outputs.calculation import Titled
from doorbraak_tools.plan.queries import TERUGBLIK
from doorbraak_tools.substance.costs import CalculatedItem, Kind
from doorbraak_tools.substance.costs.calendar import Month, Year
from doorbraak_tools.substance.costs.item import PAYER_ITSELF, UNKNOWN, active_months
from doorbraak_tools.substance.costs.looking_back import LookingBack
from doorbraak_tools.substance.costs.rounding import CENT, RoundedAmount, apportioned, decimal, rounded_outcome
from doorbraak_tools.text.escaping import harmless

_COLUMNS = (
    "scenario", "post", "betaler", "baat_bij", "soort", "doorlopend", "eerste_maand", "laatste_maand", "keren", "laag",
    "verwacht", "hoog", "onbekend", "bron", "jaar",
    "regio", "eerste_hand", "prijs", "toelichting", "valt_vrij", "doorbraak",
)  # fmt: skip


def make(found: Titled) -> bytes:
    """Return the items of all scenarios. Amounts are those of the whole horizon and add up to the totals.

    Behind the fixed columns comes one for each year that the horizon lies in, with what is expected in it. What the
    plan says that it became, comes below.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    years = found.outcome.years
    writer.writerow((*_COLUMNS, *(f"verwacht_{year.number}" for year in years)))
    for scenario in rounded_outcome(found.outcome, CENT).scenarios:
        for kind in scenario.kinds:
            writer.writerows(
                _row(scenario.key, line, amount, found.outcome.first, years) for line, amount in kind.lines
            )
    writer.writerows(_back(found.back) if found.back else ())
    return out.getvalue().encode("utf-8")


def _row(
    scenario: str, line: CalculatedItem, amount: RoundedAmount | None, first: Month | None, years: Sequence[Year]
) -> Iterator[str]:
    """Yield the cells of an item, in the order of the columns; no text in them begins a formula."""
    item, source = line.item, line.item.source
    yield scenario
    yield from map(harmless, (item.name, item.payer, "" if item.gainer == PAYER_ITSELF else item.gainer))
    yield item.kind.value
    yield "ja" if item.comes_back else "nee"
    yield from _months(line, first)
    yield f"{float(line.times):.4f}"
    yield from ("", "", "") if amount is None else map(decimal, (amount.low, amount.expected, amount.high))
    yield UNKNOWN if amount is None else ""
    year = "" if source.year is None else str(source.year)
    yield from map(harmless, (source.text, year, source.region, source.first_hand, source.figure, source.note))
    yield "ja" if item.freed else "nee"
    yield harmless(item.doorbraak)
    yield from _per_year(line, amount, years)


def _back(back: LookingBack) -> Iterator[tuple[str, ...]]:
    """Yield what became of the doorbraakscenario, as one more scenario: what was told, over the months of it."""
    for kind in Kind:
        for item in back.seen(kind, CENT).items:
            if item.real is not None:
                told = {"scenario": TERUGBLIK[-1], "soort": kind.value}
                told |= {"post": harmless(item.line.name), "betaler": harmless(item.line.payer)}
                told |= dict.fromkeys(("laag", "verwacht", "hoog"), decimal(item.real))
                yield tuple(told.get(column, "") for column in _COLUMNS)


def _months(line: CalculatedItem, first: Month | None) -> tuple[str, str]:
    """Return the first and the last month of the horizon in which an item runs; empty when it runs in none."""
    months = active_months(line.item, line.horizon)
    if first is None or not months:
        return "", ""
    return first.later(months[0] - 1).iso, first.later(months[-1] - 1).iso


def _per_year(line: CalculatedItem, amount: RoundedAmount | None, years: Sequence[Year]) -> list[str]:
    """Return what is expected in each year; together it is what is expected of the item."""
    if amount is None or not years:
        return ["" for _ in years]
    parts = [line.within(year.first, year.last).expected for year in years]
    whole = sum(parts)
    scale = Fraction(amount.expected) / (whole / CENT) if whole else Fraction(0)
    return [decimal(part) for part in apportioned(amount.expected, [part / CENT * scale for part in parts])]
