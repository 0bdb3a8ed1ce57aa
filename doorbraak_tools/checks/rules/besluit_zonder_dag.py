"""Een vraag zonder dag blijft liggen. Wie beslist, moet weten wanneer het besluit er moet zijn. Dat is niet de dag van
de ontruiming of de afsluiting: dan is het te laat."""

from doorbraak_tools.checks.rule import Case, Finding, Findings, Severity

TITLE = "Geen dag voor het besluit"
SEVERITY = Severity.WARNING
READS = ("status", "doorbraak", "legitimiteit", "actieplan")
GOOD = """\
status: ingediend
doorbraak:
  D1:
    wat: De gemeente leent het bedrag.
    besluit_uiterlijk: 2026-07-20
  D2:
    wat: De verhuurder wacht.
waardendriehoek:
  legitimiteit:
    D2:
      wie_gaat_erover: de verhuurder
actieplan:
  realiseren:
    - {wie: verhuurder, wat: De brief intrekken, uiterlijk: 2026-07-21, doorbraak: D2}
"""
BAD = """\
status: ingediend
doorbraak:
  D1:
    wat: De gemeente leent het bedrag.
waardendriehoek:
  legitimiteit:
    D1:
      wie_gaat_erover: het college
actieplan:
  realiseren:
    - {wie: moeder, wat: De loonstroken zoeken, uiterlijk: 2026-07-10, doorbraak: D1}
"""


def find(case: Case) -> Findings:
    """Find the doorbraken that wait for a decision without a day for it; in a concept only once there are actions.

    A doorbraak that alone has no action hears that first, from the check that is about it.
    """
    if case.plan.status.ended or not (case.plan.status.handed_in or case.realising):
        return
    realised = {action.doorbraak or code for action in case.realising for code in case.doorbraken}
    for code, day in case.open_decision_days.items():
        if day is None and (code in realised or not realised):
            yield Finding(
                ("doorbraak", code),
                f"Voor het besluit over {code} is nog geen dag afgesproken.",
                f"Spreek een dag af met wie beslist, en zet die bij {code} achter besluit_uiterlijk.",
            )
