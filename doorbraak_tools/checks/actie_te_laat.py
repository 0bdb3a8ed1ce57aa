"""Een plan dat loopt, blijft alleen betrouwbaar als iemand bijhoudt wat klaar is. Is de dag voorbij en de actie niet
klaar, dan moet er iets: afmelden, opnieuw afspreken, of het plan B erbij pakken."""

from collections.abc import Iterator
from datetime import date

from doorbraak_tools.checks.plan_parts import RUNNING, actions
from doorbraak_tools.model import Finding, PlanDocument, Severity

TITLE = "Een actie had al klaar moeten zijn"
SEVERITY = Severity.HINT
READS = ("status", "actieplan")
GOOD = """\
status: in-uitvoering
actieplan:
  daarna:
    - {wie: moeder, wat: Vaste lasten regelen, uiterlijk: 2020-07-20, status: klaar}
"""
BAD = """\
status: in-uitvoering
actieplan:
  daarna:
    - {wie: moeder, wat: Vaste lasten regelen, uiterlijk: 2020-07-20, status: open}
"""


def find(plan: PlanDocument, today: date) -> Iterator[Finding]:
    """Find the open actions of a running plan whose day has passed."""
    if plan.status not in RUNNING:
        return
    for place, action in actions(plan):
        due = action.get("uiterlijk")
        if due is not None and due < today.isoformat() and action.get("status") != "klaar":
            hint = "Zet status: klaar als het gedaan is, of spreek een nieuwe dag af."
            yield Finding((*place, "uiterlijk"), "Deze actie had al klaar moeten zijn.", hint)
