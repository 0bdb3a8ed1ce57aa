"""De bladzijde voor de inwoner neemt over wat het plan zegt, woord voor woord. Staat daar hij, zij of mevrouw, dan
leest de inwoner een stuk over zichzelf in plaats van een brief aan zichzelf. Dat mag, als je het maar weet."""

import re
from collections.abc import Iterator

from doorbraak_tools.checks.rule import Case, DataPath, Finding, Findings, Severity, Status, map_at

TITLE = "De bladzijde voor de inwoner leest als hij of zij"
SEVERITY = Severity.HINT
READS = ("toekomstperspectief", "overzicht", "doorbraak")
GOOD = """\
overzicht:
  zelf: |
    Elke maand de huur betalen.
"""
BAD = GOOD + "    Zij belt zelf met de schuldeisers.\n"

_ABOUT = r"hij|zij|meneer|mevrouw|mw|dhr|(?:in|be)wo(?:ner|onster)|cli[eë]nte?|betrokkene"
_IN_WHAT_THEY_DO = re.compile(rf"\b(?:{_ABOUT})\b", re.IGNORECASE)
_IN_WHAT_IS_DONE = re.compile(rf"\b(?:{_ABOUT}|hem|haar(?! eigen))\b", re.IGNORECASE)
"""In what residents do themselves "haar" is mostly a child; in a doorbraak it is whom it is for."""
_THEMSELVES = re.compile(r"\b(?:ik|mij|me|mijn|wij|we|ons|onze)\b", re.IGNORECASE)
_SENTENCE_ENDS = re.compile(r"[.!?](?=\s|$)")


def find(case: Case) -> Findings:
    """Find the first line for the resident that speaks about them; one finding for a plan, with how many there are."""
    found = list(_about_them(case))
    if found and case.plan.status is not Status.FINISHED:
        more = len(found) - 1
        also = "" if not more else " Dat is op nog 1 plek zo." if more == 1 else f" Dat is op nog {more} plekken zo."
        yield Finding(
            found[0][0],
            f"Op de bladzijde voor de inwoner staat dit in de hij- of zij-vorm.{also}",
            "Leest de inwoner het zelf? Schrijf het dan zonder hij of zij. Laten staan mag ook.",
            found[0][1],
            start=found[0][2],
        )


def _about_them(case: Case) -> Iterator[tuple[DataPath, int, int]]:
    """Yield place, line and start of what the page shows and is about the resident; of a doorbraak one sentence.

    In its later sentences "zij" is often somebody else, such as the landlord of the sentence before. Who says "ik" in
    a wish or a goal means somebody else by "hij".
    """
    places: list[DataPath] = [("toekomstperspectief", "wens"), *case.goals.values()]
    hopes = [(place, str(map_at(case.data, place[:-1]).get(str(place[-1]), ""))) for place in places]
    if not any(_THEMSELVES.search(text) for _, text in hopes):
        for place, text in hopes:
            if found := _IN_WHAT_THEY_DO.search(text.split("\n")[0]):
                yield place, 0, found.start()
    for number, line in enumerate(map_at(case.data, ("overzicht",)).get("zelf", "").split("\n")):
        if found := _IN_WHAT_THEY_DO.search(line):
            yield ("overzicht", "zelf"), number, found.start()
    for code, doorbraak in case.doorbraken.items():
        first = _SENTENCE_ENDS.split(doorbraak.what.split("\n")[0])[0]
        if found := _IN_WHAT_IS_DONE.search(first):
            yield ("doorbraak", code, "wat"), 0, found.start()
