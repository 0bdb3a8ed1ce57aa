"""Een doorbraak die na de ontruiming of de afsluiting komt, komt te laat. Elke actie die de doorbraak tot stand brengt,
hoort daarom klaar te zijn vóór de dag van de dreiging. Dat geldt niet voor wat alleen de lange termijn dient."""

from collections.abc import Mapping
from typing import Any

from doorbraak_tools.plan.model import Finding, Findings, Severity
from doorbraak_tools.substance.case import Case

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
BAD = GOOD.replace("uiterlijk: 2026-07-20", "uiterlijk: 2026-08-15")


def find(case: Case) -> Findings:
    """Compare what is still to be done for a doorbraak with the day of the threat, as long as that day is to come.

    A doorbraak for the long term alone may come later. Dates in this form sort as text.
    """
    threat = case.threat.get("datum")
    if threat is None or threat < case.today.isoformat():
        return
    for place, action in case.realising:
        due = action.get("uiterlijk")
        if due is not None and due >= threat and action.get("status") != "klaar" and not _can_wait(case, action):
            yield Finding(
                (*place, "uiterlijk"),
                "Deze actie is niet klaar vóór de dag van de dreiging.",
                "Zet de actie eerder, of vraag uitstel van de dreiging en pas die datum aan.",
            )

    for code, doorbraak in case.doorbraken.items():
        follows = "na" in doorbraak or "besluit" in doorbraak or _can_wait(case, {"doorbraak": code})
        if doorbraak.get("besluit_uiterlijk", "") >= threat and not follows:
            yield Finding(
                ("doorbraak", code, "besluit_uiterlijk"),
                "Het besluit komt pas op of na de dag van de dreiging.",
                "Vraag een eerdere dag, of vraag uitstel van de dreiging en pas die datum aan.",
            )


def _can_wait(case: Case, action: Mapping[str, Any]) -> bool:
    goals = case.doorbraken.get(action.get("doorbraak", ""), {}).get("doelen", ())
    return bool(goals) and all(str(goal).startswith("L") for goal in goals)
