"""How the decision on each doorbraak stands: taken or not, by which day it is needed, and what is done after a no."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from doorbraak_tools.plan.model import map_at

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
    """Return the action in which somebody decides on a doorbraak: the first with a day, else the first without one.

    It says so in so many words. As long as nobody decided and no day is agreed, what who decides will do is one too.
    """
    theirs = sorted(_theirs(case, code), key=lambda placed: str(placed[1].get("uiterlijk", "~")))
    found = next(filter(_speaks_of_deciding, theirs), None)
    if found is None and case.stands[code] is Stand.OPEN and case.decision_days[code] is None:
        found = next(_deciding([placed for placed in theirs if not _done(placed)], _who(case, code)), None)
    return found


def _who(case: Case, code: str) -> str:
    """Return what the plan says of who decides, less who advises."""
    return _ADVISES.sub("", str(map_at(case.legitimacy, (code,)).get("wie_gaat_erover", "")))


def _theirs(case: Case, code: str) -> Iterator[Placed]:
    """Yield the actions that bring a doorbraak about; of the only one, also those that name none."""
    only = code if len(case.doorbraken) == 1 else None
    return (placed for placed in case.realising if placed[1].get("doorbraak", only) == code)


def _speaks_of_deciding(placed: Placed) -> bool:
    what = str(placed[1].get("wat", ""))
    return bool(_DECIDES.search(what)) and not _AFTERWARDS.search(what)


def _deciding(actions: list[Placed], who: str) -> Iterator[Placed]:
    """Yield the actions that speak of deciding, then those of who decides that do more than prepare."""
    yield from filter(_speaks_of_deciding, actions)
    for placed in actions:
        if is_decider(str(placed[1].get("wie", "")), who) and not _PREPARES.search(str(placed[1].get("wat", ""))):
            yield placed


def _asking(actions: list[Placed], who: str, wanted: str) -> Iterator[Placed]:
    """Yield the actions that bring the question to who decides, the last first; those that say so outright in front.

    A question that was brought has no day any more: by when it is answered must be agreed.
    """
    still_to_ask = (placed for placed in actions if not _done(placed))
    latest = sorted(still_to_ask, key=lambda placed: str(placed[1]["uiterlijk"]), reverse=True)
    yield from (one for one in latest if _ASKS.search(str(one[1].get("wat", ""))))
    for placed in latest:
        what = str(placed[1].get("wat", ""))
        asks = _REQUEST.search(what) and (_telling(what) & _telling(wanted) or (_municipal(what) and _municipal(who)))
        if asks or _telling(what) & _telling(_NAME_ENDS.split(who.strip())[0]):
            yield placed


def _municipal(text: str) -> bool:
    """Tell whether a text speaks of the municipality, whoever decides in its name."""
    return bool(_GENERAL & set(re.findall(r"\w+", text.casefold())))


def _done(placed: Placed) -> bool:
    return placed[1].get("status") == "klaar"


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
_UNDECIDED = re.compile(r"\bgeen (?:\w+ )?(?:besluit|beslissing)\b|\bniet (?:besloten|beslist)\b", re.IGNORECASE)
_GENERAL = {"college", "gemeente"}
_NO = re.compile(_REFUSAL, re.IGNORECASE)
_NOT = re.compile(rf"{_REFUSAL}|\bniet\b|\bgeen\b", re.IGNORECASE)


def fallbacks(case: Case) -> tuple[Placed, ...]:
    """Return what the plan does when it does not work: place and fields, in its order."""
    found = case.at("actieplan", "als_het_niet_werkt")
    items = found if isinstance(found, list) else []
    return tuple((("actieplan", "als_het_niet_werkt", index), item) for index, item in enumerate(items) if item)


def holds_no_more(case: Case, fallback: Data) -> bool:
    """Tell whether a fallback is one for when nobody decides, and there is nothing left to decide."""
    return bool(_UNDECIDED.search(str(fallback.get("als", "")))) and not any(one.waits for one in case.stands.values())


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
    speaks = _NOT if alone and len(known) == 1 else _NO
    conditions = ((one, str(one.get("als", ""))) for one in free)
    return tuple(
        one
        for one, words in conditions
        if speaks.search(words) and (own & set(re.findall(r"\w+", words.casefold())) or (alone and _NO.search(words)))
    )


def _deciders(case: Case, code: str) -> frozenset[str]:
    """Return the words for who decides on a doorbraak."""
    who = str(map_at(case.legitimacy, (code,)).get("wie_gaat_erover", ""))
    return _telling(who) | (_GENERAL & set(re.findall(r"\w+", who.casefold())))


def served_otherwise(case: Case, code: str) -> bool:
    """Tell whether every goal of a doorbraak is served by others that were granted, so that a no needs no fallback."""
    granted = (one for one in case.doorbraken if one != code and stand(case, one) is Stand.GRANTED)
    served = {goal for one in granted for goal in case.doorbraken[one].get("doelen", ())}
    goals = set(case.doorbraken[code].get("doelen", ()))
    return bool(goals) and goals <= served
