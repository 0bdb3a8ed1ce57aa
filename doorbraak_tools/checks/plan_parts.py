"""Parts of a plan that more checks look at: its goals, its doorbraken, the goals that a line points at."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from doorbraak_tools.model import DataPath, PlanDocument

_POINTER = re.compile(r"\(((?:[KL][1-9][0-9]?)(?: ?(?:,|en|;) ?[KL][1-9][0-9]?)*)\)[ .]*$")
_GOAL = re.compile(r"[KL][1-9][0-9]?")


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


def pointed_at(line: str) -> list[str]:
    """Return the goal codes in brackets at the end of a line: "Post openen. (K1, L2)" points at K1 and L2."""
    match = _POINTER.search(line.rstrip())
    return _GOAL.findall(match.group(1)) if match else []


def overview_pointers(plan: PlanDocument) -> Iterator[tuple[DataPath, int, str]]:
    """Yield place, 0-based line and goal code of every pointer in the overzicht."""
    overview: Mapping[str, str] = plan.data.get("overzicht", {})
    for key, text in overview.items():
        for number, line in enumerate(text.split("\n")):
            for code in pointed_at(line):
                yield ("overzicht", key), number, code
