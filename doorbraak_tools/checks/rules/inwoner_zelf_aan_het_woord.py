"""Een plan gaat over iemand. Een zin van de inwoner zelf laat een beslisser zien om wie het gaat, en laat de inwoner
zien dat er is geluisterd."""

import re

from doorbraak_tools.checks.rule import Case, Finding, Findings, Severity

TITLE = "De inwoner komt zelf niet aan het woord"
SEVERITY = Severity.HINT
READS = ("opsteller", "toekomstperspectief")
GOOD = """\
status: ingediend
toekomstperspectief:
  wens: Rust in huis.
---

## 1. Situatieschets

> Ik durf de post niet meer open te maken.
"""
BAD = GOOD.replace("> Ik durf de post niet meer open te maken.", "Moeder maakt de post niet meer open.")

_RESIDENT = re.compile(r"\b(?:(?:in|be)wo(?:ner|onster)|(?:ik)?zelf|ik)\b", re.IGNORECASE)


def find(case: Case) -> Findings:
    """Look for a quotation in the body of a plan that was handed in; a resident who writes it speaks everywhere."""
    if _RESIDENT.search(case.data.get("opsteller", "")):
        return
    if not case.plan.status.handed_in or "toekomstperspectief" not in case.data:
        return
    lines = (line for section in case.plan.sections for line in section.text.split("\n"))
    if not any(line.lstrip().startswith(">") for line in lines):
        yield Finding(
            ("toekomstperspectief",),
            "Nergens in het verslag staat wat de inwoner zelf zei.",
            "Zet een eigen zin van de inwoner in het verslag, op een regel die begint met >.",
        )
