"""Deels hoort bij één doorbraak: daarvan is een stuk toegekend en een stuk niet. Is de ene doorbraak toegekend en de
andere afgewezen, dan krijgt elk zijn eigen uitkomst."""

from doorbraak_tools.checks.rule import Case, Finding, Findings, Severity
from doorbraak_tools.plan.model import Outcome

TITLE = "Bij elke doorbraak hetzelfde deels"
SEVERITY = Severity.HINT
READS = ("doorbraak",)
GOOD = """\
doorbraak:
  D1:
    besluit: {uitkomst: toegekend, door: teamleider, op: 2026-07-01}
  D2:
    besluit: {uitkomst: deels, door: teamleider, op: 2026-07-01, reden: Drie maanden in plaats van zes.}
"""
BAD = """\
doorbraak:
  D1:
    besluit: {uitkomst: deels, door: teamleider, op: 2026-07-01, reden: Een deel mag.}
  D2:
    besluit: {uitkomst: deels, door: teamleider, op: 2026-07-01, reden: Een deel mag.}
"""


def find(case: Case) -> Findings:
    """Find two or more doorbraken that were all granted in part, with one and the same reason or none."""
    decisions = [doorbraak.decision for doorbraak in case.doorbraken.values()]
    if len(decisions) < 2 or any(decision.outcome != Outcome.PARTLY for decision in decisions):
        return
    if len({" ".join(decision.reason.split()).casefold() for decision in decisions}) == 1:
        yield Finding(
            ("doorbraak", next(iter(case.doorbraken)), "besluit", "uitkomst"),
            "Bij elke doorbraak staat deels, met dezelfde reden.",
            "Is de ene toegekend en de andere niet? Zet dan bij elk de eigen uitkomst en de eigen reden.",
        )
