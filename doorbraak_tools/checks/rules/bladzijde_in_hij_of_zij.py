"""De bladzijde voor de inwoner neemt over wat het plan zegt, woord voor woord. Staat daar hij, zij of mevrouw, dan
leest de inwoner een stuk over zichzelf in plaats van een brief aan zichzelf. Dat mag, als je het maar weet."""

import re
from collections.abc import Iterator

from doorbraak_tools.plan.model import DataPath, Finding, Severity, map_at
from doorbraak_tools.substance.case import Case

TITLE = "De bladzijde voor de inwoner leest als hij of zij"
SEVERITY = Severity.HINT
READS = ("toekomstperspectief", "overzicht", "doorbraak")
GOOD = """\
overzicht:
  zelf: |
    Elke maand de huur betalen.
"""
BAD = """\
overzicht:
  zelf: |
    Elke maand de huur betalen.
    Zij belt zelf met de schuldeisers.
"""

_ABOUT = re.compile(
    r"\b(?:hij|zij|ze|hem|haar|meneer|mevrouw|mw|dhr|(?:in|be)wo(?:ner|onster)|cli[eë]nte?|betrokkene)\b", re.IGNORECASE
)
_SENTENCE_ENDS = re.compile(r"[.!?](?=\s|$)")


def find(case: Case) -> Iterator[Finding]:
    """Find the first line for the resident that speaks about them; one finding for a plan, with how many there are."""
    found = [(place, number) for place, number, line in _for_the_resident(case) if _ABOUT.search(line)]
    if found:
        more = len(found) - 1
        also = "" if not more else " Dat is op nog 1 plek zo." if more == 1 else f" Dat is op nog {more} plekken zo."
        yield Finding(
            found[0][0],
            f"Op de bladzijde voor de inwoner staat dit in de hij- of zij-vorm.{also}",
            "Leest de inwoner het zelf? Schrijf het dan zonder hij of zij. Laten staan mag ook.",
            found[0][1],
        )


def _for_the_resident(case: Case) -> Iterator[tuple[DataPath, int, str]]:
    """Yield place, 0-based line and text of what the page shows; of a doorbraak its first sentence.

    In a later sentence "zij" is often somebody else, such as the landlord of the sentence before.
    """
    hope = ("toekomstperspectief",)
    places: list[DataPath] = [(*hope, "wens"), *case.goals.values(), ("overzicht", "zelf")]
    for place in places:
        text = map_at(case.data, place[:-1]).get(str(place[-1]), "")
        yield from ((place, number, line) for number, line in enumerate(text.split("\n")))
    for code, doorbraak in case.doorbraken.items():
        yield ("doorbraak", code, "wat"), 0, _SENTENCE_ENDS.split(doorbraak.get("wat", "").split("\n")[0])[0]
