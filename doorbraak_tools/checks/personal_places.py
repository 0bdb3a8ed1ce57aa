"""Everything that stands in a plan's file as one text to look for personal data in, and where each piece stands."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from doorbraak_tools.checks.plan_parts import answers
from doorbraak_tools.model import BodyPlace, DataPath, PlanDocument, TextPlace
from doorbraak_tools.privacy import Found

_WRAPPED = re.compile(r"\n(?=[^\W\d_]|[0-9](?![0-9]{0,2}[.)]\s))")
"""The end of a line in the body that is a space on the page: the next one goes on with a word or a number."""


@dataclass(frozen=True, slots=True)
class Searchable:
    """What is searched: every answer, the body under whatever heading, and all that is neither of the two.

    The last is what never reaches the site, while it does lie in the repository: comments, unknown keys. `lines` are
    the lines that make up the text, `rest` the 1-based lines of the file where those of the last sort stand.
    """

    plan: PlanDocument
    text: str
    lines: tuple[str, ...]
    rest: tuple[int, ...]

    def place(self, start: int) -> TextPlace:
        """Return where in the file a place in the searched text stands."""
        starts = _starts(self.lines)
        index = bisect_right(starts, start) - 1
        line, column = self.plan.locate(*_places(self)[index])
        written = self.plan.text.split("\n")[line - 1].find(self.lines[index])
        return TextPlace(line, written + start - starts[index] + 1 if written >= 0 else column)

    def places(self, found: Iterable[Found]) -> Iterator[tuple[TextPlace, Found]]:
        """Yield with its place what was found in the text, each kind once a line."""
        seen = set()
        for one in found:
            place = self.place(one.start)
            if (place.line, one.kind) not in seen:
                seen.add((place.line, one.kind))
                yield place, one


@lru_cache(maxsize=1)
def searchable(plan: PlanDocument) -> Searchable:
    """Return the text of a plan to search. Kept for the next check."""
    front = [line for _, _, line in answers(plan)]
    # Empty lines around a heading: it is no part of a sentence.
    body = [line for section in plan.sections for line in ("", section.heading, "", *section.text.split("\n"))]
    seen = {"", *map(str.strip, front), *map(str.strip, body)}
    rest = [(number, line) for number, line in enumerate(plan.text.split("\n"), 1) if line.strip() not in seen]
    text = "\n".join((*front, _WRAPPED.sub(" ", "\n".join(body)), *(line for _, line in rest)))
    lines = (*front, *(body or [""]), *(line for _, line in rest))
    return Searchable(plan, text, lines, tuple(number for number, _ in rest))


@lru_cache(maxsize=1)
def _starts(lines: tuple[str, ...]) -> tuple[int, ...]:
    """Return where each line starts in the searched text. Kept: most plans never ask, the others more than once."""
    return tuple(accumulate((len(line) + 1 for line in lines[:-1]), initial=0))


@lru_cache(maxsize=1)
def _places(whole: Searchable) -> tuple[tuple[DataPath | BodyPlace | TextPlace, int | None], ...]:
    """Return where each line of the searched text stands: a place, and the line in a block of text."""
    places: list[tuple[DataPath | BodyPlace | TextPlace, int | None]]
    places = [(path, number) for path, number, _ in answers(whole.plan)]
    for index, section in enumerate(whole.plan.sections):
        places += ((BodyPlace(index), None) for _ in range(3))
        places += ((BodyPlace(index, number), None) for number in range(1, section.text.count("\n") + 2))
    if not whole.plan.sections:
        places.append(((), None))
    places += ((TextPlace(number, 1), None) for number in whole.rest)
    return tuple(places)
