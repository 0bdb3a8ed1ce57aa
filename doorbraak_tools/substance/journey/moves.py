"""Who must do what in a plan, by which day and after which decision."""

from __future__ import annotations

from typing import TYPE_CHECKING

from doorbraak_tools.plan.model import ActionState, Status
from doorbraak_tools.substance.deciding import NO, Stand, in_force, speaks_of_deciding
from doorbraak_tools.substance.journey.model import Kind, Move, Question, one_line
from doorbraak_tools.substance.journey.questions import asked_in_short
from doorbraak_tools.text.dutch import iso_day

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from doorbraak_tools.plan.model import DataPath
    from doorbraak_tools.substance.case import Case
    from doorbraak_tools.substance.decision_points import DecisionPoint


def moves_of(case: Case, points: tuple[DecisionPoint, ...], asked: tuple[Question, ...]) -> Iterator[Move]:
    """Yield what is to be done, in no order."""
    status, writer = case.plan.status, one_line(case.data.get("opsteller"))
    if status is Status.FINISHED:
        return
    if not status.handed_in:
        days = [one.needed.day for one in points if one.needed]
        yield Move(Kind.SUBMIT, ("status",), writer, day=iso_day(min(days)) if days else None)
    elif status is Status.REFUSED:
        yield from (move for point in points for move in _after_a_no(case, point, writer))
    else:
        yield from _running(case, points, writer)
    for one in asked:
        at = ("waardendriehoek", "legitimiteit", one.doorbraak, "open_vragen")
        yield Move(Kind.ANSWER, at, one.put_to, asked_in_short(one), one.doorbraak)


def _running(case: Case, points: tuple[DecisionPoint, ...], writer: str) -> Iterator[Move]:
    taken: set[DataPath] = set()
    found: list[Move] = []
    circle = tuple(point.code for point in points if point.circle)
    if circle:
        found.append(Move(Kind.UNTANGLE, ("doorbraak", circle[0], "na"), writer, doorbraak=circle[0]))
    for point in points:
        if point.stand is Stand.UNWRITTEN:
            found.append(Move(Kind.RECORD, ("doorbraak", point.code), writer, point.what, point.code))
        elif point.stand is Stand.OPEN and not point.waits_for and point.stopped_by:
            found.append(Move(Kind.REPLAN, ("doorbraak", point.code), writer, point.what, point.code))
        elif point.stand is Stand.OPEN:
            found += _deciding(point, writer)
        else:
            found += _after_a_no(case, point, writer)
        if point.by is not None and (point.stand is Stand.OPEN or point.stand.decided):
            taken.add(point.by.at)
    found += (move for move in _acting(case, points) if move.at not in taken)
    if not found and case.actions:
        found.append(Move(Kind.CLOSE, ("status",), writer))
    yield from found


def _deciding(point: DecisionPoint, writer: str) -> Iterator[Move]:
    """Yield the move of who decides; nothing as long as the question is still to be brought there."""
    needed = point.needed
    if needed is not None and needed.asks:
        return
    day = iso_day(needed.day) if needed else None
    if point.by and point.by.done and not point.put_off:
        yield Move(Kind.RECORD, ("doorbraak", point.code), writer, point.what, point.code)
        return
    who = one_line(point.by.who if point.by else "") or point.decider
    yield Move(Kind.DECIDE, ("doorbraak", point.code), who, point.what, point.code, day, point.since, point.waits_for)


def _after_a_no(case: Case, point: DecisionPoint, writer: str) -> Iterator[Move]:
    if point.stand not in NO:
        return
    now = in_force(case, point.code)
    for one in now:
        day = iso_day(one.day)
        yield Move(Kind.FALLBACK, one.at, one_line(one.who), one_line(one.then), point.code, day, point.decided)
    if point.refused_for_good:
        yield Move(Kind.REPLAN, ("doorbraak", point.code), writer, point.what, point.code, since=point.decided)


def _acting(case: Case, points: tuple[DecisionPoint, ...]) -> Iterator[Move]:
    """Yield what is not done yet of the actieplan."""
    of = {point.code: point for point in points}
    for action in case.actions:
        if action.done:
            continue
        day, code = iso_day(case.due_days[action.at]), action.doorbraak
        if action.list == "daarna":
            waits = tuple(point.code for point in points if point.stand is Stand.OPEN and _comes_first(point, day))
        else:
            waits = _waits(of[code], day, case.today) if code in of else ()
        if speaks_of_deciding(action) and code in of:
            waits = of[code].waits_for  # Who decides beside another, waits for no decision but those before it.
        if action.state == ActionState.BEGUN:
            waits = ()  # It was begun, whatever comes first by its day.
        yield Move(Kind.ACT, action.at, one_line(action.who), one_line(action.what), code, day, waits_for=waits)


def _waits(point: DecisionPoint, day: date | None, today: date) -> tuple[str, ...]:
    """Return for what an action waits: the doorbraken before its own, and the decision when that comes before it.

    Of a decision that was put off beyond its day, the order of the days tells nothing: what is done now may be for it.
    """
    if point.waits_for or point.stand is not Stand.OPEN or point.needed is None or point.needed.asks:
        return point.waits_for
    if point.put_off and point.needed.day < today.isoformat():
        return ()
    return (point.code,) if day is not None and _comes_first(point, day) else ()


def _comes_first(point: DecisionPoint, day: date | None) -> bool:
    """Whether the decision on a doorbraak is needed before that day; so is one without a day."""
    return point.needed is None or day is None or point.needed.day < day.isoformat()
