"""Een tarief per uur zegt pas iets als er staat hoeveel uur het is. Zonder aantal rekent het hulpmiddel de post niet
mee, want één uur zou een gok zijn."""

from collections.abc import Iterator
from datetime import date

from doorbraak_tools.checks.plan_parts import has_known_amount, money_items
from doorbraak_tools.model import Finding, PlanDocument, Severity

TITLE = "Een tarief per uur zonder aantal uren"
SEVERITY = Severity.TODO
READS = ("rendement",)
GOOD = """\
waardendriehoek:
  rendement:
    maanden: 12
    huidige_situatie:
      - post: Begeleiding door het wijkteam
        bedrag: 75
        per: uur
        aantal: 8
        elke: maand
        betaler: gemeente
        bron: tarief wijkteam
"""
BAD = """\
waardendriehoek:
  rendement:
    maanden: 12
    huidige_situatie:
      - post: Begeleiding door het wijkteam
        bedrag: 75
        per: uur
        betaler: gemeente
        bron: tarief wijkteam
"""


def find(plan: PlanDocument, today: date) -> Iterator[Finding]:
    """Find hourly items without a number of hours."""
    for place, item in money_items(plan):
        if has_known_amount(item) and item.get("per") == "uur" and item.get("aantal") is None:
            yield Finding(
                (*place, "per"),
                "Hoeveel uur is dit? Dat staat er nog niet bij.",
                "Zet er aantal bij, en elke als het terugkomt: aantal: 8 en elke: maand.",
            )
