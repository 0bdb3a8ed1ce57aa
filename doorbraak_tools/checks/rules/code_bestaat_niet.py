"""Met codes als K1, L1 en D1 wijs je naar een doel of een doorbraak. Wijst een code nergens naar, dan klopt de lijn van
doel naar doorbraak naar actie niet meer, en weet een lezer niet wat je bedoelt."""

from collections.abc import Iterable

from doorbraak_tools.checks.rule import Case, Finding, Findings, Severity, value_at
from doorbraak_tools.plan.queries import grounded

TITLE = "Een code wijst nergens naar"
SEVERITY = Severity.ERROR
READS = ("toekomstperspectief", "overzicht", "doorbraak", "actieplan")
GOOD = """\
toekomstperspectief:
  korte_termijn:
    K1: De ontruiming is van de baan.
doorbraak:
  D1:
    doelen: [K1]
"""
BAD = GOOD.replace("doelen: [K1]", "doelen: [K2]")


def find(case: Case) -> Findings:
    """Look up every code that the plan uses."""
    known_goals, known = case.goals, case.doorbraken
    for place, line, code in case.overview_pointers:
        if code not in known_goals:
            start = str(value_at(case.data, place)).split("\n")[line].find(code)
            yield Finding(place, f"Het doel {code} bestaat niet.", choose("doelen", known_goals), line, start=start)
    for key, doorbraak in known.items():
        for index, code in enumerate(doorbraak.goals):
            if code and code not in known_goals:
                place = ("doorbraak", key, "doelen", index)
                yield Finding(place, f"Het doel {code} bestaat niet.", choose("doelen", known_goals))
        for index, code in enumerate(doorbraak.after):
            if code and code not in known:
                place = ("doorbraak", key, "na", index)
                yield Finding(place, f"De doorbraak {code} bestaat niet.", choose("doorbraken", known))
    for key, place in grounded(case.data).items():
        if key not in known:
            yield Finding(place, f"De doorbraak {key} bestaat niet.", choose("doorbraken", known))
    pointing = [(one.at, one.doorbraak) for one in case.realising]
    for at, code in (*pointing, *((one.at, one.doorbraak) for one in case.fallbacks)):
        if code and code not in known:
            yield Finding((*at, "doorbraak"), f"De doorbraak {code} bestaat niet.", choose("doorbraken", known))


def choose(what: str, known: Iterable[str]) -> str:
    """Return which codes there are to choose from."""
    codes = ", ".join(known)
    return f"Je hebt deze {what}: {codes}." if codes else f"Er zijn nog geen {what}."
