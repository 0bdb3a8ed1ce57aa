"""In een nieuw plan staan de vragen achter een #. Wat daarachter staat, is uitleg en telt niet mee. Typ je je antwoord
daar ook, dan lijkt het plan ingevuld, maar leest niemand het."""

import re
from datetime import date
from functools import cache
from itertools import pairwise

from doorbraak_tools.checks.rule import Case, Finding, Findings, Severity
from doorbraak_tools.plan.method import field_at
from doorbraak_tools.plan.model import TextPlace
from doorbraak_tools.text.fillers import is_filler

TITLE = "Een antwoord achter een #"
SEVERITY = Severity.HINT
READS = ()
GOOD = """\
situatieschets:
  # Wat is er gebeurd?
  gebeurd: |
    In maart viel een van de twee inkomens weg.
"""
BAD = """\
situatieschets:
  # Wat is er gebeurd?
  # In maart viel een van de twee inkomens weg.
  gebeurd: |
"""

_COMMENT = re.compile(
    r"^(?P<before>[ \t]*(?:- )?(?:[A-Za-z][\w-]*:)?(?:[ \t]*(?:\||\[\]))?[ \t]*)#+[ \t]*(?P<words>.*)"
)
# A note to oneself, a field that was put aside, a question.
_NO_ANSWER = re.compile(
    r"(?:todo|fixme|intern|nb|let op|nog|vraag|navragen|check|uitleg|opmerking|notitie|noot|idee|kies uit|stap)\b"
    r"|[a-z_]+:|.*\?$",
    re.IGNORECASE,
)
_FEWEST_WORDS = 3


def find(case: Case) -> Findings:
    """Find comments that could be the answer of the question that they stand at, and that has none."""
    plan = case.plan
    open_places = {one.at for one in plan.diagnostics if one.code == "ontbreekt"}
    if not open_places or "#" not in plan.text:
        return
    lines = plan.text.split("\n")
    keys = sorted((span.key_line, path) for path, span in plan.spans.items() if path and isinstance(path[-1], str))
    waiting: list[int] = []
    for (line, path), (following, below) in pairwise([*keys, (_fence(lines), ())]):
        comments = [number for number in range(line + 1, following) if lines[number - 1].lstrip().startswith("#")]
        # Above the question of the next field stands what belongs to this one, unless that is a part of it.
        asks = next((at for at, number in enumerate(comments) if _is_ours(lines[number - 1])), len(comments))
        own = [] if below[: len(path)] == path else comments[:asks]
        for number in [*waiting, line, *own]:
            words = _COMMENT.match(lines[number - 1])
            is_open = any(path[:depth] in open_places for depth in range(1, len(path) + 1))
            if words and is_open and _could_be_an_answer(words["words"]):
                yield Finding(
                    TextPlace(number, words.end("before") + 1),
                    "Deze tekst staat achter een # en telt niet mee.",
                    f"Is het je antwoord bij “{field_at(path).title}”? "
                    f"Haal het # weg en zet de tekst onder regel {line}, ingesprongen.",
                )
                break
        waiting = comments[len(own) :]


def _could_be_an_answer(words: str) -> bool:
    for ours in _ours():
        if words.startswith(ours):
            words = words[len(ours) :].strip()
    return len(words.split()) >= _FEWEST_WORDS and not _NO_ANSWER.match(words) and not is_filler(words)


def _is_ours(line: str) -> bool:
    words = line.strip(" \t#")
    return any(words.startswith(ours) for ours in _ours())


@cache
def _ours() -> tuple[str, ...]:
    """Return the comments of a new plan, the longest first."""
    from doorbraak_tools.inputs.scaffold import new_plan  # only here: few plans have a comment at an open question

    plan = new_plan("Een titel", date.min, full=True)
    found = {line.lstrip().lstrip("#").strip() for line in plan.split("\n") if line.lstrip().startswith("#")}
    return tuple(sorted(found, key=len, reverse=True))


def _fence(lines: list[str]) -> int:
    """Return the 1-based line of the second line of dashes."""
    fences = (number for number, line in enumerate(lines, 1) if line.rstrip() == "---")
    next(fences, None)
    return next(fences, len(lines))
