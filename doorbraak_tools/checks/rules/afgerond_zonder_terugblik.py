"""Een verhaal over de afloop leert één lezer iets. Staat er ook per doel en per doorbraak wat ervan kwam, dan leg je
het naast wat je verwachtte. En over veel plannen samen zie je welke regel steeds in de weg staat."""

from doorbraak_tools.checks.rule import Case, Finding, Findings, Severity, Status, map_at
from doorbraak_tools.plan.queries import TERUGBLIK
from doorbraak_tools.text.dutch import enumeration

TITLE = "Afgerond, maar niet teruggekeken"
SEVERITY = Severity.HINT
READS = ("status", "toekomstperspectief", "doorbraak", "actieplan")
GOOD = """\
status: afgerond
toekomstperspectief:
  korte_termijn:
    K1: De ontruiming is van de baan.
doorbraak:
  D1:
    wat: De verhuurder wacht.
actieplan:
  resultaat: Het gezin woont er nog.
  terugblik:
    doelen:
      - {doel: K1, bereikt: ja}
    doorbraken:
      - {doorbraak: D1, aard: incidenteel}
"""
BAD = GOOD[: GOOD.index("  terugblik:")]


def find(case: Case) -> Findings:
    """Find a finished plan that does not look back, or not on every goal and doorbraak."""
    if case.plan.status is not Status.FINISHED:
        return
    written = map_at(case.data, TERUGBLIK)
    if not written:
        yield Finding(
            ("status",),
            "Het plan is afgerond, maar er is nog niet op teruggekeken.",
            "Schrijf onder terugblik wat er van elk doel kwam, wat het geld werd en of het vaker voorkomt.",
        )
        return
    for listed, code, known, said in (
        ("doelen", "doel", case.goals, "wat ervan kwam"),
        ("doorbraken", "doorbraak", case.doorbraken, "of dit vaker voorkomt"),
    ):
        told = {row.get(code) for row in written.get(listed, ()) if row}
        missing = [one for one in known if one not in told]
        if missing:
            message = f"In de terugblik staat bij {enumeration(missing)} nog niet {said}."
            yield Finding(TERUGBLIK, message, f"Zet het daar onder {listed}.")
