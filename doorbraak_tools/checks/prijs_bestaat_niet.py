"""Met `prijs` wijs je naar een cijfer in het kostenregister, met zijn bron en jaar. Bestaat die code niet, dan kan
niemand het bedrag natrekken."""

import difflib
from collections.abc import Iterator
from datetime import date

from doorbraak_tools.checks.plan_parts import figure_of, figures, money_items
from doorbraak_tools.model import Finding, PlanDocument, Severity

TITLE = "Een code die niet in het kostenregister staat"
SEVERITY = Severity.ERROR
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
BAD = """\
waardendriehoek:
  rendement:
    maanden: 12
    als_er_niets_gebeurt:
      - post: Detentie, dertig dagen
        bedrag: 262
        per: dag
        aantal: 30
        betaler: rijk
        prijs: detentie-2014
"""


def find(plan: PlanDocument, today: date) -> Iterator[Finding]:
    """Look up every code of the cost register that the plan uses."""
    for place, item in money_items(plan):
        if item.get("prijs") is None or figure_of(plan, item) is not None:
            continue
        known = figures(plan)
        close = difflib.get_close_matches(item["prijs"], known, n=1) or sorted(known)[:5]
        yield Finding(
            (*place, "prijs"),
            "Deze code staat niet in het kostenregister.",
            f"Bedoelde je “{close[0]}”? Een eigen cijfer zet je in registers/kosten.yaml.",
        )
