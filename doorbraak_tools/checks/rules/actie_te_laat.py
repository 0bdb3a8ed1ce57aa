"""Een plan dat loopt, blijft alleen betrouwbaar als iemand bijhoudt wat klaar is. Is de dag voorbij en de actie niet
klaar, dan moet er iets: afmelden, opnieuw afspreken, of het plan B erbij pakken."""

from doorbraak_tools.checks.rule import Case, Finding, Findings, Severity
from doorbraak_tools.substance.deciding import deciding_action

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
    """Find the open actions of a running plan whose day has passed.

    Of one in which is decided, besluitdag-voorbij says so when there is no decision.
    """
    if not case.plan.status.runs:
        return
    told = {by.at for code in case.doorbraken if (by := deciding_action(case, code)) is not None}
    for action in case.actions:
        late = action.day and case.due_days[action.at] < case.today.isoformat() and not action.done
        if late and action.at not in told:
            hint = "Zet status: klaar als het gedaan is, of spreek een nieuwe dag af."
            yield Finding((*action.at, "uiterlijk"), "Deze actie had al klaar moeten zijn.", hint)
