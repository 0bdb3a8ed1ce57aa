"""Dat de wet ruimte geeft, is niet genoeg. Een beslisser wil weten waarom die ruimte juist voor dit huishouden geldt.
Daar loopt een plan het vaakst op vast."""

from doorbraak_tools.checks.rule import Case, Finding, Findings, Severity, Status
from doorbraak_tools.plan.queries import LEGITIMACY

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
BAD = GOOD.replace(
    "      waarom_hier: Het gezin heeft geen andere plek en de kinderen wisselen anders van school.\n", ""
)

_AFTERWARDS = {"andere_regels", "wie_gaat_erover"}
"""What a writer fills in after waarom_hier; while it is empty, a concept is simply not that far yet."""


def find(case: Case) -> Findings:
    """Find the legitimiteit that names room but not why it holds here. Not in a concept that has not come so far."""
    for code, grounds in case.legitimacy.items():
        if code == "peildatum" or "ruimte" not in grounds or "waarom_hier" in grounds:
            continue
        if case.data.get("status") != Status.CONCEPT or set(grounds) >= _AFTERWARDS:
            yield Finding(
                (*LEGITIMACY, code),
                f"Bij {code} staat wel welke ruimte er is, maar niet waarom die voor dit huishouden geldt.",
                "Schrijf dat onder waarom_hier: wat is er hier anders dan in het gewone geval?",
            )
