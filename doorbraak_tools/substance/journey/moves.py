"""Who must do what in a plan, by which day and after which decision."""

from __future__ import annotations

from typing import TYPE_CHECKING

from doorbraak_tools.plan.model import Status
from doorbraak_tools.substance.deciding import Stand, in_force
from doorbraak_tools.substance.journey.legs import NO, asked_in_short
from doorbraak_tools.substance.journey.model import Kind, Leg, Move, Question, one_line
from doorbraak_tools.text.dutch import iso_day

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from doorbraak_tools.plan.model import DataPath
    from doorbraak_tools.substance.case import Case


def moves_of(case: Case, legs: tuple[Leg, ...], asked: tuple[Question, ...]) -> Iterator[Move]:
    """Yield what is to be done, in no order."""
    status, writer = case.plan.status, one_line(case.data.get("opsteller"))
    if status is Status.FINISHED:
        return
    if not status.handed_in:
        days = [one.needed.day for one in legs if one.needed]
        yield Move(Kind.SUBMIT, ("status",), writer, day=iso_day(min(days)) if days else None)
    elif status is Status.REFUSED:
        yield from (move for leg in legs for move in _after_a_no(case, leg, writer))
    else:
        yield from _running(case, legs, writer)
    for one in asked:
        at = ("waardendriehoek", "legitimiteit", one.doorbraak, "open_vragen")
        yield Move(Kind.ANSWER, at, one.put_to, asked_in_short(one), one.doorbraak)


def _running(case: Case, legs: tuple[Leg, ...], writer: str) -> Iterator[Move]:
    taken: set[DataPath] = set()
    found: list[Move] = []
    circle = tuple(leg.code for leg in legs if leg.circle)
    if circle:
        found.append(Move(Kind.UNTANGLE, ("doorbraak", circle[0], "na"), writer, doorbraak=circle[0]))
    for leg in legs:
        if leg.stand is Stand.UNWRITTEN:
            found.append(Move(Kind.RECORD, ("doorbraak", leg.code), writer, leg.what, leg.code))
        elif leg.stand is Stand.OPEN and not leg.waits_for and leg.stopped_by:
            found.append(Move(Kind.REPLAN, ("doorbraak", leg.code), writer, leg.what, leg.code))
        elif leg.stand is Stand.OPEN:
            found += _deciding(leg, writer)
        else:
            found += _after_a_no(case, leg, writer)
        if leg.by is not None and (leg.stand is Stand.OPEN or leg.stand.decided):
            taken.add(leg.by.at)
    found += (move for move in _acting(case, legs) if move.at not in taken)
    if not found and case.actions:
        found.append(Move(Kind.CLOSE, ("status",), writer))
    yield from found


def _deciding(leg: Leg, writer: str) -> Iterator[Move]:
    """Yield the move of who decides; nothing as long as the question is still to be brought there."""
    needed = leg.needed
    if needed is not None and needed.asks:
        return
    day = iso_day(needed.day) if needed else None
    if leg.by and leg.by.done and not leg.put_off:
        yield Move(Kind.RECORD, ("doorbraak", leg.code), writer, leg.what, leg.code)
        return
    who = one_line(leg.by.who if leg.by else "") or leg.who
    yield Move(Kind.DECIDE, ("doorbraak", leg.code), who, leg.what, leg.code, day, leg.since, leg.waits_for)


def _after_a_no(case: Case, leg: Leg, writer: str) -> Iterator[Move]:
    if leg.stand not in NO:
        return
    now = in_force(case, leg.code)
    for one in now:
        day = iso_day(one.day)
        yield Move(Kind.FALLBACK, one.at, one_line(one.who), one_line(one.then), leg.code, day, leg.decided)
    if leg.refused_for_good:
        yield Move(Kind.REPLAN, ("doorbraak", leg.code), writer, leg.what, leg.code, since=leg.decided)


def _acting(case: Case, legs: tuple[Leg, ...]) -> Iterator[Move]:
    """Yield what is not done yet of the actieplan."""
    of = {leg.code: leg for leg in legs}
    for action in case.actions:
        if action.done:
            continue
        day, code = iso_day(case.due_days[action.at]), action.doorbraak
        if action.list == "daarna":
            waits = tuple(leg.code for leg in legs if leg.stand is Stand.OPEN and _comes_first(leg, day))
        else:
            waits = _waits(of[code], day, case.today) if code in of else ()
        if action.state == "bezig":
            waits = ()  # It was begun, whatever comes first by its day.
        yield Move(Kind.ACT, action.at, one_line(action.who), one_line(action.what), code, day, waits_for=waits)


def _waits(leg: Leg, day: date | None, today: date) -> tuple[str, ...]:
    """Return for what an action waits: the doorbraken before its own, and the decision when that comes before it.

    Of a decision that was put off beyond its day, the order of the days tells nothing: what is done now may be for it.
    """
    if leg.waits_for or leg.stand is not Stand.OPEN or leg.needed is None or leg.needed.asks:
        return leg.waits_for
    if leg.put_off and leg.needed.day < today.isoformat():
        return ()
    return (leg.code,) if day is not None and _comes_first(leg, day) else ()


def _comes_first(leg: Leg, day: date | None) -> bool:
    """Whether the decision on a doorbraak is needed before that day; so is one without a day."""
    return leg.needed is None or day is None or leg.needed.day < day.isoformat()
