"""Met `prijs` wijs je naar een cijfer in het kostenregister, met zijn bron en jaar. Bestaat die code niet, dan kan
niemand het bedrag natrekken."""

import difflib

from doorbraak_tools.checks.rule import Case, Finding, Findings, Severity

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
BAD = GOOD.replace("prijs: detentie-volwassene-2014", "prijs: detentie-2014")


def find(case: Case) -> Findings:
    """Look up every code of the cost register that the plan uses."""
    for item in case.money_items:
        if not item.figure or case.tariff_of(item) is not None:
            continue
        known = case.registers.tariffs
        close = difflib.get_close_matches(item.figure, known, n=1) or sorted(known)[:5]
        yield Finding(
            (*item.at, "prijs"),
            "Deze code staat niet in het kostenregister.",
            f"Bedoelde je “{close[0]}”? Een eigen cijfer zet je in registers/kosten.yaml.",
        )
