"""Questions to a plan itself: its goals and doorbraken, its actions, its legitimiteit, its answers in free words.

Whoever has a case asks the case, which keeps the answers; these functions are how it works them out.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from datetime import date
from functools import cache, lru_cache
from typing import Any

from doorbraak_tools.plan.method import field_at, steps
from doorbraak_tools.plan.model import CODE, BodyPlace, DataPath, PlanDocument, goals_pointed_at, map_at, value_at
from doorbraak_tools.text.dutch import iso_day
from doorbraak_tools.text.letters import BULLETS

Data = Mapping[str, Any]
"""The data of a plan, or a map in it."""

LEGITIMACY: DataPath = ("waardendriehoek", "legitimiteit")
"""Where a plan says by what right."""

RENDEMENT: DataPath = ("waardendriehoek", "rendement")
"""Where a plan keeps its amounts."""

TERUGBLIK = ("actieplan", "terugblik")
"""Where a plan looks back."""

AnswerLine = tuple[DataPath, int, str]
"""A line of an answer: its place, the 0-based line in it, and what it says."""

PlacedLine = tuple[DataPath | BodyPlace, int | None, str]
"""A line of an answer or of the body, where it has no line in an answer (None)."""


def without(value: Any, places: Collection[DataPath], at: DataPath = ()) -> Any:
    """Return a copy of a plan's data less some places in it, and less the empty items of lists."""
    if isinstance(value, Mapping):
        return {key: without(child, places, (*at, key)) for key, child in value.items() if (*at, key) not in places}
    if isinstance(value, list):
        kept = ((index, item) for index, item in enumerate(value) if item is not None and (*at, index) not in places)
        return [without(item, places, (*at, index)) for index, item in kept]
    return value


def untouched(plan: PlanDocument) -> bool:
    """Whether a plan is a concept in which no step has an answer yet and no story is told, whatever its head says."""
    told = any(section.text.strip() for section in plan.sections)
    answered = (place for step in steps() for place in answered_in(plan.data, (step.key,)))
    return bool(plan.data) and not plan.status.handed_in and not told and next(answered, None) is None


def answered_in(data: Data, at: DataPath) -> Iterator[DataPath]:
    """Yield the places in a part of a plan where something stands that a new plan has not by itself."""
    value = value_at(data, at)
    if isinstance(value, (Mapping, list)):
        for key in value if isinstance(value, Mapping) else range(len(value)):
            yield from answered_in(data, (*at, key))
    elif value is not None and value != field_at(at).get("default"):
        yield at


def goals(data: Data) -> dict[str, DataPath]:
    """Return the code of each goal with its place, the short term first."""
    return {
        code: ("toekomstperspectief", term, code)
        for term in ("korte_termijn", "lange_termijn")
        for code in map_at(data, ("toekomstperspectief", term))
    }


def grounded(data: Data) -> dict[str, DataPath]:
    """Return the codes with a legitimiteit and its place, also when something else there is badly written."""
    codes = (key for key in map_at(data, LEGITIMACY) if key.startswith("D") and CODE.fullmatch(key))
    return {code: (*LEGITIMACY, code) for code in codes}


def peildatum(data: Data) -> date | None:
    """Return the day for which a plan read the rules that it cites, or None."""
    return iso_day(str(map_at(data, LEGITIMACY).get("peildatum", "")))


@cache
def citing() -> tuple[str, ...]:
    """Return the answers about one doorbraak of which the schema says that each line cites a rule."""
    fields = field_at((*LEGITIMACY, "D1")).fields
    return tuple(key for key, field in fields.items() if field.cites)


def citing_answers(data: Data) -> Iterator[tuple[str, str, str]]:
    """Yield the code of the doorbraak, the schema's name and the text of every answer that cites rules."""
    for code, part in map_at(data, LEGITIMACY).items():
        for answer in citing() if isinstance(part, Mapping) else ():
            if isinstance(part.get(answer), str):
                yield code, answer, part[answer]


def overview_pointers(data: Data) -> Iterator[tuple[DataPath, int, str]]:
    """Yield place, 0-based line and goal code of every pointer in the overzicht."""
    for key, text in map_at(data, ("overzicht",)).items():
        for number, line in enumerate(text.split("\n")):
            for code in goals_pointed_at(line):
                yield ("overzicht", key), number, code


def answers(data: Data) -> tuple[AnswerLine, ...]:
    """Return place, 0-based line and text of every line of every answer in free words."""
    found: list[AnswerLine] = []
    _gather(found, data, ())
    return tuple(found)


_RESIDENT = {"wens", "korte_termijn", "lange_termijn", "anders_dan_nu"}


def own_words(plan: PlanDocument, lines: tuple[AnswerLine, ...]) -> Iterator[PlacedLine]:
    """Yield what the writer wrote in sentences, of the lines of all answers and of the body.

    Left out are law, which has its own words, and what the resident said: the goals, the wish, and quotations. The
    lines of a paragraph or list item in the body come as one text, at the place of its first line.
    """
    law = citing()
    for path, number, line in lines:
        if path[-1] not in law and not (path[0] == "toekomstperspectief" and path[1] in _RESIDENT):
            yield path, number, line
    for index, section in enumerate(plan.sections):
        yield from ((BodyPlace(index, number), None, text) for number, text in _paragraphs(section.text))


def _gather(found: list[AnswerLine], container: Any, path: DataPath) -> None:
    """Add the answers in a container and all below it. Reading has bounded how deep that goes.

    Not a nested function: a closure that calls itself is a reference cycle, so that all it found would live on until
    the garbage collector runs. With many plans that cost a tenth of the time of checking.
    """
    asked = _asks_free_words(path)
    for key, value in container.items() if isinstance(container, dict) else enumerate(container):
        if isinstance(value, str):
            if asked.get(key, asked[None] and field_at((*path, key)).is_text):
                at = (*path, key)
                if "\n" in value:
                    found += [(at, number, line) for number, line in enumerate(value.split("\n")) if line.strip()]
                elif value.strip():
                    found.append((at, 0, value))
        elif isinstance(value, (dict, list)):
            _gather(found, value, (*path, key))


@lru_cache(maxsize=4096)
def _asks_free_words(path: DataPath) -> Mapping[str | int | None, bool]:
    """Return for each named field in a container whether it asks for free words.

    None, which is no key of a plan, tells whether other keys may stand there: codes, or the places in a list.
    """
    container = field_at(path)
    named: dict[str | int | None, bool] = {key: field.is_text for key, field in container.fields.items()}
    return {**named, None: "patternProperties" in container or "items" in container}


_LIST_ITEM = re.compile(rf"\s*(?:[{BULLETS}+-]|[0-9]{{1,3}}[.)])\s")


def _paragraphs(text: str) -> Iterator[tuple[int, str]]:
    """Yield the 1-based line and the text of each paragraph or list item that is no quotation, table or code."""
    started, lines, fenced = 0, list[str](), False
    for number, line in enumerate([*text.split("\n"), ""], start=1):
        plain = line.strip()
        fence = plain.startswith(("```", "~~~"))
        fenced ^= fence
        if lines and _LIST_ITEM.match(line):
            yield started, " ".join(lines)
            started, lines = 0, []
        if plain and not fenced and not fence and not plain.startswith((">", "|", "#")):
            started = started or number
            lines.append(plain)
        elif lines:
            yield started, " ".join(lines)
            started, lines = 0, []
