"""The journey of a plan: where it stands, who waits for whom and since when, and who must do what by which day.

Everything follows from what the plan says; nothing is written down for it. What the plan does not say is None or "".
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from doorbraak_tools.plan.queries import without
from doorbraak_tools.substance.decision_points import decision_points
from doorbraak_tools.substance.journey.model import Journey, Kind, Move
from doorbraak_tools.substance.journey.moves import moves_of
from doorbraak_tools.substance.journey.questions import open_questions

if TYPE_CHECKING:
    from datetime import date

    from doorbraak_tools.substance.case import Case

__all__ = ["Journey", "Kind", "Move", "journey"]

_AT_ONCE = frozenset({Kind.SUBMIT, Kind.DECIDE, Kind.RECORD, Kind.REPLAN, Kind.UNTANGLE, Kind.CLOSE})
"""Moves that come now when they have no day."""


def journey(case: Case) -> Journey:
    """Return the journey of a plan, whatever stands in it."""
    plan = case.plan
    if plan.unsound:
        # An action of which a part cannot be read, is no action to hold somebody to.
        wrong = {place[:3] for place in plan.unsound if place[:1] == ("actieplan",)}
        data = without(plan.data, plan.unsound | wrong)
        case = replace(case, plan=replace(plan, data=data, unsound=frozenset()))
    points = tuple(decision_points(case))
    asked = () if plan.status.ended else tuple(open_questions(case))
    moves = (replace(move, late=_late(move, case.today)) for move in moves_of(case, points, asked))
    return Journey(case, points, asked, tuple(sorted(moves, key=lambda move: _order(move, case.today))))


def _late(move: Move, today: date) -> int:
    return 0 if move.day is None else max(0, (today - move.day).days)


def _order(move: Move, today: date) -> tuple[bool, bool, date, int]:
    day = move.day or (today if move.kind in _AT_ONCE else None)
    return bool(move.waits_for), day is None, day or today, move.kind.value
