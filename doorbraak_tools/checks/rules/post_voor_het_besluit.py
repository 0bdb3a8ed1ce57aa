"""Geld voor een doorbraak is er pas als er besloten is. Begint een post eerder, dan is de eerste maand te vroeg, of
wacht er een rekening op een besluit dat nog moet komen."""

from collections.abc import Iterator

from doorbraak_tools.checks.rule import Case, Finding, Findings, Severity
from doorbraak_tools.substance.costs import CalculatedItem, Outcome
from doorbraak_tools.substance.costs.calendar import month_of
from doorbraak_tools.substance.costs.conventions import BREAKTHROUGH
from doorbraak_tools.text.dutch import dutch_date

TITLE = "Een post die begint voor het besluit"
SEVERITY = Severity.HINT
READS = ("status", "opgesteld", "doorbraak", "legitimiteit", "rendement", "actieplan")
GOOD = """\
status: ingediend
opgesteld: 2026-07-06
doorbraak:
  D1:
    wat: De gemeente betaalt een jaar begeleiding.
waardendriehoek:
  legitimiteit:
    D1:
      wie_gaat_erover: het college
  rendement:
    maanden: 12
    vanaf: 2026-09
    doorbraakscenario:
      - post: Begeleiding
        bedrag: 300
        per: maand
        betaler: gemeente
        bron: offerte
actieplan:
  realiseren:
    - {wie: teamleider, wat: Beslissen over de begeleiding, uiterlijk: 2026-09-15, doorbraak: D1}
"""
BAD = GOOD.replace("    vanaf: 2026-09\n", "")


def find(case: Case) -> Findings:
    """Find the first item for each decision that begins in a month before it. What also runs without it is left out.

    An item that names no doorbraak needs the first of all decisions, if the plan has a day for each.
    """
    outcome = case.calculation.outcome
    if outcome is None or outcome.first is None:
        return
    days = {code: _decision(case, code) for code, stand in case.stands.items() if stand.decided or stand.waits}
    known = [day for day in days.values() if day]
    first = min(known) if known and len(known) == len(days) else ""
    said = set()
    for line in _new(outcome):
        day = days.get(line.item.doorbraak, "") if line.item.doorbraak else first
        begins, decided = outcome.first.later(line.item.first - 1), month_of(day)
        if decided is not None and begins < decided and day not in said:
            said.add(day)
            yield Finding(
                (*line.item.at, "post"),
                f"Deze post begint in {begins.dutch}, en het besluit is er pas op {dutch_date(day)}.",
                f"Zet bij rendement vanaf: {decided.iso}, of geef de post een latere van_maand.",
            )


def _decision(case: Case, code: str) -> str:
    """Return the day of the decision on a doorbraak, or by which it must be there; "" when the plan names none."""
    if case.stands[code].decided:
        return case.doorbraken[code].decision.day
    day = case.decision_days.get(code)
    return day.day if day else ""


def _new(outcome: Outcome) -> Iterator[CalculatedItem]:
    """Yield the items of the doorbraak that stand in no other scenario in the same way."""
    for line in outcome.lines(BREAKTHROUGH):
        others = [found.lines for found in outcome.comparisons if found.kind is line.item.kind]
        if all(any(line is one for one in lines) for lines in others):
            yield line
