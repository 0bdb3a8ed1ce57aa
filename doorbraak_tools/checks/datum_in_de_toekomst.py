"""Wat al gebeurd is, heeft een datum van vandaag of eerder. Staat er een dag in de toekomst, dan is het nog niet
gebeurd, of het jaar klopt niet."""

from collections.abc import Iterator
from datetime import date

from doorbraak_tools.checks.plan_parts import doorbraken
from doorbraak_tools.model import DataPath, Finding, PlanDocument, Severity, value_at

TITLE = "Iets is gebeurd op een dag die nog komt"
SEVERITY = Severity.WARNING
READS = ("opgesteld", "ingediend_op", "getoetst_door", "doorbraak", "betrokkenheid")
GOOD = """\
opgesteld: 2020-07-06
"""
BAD = """\
opgesteld: 2099-07-06
"""


def find(plan: PlanDocument, today: date) -> Iterator[Finding]:
    """Compare what is said to have happened with today."""
    hint = "Is het nog niet gebeurd? Laat de datum dan nog leeg."
    for place, day in _happened(plan):
        if day is not None and day > today.isoformat():
            yield Finding(place, "Deze dag moet nog komen.", hint)


def _happened(plan: PlanDocument) -> Iterator[tuple[DataPath, str | None]]:
    yield ("opgesteld",), plan.data.get("opgesteld")
    yield ("ingediend_op",), plan.data.get("ingediend_op")
    yield ("getoetst_door", "op"), plan.data.get("getoetst_door", {}).get("op")
    for code, doorbraak in doorbraken(plan).items():
        yield ("doorbraak", code, "besluit", "op"), doorbraak.get("besluit", {}).get("op")
    discussed = ("waardendriehoek", "betrokkenheid", "besproken_met_inwoner")
    yield discussed, value_at(plan.data, discussed)
