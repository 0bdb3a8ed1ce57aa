"""Is de dag van de dreiging voorbij en is er nog niets besloten, dan klopt het plan niet meer met het leven van de
inwoner. Het is toen gebeurd, of er is uitstel gekomen: allebei moet in het plan staan."""

from doorbraak_tools.checks.rule import Case, Finding, Findings, Severity

TITLE = "De dag van de dreiging is voorbij"
SEVERITY = Severity.WARNING
READS = ("status", "situatieschets", "doorbraak")
GOOD = """\
status: afgewezen
situatieschets:
  dreiging: {wat: Ontruiming, datum: 2020-08-01}
doorbraak:
  D1:
    wat: De gemeente leent het bedrag.
"""
BAD = GOOD.replace("status: afgewezen", "status: ingediend")


def find(case: Case) -> Findings:
    """Find a threat of a day that has passed, while a plan is still before who decides or nothing in it was decided."""
    day = case.threat.day
    if not day or day >= case.today.isoformat() or case.plan.status.ended:
        return
    decided = [stand.decided for stand in case.stands.values()]
    if not any(decided) or (case.plan.status.undecided and not all(decided)):
        yield Finding(
            ("situatieschets", "dreiging", "datum"),
            "De dag van de dreiging is voorbij, en er is nog niet over alles besloten.",
            "Is er uitstel? Zet dan de nieuwe dag. Is het gebeurd? Zet dat bij wat er gebeurd is, en pas het plan aan.",
        )
