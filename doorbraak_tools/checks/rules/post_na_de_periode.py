"""Alle scenario's gaan over dezelfde maanden. Een post die pas daarna begint, telt niet mee, en een lezer denkt van
wel. Maak de periode langer, of noem de post in woorden."""

from doorbraak_tools.checks.rule import Case, Finding, Findings, Severity, value_at
from doorbraak_tools.plan.queries import RENDEMENT

TITLE = "Een post na de periode"
SEVERITY = Severity.WARNING
READS = ("rendement",)
GOOD = """\
waardendriehoek:
  rendement:
    maanden: 12
    doorbraakscenario:
      - post: Begeleiding
        bedrag: 300
        per: maand
        van_maand: 7
        betaler: gemeente
        bron: offerte
"""
BAD = GOOD.replace("van_maand: 7", "van_maand: 13")


def find(case: Case) -> Findings:
    """Find items that begin after the last month."""
    months = value_at(case.data, (*RENDEMENT, "maanden"))
    for item in case.money_items if months is not None else ():
        if item.first > months:
            yield Finding(
                (*item.at, "van_maand"),
                "Deze post begint na de periode waarover je rekent, en telt dus niet mee.",
                "Maak de periode langer bij maanden, of haal de post weg en noem hem bij de aannames.",
            )
