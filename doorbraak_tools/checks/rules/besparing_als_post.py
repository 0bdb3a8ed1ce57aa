"""De besparing is het verschil tussen de scenario's, en dat verschil wordt uitgerekend. Zet je een besparing of
opbrengst ook nog als post neer, dan tel je haar dubbel, en als kosten bovendien."""

import re

from doorbraak_tools.checks.rule import Case, Finding, Findings, Severity

TITLE = "Een besparing als post"
SEVERITY = Severity.WARNING
READS = ("rendement",)
GOOD = """\
waardendriehoek:
  rendement:
    maanden: 12
    als_er_niets_gebeurt:
      - post: Opvang van het gezin
        bedrag: 15000
        betaler: gemeente
        bron: opgave van de opvang
    doorbraakscenario:
      - post: Besparingscoach
        bedrag: 600
        betaler: gemeente
        bron: offerte
"""
BAD = GOOD.replace("Besparingscoach", "Besparing op de opvang")

# Only as the first word: "Hulp bij besparing op energie" is an honest cost.
_SAVING = re.compile(
    r"\s*(?:de |een )?(?:besparing|besparingen|bespaarde?|vermeden|uitgespaarde?|opbrengst|opbrengsten|baten|winst"
    r"|voorkomen kosten)\b",
    re.IGNORECASE,
)


def find(case: Case) -> Findings:
    """Find items whose name begins with a word for a saving."""
    for item in case.money_items:
        if _SAVING.match(item.name):
            yield Finding(
                (*item.at, "post"),
                "Een besparing is geen post: het verschil tussen de scenario's is de besparing al.",
                "Haal deze post weg. Wat er zonder doorbraak wel wordt uitgegeven, hoort in dat scenario.",
            )
