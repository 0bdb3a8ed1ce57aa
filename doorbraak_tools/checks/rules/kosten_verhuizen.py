"""Betaalt een ander hetzelfde, dan is er niets bespaard: de kosten zijn verhuisd. Dat kan een goede reden hebben, maar
wie straks betaalt, moet het hier lezen en niet op de rekening."""

from doorbraak_tools.checks.rule import Case, Finding, Findings, Severity
from doorbraak_tools.substance.costs import Kind, Scenario, same_name
from doorbraak_tools.substance.costs.conventions import BREAKTHROUGH, CURRENT, NOTHING

TITLE = "Kosten die alleen verhuizen"
SEVERITY = Severity.WARNING
READS = ("rendement",)
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
BAD = GOOD.replace("        toelichting: De hulp is zorg geworden. De zorgverzekeraar heeft dat toegezegd.\n", "")


def find(case: Case) -> Findings:
    """Find items of the doorbraak that another scenario has too, but paid by somebody else, and no word about why."""
    outcome = case.calculation.outcome
    breakthrough = outcome.scenario(BREAKTHROUGH) if outcome else None
    if outcome is None or breakthrough is None:
        return
    payers = [_payers(found) for key in (CURRENT, NOTHING) if (found := outcome.scenario(key)) is not None]
    for line in breakthrough.of(Kind.COSTS).lines:
        name, payer = same_name(line.item.name), same_name(line.item.payer)
        if not line.item.source.note and any(name in paid and payer not in paid[name] for paid in payers):
            yield Finding(
                (*line.item.at, "betaler"),
                "Deze post staat ook in een ander scenario, met een andere betaler. Zo verhuizen de kosten alleen.",
                "Dat is geen besparing. Klopt het, leg dan in de toelichting uit waarom en of de nieuwe betaler het "
                "weet.",
            )


def _payers(scenario: Scenario) -> dict[str, set[str]]:
    """Return who pays for each item of a scenario."""
    payers: dict[str, set[str]] = {}
    for line in scenario.of(Kind.COSTS).lines:
        payers.setdefault(same_name(line.item.name), set()).add(same_name(line.item.payer))
    return payers
