"""Where a plan can be brought when a term passes or the answer is no: what the law gives, and the way up.

Terms of law only where their text was read (`terms.py`). The way up is that of the handbook (docs/besluit/index.md):
the local maatwerkoverleg, the region, and the Landelijk Maatwerkloket Multiproblematiek (LMM) of the Professionals voor
Maatwerk Multiproblematiek (PMM), which is there for what was tried locally and in the region.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from enum import Enum, auto
from typing import TYPE_CHECKING

from doorbraak_tools.plan.model import Status
from doorbraak_tools.substance.deciding import Stand
from doorbraak_tools.substance.terms import AFTER_NOTICE, DECISION, FIRST_TALK, OBJECTION
from doorbraak_tools.substance.wording import says
from doorbraak_tools.text.dutch import first_line, iso_day

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from doorbraak_tools.substance.decision_points import DecisionPoint
    from doorbraak_tools.substance.journey import Journey


class Rung(Enum):
    """A way to go on, from near to far."""

    FIRST_TALK = auto()
    """A first talk about debts within three working days."""
    NOTICE = auto()
    """A notice of default (ingebrekestelling)."""
    COURT = auto()
    """A penalty runs, and a court may be asked."""
    OBJECTION = auto()
    LOCAL = auto()
    REGION = auto()
    NATIONAL = auto()
    ELSEWHERE = auto()
    """Where the plan itself says that it goes, under another name."""


@dataclass(frozen=True, slots=True)
class Way:
    """One way to go on, for some doorbraken, or for the plan as a whole.

    It is open `since` a day (None: not known) and, where a term ends, until `last`. `sure` is False when it hangs on
    something that the plan does not say. `planned` is what the plan says of going there: the condition that it names.
    `tried` says that an action in which it went there, is done. `asked` is the day on which a term began.
    """

    rung: Rung
    doorbraken: tuple[str, ...] = ()
    since: date | None = None
    last: date | None = None
    sure: bool = True
    planned: str = ""
    name: str = ""
    tried: bool = False
    asked: date | None = None

    def open_on(self, day: date) -> bool:
        """Whether this way is open on a day, as far as is known."""
        return self.since is not None and self.since <= day and (self.last is None or day <= self.last)


_NAMES = {Rung.NATIONAL: "landelijk", Rung.REGION: "regio", Rung.LOCAL: "lokaal"}
_DEBTS = "schulden"


def ways(found: Journey) -> tuple[Way, ...]:
    """Return the ways to go on for a plan: those of the law per doorbraak, then the way up."""
    if not found.status.runs and found.status is not Status.REFUSED:
        return ()
    return (*_first_talk(found), *_together(found), *_up(found))


def _together(found: Journey) -> Iterator[Way]:
    """Yield what the law gives; ways that differ in their doorbraak only, and hang on the same, as one."""
    alike: dict[tuple[Way, object], list[str]] = {}
    for point in found.points:
        hangs_on = (point.requested, point.authority) if point.stand is Stand.OPEN else None
        for way in _of_law(found, point):
            alike.setdefault((replace(way, doorbraken=()), hangs_on), []).append(point.code)
    return (replace(way, doorbraken=tuple(codes)) for (way, _), codes in alike.items())


def _first_talk(found: Journey) -> Iterator[Way]:
    if found.threat_day is None or found.threat_day < found.today or not found.status.runs:
        return
    if _DEBTS in (found.case.data.get("leefgebieden") or ()) and _threatens(found.threat):
        yield Way(Rung.FIRST_TALK, since=found.today, last=FIRST_TALK.last_day(found.today), sure=False)


def _threatens(what: str) -> bool:
    """Tell whether it is what the law calls a threatening situation."""
    return says("ontruiming", what) or (says("houdt op", what) and says("levering", what))


def _of_law(found: Journey, point: DecisionPoint) -> Iterator[Way]:
    """Yield what the Algemene wet bestuursrecht gives who asked; nothing when certainly no bestuursorgaan decides."""
    if point.authority is False:
        return
    if point.stand is Stand.OPEN and found.status.runs and not point.put_off:
        asked = point.requested or (None if point.stopped_by or point.asks_only else point.since)
        if asked is not None and asked <= found.today:
            sure = point.requested is not None and point.authority is True
            notice = DECISION.over_from(asked)
            court = AFTER_NOTICE.over_from(max(notice, found.today))
            yield Way(Rung.NOTICE, (point.code,), notice, sure=sure, asked=asked)
            yield Way(Rung.COURT, (point.code,), court, sure=False, asked=max(notice, found.today))
    elif point.stand in {Stand.REFUSED, Stand.PARTLY} and point.decided is not None:
        last = OBJECTION.last_day(point.decided)
        if last >= found.today:
            yield Way(Rung.OBJECTION, (point.code,), point.decided, last, sure=False)
    elif point.stand in {Stand.DROPPED, Stand.REFUSED, Stand.PARTLY}:
        yield Way(Rung.OBJECTION, (point.code,), sure=False)


def _up(found: Journey) -> Iterator[Way]:
    """Yield the way up, when something is still to be decided or was refused, and whatever the plan says of it."""
    planned = tuple(_planned(found))
    stuck = [point for point in found.points if point.stand is Stand.OPEN or point.refused_for_good]
    if not stuck and not planned:
        return
    days = [(day, point) for point in stuck if (day := _stuck_since(found, point))]
    since, first = min(days, key=lambda pair: pair[0]) if days else (None, None)
    codes = tuple(one.code for day, one in days if first and (day, one.stand) == (since, first.stand))
    done = [action.what for action in found.case.actions if action.done]
    tried = {rung for rung, told in _NAMES.items() if any(says(told, what) for what in done)}
    for rung in (Rung.LOCAL, Rung.REGION, Rung.NATIONAL):
        said = next((when for where, when in planned if _rung(where) is rung), "")
        # The national desk asks that the local and regional ways were gone; the plan must say so.
        sure = rung is not Rung.NATIONAL or {Rung.LOCAL, Rung.REGION} <= tried
        yield Way(rung, codes, since, sure=sure, planned=said, tried=rung in tried)
    for where, when in planned:
        if _rung(where) is Rung.ELSEWHERE:
            yield Way(Rung.ELSEWHERE, codes, since, planned=when, name=where)


def _stuck_since(found: Journey, point: DecisionPoint) -> date | None:
    """Return the day from which a doorbraak is stuck, past or to come: its day passed without a decision, or a no."""
    if point.stand is Stand.OPEN:
        needed = None if point.asks_only else iso_day(point.day)
        return needed + timedelta(days=1) if needed and found.status.runs else None
    return point.decided


def _planned(found: Journey) -> Iterator[tuple[str, str]]:
    """Yield where the plan says that it goes, and when."""
    for fallback in found.case.fallbacks:
        if where := first_line(fallback.brought_to):
            yield where, first_line(fallback.condition)


def _rung(where: str) -> Rung:
    return next((rung for rung, told in _NAMES.items() if says(told, where)), Rung.ELSEWHERE)
