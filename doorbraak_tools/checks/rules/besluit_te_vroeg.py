"""Met `na` zeg je dat een doorbraak wacht op een andere. Is de latere al toegekend en de eerdere nog niet, dan klopt de
volgorde niet: het besluit kan nog op niets uitlopen."""

from doorbraak_tools.checks.rule import Case, Finding, Findings, Severity
from doorbraak_tools.plan.model import Outcome

TITLE = "Een besluit gaat vooraf aan dat waarop het wacht"
SEVERITY = Severity.WARNING
READS = ("doorbraak",)
GOOD = """\
doorbraak:
  D1:
    besluit: {uitkomst: toegekend, door: teamleider, op: 2026-07-10}
  D2:
    na: [D1]
    besluit: {uitkomst: toegekend, door: teamleider, op: 2026-07-20}
"""
BAD = GOOD.replace("op: 2026-07-10", "op: 2026-07-30")

_GRANTED = frozenset({Outcome.GRANTED, Outcome.PROMISED, Outcome.PARTLY})


def find(case: Case) -> Findings:
    """Compare the decision on each doorbraak with those on the doorbraken that it waits for."""
    for code, doorbraak in case.doorbraken.items():
        decided = doorbraak.decision
        if decided.outcome not in _GRANTED or not decided.day:
            continue
        for first in doorbraak.after:
            if first not in case.doorbraken or first == code:
                continue
            earlier = case.doorbraken[first].decision
            place = ("doorbraak", code, "besluit", "op")
            if earlier.outcome not in _GRANTED:
                message = f"Over {code} is beslist, maar {code} wacht op {first} en die is nog niet rond."
                yield Finding(place, message, f"Vul het besluit over {first} in, of haal {first} weg achter na.")
            elif earlier.day > decided.day:
                message = f"Over {code} is eerder beslist dan over {first}, terwijl {code} daarop wacht."
                yield Finding(place, message, "Kijk de datums van de twee besluiten na.")
