"""Is de dag voor het besluit voorbij en staat er geen besluit, dan is het niet genomen of niet opgeschreven. In beide
gevallen wacht de inwoner op een antwoord."""

from doorbraak_tools.checks.rule import Case, Finding, Findings, Severity

TITLE = "De dag voor het besluit is voorbij"
SEVERITY = Severity.WARNING
READS = ("status", "doorbraak", "legitimiteit", "actieplan")
GOOD = """\
status: ingediend
doorbraak:
  D1:
    wat: De gemeente leent het bedrag.
    besluit_uiterlijk: 2020-07-20
    besluit: {uitkomst: toegekend, door: teamleider, op: 2020-07-19}
  D2:
    wat: De verhuurder wacht.
waardendriehoek:
  legitimiteit:
    D2:
      wie_gaat_erover: de verhuurder
actieplan:
  realiseren:
    - {wie: verhuurder, wat: Beslissen over het wachten, uiterlijk: 2099-07-21, doorbraak: D2}
"""
BAD = GOOD.replace("    besluit: {uitkomst: toegekend, door: teamleider, op: 2020-07-19}\n", "")


def find(case: Case) -> Findings:
    """Find the days of decision that have passed without one. A day on which it is only asked for is none.

    Of an action that is done, besluit-niet-opgeschreven says what lacks.
    """
    for code, day in case.open_decision_days.items():
        if day is not None and not (day.asks or day.done) and day.day < case.today.isoformat():
            yield Finding(
                day.at,
                f"De dag voor het besluit over {code} is voorbij, en er staat geen besluit.",
                "Is er besloten? Vul het besluit in. Zo niet, bel wie beslist en spreek een nieuwe dag af.",
            )
