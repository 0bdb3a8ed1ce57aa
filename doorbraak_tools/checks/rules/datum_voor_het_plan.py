"""Een besluit of een open actie van vóór het plan is bijna altijd een tikfout in het jaar of de maand. Alleen een
toezegging kan er al eerder zijn."""

from doorbraak_tools.checks.rule import Case, Finding, Findings, Severity

TITLE = "Een datum van voor het plan"
SEVERITY = Severity.WARNING
READS = ("opgesteld", "ingediend_op", "getoetst_door", "doorbraak", "actieplan")
GOOD = """\
opgesteld: 2026-07-06
doorbraak:
  D1:
    besluit: {uitkomst: toegekend, door: teamleider, op: 2026-07-20}
"""
BAD = GOOD.replace("op: 2026-07-20", "op: 2025-07-20")


def find(case: Case) -> Findings:
    """Compare dates with the day the plan was written. What is done or promised may be older than the plan."""
    written = case.data.get("opgesteld")
    if written is None:
        return
    hint = "Kijk of het jaar en de maand kloppen, ook die bij opgesteld."
    if case.data.get("ingediend_op", written) < written:
        yield Finding(("ingediend_op",), "Het plan is ingediend voordat het was opgesteld.", hint)
    if case.data.get("getoetst_door", {}).get("op", written) < written:
        yield Finding(("getoetst_door", "op"), "De juridische toets is van voor het plan.", hint)
    for code, doorbraak in case.doorbraken.items():
        decided = doorbraak.decision
        if decided.outcome == "toegezegd" or not decided.day:
            continue
        if decided.day < written:
            yield Finding(("doorbraak", code, "besluit", "op"), "Dit besluit is van voor het plan.", hint)
        elif decided.day < case.data.get("ingediend_op", written):
            message = "Dit besluit is van voor de dag waarop het plan is ingediend."
            yield Finding(("doorbraak", code, "besluit", "op"), message, "Kijk welke van de twee dagen niet klopt.")
    for action in case.actions:
        if not action.done and (action.day or written) < written:
            yield Finding((*action.at, "uiterlijk"), "Deze actie moest klaar zijn voordat het plan er was.", hint)
