"""Een kans is een schatting. Wie beslist, kan die pas wegen als erbij staat waar hij op rust: een vonnis, een advies,
wat er eerder gebeurde. Zonder reden wordt de kans het eerste waar iemand over struikelt."""

from doorbraak_tools.checks.rule import Case, Finding, Findings, Severity

TITLE = "Een kans zonder reden"
SEVERITY = Severity.WARNING
READS = ("rendement",)
GOOD = """\
waardendriehoek:
  rendement:
    maanden: 12
    als_er_niets_gebeurt:
      - post: Ontruiming
        bedrag: 6000
        kans: 50-80%
        toelichting: Het vonnis ligt er, maar de verhuurder wil nog praten.
        betaler: verhuurder
        bron: opgave verhuurder
"""
BAD = GOOD.replace("        toelichting: Het vonnis ligt er, maar de verhuurder wil nog praten.\n", "")


def find(case: Case) -> Findings:
    """Find the items that have a chance and no note."""
    for item in case.money_items:
        if item.chance and not item.note:
            yield Finding(
                (*item.at, "kans"),
                "Bij deze kans staat niet waar hij op rust.",
                "Zet de reden in de toelichting van deze post.",
            )
