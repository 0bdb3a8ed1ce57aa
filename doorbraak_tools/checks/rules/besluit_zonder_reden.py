"""Wie een nee krijgt, of maar een deel, heeft recht op de reden. Zonder reden kan de inwoner niet kiezen of hij bezwaar
maakt, en weet niemand wat wel en wat niet is toegekend."""

from doorbraak_tools.checks.rule import Case, Finding, Findings, Severity
from doorbraak_tools.plan.model import Outcome

TITLE = "Een nee of een half ja zonder reden"
SEVERITY = Severity.WARNING
READS = ("doorbraak",)
GOOD = """\
doorbraak:
  D1:
    besluit: {uitkomst: afgewezen, door: teamleider, op: 2026-07-01, reden: De wet laat het hier niet toe.}
"""
BAD = GOOD.replace(", reden: De wet laat het hier niet toe.", "")

_ASKED: dict[str, tuple[str, str]] = {
    Outcome.REFUSED: (
        "is nee gezegd, maar er staat niet waarom.",
        "Schrijf onder reden waarom, zoals het besluit het zegt.",
    ),
    Outcome.PARTLY: (
        "is deels ja gezegd, maar er staat niet wat wel en wat niet.",
        "Schrijf onder reden wat wel is toegekend, wat niet, en waarom.",
    ),
    Outcome.PUT_OFF: (
        "is het besluit uitgesteld, maar er staat niet waarom.",
        "Schrijf onder reden waar het op wacht, en wanneer het besluit dan komt.",
    ),
}


def find(case: Case) -> Findings:
    """Find the decisions that need a reason and have none."""
    for code, doorbraak in case.doorbraken.items():
        if not doorbraak.decision.reason and doorbraak.decision.outcome in _ASKED:
            said, hint = _ASKED[doorbraak.decision.outcome]
            yield Finding(("doorbraak", code, "besluit"), f"Op {code} {said}", hint)
