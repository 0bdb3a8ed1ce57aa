"""One row per item, for programs: commas between cells, a point in numbers (RFC 4180, UTF-8).

A spreadsheet may open it as well, so no text of a plan may act as a formula there (OWASP, CSV injection): a cell that
begins with one of the signs that start a formula gets an apostrophe in front.
"""

import csv
import io
from collections.abc import Iterator

from doorbraak_tools.outputs.calculation import Titled
from doorbraak_tools.substance.costs import TERUGBLIK, CostItem, Kind, LookingBack
from doorbraak_tools.substance.costs.item import PAYER_ITSELF, UNKNOWN
from doorbraak_tools.substance.costs.rounding import CENT, decimal, rounded_outcome
from doorbraak_tools.text.escaping import harmless

SUFFIXES = (".csv",)
BINARY = False
_COLUMNS = (
    "scenario", "post", "betaler", "baat_bij", "soort", "keren", "laag", "verwacht", "hoog", "onbekend", "bron", "jaar",
    "regio", "eerste_hand", "prijs", "toelichting",
)  # fmt: skip


def make(found: Titled) -> bytes:
    """Return the items of all scenarios. Amounts are those of the whole horizon and add up to the totals.

    What the plan says that it became, comes behind them.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(_COLUMNS)
    for scenario in rounded_outcome(found.outcome, CENT).scenarios:
        for kind in scenario.kinds:
            for one in kind.lines:
                amount = one.amount
                ends = () if amount is None else (amount.low, amount.expected, amount.high)
                unknown = UNKNOWN if one.amount is None else ""
                writer.writerow(
                    (
                        scenario.key,
                        *_names(one.line.item),
                        kind.kind.value,
                        f"{float(one.line.times):.4f}",
                        *(map(decimal, ends) if ends else ("", "", "")),
                        unknown,
                        *_source(one.line.item),
                    )
                )
    writer.writerows(_back(found.back) if found.back else ())
    return out.getvalue().encode("utf-8")


def _back(back: LookingBack) -> Iterator[tuple[str, ...]]:
    """Yield what became of the doorbraakscenario, as one more scenario: what was told, over the months of it."""
    for kind in Kind:
        for item in back.seen(kind, CENT).items:
            if item.real is not None:
                names = harmless(item.line.name), harmless(item.line.payer)
                yield (TERUGBLIK[-1], *names, "", kind.value, "", *[decimal(item.real)] * 3, *[""] * 7)


def _names(item: CostItem) -> tuple[str, ...]:
    gainer = "" if item.gainer == PAYER_ITSELF else item.gainer
    return harmless(item.name), harmless(item.payer), harmless(gainer)


def _source(item: CostItem) -> tuple[str, ...]:
    source = item.source
    year = "" if source.year is None else str(source.year)
    texts = (source.region, source.first_hand, source.figure, source.note)
    return harmless(source.text), year, *(harmless(text) for text in texts)
