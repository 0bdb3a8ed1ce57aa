"""Een doorbraak die na de ontruiming of de afsluiting komt, komt te laat. Elke actie die de doorbraak tot stand brengt,
hoort daarom klaar te zijn vóór de dag van de dreiging. Dat geldt niet voor wat alleen de lange termijn dient."""

from doorbraak_tools.checks.rule import Case, Finding, Findings, Severity

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
    threat = case.threat.day
    if not threat or threat < case.today.isoformat():
        return
    for action in case.realising:
        if action.day >= threat and not action.done and not _can_wait(case, action.doorbraak):
            yield Finding(
                (*action.at, "uiterlijk"),
                "Deze actie is niet klaar vóór de dag van de dreiging.",
                "Zet de actie eerder, of vraag uitstel van de dreiging en pas die datum aan.",
            )

    for code, doorbraak in case.doorbraken.items():
        follows = doorbraak.after or doorbraak.decision or _can_wait(case, code)
        if doorbraak.needed_by >= threat and not follows:
            yield Finding(
                ("doorbraak", code, "besluit_uiterlijk"),
                "Het besluit komt pas op of na de dag van de dreiging.",
                "Vraag een eerdere dag, of vraag uitstel van de dreiging en pas die datum aan.",
            )


def _can_wait(case: Case, code: str) -> bool:
    goals = case.doorbraken[code].goals if code in case.doorbraken else ()
    return bool(goals) and all(goal.startswith("L") for goal in goals)
