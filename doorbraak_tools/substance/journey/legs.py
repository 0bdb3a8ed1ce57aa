"""How far each doorbraak is: since when it lies with who decides, for which others it waits,
and which questions are open."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from doorbraak_tools.substance.deciders import is_authority
from doorbraak_tools.substance.deciding import Stand, asked_after, deciding_action, in_force, served_otherwise
from doorbraak_tools.substance.journey.model import Leg, Question, came_in, one_line
from doorbraak_tools.text.dutch import first_line, iso_day

if TYPE_CHECKING:
    from collections.abc import Iterator

    from doorbraak_tools.substance.case import Case


NO = frozenset({Stand.REFUSED, Stand.DROPPED})


def legs_of(case: Case) -> Iterator[Leg]:
    """Yield the leg of each doorbraak, in the order of the plan."""
    stands = case.stands
    first = {
        code: tuple(dict.fromkeys(one for one in doorbraak.after if one in stands and one != code))
        for code, doorbraak in case.doorbraken.items()
    }
    waiting = {code: tuple(one for one in ones if stands[one].waits) for code, ones in first.items()}
    stuck = _in_a_circle(waiting, {code for code, doorbraak in case.doorbraken.items() if code in doorbraak.after})
    for code, doorbraak in case.doorbraken.items():
        requested = iso_day(doorbraak.requested_on)
        decided = iso_day(doorbraak.decision.day)
        there = [requested if requested and requested <= case.today else came_in(case)]
        there += [iso_day(case.doorbraken[one].decision.day) for one in first[code]]
        started = case.plan.status.runs and not waiting[code]
        yield Leg(
            code,
            first_line(doorbraak.what),
            first_line(case.grounds(code).who_decides).partition(". ")[0].rstrip("."),
            stands[code],
            doorbraak.decision.outcome,
            case.decision_days.get(code),
            max(day for day in there if day) if started and there[0] else None,
            requested,
            decided if stands[code].decided else None,
            is_authority(case, code),
            waiting[code],
            tuple(one for one in first[code] if stands[one] in NO and not asked_after(case, one, code)),
            code in stuck,
            stands[code] in NO and not in_force(case, code) and not served_otherwise(case, code),
            deciding_action(case, code),
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


def open_questions(case: Case) -> Iterator[Question]:
    """Yield the open questions line by line; a line that only says to whom, belongs to the one above it."""
    for code in case.doorbraken:
        found: list[Question] = []
        for line in case.grounds(code).open_questions.split("\n"):
            text = one_line(line).lstrip("-•* ")
            if not text or _NONE.fullmatch(text) or _ANSWERED.search(text):
                continue
            named = _PUT_TO.search(text)
            to = _GOES_ON.sub("", (named["who"] or named["other"]).strip()) if named else ""
            if found and named and named.start() == 0 and not found[-1].put_to:
                found[-1] = replace(found[-1], text=f"{found[-1].text} {text}", put_to=to)
            else:
                found.append(Question(code, text, to))
        yield from found


def asked_in_short(question: Question) -> str:
    """Return the question itself, without what is told around it."""
    return _QUESTION_ENDS.split(question.text, maxsplit=1)[0]
