"""Een plan dat loopt, blijft alleen betrouwbaar als iemand bijhoudt wat klaar is. Is de dag voorbij en de actie niet
klaar, dan moet er iets: afmelden, opnieuw afspreken, of het plan B erbij pakken."""

from doorbraak_tools.plan.model import Finding, Findings, Severity
from doorbraak_tools.plan.queries import RUNNING
from doorbraak_tools.substance.case import Case

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
    if case.plan.status not in RUNNING:
        return
    for place, action in case.actions:
        late = "uiterlijk" in action and case.due_days[place] < case.today.isoformat()
        if late and action.get("status") != "klaar":
            hint = "Zet status: klaar als het gedaan is, of spreek een nieuwe dag af."
            yield Finding((*place, "uiterlijk"), "Deze actie had al klaar moeten zijn.", hint)
