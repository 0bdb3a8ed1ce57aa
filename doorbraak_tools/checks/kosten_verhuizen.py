"""Betaalt een ander hetzelfde, dan is er niets bespaard: de kosten zijn verhuisd. Dat kan een goede reden hebben, maar
wie straks betaalt, moet het hier lezen en niet op de rekening."""

from collections.abc import Iterator
from datetime import date

from doorbraak_tools.checks.plan_parts import calculation
from doorbraak_tools.costs import Comparison, Kind, same_name
from doorbraak_tools.model import DataPath, Finding, PlanDocument, Severity

TITLE = "Kosten die alleen verhuizen"
SEVERITY = Severity.WARNING
READS = ("waardendriehoek",)
GOOD = """\
waardendriehoek:
  rendement:
    maanden: 12
    als_er_niets_gebeurt:
      - post: Begeleiding van het gezin
        bedrag: 400
        per: maand
        betaler: gemeente
        bron: offerte
    doorbraakscenario:
      - post: Begeleiding van het gezin
        bedrag: 400
        per: maand
        betaler: zorgverzekeraar
        bron: offerte
        toelichting: De hulp is zorg geworden. De zorgverzekeraar heeft dat toegezegd.
"""
BAD = """\
waardendriehoek:
  rendement:
    maanden: 12
    als_er_niets_gebeurt:
      - post: Begeleiding van het gezin
        bedrag: 400
        per: maand
        betaler: gemeente
        bron: offerte
    doorbraakscenario:
      - post: Begeleiding van het gezin
        bedrag: 400
        per: maand
        betaler: zorgverzekeraar
        bron: offerte
"""


def find(plan: PlanDocument, today: date) -> Iterator[Finding]:  # noqa: ARG001
    """Find items of the doorbraak that another scenario has too, but paid by somebody else, and no word about why."""
    outcome = calculation(plan).outcome
    found: dict[DataPath, None] = {}
    for comparison in outcome.comparisons if outcome else ():
        if comparison.kind is Kind.COSTS:
            found.update(dict.fromkeys(_moved(comparison)))
    for place in found:
        yield Finding(
            (*place, "betaler"),
            "Deze post staat ook in een ander scenario, maar met een andere betaler. Zo verhuizen de kosten alleen.",
            "Dat is geen besparing. Klopt het, leg dan in de toelichting uit waarom en of de nieuwe betaler het weet.",
        )


def _moved(comparison: Comparison) -> Iterator[DataPath]:
    payers: dict[str, set[str]] = {}
    for line in comparison.baseline_lines:
        payers.setdefault(same_name(line.item.name), set()).add(same_name(line.item.payer))
    for line in comparison.lines:
        before = payers.get(same_name(line.item.name), set())
        if before and same_name(line.item.payer) not in before and not line.item.source.note:
            yield line.item.at
