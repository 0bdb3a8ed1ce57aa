"""Een tarief per uur zegt pas iets als er staat hoeveel uur het is. Zonder aantal rekent het hulpmiddel
niets uit, want één uur zou een gok zijn."""

from doorbraak_tools.checks.rule import Case, Finding, Findings, Severity

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
BAD = GOOD.replace("        aantal: 8\n        elke: maand\n", "")


def find(case: Case) -> Findings:
    """Find hourly items without a number of hours."""
    for item in case.money_items:
        if item.has_known_amount and item.per == "uur" and item.number is None:
            yield Finding(
                (*item.at, "per"),
                "Hoeveel uur is dit? Dat staat er nog niet bij.",
                "Zet er aantal bij, en elke als het terugkomt: aantal: 8 en elke: maand.",
            )
