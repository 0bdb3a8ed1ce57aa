"""Soms staat een inwoner niet of maar deels achter het plan. Dat mag, maar een beslisser wil dan horen waarom, het
liefst in de woorden van de inwoner."""

from doorbraak_tools.checks.rule import Case, Finding, Findings, Severity, map_at

TITLE = "De inwoner staat er niet helemaal achter, zonder uitleg"
SEVERITY = Severity.WARNING
READS = ("betrokkenheid",)
GOOD = """\
waardendriehoek:
  betrokkenheid:
    inwoner_staat_erachter: deels
    toelichting: Zij wil wel de lening, maar liever geen budgetcoach.
"""
BAD = GOOD.replace("    toelichting: Zij wil wel de lening, maar liever geen budgetcoach.\n", "")


def find(case: Case) -> Findings:
    """Find a no or a half yes without an explanation."""
    involved = map_at(case.data, ("waardendriehoek", "betrokkenheid"))
    if involved.get("inwoner_staat_erachter") in {"deels", "nee"} and "toelichting" not in involved:
        yield Finding(
            ("waardendriehoek", "betrokkenheid", "inwoner_staat_erachter"),
            "De inwoner staat niet helemaal achter het plan, en er staat niet waarom.",
            "Schrijf onder toelichting wat de inwoner ervan vindt.",
        )
