"""Wat al gebeurd is, heeft een datum van vandaag of eerder. Staat er een dag in de toekomst, dan is het nog niet
gebeurd, of het jaar klopt niet."""

from collections.abc import Iterator

from doorbraak_tools.checks.rule import Case, DataPath, Finding, Findings, Severity, value_at

TITLE = "Iets is gebeurd op een dag die nog komt"
SEVERITY = Severity.WARNING
READS = ("opgesteld", "ingediend_op", "getoetst_door", "doorbraak", "betrokkenheid")
GOOD = """\
opgesteld: 2020-07-06
"""
BAD = GOOD.replace("2020", "2099")


def find(case: Case) -> Findings:
    """Compare what is said to have happened with today."""
    hint = "Is het nog niet gebeurd? Laat de datum dan nog leeg."
    for place, day in _happened(case):
        if day and day > case.today.isoformat():
            yield Finding(place, "Deze dag moet nog komen.", hint)


def _happened(case: Case) -> Iterator[tuple[DataPath, str | None]]:
    yield ("opgesteld",), case.data.get("opgesteld")
    yield ("ingediend_op",), case.data.get("ingediend_op")
    yield ("getoetst_door", "op"), case.data.get("getoetst_door", {}).get("op")
    for code, doorbraak in case.doorbraken.items():
        yield ("doorbraak", code, "aangevraagd_op"), doorbraak.requested_on
        yield ("doorbraak", code, "besluit", "op"), doorbraak.decision.day
    discussed = ("waardendriehoek", "betrokkenheid", "besproken_met_inwoner")
    yield discussed, value_at(case.data, discussed)
