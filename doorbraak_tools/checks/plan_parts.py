"""Parts of a plan that more checks look at: its goals, its doorbraken, the goals that a line points at."""

import re
from collections.abc import Container, Iterator, Mapping
from functools import lru_cache
from typing import Any

from doorbraak_tools.content.legitimacy import LEGITIMACY, citing
from doorbraak_tools.costs import PLACE, Calculation, calculate
from doorbraak_tools.costs.amounts import is_unknown
from doorbraak_tools.costs.conventions import SCENARIOS
from doorbraak_tools.method import field_at
from doorbraak_tools.model import CODE, BodyPlace, DataPath, PlanDocument, goals_pointed_at, map_at
from doorbraak_tools.model.figure import Figure
from doorbraak_tools.registers.costs import packaged_figures


def goals(plan: PlanDocument) -> dict[str, DataPath]:
    """Return the code of each goal with its place, the short term first."""
    perspective: Mapping[str, Any] = plan.data.get("toekomstperspectief", {})
    return {
        code: ("toekomstperspectief", term, code)
        for term in ("korte_termijn", "lange_termijn")
        for code in perspective.get(term, {})
    }


def doorbraken(plan: PlanDocument) -> Mapping[str, Mapping[str, Any]]:
    """Return the doorbraken by their code."""
    found: Mapping[str, Mapping[str, Any]] = plan.data.get("doorbraak", {})
    return found


def grounded(plan: PlanDocument) -> dict[str, DataPath]:
    """Return the codes with a legitimiteit and its place, also when something else there is badly written."""
    codes = (key for key in map_at(plan.data, LEGITIMACY) if key.startswith("D") and CODE.fullmatch(key))
    return {code: (*LEGITIMACY, code) for code in codes}


@lru_cache(maxsize=1)
def money_items(plan: PlanDocument) -> tuple[tuple[DataPath, Mapping[str, Any]], ...]:
    """Return place and data of every item of rendement, in the order of the scenarios. Kept for the next check."""
    money = map_at(plan.data, PLACE)
    return tuple(
        ((*PLACE, scenario, index), item)
        for scenario in SCENARIOS
        for index, item in enumerate(money.get(scenario, ()))
        if item
    )


@lru_cache(maxsize=1)
def calculation(plan: PlanDocument) -> Calculation:
    """Return the rendement of the plan, worked out. Kept for the next check."""
    return calculate(plan.data)


def figures(plan: PlanDocument) -> Mapping[str, Figure]:
    """Return the cost register by code; a figure of the repository itself comes before ours of that name."""
    return {**packaged_figures(), **plan.figures}


def figure_of(plan: PlanDocument, item: Mapping[str, Any]) -> Figure | None:
    """Return the figure of the cost register that an item of rendement points at, or None."""
    code = item.get("prijs")
    return None if code is None else plan.figures.get(code) or packaged_figures().get(code)


def has_known_amount(item: Mapping[str, Any]) -> bool:
    """Tell whether an item of rendement names an amount; `pm` is none."""
    return item.get("bedrag") is not None and not is_unknown(item["bedrag"])


@lru_cache(maxsize=1)
def overview_pointers(plan: PlanDocument) -> tuple[tuple[DataPath, int, str], ...]:
    """Return place, 0-based line and goal code of every pointer in the overzicht. Kept for the next check."""
    overview: Mapping[str, str] = plan.data.get("overzicht", {})
    return tuple(
        (("overzicht", key), number, code)
        for key, text in overview.items()
        for number, line in enumerate(text.split("\n"))
        for code in goals_pointed_at(line)
    )


RUNNING = frozenset({"ingediend", "akkoord", "in-uitvoering"})
"""The states of a plan in which its actions are agreed, and a day that has passed is too late."""


def actions(plan: PlanDocument, leave_out: Container[object] = ()) -> Iterator[tuple[DataPath, Mapping[str, Any]]]:
    """Yield place and fields of every action, of the doorbraken and after them; not the fallbacks.

    `leave_out` names lists that must not be looked at, because their shape is wrong.
    """
    for key in ("realiseren", "daarna"):
        items = () if key in leave_out else plan.data.get("actieplan", {}).get(key, ())
        for index, action in enumerate(items):
            if action:
                yield ("actieplan", key, index), action


@lru_cache(maxsize=1)
def answers(plan: PlanDocument) -> tuple[tuple[DataPath, int, str], ...]:
    """Return place, 0-based line and text of every line of every answer in free words. Kept for the next check."""
    found: list[tuple[DataPath, int, str]] = []
    _gather(found, plan.data, ())
    return tuple(found)


_RESIDENT = {"wens", "korte_termijn", "lange_termijn", "anders_dan_nu"}


@lru_cache(maxsize=1)
def own_words(plan: PlanDocument) -> tuple[tuple[DataPath | BodyPlace, int | None, str], ...]:
    """Return place, 0-based line (None in the body) and text of what the writer wrote in sentences.

    Left out are law, which has its own words, and what the resident said: the goals, the wish, and quotations. The
    lines of a paragraph or list item in the body come as one text, at the place of its first line. Kept for the next
    check.
    """
    law = citing()
    found: list[tuple[DataPath | BodyPlace, int | None, str]] = []
    for path, number, line in answers(plan):
        if path[-1] in law or (path[0] == "toekomstperspectief" and path[1] in _RESIDENT):
            continue
        found.append((path, number, line))
    for index, section in enumerate(plan.sections):
        found += ((BodyPlace(index, number), None, text) for number, text in _paragraphs(section.text))
    return tuple(found)


def _gather(found: list[tuple[DataPath, int, str]], container: Any, path: DataPath) -> None:
    """Add the answers in a container and all below it. Reading has bounded how deep that goes.

    Not a nested function: a closure that calls itself is a reference cycle, so that all it found would live on until
    the garbage collector runs. With many plans that cost a tenth of the time of checking.
    """
    asked = _asks_free_words(path)
    for key, value in container.items() if isinstance(container, dict) else enumerate(container):
        if isinstance(value, str):
            if asked.get(key, asked[None] and _is_free_words((*path, key))):
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
    container = field_at(path) or {}
    named = {key: "x-tekst" in field for key, field in container.get("properties", {}).items()}
    return {**named, None: "patternProperties" in container or "items" in container}


def _is_free_words(path: DataPath) -> bool:
    return "x-tekst" in (field_at(path) or ())


_LIST_ITEM = re.compile(r"\s*(?:[-*+•·▪‣–—]|[0-9]{1,3}[.)])\s")


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
