"""Een plan dat loopt, blijft alleen betrouwbaar als iemand bijhoudt wat klaar is. Is de dag voorbij en de actie niet
klaar, dan moet er iets: afmelden, opnieuw afspreken, of het plan B erbij pakken."""

from doorbraak_tools.checks.rule import Case, Finding, Findings, Severity

TITLE = "Een actie had al klaar moeten zijn"
SEVERITY = Severity.HINT
READS = ("status", "doorbraak", "legitimiteit", "actieplan")
GOOD = """\
status: in-uitvoering
doorbraak:
  D1:
    wat: De verhuurder wacht.
waardendriehoek:
  legitimiteit:
    D1:
      wie_gaat_erover: de verhuurder
actieplan:
  realiseren:
    - {wie: verhuurder, wat: De brief intrekken, uiterlijk: 2099-07-21, doorbraak: D1}
  daarna:
    - {wie: moeder, wat: Vaste lasten regelen, uiterlijk: 2020-07-20, status: klaar}
"""
BAD = GOOD.replace("status: klaar", "status: open")


def find(case: Case) -> Findings:
    """Find the open actions of a running plan whose day has passed."""
    if not case.plan.status.runs:
        return
    for action in case.actions:
        if action.day and case.due_days[action.at] < case.today.isoformat() and not action.done:
            hint = "Zet status: klaar als het gedaan is, of spreek een nieuwe dag af."
            yield Finding((*action.at, "uiterlijk"), "Deze actie had al klaar moeten zijn.", hint)
