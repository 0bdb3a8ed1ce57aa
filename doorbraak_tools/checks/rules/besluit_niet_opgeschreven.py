"""Is er besloten, dan wil de inwoner weten wat, en kan een collega pas verder als het er staat. Staat het besluit
alleen als klaar in het actieplan, dan zegt elk stuk nog dat erop gewacht wordt."""

from doorbraak_tools.checks.rule import Case, Finding, Findings, Severity

TITLE = "Er is besloten, maar wat staat er niet"
SEVERITY = Severity.WARNING
READS = ("status", "doorbraak", "legitimiteit", "actieplan")
GOOD = """\
status: ingediend
doorbraak:
  D1:
    besluit: {uitkomst: toegekend, door: teamleider inkomen, op: 2026-07-01}
actieplan:
  realiseren:
    - {wie: teamleider inkomen, wat: Besluit nemen, uiterlijk: 2026-07-01, doorbraak: D1, status: klaar}
"""
BAD = GOOD.replace("besluit: {uitkomst: toegekend, door: teamleider inkomen, op: 2026-07-01}", "wat: Eerst de huur.")


def find(case: Case) -> Findings:
    """Find doorbraken on which somebody decided by the plan of actions, and that hold no decision."""
    for code, day in case.open_decision_days.items():
        if day is not None and day.done and not case.doorbraken[code].decision:
            yield Finding(
                (*day.at[:-1], "status"),
                f"Het besluit over {code} staat op klaar, maar wat er is besloten staat niet in het plan.",
                f"Zet bij {code} het besluit: de uitkomst, door wie, op welke dag en waarom. Is er nog niet besloten, "
                "zet de actie dan op bezig.",
            )
