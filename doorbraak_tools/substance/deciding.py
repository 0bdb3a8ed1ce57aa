"""How the decision on each doorbraak stands: taken or not, by which day it is needed, and what is done after a no."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from doorbraak_tools.plan.model import Status

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


_DECIDED = {
    "toegekend": Stand.GRANTED,
    "toegezegd": Stand.GRANTED,
    "deels": Stand.PARTLY,
    "afgewezen": Stand.REFUSED,
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


_DECIDES = re.compile(
    r"\bbesluit(?:en)?\b|\bbesliss?(?:en|ing|t)\b|\bbeschikking|\b(?:toe|ver)(?:kennen|staan|zeggen|wijzen|stemmen|lenen)\b"
    r"|\btoezegging|\bgoed(?:keuren|keuring| te keuren)|\binstemm?(?:en|ing)|\bakkoord\b|\btoestemming|\buitsluitsel"
    r"|\bantwoord geven|\bja of nee|\bvaststellen|\bteken(?:en)?\b|\bkwijtschelden|\bontheffing|\bvrijstelling",
    re.IGNORECASE,
)
_AFTERWARDS = re.compile(
    r"\bna (?:het|dit|een|de) (?:besluit|beslissing|beschikking|toezegging)|\bbezwaar\b|\bberoep\b"
    r"|\badvi\w+\b.{0,30}\bover (?:het|een|dit) besluit"
    r"|\b(?:besluit|beslissing|beschikking)\b.{0,40}\b(?:uitleggen|uitvoeren|bespreken|opsturen|voorbereiden)"
    r"|\b(?:toestemming|toezegging|ontheffing|vrijstelling|uitsluitsel|akkoord|besluit|beslissing) (?:te )?vragen\b",
    re.IGNORECASE,
)
"""Speaks of a decision, and is done before or after it."""
_ASKS = re.compile(
    r"\b\w*aanvra(?:ag|gen)\b|\bverzoek\w*|\bvoorstel\w*|\b(?:voor|over)leggen\b|\bindienen\b|\binbrengen\b"
    r"|\bbezwa(?:ar|ren)\b|\b\w*overleg\b|\bmaatwerktafel\b"
    r"|\b(?:dit|het) plan\b|\baankaarten\b",
    re.IGNORECASE,
)
_REQUEST = re.compile(r"\bvra(?:gen|agt)\b|\bbrief\b|\b(?:op|ver)?sturen\b", re.IGNORECASE)
_PREPARES = re.compile(
    r"\b(?:onderzoek|advi\w+|praten|bellen|gesprek\w*|kennis\w*|uitzoeken|nagaan|voorbereid\w*|verslag|bezoek\w*)\b",
    re.IGNORECASE,
)
_FOR_THE_COLLEGE = re.compile(r"\b(?:team(?:leider|manager)|afdelingshoofd|wethouder|college|burgemeester|raad)\b")
_ADVISES = re.compile(r"[^.,;\n]*\badvi(?:es|seert|seren)\b[^.,;\n]*", re.IGNORECASE)
"""Who advises is named beside who decides, and is not the one who does."""
_NAME_ENDS = re.compile(r"[.,;\n]")
_WORD = re.compile(r"[^\W\d_]{4,}|\b[A-Z]{3,}\b")
_COMMON = frozenset(
    "aanvraag alle alleen bepaalt beslissen beslist besluit betalen college consulent daar deze door eerst eigen gaan "
    "gaat geeft geen gemeente haar heeft hier krijgt maar maken medewerker meer moet namens niet nieuwe onderzoek over "
    "samen tussen voor want werk wethouder worden wordt zelf zijn zonder".split()
)
"""Words that tell no role from another."""


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
    """Return the action in which somebody decides on a doorbraak: the first with a day, else the first without one.

    It says so in so many words. As long as nobody decided and no day is agreed, what who decides will do is one too.
    """
    theirs = sorted(_theirs(case, code), key=lambda action: action.day or "~")
    found = next(filter(_speaks_of_deciding, theirs), None)
    if found is None and case.stands[code] is Stand.OPEN and case.decision_days[code] is None:
        found = next(_deciding([action for action in theirs if not action.done], _who(case, code)), None)
    return found


def _who(case: Case, code: str) -> str:
    """Return what the plan says of who decides, less who advises."""
    return _ADVISES.sub("", case.grounds(code).who_decides)


def _theirs(case: Case, code: str) -> Iterator[Action]:
    """Yield the actions that bring a doorbraak about; of the only one, also those that name none."""
    only = code if len(case.doorbraken) == 1 else ""
    return (action for action in case.realising if (action.doorbraak or only) == code)


def _speaks_of_deciding(action: Action) -> bool:
    return bool(_DECIDES.search(action.what)) and not _AFTERWARDS.search(action.what)


def _deciding(actions: list[Action], who: str) -> Iterator[Action]:
    """Yield the actions that speak of deciding, then those of who decides that do more than prepare."""
    yield from filter(_speaks_of_deciding, actions)
    for action in actions:
        if is_decider(action.who, who) and not _PREPARES.search(action.what):
            yield action


def _asking(actions: list[Action], who: str, wanted: str) -> Iterator[Action]:
    """Yield the actions that bring the question to who decides, the last first; those that say so outright in front.

    A question that was brought has no day any more: by when it is answered must be agreed.
    """
    still_to_ask = (action for action in actions if not action.done)
    latest = sorted(still_to_ask, key=lambda action: action.day, reverse=True)
    yield from (action for action in latest if _ASKS.search(action.what))
    for action in latest:
        what = action.what
        asks = _REQUEST.search(what) and (_telling(what) & _telling(wanted) or (_municipal(what) and _municipal(who)))
        if asks or _telling(what) & _telling(_NAME_ENDS.split(who.strip())[0]):
            yield action


def _municipal(text: str) -> bool:
    """Tell whether a text speaks of the municipality, whoever decides in its name."""
    return bool(_GENERAL & set(re.findall(r"\w+", text.casefold())))


def is_decider(role: str, who: str) -> bool:
    """Tell whether a role of an action is one of those that decide, in the words of `wie_gaat_erover`."""
    if not role or not who:
        return False
    small, said = role.casefold(), who.casefold()
    if _FOR_THE_COLLEGE.search(small) and re.search(r"\bcollege\b|\bgemeente\b|\bburgemeester\b", said):
        return True
    return small in said or bool(_telling(role) & _telling(who))


def _telling(text: str, letters: int = 0) -> frozenset[str]:
    """Return the words, of at least so many letters, that can tell one thing from another."""
    return frozenset(word.casefold() for word in _WORD.findall(text) if len(word) >= letters) - _COMMON


_REFUSAL = (
    r"\bafgewezen\b|\bwijst\b.*\baf\b|\bweigert?\b|\bnee\b|\bniet akkoord\b|\bstemt\b.*\bniet\b|\bhoudt vast\b"
    r"|\bwil(?:len)?\b.*\b(?:niet|geen)\b"
)
_GENERAL = {"college", "gemeente"}
_NO = re.compile(_REFUSAL, re.IGNORECASE)
_NOT = re.compile(rf"{_REFUSAL}|\bniet\b|\bgeen\b", re.IGNORECASE)


def in_force(case: Case, code: str) -> tuple[Fallback, ...]:
    """Return the fallbacks that came into force when a doorbraak was refused; nothing when that is not certain.

    They are those that name the doorbraak; else those that speak of a no that can be on this doorbraak only.
    """
    known = [fallback for fallback in case.fallbacks if fallback.then]
    named = tuple(fallback for fallback in known if fallback.doorbraak == code)
    if named:
        return named
    about = {
        one.code: _telling(f"{one.what} {one.obstacle}", 6) | _deciders(case.grounds(one.code).who_decides)
        for one in case.doorbraken.values()
    }
    own = about.pop(code).difference(*about.values())
    alone = not about
    speaks = _NOT if alone and len(known) == 1 else _NO
    free = ((fallback, fallback.condition) for fallback in known if not fallback.doorbraak)
    return tuple(
        fallback
        for fallback, words in free
        if speaks.search(words) and (own & set(re.findall(r"\w+", words.casefold())) or (alone and _NO.search(words)))
    )


def _deciders(who: str) -> frozenset[str]:
    """Return the words for who decides."""
    return _telling(who) | (_GENERAL & set(re.findall(r"\w+", who.casefold())))


def served_otherwise(case: Case, code: str) -> bool:
    """Tell whether every goal of a doorbraak is served by others that were granted, so that a no needs no fallback."""
    granted = (one for one in case.doorbraken if one != code and stand(case, one) is Stand.GRANTED)
    served = {goal for one in granted for goal in case.doorbraken[one].goals}
    goals = set(case.doorbraken[code].goals)
    return bool(goals) and goals <= served
