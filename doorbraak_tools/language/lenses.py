"""Lines that an editor shows above others: how many questions have an answer, and what each scenario costs."""

from collections.abc import Iterator

from doorbraak_tools.language.document import Document
from doorbraak_tools.language.ranges import Note
from doorbraak_tools.plan.method import Question, field_at, parts, steps
from doorbraak_tools.plan.model import DataPath, map_at, value_at
from doorbraak_tools.plan.queries import RENDEMENT
from doorbraak_tools.text.dutch import counted
from doorbraak_tools.text.fillers import is_filler


def lenses(document: Document) -> tuple[Note, ...]:
    """Return the lines to show; none for a plan that cannot be read."""
    if not document.case.data:
        return ()
    return tuple(sorted([*_answered(document), *_costs(document)], key=lambda one: one.range))


def _answered(document: Document) -> Iterator[Note]:
    """Yield for the plan and for each step and corner how many questions of the method have an answer."""
    first = next(iter(document.layout.entries), None)
    every: list[bool] = []
    for part in parts():
        asked = [question for question in _questions() if question.path[: len(part.path)] == part.path]
        found = [answer for question in asked for answer in _answers(document, question)]
        every += found
        entry = document.layout.by_path.get(part.path)
        if entry is not None and found:
            yield Note(_said(found), entry.key)
    if first is not None and every:
        yield Note(_said(every), first.key)


def _said(found: list[bool]) -> str:
    return f"{sum(found)} van {counted(len(found), 'vraag', 'vragen')} beantwoord"


def _questions() -> Iterator[Question]:
    """Yield the helping questions; of the step that has none, what each doorbraak must say."""
    for step in steps():
        yield from step.questions
        for corner in step.corners:
            yield from corner.questions
        if not step.questions and not step.corners:
            schema = field_at((step.key, "D1"))
            for key in schema.required:
                field = schema.fields[key]
                yield Question((step.key, "*", key), field.title, field.description)


def _answers(document: Document, question: Question) -> Iterator[bool]:
    """Yield whether a question has an answer; a question about a doorbraak, for each doorbraak."""
    paths: list[DataPath] = [question.path]
    if "*" in question.path:
        at = question.path.index("*")
        doorbraken = map_at(document.case.data, ("doorbraak",)) or {"D1": {}}
        paths = [(*question.path[:at], code, *question.path[at + 1 :]) for code in doorbraken]
    for path in paths:
        value = value_at(document.case.data, path)
        yield not is_filler(value) if isinstance(value, str) else any(value or ())


def _costs(document: Document) -> Iterator[Note]:
    """Yield what each scenario comes to; when there is no total, why."""
    from doorbraak_tools.substance.costs.rounding import EURO, rounded_outcome, span
    from doorbraak_tools.substance.costs.words import pm_note, why_no_total

    calculation = document.case.calculation
    if calculation.outcome is None:
        entry = document.layout.by_path.get(RENDEMENT)
        why = why_no_total(calculation)
        if entry is not None and why:
            yield Note(why, entry.key)
        return
    seen = rounded_outcome(calculation.outcome, EURO)
    months = counted(calculation.outcome.months, "maand", "maanden")
    for scenario in seen.scenarios:
        entry = document.layout.by_path.get((*RENDEMENT, scenario.key))
        note = pm_note(scenario.costs.unknown)
        if entry is not None:
            yield Note(f"{span(scenario.costs.total, EURO)} in {months}{f', {note}' if note else ''}", entry.key)
