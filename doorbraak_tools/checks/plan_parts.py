"""Parts of a plan that more checks look at: its goals, its doorbraken, the goals that a line points at."""

from collections.abc import Iterator, Mapping
from typing import Any

from doorbraak_tools.model import DataPath, PlanDocument, goals_pointed_at


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


def overview_pointers(plan: PlanDocument) -> Iterator[tuple[DataPath, int, str]]:
    """Yield place, 0-based line and goal code of every pointer in the overzicht."""
    overview: Mapping[str, str] = plan.data.get("overzicht", {})
    for key, text in overview.items():
        for number, line in enumerate(text.split("\n")):
            for code in goals_pointed_at(line):
                yield ("overzicht", key), number, code
