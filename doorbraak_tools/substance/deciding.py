"""How the decision on each doorbraak stands: taken or not, by which day it is needed, and what is done after a no."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from doorbraak_tools.plan.model import map_at
from doorbraak_tools.substance.wording import holds, says

if TYPE_CHECKING:
    from collections.abc import Iterator

    from doorbraak_tools.plan.model import DataPath
    from doorbraak_tools.plan.queries import Data, Placed
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


_DECIDED = {
    "toegekend": Stand.GRANTED,
    "toegezegd": Stand.GRANTED,
    "deels": Stand.PARTLY,
    "afgewezen": Stand.REFUSED,
}
_AS_A_WHOLE = {"afgewezen": Stand.DROPPED, "afgerond": Stand.CLOSED}


def stand(case: Case, code: str) -> Stand:
    """Return how a doorbraak stands on the day of the case; a decision of a day that is to come is none yet."""
    decision = case.decisions[code]
    outcome = str(decision.get("uitkomst", ""))
    if outcome in _DECIDED and str(decision.get("op", "")) <= case.today.isoformat():
        return _DECIDED[outcome]
    if case.plan.status == "akkoord" and not outcome:
        return Stand.UNWRITTEN
    return _AS_A_WHOLE.get(case.plan.status, Stand.OPEN)


@dataclass(frozen=True, slots=True)
class DecisionDay:
    """The day (ISO) by which a decision is needed, and its place in the plan.

    `action` is the action that the day is of; empty when the plan names the day itself. `asks` says that this action
    brings the question to who decides: the decision itself has no day of its own then.
    """

    day: str
    at: DataPath
    action: Data
    asks: bool = False


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
    if "besluit_uiterlijk" in doorbraak:
        return DecisionDay(str(doorbraak["besluit_uiterlijk"]), ("doorbraak", code, "besluit_uiterlijk"), {})
    dated = (placed for placed in _theirs(case, code) if "uiterlijk" in placed[1])
    theirs = sorted(dated, key=lambda placed: (_done(placed), str(placed[1]["uiterlijk"])))
    if doorbraak.get("besluit"):  # It was put off: what is done by now, was for the time before.
        theirs = [placed for placed in theirs if not _done(placed)]
    who = _who(case, code)
    wanted = str(doorbraak.get("wat", ""))
    for asks, found in ((False, _deciding(theirs, who)), (True, _asking(theirs, who, wanted))):
        for place, action in found:
            return DecisionDay(str(action["uiterlijk"]), (*place, "uiterlijk"), action, asks)
    return None


def deciding_action(case: Case, code: str) -> Placed | None:
    """Return the action in which a doorbraak is decided on; None as long as the question is still to be brought.

    It says so in so many words; of several it is the one on the day that the plan names for it, else the first
    with a day. As long as nobody decided and no day is agreed, what who decides will do is one too.
    """
    needed = case.decision_days.get(code)
    if needed is not None and needed.action:
        return None if needed.asks else (needed.at[:3], needed.action)
    day = needed.day if needed else ""
    theirs = sorted(_theirs(case, code), key=lambda placed: (_day(placed) != day, _day(placed) or "~"))
    found = next(filter(_speaks_of_deciding, theirs), None)
    if found is None and case.stands[code] is Stand.OPEN and needed is None:
        found = next(_deciding([placed for placed in theirs if not _done(placed)], _who(case, code)), None)
    return found


def due_days(case: Case) -> dict[DataPath, str]:
    """Return by which day (ISO) each action must be done, by its place; "" for one without a day.

    An action in which is decided, is due when the decision is. Where the plan names that day and gives the action
    another, the named one counts: a question of its own asks for it, what an action is about is read from its words.
    """
    decided = {
        by[0]: day.day
        for code, day in case.decision_days.items()
        if day is not None and (by := deciding_action(case, code)) is not None and not _done(by)
    }
    return {placed[0]: decided.get(placed[0], _day(placed)) for placed in case.actions}


def _day(placed: Placed) -> str:
    return str(placed[1].get("uiterlijk", ""))


def _who(case: Case, code: str) -> str:
    """Return what the plan says of who decides, less who advises."""
    return _ADVISES.sub("", str(map_at(case.legitimacy, (code,)).get("wie_gaat_erover", "")))


def _theirs(case: Case, code: str) -> Iterator[Placed]:
    """Yield the actions that bring a doorbraak about; of the only one, also those that name none."""
    only = code if len(case.doorbraken) == 1 else None
    return (placed for placed in case.realising if placed[1].get("doorbraak", only) == code)


def _speaks_of_deciding(placed: Placed) -> bool:
    what = str(placed[1].get("wat", ""))
    return says("beslist", what) and not says("rond besluit", what)


def _deciding(actions: list[Placed], who: str) -> Iterator[Placed]:
    """Yield the actions that speak of deciding, then those of who decides that do more than prepare."""
    yield from filter(_speaks_of_deciding, actions)
    for placed in actions:
        if is_decider(str(placed[1].get("wie", "")), who) and not says("bereidt voor", str(placed[1].get("wat", ""))):
            yield placed


def _asking(actions: list[Placed], who: str, wanted: str) -> Iterator[Placed]:
    """Yield the actions that bring the question to who decides, the last first; those that say so outright in front.

    A question that was brought has no day any more: by when it is answered must be agreed.
    """
    still_to_ask = (placed for placed in actions if not _done(placed))
    latest = sorted(still_to_ask, key=lambda placed: str(placed[1]["uiterlijk"]), reverse=True)
    yield from (one for one in latest if says("legt voor", str(one[1].get("wat", ""))))
    for placed in latest:
        what = str(placed[1].get("wat", ""))
        municipal = says("de gemeente", what) and says("de gemeente", who)
        asks = says("vraagt", what) and (municipal or _telling(what) & _telling(wanted))
        if asks or _telling(what) & _telling(_NAME_ENDS.split(who.strip())[0]):
            yield placed


def _done(placed: Placed) -> bool:
    return placed[1].get("status") == "klaar"


def is_decider(role: str, who: str) -> bool:
    """Tell whether a role of an action is one of those that decide, in the words of `wie_gaat_erover`."""
    if not role or not who:
        return False
    if says("namens het college", role) and says("de gemeente", who):
        return True
    return holds(who, role) or bool(_telling(role) & _telling(who))


def _telling(text: str, letters: int = 0) -> frozenset[str]:
    """Return the words, of at least so many letters, that can tell one thing from another."""
    words = {word.casefold() for word in _WORD.findall(text) if len(word) >= letters}
    return frozenset(word for word in words if not says("gewoon", word))


def fallbacks(case: Case) -> tuple[Placed, ...]:
    """Return what the plan does when it does not work: place and fields, in its order."""
    found = case.at("actieplan", "als_het_niet_werkt")
    items = found if isinstance(found, list) else []
    return tuple((("actieplan", "als_het_niet_werkt", index), item) for index, item in enumerate(items) if item)


def in_force(case: Case, code: str) -> tuple[Data, ...]:
    """Return the fallbacks that came into force when a doorbraak was refused; nothing when that is not certain.

    They are those that name the doorbraak; else those that speak of a no that can be on this doorbraak only.
    """
    known = [item for _, item in fallbacks(case) if item.get("dan")]
    named = tuple(item for item in known if item.get("doorbraak") == code)
    if named:
        return named
    free = [item for item in known if "doorbraak" not in item]
    about = {
        one: _telling(f"{data.get('wat', '')} {data.get('knelpunt', '')}", 6) | _deciders(case, one)
        for one, data in case.doorbraken.items()
    }
    own = about.pop(code).difference(*about.values())
    alone = not about
    found = []
    for one in free:
        words = str(one.get("als", ""))
        about_it = not own.isdisjoint(re.findall(r"\w+", words.casefold()))
        no = says("nee", words) and (about_it or alone)
        if no or (about_it and alone and len(known) == 1 and says("niet", words)):
            found.append(one)
    return tuple(found)


def _deciders(case: Case, code: str) -> frozenset[str]:
    """Return the words for who decides on a doorbraak."""
    who = str(map_at(case.legitimacy, (code,)).get("wie_gaat_erover", ""))
    return _telling(who) | ({"college", "gemeente"} & set(re.findall(r"\w+", who.casefold())))


def asked_after(case: Case, refused: str, code: str) -> bool:
    """Tell whether a doorbraak was requested after a no on another: it goes on in spite of that no."""
    no, requested = case.decisions[refused].get("op"), case.doorbraken[code].get("aangevraagd_op")
    return bool(no and requested) and str(no) <= str(requested) <= case.today.isoformat()


def served_otherwise(case: Case, code: str) -> bool:
    """Tell whether every goal of a doorbraak is served by others, so that a no needs no fallback.

    They were granted, or requested after that no and are not refused.
    """
    served = {
        goal
        for one, data in case.doorbraken.items()
        if case.stands[one] is Stand.GRANTED or (case.stands[one] is Stand.OPEN and asked_after(case, code, one))
        for goal in data.get("doelen", ())
    }
    goals = set(case.doorbraken[code].get("doelen", ()))
    return bool(goals) and goals <= served
