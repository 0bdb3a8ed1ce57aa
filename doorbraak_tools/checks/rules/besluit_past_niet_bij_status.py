"""De status zegt hoe het met het hele plan staat, het besluit hoe het met één doorbraak staat. Spreken die elkaar
tegen, dan gelooft de een het een en de ander het ander."""

from doorbraak_tools.checks.rule import Case, Finding, Findings, Severity, Status
from doorbraak_tools.substance.deciding import Stand

TITLE = "Status en besluit spreken elkaar tegen"
SEVERITY = Severity.WARNING
READS = ("status", "doorbraak")
GOOD = """\
status: afgewezen
doorbraak:
  D1:
    besluit: {uitkomst: afgewezen, door: teamleider inkomen, op: 2026-07-01, reden: Er is een andere regeling.}
"""
BAD = GOOD.replace("uitkomst: afgewezen", "uitkomst: toegekend")


def find(case: Case) -> Findings:
    """Compare the status of the plan with the decision on each doorbraak."""
    status, stands = case.plan.status, case.stands
    undecided = status.undecided and "status" in case.data
    if undecided and stands and all(stand.decided for stand in stands.values()):
        yield Finding(
            ("status",),
            f"Over elke doorbraak is besloten, maar de status is nog {status}.",
            "Zet de status op akkoord, in-uitvoering of afgewezen.",
        )
    for code, stand in stands.items():
        place = ("doorbraak", code, "besluit", "uitkomst")
        if status is Status.AGREED and (stand is Stand.REFUSED or case.doorbraken[code].decision.put_off):
            said = "is nee gezegd" if stand is Stand.REFUSED else "is nog niet beslist"
            yield Finding(
                place,
                f"Het plan is akkoord, maar op {code} {said}.",
                "Gaat de rest door? Zet de status dan op in-uitvoering, en in het actieplan wat er nu gebeurt.",
            )
        if status is Status.REFUSED and stand in {Stand.GRANTED, Stand.PARTLY}:
            yield Finding(
                place,
                f"Het plan is afgewezen, maar op {code} is ja gezegd.",
                "Klopt het besluit? Zet de status dan op akkoord of in-uitvoering.",
            )
