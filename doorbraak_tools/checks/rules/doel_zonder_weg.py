"""Elk doel van de inwoner verdient een weg ernaartoe: een regel in het overzicht die ernaar wijst, of een doorbraak die
het dichterbij brengt. Een doel zonder weg is een belofte die niemand inlost."""

from doorbraak_tools.checks.rule import Case, Finding, Findings, Severity

TITLE = "Een doel waar niets naartoe leidt"
SEVERITY = Severity.WARNING
READS = ("toekomstperspectief", "overzicht", "doorbraak")
GOOD = """\
toekomstperspectief:
  lange_termijn:
    L1: Ik heb werk dat bij mij past.
overzicht:
  zelf: Elke week één keer solliciteren. (L1)
  ondersteuning: Een jobcoach.
  oplossen_of_behandelen: De schuld bij de zorgverzekeraar.
doorbraak:
  D1:
    doelen: [L1]
"""
BAD = GOOD.replace("overzicht:", "  korte_termijn:\n    K1: De ontruiming is van de baan.\noverzicht:")

_OVERVIEW = ("zelf", "ondersteuning", "oplossen_of_behandelen")


def find(case: Case) -> Findings:
    """Compare the goals with what serves them, once the overzicht and the doorbraken are there."""
    served = {code for doorbraak in case.doorbraken.values() for code in doorbraak.goals}
    if not served or any(key not in case.data.get("overzicht", {}) for key in _OVERVIEW):
        return
    served |= {code for _, _, code in case.overview_pointers}
    for code, place in case.goals.items():
        if code not in served:
            yield Finding(
                place,
                f"Er leidt nog niets naar doel {code}.",
                f"Zet ({code}) achter een regel in het overzicht, of noem {code} bij de doelen van een doorbraak.",
            )
