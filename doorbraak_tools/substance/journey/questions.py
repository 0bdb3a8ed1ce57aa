"""The open questions of a plan, and to whom they were put."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from doorbraak_tools.substance.journey.model import Question, one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from doorbraak_tools.substance.case import Case

_PUT_TO = re.compile(
    r"\b(?:na)?(?:gevraagd|voorgelegd|uitgezet|gesteld|neergelegd|navraag gedaan)\s+(?:aan|bij)\s+(?P<who>[^.;:?!(]+)"
    r"|\bvra(?:ag|gen)(?: dit| dat| het)?(?: na)?\s+(?:aan|bij)\s+(?P<other>[^.;:?!(]+)",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"\s+op\s+[0-9]{1,2}\s.*$|\s+(?:en nog|maar|omdat|die|dat|of)\s.*$|,.*$", re.IGNORECASE)
"""What stands behind the name of whom was asked."""
_ANSWERED = re.compile(
    r"(?:(?<!geen )\bantwoord|(?:^|[.?!(]\s*)beantwoord)(?: op [^:.]{1,40}| (?:van|door) [^:.]{1,60}| \([^)]{1,60}\))?:"
    r"|\bhet antwoord (?:is|was)\b|\(beantwoord\b|(?<!niet )\bis beantwoord\.?$",
    re.IGNORECASE,
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
