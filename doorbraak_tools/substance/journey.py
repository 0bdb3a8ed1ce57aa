"""The journey of a plan: where it stands, who waits for whom and since when, and who must do what by which day.

Everything follows from what the plan says; nothing is written down for it. What the plan does not say is None or "".
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import TYPE_CHECKING

from doorbraak_tools.plan.model import map_at
from doorbraak_tools.plan.queries import RUNNING, without
from doorbraak_tools.substance.deciders import is_authority
from doorbraak_tools.substance.deciding import DecisionDay, Stand, fallbacks, in_force, served_otherwise
from doorbraak_tools.text.dutch import first_line, iso_day

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from doorbraak_tools.plan.model import DataPath
    from doorbraak_tools.substance.case import Case


class Kind(Enum):
    """What a move is. The words for it are those of whoever shows it."""

    SUBMIT = auto()
    """The writer completes the plan and brings it to who decides."""
    DECIDE = auto()
    RECORD = auto()
    """A decision was taken, or should have been by what the plan says, and is not in the plan."""
    REPLAN = auto()
    """There is a no, and the plan does not say what is done now."""
    UNTANGLE = auto()
    """Doorbraken wait for each other."""
    FALLBACK = auto()
    """What was agreed for when it does not work."""
    ACT = auto()
    ANSWER = auto()
    """An open question."""
    CLOSE = auto()
    """Everything was done: write down what came of it."""


_AT_ONCE = frozenset({Kind.SUBMIT, Kind.DECIDE, Kind.RECORD, Kind.REPLAN, Kind.UNTANGLE, Kind.CLOSE})
"""Moves that come now when they have no day."""


@dataclass(frozen=True, slots=True)
class Move:
    """What somebody must do. `who` and `what` are the words of the plan; "" when the words are ours, or not known.

    `waits_for` are the codes of the doorbraken on which must be decided first. `at` is its place in the plan.
    """

    kind: Kind
    at: DataPath
    who: str
    what: str = ""
    doorbraak: str = ""
    day: date | None = None
    since: date | None = None
    waits_for: tuple[str, ...] = ()
    late: int = 0


@dataclass(frozen=True, slots=True)
class Question:
    """An open question in the words of the plan, and to whom it was put; "" when it does not say so."""

    doorbraak: str
    text: str
    put_to: str


@dataclass(frozen=True, slots=True)
class Leg:
    """How far one doorbraak is.

    `who` is who decides, in the first sentence that the plan has for it, and `outcome` the key of the decision.
    `since` is the day on which it came to who decides. `waits_for` are the doorbraken that come first and are not
    decided on, `stopped_by` those of them that were refused, and `circle` says that it waits for itself.
    `refused_for_good` says that there is a no, and nothing instead of it. `needed` is None when no day was agreed.
    `authority` is None when it is not sure that a bestuursorgaan decides.
    """

    code: str
    what: str
    who: str
    stand: Stand
    outcome: str
    needed: DecisionDay | None
    since: date | None
    requested: date | None
    decided: date | None
    authority: bool | None
    waits_for: tuple[str, ...]
    stopped_by: tuple[str, ...]
    circle: bool
    refused_for_good: bool

    @property
    def put_off(self) -> bool:
        """Whether who decides put the decision off."""
        return self.outcome == "aangehouden"


@dataclass(frozen=True, slots=True)
class Journey:
    """The journey of a plan on a day. `case` holds the plan less what could not be read in it.

    `moves` are in the order in which they come: what can be done now in front, the latest first.
    """

    case: Case
    legs: tuple[Leg, ...]
    questions: tuple[Question, ...]
    moves: tuple[Move, ...]

    @property
    def today(self) -> date:
        """The day with which dates are compared."""
        return self.case.today

    @property
    def status(self) -> str:
        """How far the plan is, by its key."""
        return self.case.plan.status

    @property
    def title(self) -> str:
        """The title of the plan, in a line; its file name when it has none."""
        return _line(self.case.data.get("titel")) or self.case.plan.slug

    @property
    def written(self) -> date | None:
        """The day on which the plan was written."""
        return iso_day(str(self.case.data.get("opgesteld")))

    @property
    def submitted(self) -> date | None:
        """The day on which it came to who decides."""
        return _submitted(self.case)

    @property
    def threat(self) -> str:
        """What threatens, in a line; "" when the plan does not say."""
        return first_line(self.case.threat.get("wat", ""))

    @property
    def threat_day(self) -> date | None:
        """The day on which it may happen."""
        return iso_day(str(self.case.threat.get("datum")))

    @property
    def next(self) -> Move | None:
        """What comes first: it waits for nothing."""
        return next((move for move in self.moves if not move.waits_for), None)

    @property
    def finished(self) -> bool:
        """Whether nothing is to be done any more for this plan."""
        return self.status == "afgerond"


def journey(case: Case) -> Journey:
    """Return the journey of a plan, whatever stands in it."""
    plan = case.plan
    if plan.unsound:
        # An action of which a part cannot be read, is no action to hold somebody to.
        wrong = {place[:3] for place in plan.unsound if place[:1] == ("actieplan",)}
        data = without(plan.data, plan.unsound | wrong)
        case = replace(case, plan=replace(plan, data=data, unsound=frozenset()))
    legs = tuple(_legs(case))
    asked = () if plan.status in {"afgerond", "afgewezen"} else tuple(_questions(case))
    moves = (replace(move, late=_late(move, case.today)) for move in _moves(case, legs, asked))
    return Journey(case, legs, asked, tuple(sorted(moves, key=lambda move: _order(move, case.today))))


def _late(move: Move, today: date) -> int:
    return 0 if move.day is None else max(0, (today - move.day).days)


def _order(move: Move, today: date) -> tuple[bool, bool, date, int]:
    day = move.day or (today if move.kind in _AT_ONCE else None)
    return bool(move.waits_for), day is None, day or today, move.kind.value


def _line(text: object) -> str:
    return " ".join(str(text or "").split())


_NO = frozenset({Stand.REFUSED, Stand.DROPPED})


def _first_sentence(text: object) -> str:
    return first_line(text).partition(". ")[0].rstrip(".")


def _submitted(case: Case) -> date | None:
    day = iso_day(str(case.data.get("ingediend_op")))
    return None if day is None or day > case.today else day


def _legs(case: Case) -> Iterator[Leg]:
    stands = case.stands
    first = {
        code: tuple(dict.fromkeys(one for one in data.get("na") or () if one in stands and one != code))
        for code, data in case.doorbraken.items()
    }
    waiting = {code: tuple(one for one in ones if stands[one].waits) for code, ones in first.items()}
    stuck = _in_a_circle(waiting, {code for code, data in case.doorbraken.items() if code in (data.get("na") or ())})
    for code, data in case.doorbraken.items():
        decision = map_at(data, ("besluit",))
        requested = iso_day(str(data.get("aangevraagd_op")))
        decided = iso_day(str(decision.get("op")))
        there = [requested if requested and requested <= case.today else _submitted(case)]
        there += [iso_day(str(map_at(case.doorbraken, (one, "besluit")).get("op"))) for one in first[code]]
        started = case.plan.status in RUNNING and not waiting[code]
        yield Leg(
            code,
            first_line(data.get("wat", "")),
            _first_sentence(map_at(case.legitimacy, (code,)).get("wie_gaat_erover", "")),
            stands[code],
            str(decision.get("uitkomst", "")),
            case.decision_days.get(code),
            max(day for day in there if day) if started and there[0] else None,
            requested,
            decided if stands[code].decided else None,
            is_authority(case, code),
            waiting[code],
            tuple(one for one in first[code] if stands[one] in _NO),
            code in stuck,
            stands[code] in _NO and not in_force(case, code) and not served_otherwise(case, code),
        )


def _in_a_circle(waiting: dict[str, tuple[str, ...]], alone: set[str]) -> set[str]:
    """Return the codes that wait, through others or themselves, for themselves."""
    left = dict(waiting)
    while free := [code for code, ones in left.items() if not any(one in left for one in ones)]:
        for code in free:
            del left[code]
    # What is left lies in a circle or waits for one; whoever waits but is not waited for, lies in none.
    while behind := [code for code in left if not any(code in waiting[one] for one in left)]:
        for code in behind:
            del left[code]
    return {*left, *(code for code in alone if code in waiting)}


_PUT_TO = re.compile(
    r"\b(?:na)?(?:gevraagd|voorgelegd|uitgezet|gesteld|neergelegd|navraag gedaan)\s+(?:aan|bij)\s+(?P<who>[^.;:?!(]+)"
    r"|\bvra(?:ag|gen)(?: dit| dat| het)?(?: na)?\s+(?:aan|bij)\s+(?P<other>[^.;:?!(]+)",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"\s+op\s+[0-9]{1,2}\s.*$|\s+(?:en nog|maar|omdat|die|dat|of)\s.*$|,.*$", re.IGNORECASE)
"""What stands behind the name of whom was asked."""
_ANSWERED = re.compile(
    r"(?<!geen )\bantwoord(?: op [^:.]{1,40}| van [^:.]{1,60})?:|\bhet antwoord (?:is|was)\b", re.IGNORECASE
)
_QUESTION_ENDS = re.compile(r"(?<=\?)\s|(?<=\w\w)\.\s")
_NONE = re.compile(r"(?:geen|nee|niets|n\.?v\.?t\.?|-+)[.!]?|geen (?:open )?vragen?[.!]?", re.IGNORECASE)


def _questions(case: Case) -> Iterator[Question]:
    """Yield the open questions line by line; a line that only says to whom, belongs to the one above it."""
    for code in case.doorbraken:
        found: list[Question] = []
        for line in str(map_at(case.legitimacy, (code,)).get("open_vragen", "")).split("\n"):
            text = _line(line).lstrip("-•* ")
            if not text or _NONE.fullmatch(text) or _ANSWERED.search(text):
                continue
            named = _PUT_TO.search(text)
            to = _GOES_ON.sub("", (named["who"] or named["other"]).strip()) if named else ""
            if found and named and named.start() == 0 and not found[-1].put_to:
                found[-1] = replace(found[-1], text=f"{found[-1].text} {text}", put_to=to)
            else:
                found.append(Question(code, text, to))
        yield from found


def _moves(case: Case, legs: tuple[Leg, ...], asked: tuple[Question, ...]) -> Iterator[Move]:
    status, writer = case.plan.status, _line(case.data.get("opsteller"))
    if status == "afgerond":
        return
    if status == "concept":
        days = [one.needed.day for one in legs if one.needed]
        yield Move(Kind.SUBMIT, ("status",), writer, day=iso_day(min(days)) if days else None)
    elif status == "afgewezen":
        yield from (move for leg in legs for move in _after_a_no(case, leg, writer))
    else:
        yield from _running(case, legs, writer)
    for one in asked:
        at = ("waardendriehoek", "legitimiteit", one.doorbraak, "open_vragen")
        yield Move(Kind.ANSWER, at, one.put_to, _QUESTION_ENDS.split(one.text, maxsplit=1)[0], one.doorbraak)


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
            if leg.needed and leg.needed.action and not leg.needed.asks:
                taken.add(leg.needed.at[:3])
        else:
            found += _after_a_no(case, leg, writer)
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
    if needed and needed.action.get("status") == "klaar":
        yield Move(Kind.RECORD, ("doorbraak", leg.code), writer, leg.what, leg.code)
        return
    who = _line(needed.action.get("wie")) if needed else ""
    waits = leg.waits_for
    yield Move(Kind.DECIDE, ("doorbraak", leg.code), who or leg.who, leg.what, leg.code, day, leg.since, waits)


def _after_a_no(case: Case, leg: Leg, writer: str) -> Iterator[Move]:
    if leg.stand not in _NO:
        return
    now = in_force(case, leg.code)
    for place, one in fallbacks(case):
        if one in now:
            day = iso_day(str(one.get("uiterlijk")))
            yield Move(Kind.FALLBACK, place, _line(one.get("wie")), _line(one["dan"]), leg.code, day, leg.decided)
    if leg.refused_for_good:
        yield Move(Kind.REPLAN, ("doorbraak", leg.code), writer, leg.what, leg.code, since=leg.decided)


def _acting(case: Case, legs: tuple[Leg, ...]) -> Iterator[Move]:
    """Yield what is not done yet of the actieplan."""
    of = {leg.code: leg for leg in legs}
    for place, action in case.actions:
        if action.get("status") == "klaar":
            continue
        day, code = iso_day(str(action.get("uiterlijk"))), str(action.get("doorbraak", ""))
        if place[1] == "daarna":
            waits = tuple(leg.code for leg in legs if leg.stand is Stand.OPEN and _comes_first(leg, day))
        else:
            waits = _waits(of[code], day) if code in of else ()
        yield Move(Kind.ACT, place, _line(action.get("wie")), _line(action.get("wat")), code, day, waits_for=waits)


def _waits(leg: Leg, day: date | None) -> tuple[str, ...]:
    """Return for what an action waits: the doorbraken before its own, and the decision when that comes before it."""
    if leg.waits_for or leg.stand is not Stand.OPEN or leg.needed is None or leg.needed.asks:
        return leg.waits_for
    return (leg.code,) if day is not None and _comes_first(leg, day) else ()


def _comes_first(leg: Leg, day: date | None) -> bool:
    """Whether the decision on a doorbraak is needed before that day; so is one without a day."""
    return leg.needed is None or day is None or leg.needed.day < day.isoformat()
