"""Voor één besluit hoort er één dag te zijn. Staan er twee, dan werkt de een naar een andere dag toe dan de ander."""

from doorbraak_tools.checks.rule import Case, Finding, Findings, Severity
from doorbraak_tools.substance.deciding import deciding_action

TITLE = "Twee dagen voor één besluit"
SEVERITY = Severity.WARNING
READS = ("status", "doorbraak", "legitimiteit", "actieplan")
GOOD = """\
status: ingediend
doorbraak:
  D1:
    wat: De gemeente leent het bedrag.
    besluit_uiterlijk: 2099-07-20
  D2:
    wat: De verhuurder wacht.
waardendriehoek:
  legitimiteit:
    D2:
      wie_gaat_erover: de verhuurder
actieplan:
  realiseren:
    - {wie: verhuurder, wat: De brief intrekken, uiterlijk: 2099-07-21, doorbraak: D2}
    - {wie: teamleider inkomen, wat: Besluiten over de lening, uiterlijk: 2099-07-20, doorbraak: D1}
"""
BAD = GOOD.replace("uiterlijk: 2099-07-20, doorbraak", "uiterlijk: 2099-07-13, doorbraak")


def find(case: Case) -> Findings:
    """Find the action in which is decided on another day than the one that the plan names for the decision."""
    for code, day in case.open_decision_days.items():
        by = deciding_action(case, code)
        if day is not None and by is not None and not by.done and by.day not in {"", day.day}:
            yield Finding(
                (*by.at, "uiterlijk"),
                f"Voor het besluit over {code} staan er twee dagen in het plan. Die bij besluit_uiterlijk telt.",
                f"Zet bij {code} en hier dezelfde dag, of haal besluit_uiterlijk weg: dan telt deze.",
            )
