"""Staat dezelfde post twee keer in een scenario, dan telt hij ook twee keer. Dat gebeurt makkelijk: begeleiding die al
in een traject zit, of een uitkering die twee mensen noteren."""

from doorbraak_tools.checks.rule import Case, Finding, Findings, Severity
from doorbraak_tools.substance.costs import CostItem, Kind, same_name

TITLE = "Een post die twee keer telt"
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
        tot_maand: 6
        betaler: gemeente
        bron: offerte
      - post: Begeleiding
        bedrag: 150
        per: maand
        van_maand: 7
        betaler: gemeente
        bron: offerte
"""
BAD = GOOD.replace("        tot_maand: 6\n", "")


def find(case: Case) -> Findings:
    """Find items that share name, payer and kind with an earlier one while both run."""
    outcome = case.calculation.outcome
    for scenario in outcome.scenarios if outcome else ():
        seen: dict[tuple[str, str, Kind], list[CostItem]] = {}
        for line in scenario.lines:
            item = line.item
            earlier = seen.setdefault((same_name(item.name), same_name(item.payer), item.kind), [])
            if any(_overlap(item, other, scenario.months) for other in earlier):
                yield Finding(
                    (*item.at, "post"),
                    "Deze post staat hier al, met dezelfde betaler en in dezelfde maanden.",
                    "Tel je hem dubbel? Haal er dan een weg. Zijn het twee dingen? Geef ze elk een eigen naam.",
                )
            earlier.append(item)


def _overlap(one: CostItem, other: CostItem, months: int) -> bool:
    last = min(months if item.last is None else item.last for item in (one, other))
    return max(one.first, other.first) <= last
