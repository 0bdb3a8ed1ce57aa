"""Een doorbraak komt er pas als iemand er iets voor doet. Elke doorbraak heeft daarom minstens één actie in stap 6 die
hem tot stand brengt, met wie, wat en wanneer."""

from doorbraak_tools.checks.rule import Case, Finding, Findings, Severity

TITLE = "Een doorbraak zonder actie"
SEVERITY = Severity.TODO
READS = ("doorbraak", "actieplan")
GOOD = """\
doorbraak:
  D1:
    knelpunt: Voor schulden is er in de regel geen bijstand.
actieplan:
  realiseren:
    - wie: inkomensconsulent
      wat: Besluit nemen over de lening
      uiterlijk: 2026-07-20
      doorbraak: D1
"""
BAD = GOOD.replace("actieplan:", "  D2:\n    knelpunt: Zonder adres is er geen uitkering.\nactieplan:")


def find(case: Case) -> Findings:
    """Find the doorbraken that no action brings about, once there are actions."""
    realised = {action.doorbraak for action in case.realising}
    if not realised:
        return
    for code in case.doorbraken:
        if code not in realised:
            yield Finding(
                ("doorbraak", code),
                f"Doorbraak {code} heeft nog geen actie die hem tot stand brengt.",
                f"Zet onder actieplan, realiseren een actie met doorbraak: {code}.",
            )
