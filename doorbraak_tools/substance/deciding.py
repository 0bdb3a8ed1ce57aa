"""How the decision on each doorbraak stands: taken or not, by which day it is needed, and what is done after a no."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from doorbraak_tools.plan.model import Outcome, Status
from doorbraak_tools.substance.wording import deciders_in, holds, says

if TYPE_CHECKING:
    from collections.abc import Iterator

    from doorbraak_tools.plan.model import DataPath
    from doorbraak_tools.plan.parts import Action, Fallback
    from doorbraak_tools.substance.case import Case


class Stand(Enum):
    """How a doorbraak stands. The first three were decided on it; the others follow from the status of the plan."""

    GRANTED = auto()
    PARTLY = auto()
    REFUSED = auto()
    OPEN = auto()
    """Nobody decided yet, or who decides put it off."""
    UNWRITTEN = auto()
    """The plan was agreed to, and does not say what was decided here."""
    DROPPED = auto()
    """The plan as a whole was refused."""
    CLOSED = auto()
    """The plan is finished, and does not say what was decided here."""

    @property
    def decided(self) -> bool:
        """Whether the plan holds a decision on it."""
        return self in {Stand.GRANTED, Stand.PARTLY, Stand.REFUSED}

    @property
    def waits(self) -> bool:
        """Whether a decision is still to be written."""
        return self in {Stand.OPEN, Stand.UNWRITTEN}


NO = frozenset({Stand.REFUSED, Stand.DROPPED})
_DECIDED: dict[str, Stand] = {
    Outcome.GRANTED: Stand.GRANTED,
    Outcome.PROMISED: Stand.GRANTED,
    Outcome.PARTLY: Stand.PARTLY,
    Outcome.REFUSED: Stand.REFUSED,
}
_AS_A_WHOLE = {Status.REFUSED: Stand.DROPPED, Status.FINISHED: Stand.CLOSED}


def stand(case: Case, code: str) -> Stand:
    """Return how a doorbraak stands on the day of the case; a decision of a day that is to come is none yet."""
    decision = case.doorbraken[code].decision
    if decision.outcome in _DECIDED and decision.day <= case.today.isoformat():
        return _DECIDED[decision.outcome]
    if case.plan.status is Status.AGREED and not decision.outcome:
        return Stand.UNWRITTEN
    return _AS_A_WHOLE.get(case.plan.status, Stand.OPEN)


@dataclass(frozen=True, slots=True)
class DecisionDay:
    """The day (ISO) by which a decision is needed, and its place in the plan.

    `action` is the action that the day is of; None when the plan names the day itself. `asks` says that this action
    brings the question to who decides: the decision itself has no day of its own then.
    """

    day: str
    at: DataPath
    action: Action | None = None
    asks: bool = False

    @property
    def done(self) -> bool:
        """Whether the action in which they decide is done."""
        return self.action is not None and self.action.done and not self.asks


_ADVISES = re.compile(r"[^.,;\n]*\badvi(?:es|seert|seren)\b[^.,;\n]*", re.IGNORECASE)
"""Who advises is named beside who decides, and is not the one who does."""
_NAME_ENDS = re.compile(r"[.,;\n]")
_WORD = re.compile(r"[^\W\d_]{4,}|\b[A-Z]{3,}\b")


def decision_day(case: Case, code: str) -> DecisionDay | None:
    """Return the day by which a decision on a doorbraak is needed; None when the plan agrees on none.

    It is the day that the plan names, else that of the action in which somebody decides, in which who decides does
    something, or in which the question is brought to them. The day of what threatens is never it.
    """
    doorbraak = case.doorbraken[code]
    if doorbraak.needed_by:
        return DecisionDay(doorbraak.needed_by, ("doorbraak", code, "besluit_uiterlijk"))
    dated = (action for action in _theirs(case, code) if action.day)
    theirs = sorted(dated, key=lambda action: (action.done, action.day))
    if doorbraak.decision:  # It was put off: what is done by now, was for the time before.
        theirs = [action for action in theirs if not action.done]
    who = _who(case, code)
    for asks, found in ((False, _deciding(theirs, who)), (True, _asking(theirs, who, doorbraak.what))):
        for action in found:
            return DecisionDay(action.day, (*action.at, "uiterlijk"), action, asks)
    return None


def deciding_action(case: Case, code: str) -> Action | None:
    """Return the action in which a doorbraak is decided on; None as long as the question is still to be brought.

    It says so in so many words; of several it is the one on the day that the plan names for it, else the first
    with a day. As long as nobody decided and no day is agreed, what who decides will do is one too.
    """
    needed = case.decision_days.get(code)
    if needed is not None and needed.action:
        return None if needed.asks else needed.action
    day = needed.day if needed else ""
    theirs = sorted(_theirs(case, code), key=lambda action: (action.day != day, action.day or "~"))
    found = next(filter(speaks_of_deciding, theirs), None)
    if found is None and case.stands[code] is Stand.OPEN and needed is None:
        found = next(_deciding([action for action in theirs if not action.done], _who(case, code)), None)
    return found


def due_days(case: Case) -> dict[DataPath, str]:
    """Return by which day (ISO) each action must be done, by its place; "" for one without a day.

    An action in which is decided, is due when the decision is. Where the plan names that day and gives the action
    another, the named one counts: a question of its own asks for it, what an action is about is read from its words.
    """
    decided = {
        by.at: day.day
        for code, day in case.decision_days.items()
        if day is not None and (by := deciding_action(case, code)) is not None and not by.done
    }
    return {action.at: decided.get(action.at, action.day) for action in case.actions}


def _who(case: Case, code: str) -> str:
    """Return what the plan says of who decides, less who advises."""
    return _ADVISES.sub("", case.grounds(code).who_decides)


def _theirs(case: Case, code: str) -> Iterator[Action]:
    """Yield the actions that bring a doorbraak about; of the only one, also those that name none."""
    only = code if len(case.doorbraken) == 1 else ""
    return (action for action in case.realising if (action.doorbraak or only) == code)


def speaks_of_deciding(action: Action) -> bool:
    """Tell whether somebody decides in an action, in so many words."""
    return says("beslist", action.what) and not says("rond besluit", action.what)


def _deciding(actions: list[Action], who: str) -> Iterator[Action]:
    """Yield the actions that speak of deciding, then those of who decides that do more than prepare."""
    yield from filter(speaks_of_deciding, actions)
    for action in actions:
        if is_decider(action.who, who) and not says("bereidt voor", action.what):
            yield action


def _asking(actions: list[Action], who: str, wanted: str) -> Iterator[Action]:
    """Yield the actions that bring the question to who decides, the last first; those that say so outright in front.

    A question that was brought has no day any more: by when it is answered must be agreed.
    """
    still_to_ask = (action for action in actions if not action.done)
    latest = sorted(still_to_ask, key=lambda action: action.day, reverse=True)
    yield from (action for action in latest if says("legt voor", action.what))
    for action in latest:
        what = action.what
        municipal = says("de gemeente", what) and says("de gemeente", who)
        asks = says("vraagt", what) and (municipal or _distinguishing(what) & _distinguishing(wanted))
        if asks or _distinguishing(what) & _distinguishing(_NAME_ENDS.split(who.strip())[0]):
            yield action


def is_decider(role: str, who: str) -> bool:
    """Tell whether a role of an action is one of those that decide, in the words of `wie_gaat_erover`."""
    if not role or not who:
        return False
    if says("namens het college", role) and says("de gemeente", who):
        return True
    return holds(who, role) or bool(_distinguishing(role) & _distinguishing(who))


def _distinguishing(text: str, letters: int = 0) -> frozenset[str]:
    """Return the words, of at least so many letters, that can tell one thing from another."""
    words = {word.casefold() for word in _WORD.findall(text) if len(word) >= letters}
    return frozenset(word for word in words if not says("gewoon", word))


def holds_no_more(case: Case, fallback: Fallback) -> bool:
    """Tell whether a fallback is one for when nobody decides, and there is nothing left to decide."""
    return says("niet beslist", fallback.condition) and not any(one.waits for one in case.stands.values())


def in_force(case: Case, code: str) -> tuple[Fallback, ...]:
    """Return the fallbacks that came into force when a doorbraak was refused; nothing when that is not certain.

    They are those that name the doorbraak; else those that speak of a no that can be on this doorbraak only.
    """
    known = [fallback for fallback in case.fallbacks if fallback.then]
    named = tuple(fallback for fallback in known if fallback.doorbraak == code)
    if named:
        return named
    about = {
        one.code: _distinguishing(f"{one.what} {one.obstacle}", 6) | _deciders(case.grounds(one.code).who_decides)
        for one in case.doorbraken.values()
    }
    own = about.pop(code).difference(*about.values())
    alone = not about
    found = []
    for fallback in known:
        words = fallback.condition
        about_it = not own.isdisjoint(re.findall(r"\w+", words.casefold()))
        no = says("nee", words) and (about_it or alone)
        sure = no or (about_it and alone and len(known) == 1 and says("niet", words))
        if sure and not fallback.doorbraak:
            found.append(fallback)
    return tuple(found)


def _deciders(who: str) -> frozenset[str]:
    """Return the words for who decides."""
    return _distinguishing(who) | {word for word in re.findall(r"\w+", who.casefold()) if deciders_in(word)}


def asked_after(case: Case, refused: str, code: str) -> bool:
    """Tell whether a doorbraak was requested after a no on another: it goes on in spite of that no."""
    no, requested = case.doorbraken[refused].decision.day, case.doorbraken[code].requested_on
    return bool(no and requested) and no <= requested <= case.today.isoformat()


def served_otherwise(case: Case, code: str) -> bool:
    """Tell whether every goal of a doorbraak is served by others, so that a no needs no fallback.

    They were granted, or requested after that no and are not refused.
    """
    served = {
        goal
        for one, doorbraak in case.doorbraken.items()
        if case.stands[one] is Stand.GRANTED or (case.stands[one] is Stand.OPEN and asked_after(case, code, one))
        for goal in doorbraak.goals
    }
    goals = set(case.doorbraken[code].goals)
    return bool(goals) and goals <= served
