"""Na een nee wil de inwoner maar één ding weten: wat doen we nu? Daar is het plan B voor. Staat niet in het plan welk
plan B nu geldt, dan blijft het bij een nee."""

from doorbraak_tools.checks.rule import Case, Finding, Findings, Severity, Status
from doorbraak_tools.substance.deciding import Stand, in_force, served_otherwise

TITLE = "Een nee, en niet gezegd wat er nu gebeurt"
SEVERITY = Severity.HINT
READS = ("status", "doorbraak", "legitimiteit", "actieplan")
GOOD = """\
doorbraak:
  D1:
    besluit: {uitkomst: afgewezen, door: teamleider, op: 2020-07-01, reden: De wet laat het niet toe.}
actieplan:
  als_het_niet_werkt:
    - {als: Er komt geen lening, dan: Een fonds vragen, wie: casusregisseur, doorbraak: D1}
"""
BAD = GOOD.replace(
    "Er komt geen lening, dan: Een fonds vragen, wie: casusregisseur, doorbraak: D1}",
    "Moeder wordt ziek, dan: Tante past op, wie: moeder}",
)


def find(case: Case) -> Findings:
    """Find the refused doorbraken whose fallback is not known, unless what they were for is reached another way."""
    if case.plan.status is Status.FINISHED:
        return
    for code, stand in case.stands.items():
        if stand is Stand.REFUSED and not in_force(case, code) and not served_otherwise(case, code):
            yield Finding(
                ("doorbraak", code, "besluit", "uitkomst"),
                f"Op {code} is nee gezegd, en er staat niet wat jullie nu doen.",
                f"Zet onder als_het_niet_werkt bij het plan B dat nu geldt: doorbraak: {code}.",
            )
