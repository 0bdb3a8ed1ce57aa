"""Een plan dat akkoord is, afgewezen is of loopt, rust op een besluit. Staat dat er niet bij, dan weet straks niemand
meer wie ja zei, wanneer en waarop, en leest de inwoner niet waar hij op kan rekenen."""

from doorbraak_tools.checks.rule import Case, Finding, Findings, Severity, Status
from doorbraak_tools.substance.deciding import Stand

TITLE = "Het besluit zelf staat er niet bij"
SEVERITY = Severity.WARNING
READS = ("status", "doorbraak")
GOOD = """\
status: akkoord
doorbraak:
  D1:
    wat: De gemeente leent het bedrag.
    besluit: {uitkomst: toegekend, door: teamleider inkomen, op: 2026-07-01}
"""
BAD = GOOD.replace("    besluit: {uitkomst: toegekend, door: teamleider inkomen, op: 2026-07-01}\n", "")

_SAID = {
    Status.RUNNING: "De acties lopen, maar bij geen enkele doorbraak staat een besluit.",
    Status.FINISHED: "Het plan is afgerond, maar bij geen enkele doorbraak staat wat er is besloten.",
    Status.REFUSED: "Het plan is afgewezen, maar bij geen enkele doorbraak staat een besluit met de reden.",
}


def find(case: Case) -> Findings:
    """Find what an agreed plan does not say of a doorbraak, and a later status without any decision in the plan."""
    hint = "Zet onder besluit wat er is besloten, door wie, op welke dag en waarom."
    for code, stand in case.stands.items():
        if stand is Stand.UNWRITTEN:
            yield Finding(("doorbraak", code), f"Het plan is akkoord, maar bij {code} staat geen besluit.", hint)
    silent = not any(doorbraak.decision.outcome for doorbraak in case.doorbraken.values())
    if case.plan.status in _SAID and case.doorbraken and silent:
        yield Finding(("status",), _SAID[case.plan.status], hint)
