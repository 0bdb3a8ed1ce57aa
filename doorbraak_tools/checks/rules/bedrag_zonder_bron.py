"""Wie over geld beslist, wil elk bedrag kunnen natrekken. Een bedrag zonder bron kan een ander alleen geloven of niet.
De bron mag je eigen opgave zijn, als dat er maar staat."""

from doorbraak_tools.plan.model import Finding, Findings, Severity
from doorbraak_tools.substance.case import Case
from doorbraak_tools.substance.costs.item import has_known_amount
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
    for place, item in case.money_items:
        sourced = item.get("bron") is not None or item.get("prijs") is not None
        if has_known_amount(item) and not sourced and parse_amount(item["bedrag"]) != 0:
            yield Finding(
                (*place, "bedrag"),
                "Bij dit bedrag staat geen bron.",
                "Zet er bron bij: een tarief, een offerte of wie het heeft opgegeven. Weet je niets, schrijf dan pm.",
            )
