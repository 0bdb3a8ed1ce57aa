"""The whole plan: its head, the six steps, what the amounts come to, how it stands, and the rules that it cites.

A concept has room for the answers that it still lacks: to write on paper, or in Word and then `doorbraak import`.
"""

from collections.abc import Iterator

from doorbraak_tools.outputs.documents.answer_blocks import answer_blocks
from doorbraak_tools.outputs.documents.chart import chart
from doorbraak_tools.outputs.documents.head import about, standing
from doorbraak_tools.outputs.documents.journey_part import journey_part
from doorbraak_tools.outputs.documents.material import Material
from doorbraak_tools.outputs.documents.room import with_room
from doorbraak_tools.outputs.documents.sources import sources
from doorbraak_tools.outputs.documents.story import story_blocks
from doorbraak_tools.outputs.documents.structure import Block, Document, Heading, Paragraph, Role, Table
from doorbraak_tools.plan.method import Step, field_at, plan_schema, steps
from doorbraak_tools.plan.queries import PLACE
from doorbraak_tools.view import table
from doorbraak_tools.view.outcome import OutcomeText, outcome_text
from doorbraak_tools.view.run import bold, plain

_POINTS = 11


def build(material: Material) -> Document:
    """Return the document."""
    room = material
    if material.data.get("status", "concept") == "concept":
        room = material.with_data(with_room(plan_schema(), material.data))
    return Document(
        kind="plan",
        title=material.title,
        above="Doorbraakplan",
        foot=f"Doorbraakplan: {material.title}",
        author=str(material.data.get("opsteller", "")),
        points=_POINTS,
        made=material.case.today,
        blocks=(
            *standing(material),
            about(room),
            *_above(material),
            *_steps(room, outcome_text(material.case)),
            *journey_part(material),
            *sources(material),
        ),
    )


def _above(material: Material) -> Iterator[Block]:
    """Yield what the body says above its first heading: text of a Word document that stood before the first step."""
    for section in material.sections[:1]:
        if not section.heading:
            yield from story_blocks(section.text, 1)


def _steps(material: Material, outcome: OutcomeText | None) -> Iterator[Block]:
    for step in steps():
        yield Heading(1, f"{step.number}. {step.title}", step.key)
        yield Paragraph(plain(step.main_question), Role.MAIN_QUESTION)
        for section in material.sections:
            if section.step == step.key:
                yield from story_blocks(section.text, 2)
        if step.corners:
            yield from _corners(material, step, outcome)
        else:
            yield from answer_blocks(
                material.answers.of(field_at((step.key,)) or {}, material.data.get(step.key, {})), 2
            )


def _corners(material: Material, step: Step, outcome: OutcomeText | None) -> Iterator[Block]:
    data = material.data.get(step.key, {})
    for corner in step.corners:
        yield Heading(2, f"{step.number}{corner.letter}. {corner.title}", corner.key)
        yield Paragraph(plain(corner.instruction), Role.MAIN_QUESTION)
        if corner.key == PLACE[-1] and outcome is not None:
            yield from _outcome(outcome)
            yield Heading(3, "De posten")
        schema = field_at((step.key, corner.key)) or {}
        yield from answer_blocks(material.answers.of(schema, data.get(corner.key, {})), 3, f"{corner.key}-")


def _outcome(outcome: OutcomeText) -> Iterator[Block]:
    yield Heading(3, "De uitkomst")
    yield Paragraph(plain(outcome.lead), Role.LEAD)
    for start, words in outcome.paragraphs:
        yield Paragraph((*bold(start), *plain(f" {words}")))
    for found in outcome.tables:
        yield _table(found)
    figure = chart(outcome.seen)
    if figure is not None:
        yield figure
        yield _table(outcome.per_payer)
    if outcome.tables:
        yield Paragraph(plain("Bedragen in hele euro's. Uitgerekend uit de posten hieronder."), Role.NOTE)


def _table(found: table.Table) -> Table:
    return Table(found.title, found.columns, found.rows, numbers=True)
