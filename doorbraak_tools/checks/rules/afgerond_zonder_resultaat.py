"""Een plan dat af is, is pas iets waard voor een volgend gezin als erbij staat wat ervan is gekomen. Ook als het anders
liep dan bedacht: juist daar leert een collega van."""

from doorbraak_tools.checks.rule import Case, Finding, Findings, Severity, Status, map_at

TITLE = "Afgerond, maar niet gezegd wat ervan kwam"
SEVERITY = Severity.WARNING
READS = ("status", "actieplan")
GOOD = """\
status: afgerond
actieplan:
  resultaat: Het gezin woont er nog.
"""
BAD = """\
status: afgerond
actieplan:
  daarna:
    - {wie: moeder, wat: De huur betalen, uiterlijk: 2026-06-01, status: klaar}
"""


def find(case: Case) -> Findings:
    """Find a finished plan without its result."""
    if case.plan.status is Status.FINISHED and "resultaat" not in map_at(case.data, ("actieplan",)):
        yield Finding(
            ("status",),
            "Het plan is afgerond, maar er staat niet wat ervan is gekomen.",
            "Schrijf dat onder resultaat in het actieplan, ook als het anders liep.",
        )
