"""Wat hulp of opvang kost, hangt af van het land: andere wetten, andere lonen, andere betalers. Er gaan bedragen rond
die uit een ander land blijken te komen. Zulke cijfers zeggen hier weinig."""

import re

from doorbraak_tools.checks.rule import Case, Finding, Findings, Severity

TITLE = "Een cijfer uit een ander land"
SEVERITY = Severity.HINT
READS = ("rendement",)
GOOD = """\
waardendriehoek:
  rendement:
    maanden: 12
    huidige_situatie:
      - post: Opvang
        bedrag: 15000
        per: jaar
        betaler: gemeente
        bron: opgave van de opvang
        regio: landelijk
"""
BAD = GOOD.replace("landelijk", "Brussel")

_ABROAD = re.compile(
    r"\b(?:belgi[eë]|brussel|vlaanderen|walloni[eë]|antwerpen|gent|duitsland|frankrijk|engeland|groot-brittanni[eë]"
    r"|verenigd koninkrijk|londen|denemarken|zweden|noorwegen|finland|oostenrijk|zwitserland|spanje|itali[eë]"
    r"|verenigde staten|amerika|canada|australi[eë]|buitenland|europa|europees)\b",
    re.IGNORECASE,
)


def find(case: Case) -> Findings:
    """Look at the region that an amount names; a source may be foreign and speak of the Netherlands."""
    for item in case.money_items:
        tariff = case.tariff_of(item)
        region = item.region or (tariff.region if tariff else "")
        if item.has_known_amount and _ABROAD.search(region):
            yield Finding(
                (*item.at, "regio" if item.region else "prijs"),
                "Dit cijfer komt uit een ander land.",
                "Zoek een Nederlands cijfer, of schrijf pm en zeg dat het bedrag hier niet bekend is.",
            )
