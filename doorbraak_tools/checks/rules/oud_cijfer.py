"""Prijzen veranderen, en tarieven van vijf jaar geleden gelden bijna nooit meer. Een oud cijfer mag, als de lezer weet
dat het oud is en waarom je geen nieuwer hebt."""

import re

from doorbraak_tools.checks.rule import Case, Finding, Findings, Severity
from doorbraak_tools.substance.costs.conventions import OLD_AFTER_YEARS

TITLE = "Een oud cijfer"
SEVERITY = Severity.HINT
READS = ("opgesteld", "rendement")
GOOD = """\
opgesteld: 2026-07-06
waardendriehoek:
  rendement:
    maanden: 12
    als_er_niets_gebeurt:
      - post: Ontruiming
        bedrag: 6000
        betaler: verhuurder
        bron: opgave verhuurder
        jaar: 2025
"""
BAD = GOOD.replace("bron: opgave verhuurder", "bron: een quickscan").replace("jaar: 2025", "jaar: 2014")

# Who writes this in the note, knows that the figure is old and says so.
_AGE_TOLD = re.compile(
    r"\b(?:oude? (?:cijfer|bedrag)|verouderde?|(?:nieuwer|recenter)e?|inmiddels|geïndexeerde?)\b", re.IGNORECASE
)


def find(case: Case) -> Findings:
    """Compare the year of each amount with that of the plan: an old plan does not grow older figures by itself."""
    written = case.data.get("opgesteld")
    plan_year = case.today.year if written is None else int(written[:4])
    for item in case.money_items:
        tariff = case.tariff_of(item)
        year = item.year or (tariff.year if tariff else None)
        if not item.has_known_amount or year is None or plan_year - year <= OLD_AFTER_YEARS:
            continue
        if str(year) not in item.note and not _AGE_TOLD.search(item.note):
            yield Finding(
                (*item.at, "jaar" if item.year else "prijs"),
                f"Dit cijfer is meer dan {OLD_AFTER_YEARS} jaar ouder dan het plan.",
                "Vraag een nieuwe opgave. Is die er niet, zeg dan in de toelichting waarom je dit cijfer gebruikt.",
            )
