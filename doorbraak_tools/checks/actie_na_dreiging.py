"""Een doorbraak die na de ontruiming of de afsluiting komt, komt te laat. Elke actie die de doorbraak tot stand brengt,
hoort daarom klaar te zijn vóór de dag van de dreiging."""

from collections.abc import Iterator
from datetime import date

from doorbraak_tools.model import Finding, PlanDocument, Severity

TITLE = "Een actie komt na de dreiging"
SEVERITY = Severity.WARNING
READS = ("situatieschets", "actieplan")
GOOD = """\
situatieschets:
  dreiging:
    wat: Ontruiming
    datum: 2026-08-01
actieplan:
  realiseren:
    - wie: inkomensconsulent
      wat: Besluit nemen over de lening
      uiterlijk: 2026-07-20
      doorbraak: D1
"""
BAD = """\
situatieschets:
  dreiging:
    wat: Ontruiming
    datum: 2026-08-01
actieplan:
  realiseren:
    - wie: inkomensconsulent
      wat: Besluit nemen over de lening
      uiterlijk: 2026-08-15
      doorbraak: D1
"""


def find(plan: PlanDocument, today: date) -> Iterator[Finding]:  # noqa: ARG001
    """Compare the actions that realise a doorbraak with the day of the threat. Dates in this form sort as text."""
    threat = plan.data.get("situatieschets", {}).get("dreiging", {}).get("datum")
    if threat is None:
        return
    for index, action in enumerate(plan.data.get("actieplan", {}).get("realiseren", ())):
        due = (action or {}).get("uiterlijk")
        if due is not None and due >= threat:
            yield Finding(
                ("actieplan", "realiseren", index, "uiterlijk"),
                f"Deze actie is pas klaar op {due}, niet vóór de dreiging van {threat}.",
                "Zet de actie eerder, of vraag uitstel van de dreiging en pas die datum aan.",
            )
