"""De vragen van een stap beantwoord je bovenaan, in het blok tussen de strepen. Wat onder een kop in het verslag staat,
vertelt er meer over, maar telt niet als antwoord."""

from functools import cache

from doorbraak_tools.checks.rule import Case, Finding, Findings, Severity
from doorbraak_tools.plan.method import Corner, Question, Step, corners, steps
from doorbraak_tools.plan.model import BodyPlace
from doorbraak_tools.plan.queries import answered_in
from doorbraak_tools.text.fillers import is_filler
from doorbraak_tools.text.letters import bare

TITLE = "Een antwoord in het verslag"
SEVERITY = Severity.HINT
READS = ("situatieschets", "toekomstperspectief", "overzicht", "doorbraak", "actieplan")
GOOD = """\
situatieschets:
  gebeurd: In maart viel een van de twee inkomens weg.
---

## 1. Situatieschets

Zij vertelt dat het in de zomer misging.
"""
BAD = GOOD.replace("gebeurd: In maart viel een van de twee inkomens weg.", "gebeurd: |").replace(
    "Zij vertelt dat het in de zomer misging.", "In maart viel een van de twee inkomens weg."
)

_FEWEST_WORDS = 3


def find(case: Case) -> Findings:
    """Find what is told of a step that has no answer, and below a heading that is a question without one."""
    plan = case.plan
    open_places = {one.at for one in plan.diagnostics if one.code == "ontbreekt"}
    if not open_places or not plan.sections:
        return
    answered = {place[0] for step in steps() for place in answered_in(plan.data, (step.key,))}
    for index, section in enumerate(plan.sections):
        if len(section.text.split()) < _FEWEST_WORDS or is_filler(section.text):
            continue
        asked = _questions().get(bare(section.heading))
        if asked is not None and any(place[: len(asked.path)] == asked.path for place in open_places):
            line, _ = plan.locate(asked.path)
            yield Finding(
                BodyPlace(index),
                "Deze kop is een vraag, en daar is nog geen antwoord op.",
                f"Zet de tekst bovenaan, onder regel {line}, ingesprongen. Hier telt hij niet als antwoord.",
            )
        elif section.step and section.step not in answered:
            line, _ = plan.locate((section.step,))
            yield Finding(
                BodyPlace(index),
                "Hier staat tekst, maar de vragen van deze stap zijn nog leeg.",
                f"Is dit je antwoord? Zet het bovenaan, onder de vragen vanaf regel {line}. Hier telt het niet mee.",
            )


@cache
def _questions() -> dict[str, Question]:
    """Return the questions of the card by the letters of their words, and of their short names."""
    parts: list[Step | Corner] = [*steps(), *corners()]
    every = [question for part in parts for question in part.questions if "*" not in question.path]
    return {bare(name): question for question in every for name in (question.text, question.title)}
