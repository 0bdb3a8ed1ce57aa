"""Dat de wet ruimte geeft, is niet genoeg. Een beslisser wil weten waarom die ruimte juist voor dit huishouden geldt.
Daar loopt een plan het vaakst op vast."""

from collections.abc import Iterator
from datetime import date

from doorbraak_tools.content.legitimacy import LEGITIMACY, legitimacy
from doorbraak_tools.model import Finding, PlanDocument, Severity

TITLE = "Niet gezegd waarom de ruimte hier geldt"
SEVERITY = Severity.WARNING
READS = ("legitimiteit",)
GOOD = """\
waardendriehoek:
  legitimiteit:
    D1:
      ruimte: Participatiewet artikel 18 lid 1
      waarom_hier: Het gezin heeft geen andere plek en de kinderen wisselen anders van school.
"""
BAD = """\
waardendriehoek:
  legitimiteit:
    D1:
      ruimte: Participatiewet artikel 18 lid 1
"""

_AFTERWARDS = {"andere_regels", "wie_gaat_erover"}
"""What a writer fills in after waarom_hier; while it is empty, a concept is simply not that far yet."""


def find(plan: PlanDocument, today: date) -> Iterator[Finding]:
    """Find the legitimiteit that names room but not why it holds here. Not in a concept that has not come so far."""
    for code, grounds in legitimacy(plan.data).items():
        if code == "peildatum" or "ruimte" not in grounds or "waarom_hier" in grounds:
            continue
        if plan.data.get("status") != "concept" or set(grounds) >= _AFTERWARDS:
            yield Finding(
                (*LEGITIMACY, code),
                f"Bij {code} staat wel welke ruimte er is, maar niet waarom die voor dit huishouden geldt.",
                "Schrijf dat onder waarom_hier: wat is er hier anders dan in het gewone geval?",
            )
