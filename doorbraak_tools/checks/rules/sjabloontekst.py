"""Een antwoord is pas een antwoord als er iets staat. "Nog invullen", drie puntjes of een streepje houdt een plek open:
wie beslist, mist het dan."""

import re
from itertools import groupby

from doorbraak_tools.checks.rule import Case, DataPath, Finding, Findings, Severity
from doorbraak_tools.plan.method import field_at, is_long
from doorbraak_tools.plan.model import BodyPlace
from doorbraak_tools.text.fillers import is_filler, kept_at, left_open, tells_nothing

TITLE = "Tekst die nog ingevuld moet worden"
SEVERITY = Severity.TODO
READS = ()
GOOD = """\
situatieschets:
  gebeurd: Na de scheiding viel een van de twee inkomens weg.
"""
BAD = GOOD.replace("Na de scheiding viel een van de twee inkomens weg.", "nog invullen")

_HINT = "Vul het antwoord in, of maak het leeg: dan telt het als nog te doen."


def find(case: Case) -> Findings:
    """Find answers, and lines of answers and of the body, that keep a place open."""
    for place, group in groupby(case.answers, key=lambda answer: answer[0]):
        lines = [(number, line) for _, number, line in group if line.strip()]
        for number, line in lines:
            if _keeps_open(place, line) if len(lines) == 1 else left_open(line):
                yield Finding(place, "Hier staat nog geen antwoord.", _HINT, number, start=kept_at(line))
    for index, section in enumerate(case.plan.sections):
        # A line of strokes divides a story.
        told = [(number, line) for number, line in enumerate(section.text.split("\n"), start=1) if line.strip(" \t-*")]
        for number, line in told:
            if is_filler(line) if len(told) == 1 else left_open(line):
                yield Finding(BodyPlace(index, number), "Hier staat nog geen verhaal.", _HINT, start=kept_at(line))


def _keeps_open(place: DataPath, line: str) -> bool:
    field = field_at(place)
    if _letters(line) in {_letters(field.title), _letters(field.description)}:
        return True
    if is_filler(line):
        return is_filler(line, may_not_apply=_may_not_apply(place))
    return tells_nothing(line) and is_long(field) and not _may_not_apply(place)


def _letters(words: str) -> str:
    return re.sub(r"[\W_]+", "", words.casefold())


def _may_not_apply(place: DataPath) -> bool:
    """Whether a question need not hold for every household: it is optional, or asks for a rule."""
    field = field_at(place)
    optional = isinstance(place[-1], str) and place[-1] not in field_at(place[:-1]).get("required", (place[-1],))
    return optional or field.cites
