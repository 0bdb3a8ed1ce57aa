"""Wie over een doorbraak beslist, wil weten welke regel in de weg staat, waar die regel voor bedoeld is en welke ruimte
er is. Daarom heeft elke doorbraak een eigen stuk legitimiteit."""

from doorbraak_tools.checks.rule import Case, Finding, Findings, Severity

TITLE = "Een doorbraak zonder legitimiteit"
SEVERITY = Severity.TODO
READS = ("doorbraak", "legitimiteit")
GOOD = """\
doorbraak:
  D1:
    knelpunt: Voor schulden is er in de regel geen bijstand.
waardendriehoek:
  legitimiteit:
    D1:
      regels: Participatiewet artikel 13 lid 1 onderdeel g
"""
BAD = GOOD.replace("waardendriehoek:", "  D2:\n    knelpunt: Zonder adres is er geen uitkering.\nwaardendriehoek:")


def find(case: Case) -> Findings:
    """Find the doorbraken that legitimiteit does not speak of."""
    for code in case.doorbraken:
        if code not in case.legitimacy:
            yield Finding(
                ("doorbraak", code),
                f"Doorbraak {code} heeft nog geen legitimiteit.",
                f"Zet onder waardendriehoek, legitimiteit een stuk {code}: met de regels, de bedoeling en de ruimte.",
            )
