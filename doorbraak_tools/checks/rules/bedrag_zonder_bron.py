"""Wie over geld beslist, wil elk bedrag kunnen natrekken. Een bedrag zonder bron kan een ander alleen geloven of niet.
De bron mag je eigen opgave zijn, als dat er maar staat."""

from doorbraak_tools.checks.rule import Case, Finding, Findings, Severity
from doorbraak_tools.text.amounts import parse_amount

TITLE = "Een bedrag zonder bron"
SEVERITY = Severity.WARNING
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
      - post: Opvang van de kinderen
        bedrag: pm
        betaler: gemeente
"""
BAD = GOOD.replace("        bron: tarief wijkteam\n", "")


def find(case: Case) -> Findings:
    """Find the amounts without a source of their own or a code of the cost register; nothing (0) needs none."""
    for item in case.money_items:
        if item.has_known_amount and not (item.source or item.figure) and parse_amount(item.amount) != 0:
            yield Finding(
                (*item.at, "bedrag"),
                "Bij dit bedrag staat geen bron.",
                "Zet er bron bij: een tarief, een offerte of wie het heeft opgegeven. Weet je niets, schrijf dan pm.",
            )
