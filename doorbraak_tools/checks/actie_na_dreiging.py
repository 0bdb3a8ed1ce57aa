"""Een doorbraak die na de ontruiming of de afsluiting komt, komt te laat. Elke actie die de doorbraak tot stand brengt,
hoort daarom klaar te zijn vóór de dag van de dreiging. Dat geldt niet voor wat alleen de lange termijn dient."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from doorbraak_tools.checks.plan_parts import doorbraken
from doorbraak_tools.model import Finding, PlanDocument, Severity, value_at

TITLE = "Een actie komt na de dreiging"
SEVERITY = Severity.WARNING
READS = ("situatieschets", "doorbraak", "actieplan")
GOOD = """\
situatieschets:
  dreiging:
    wat: Ontruiming
    datum: 2026-08-01
actieplan:
  realiseren:
    - wie: inkomensconsulent
      wat: Besluit nemen over de lening
      uiterlijk: 2026-07-20
      doorbraak: D1
"""
BAD = """\
situatieschets:
  dreiging:
    wat: Ontruiming
    datum: 2026-08-01
actieplan:
  realiseren:
    - wie: inkomensconsulent
      wat: Besluit nemen over de lening
      uiterlijk: 2026-08-15
      doorbraak: D1
"""


def find(plan: PlanDocument, today: date) -> Iterator[Finding]:
    """Compare what is still to be done for a doorbraak with the day of the threat, as long as that day is to come.

    A doorbraak for the long term alone may come later. Dates in this form sort as text.
    """
    threat = value_at(plan.data, ("situatieschets", "dreiging", "datum"))
    if threat is None or threat < today.isoformat():
        return
    for index, action in enumerate(plan.data.get("actieplan", {}).get("realiseren", ())):
        due = (action or {}).get("uiterlijk")
        if due is not None and due >= threat and action.get("status") != "klaar" and not _can_wait(plan, action):
            yield Finding(
                ("actieplan", "realiseren", index, "uiterlijk"),
                "Deze actie is niet klaar vóór de dag van de dreiging.",
                "Zet de actie eerder, of vraag uitstel van de dreiging en pas die datum aan.",
            )


def _can_wait(plan: PlanDocument, action: Mapping[str, Any]) -> bool:
    goals = doorbraken(plan).get(action.get("doorbraak", ""), {}).get("doelen", ())
    return bool(goals) and all(str(goal).startswith("L") for goal in goals)
