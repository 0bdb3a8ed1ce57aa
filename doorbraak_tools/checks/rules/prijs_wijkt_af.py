"""Wie `prijs` invult, zegt dat het bedrag uit het kostenregister komt. Staat daar iets anders, dan klopt de bron niet
bij het bedrag, en gelooft niemand de rest van de berekening."""

from collections.abc import Mapping

from doorbraak_tools.checks.rule import Case, Finding, Findings, Severity
from doorbraak_tools.substance.costs.estimate import Bounds
from doorbraak_tools.text.amounts import parse_amount

TITLE = "Een bedrag dat anders is dan in het kostenregister"
SEVERITY = Severity.WARNING
READS = ("rendement",)
GOOD = """\
waardendriehoek:
  rendement:
    maanden: 12
    als_er_niets_gebeurt:
      - post: Detentie, dertig dagen
        bedrag: 262
        per: dag
        aantal: 30
        betaler: rijk
        prijs: detentie-volwassene-2014
"""
BAD = GOOD.replace("bedrag: 262", "bedrag: 362")


def find(case: Case) -> Findings:
    """Compare amount and unit with the tariff; a range that holds the tariff agrees with it."""
    for item in case.money_items:
        tariff = case.tariff_of(item)
        if tariff is None or not item.has_known_amount:
            continue
        written, known = _bounds(item.amount), _bounds(tariff.amount)
        if written is None or known is None:
            continue
        agrees = written.low <= known.low and known.high <= written.high
        if not agrees or item.per not in {tariff.per, ""}:
            yield Finding(
                (*item.at, "bedrag"),
                "In het kostenregister staat bij deze code een ander bedrag, of een bedrag per iets anders.",
                "Neem het cijfer over zoals het er staat, of haal prijs weg en noem je eigen bron.",
            )


def _bounds(amount: object) -> Bounds | None:
    """Return an amount as low and high; None while a part of it is missing."""
    ends = [amount.get("laag"), amount.get("hoog")] if isinstance(amount, Mapping) else [amount, amount]
    low, high = (parse_amount(end) for end in ends)
    return None if low is None or high is None else Bounds(low, high)
