"""The whole plan: its head, the six steps, what the amounts come to, how it stands, and the rules that it cites.

A concept has room for the answers that it still lacks, a form without a plan for all of them: to write on paper, or in
Word and then `doorbraak import`.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from doorbraak_tools.inputs.word.own_document import HOW_TO_FILL_IN
from doorbraak_tools.outputs.documents.answers import about, answer_blocks
from doorbraak_tools.outputs.documents.journey_part import journey_part
from doorbraak_tools.outputs.documents.material import Material, standing
from doorbraak_tools.outputs.documents.story import story_blocks
from doorbraak_tools.outputs.documents.structure import (
    ACCENT,
    INK,
    Block,
    Document,
    Figure,
    Heading,
    Paragraph,
    Role,
    Table,
)
from doorbraak_tools.plan.method import Schema, Step, field_at, first_code, in_new_plan, plan_schema, steps
from doorbraak_tools.plan.queries import RENDEMENT
from doorbraak_tools.plan.reading import read_plan
from doorbraak_tools.substance.case import Case
from doorbraak_tools.substance.costs.rounding import RoundedOutcome
from doorbraak_tools.substance.law.citations import names_with
from doorbraak_tools.substance.law.write import address, canonical
from doorbraak_tools.text.dutch import dutch_date
from doorbraak_tools.view import run
from doorbraak_tools.view.figure import figure
from doorbraak_tools.view.outcome import SHORT, OutcomeText, by_payer, outcome_text, payer_words
from doorbraak_tools.view.run import Run, bold, plain

TITLE = "Het hele plan"
_POINTS = 11
_ABOVE = "Doorbraakplan"
_ROWS, _GOALS = 3, 3
"""How many rows a table, and how many goals a term has room for."""


def build(material: Material) -> Document:
    """Return the document."""
    return _document(material, material.title, standing(material))


def blank(today: date) -> Document:
    """Return the form without a plan: every question of a new plan, with room for the answer."""
    nothing = Material(Case(read_plan(b"", ""), today), 0, 0, ())
    return _document(nothing, "", (Paragraph(plain(line), Role.NOTE) for line in HOW_TO_FILL_IN))


def _document(material: Material, title: str, head: Iterable[Block]) -> Document:
    fillable = not material.case.plan.status.handed_in
    room = material.with_data(_with_room(plan_schema(), material.data)) if fillable else material
    return Document(
        kind="plan",
        title=title,
        above=_ABOVE,
        foot=f"{_ABOVE}: {title}" if title else _ABOVE,
        author=str(material.data.get("opsteller", "")),
        points=_POINTS,
        made=material.case.today,
        blocks=(
            *head,
            about(room),
            *_above(material),
            *_steps(room, outcome_text(material.case)),
            *journey_part(material),
            *_sources(material),
        ),
        fillable=fillable,
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
            yield from answer_blocks(material.answers.of(field_at((step.key,)), material.data.get(step.key, {})), 2)


def _corners(material: Material, step: Step, outcome: OutcomeText | None) -> Iterator[Block]:
    data = material.data.get(step.key, {})
    for corner in step.corners:
        yield Heading(2, f"{step.number}{corner.letter}. {corner.title}", corner.key)
        yield Paragraph(plain(corner.instruction), Role.MAIN_QUESTION)
        if corner.key == RENDEMENT[-1] and outcome is not None:
            yield from outcome_blocks(outcome)
            yield Heading(3, "De posten")
        schema = field_at((step.key, corner.key))
        yield from answer_blocks(material.answers.of(schema, data.get(corner.key, {})), 3, f"{corner.key}-")


def _sources(material: Material) -> Iterator[Block]:
    """Yield a heading and a table of the rules; nothing when the plan cites none."""
    names = names_with(material.case.registers.own_laws)
    found = dict.fromkeys(
        (canonical(citation.reference, names), citation.reference, cited.day_of(citation))
        for cited in material.case.cited_lines
        for citation in cited.line.citations
    )
    if not found:
        return
    yield Heading(1, "Aangehaalde regels", "regels")
    rows = []
    for words, reference, day in found:
        where = address(reference, day)
        shown = where.removeprefix("https://")
        rows.append(
            (
                (plain(words),),
                (plain(dutch_date(day.isoformat())),) if day and reference.kind == "bwb" else (),
                ((Run(shown, href=where),),) if where else (plain("niet openbaar gepubliceerd"),),
            )
        )
    yield Table("Waar de regels staan", ("Regel", "Tekst van", "Te lezen op"), tuple(rows), widths=(7, 3, 9))


def _with_room(schema: Schema, data: Mapping[str, Any]) -> dict[str, Any]:
    """Return the data with an empty answer for each question of a new plan that has none yet."""
    found: dict[str, Any] = {}
    for key, field in schema.fields.items():
        if key in data:
            found[key] = _inside(field, data[key])
        elif in_new_plan(schema, key):
            found[key] = _room(field)
    for pattern, field in schema.coded.items():
        codes = [key for key in data if key not in schema.fields]
        for code in codes or _codes(pattern, field):
            found[code] = _inside(field, data[code]) if code in data else _room(field)
    return found


def _inside(field: Schema, value: Any) -> Any:
    return _with_room(field, value) if isinstance(value, Mapping) and field.is_map else value


def _room(field: Schema) -> Any:
    kind = field.get("type")
    if kind == "object":
        return _with_room(field, {})
    if kind == "array" and field.item.is_map:
        return [dict.fromkeys(field.item.required, "") for _ in range(_ROWS)]
    return ""


def _codes(pattern: str, field: Schema) -> list[str]:
    """Return the codes that there is room for: of goals more than one, of what has questions of its own the first."""
    first = first_code(pattern)
    return [first] if field.is_map else [f"{first[0]}{number}" for number in range(1, 1 + _GOALS)]


_STYLE = f"""
text {{ font: 13px "Liberation Sans", Arial, Helvetica, sans-serif; fill: #{INK} }}
.betaler {{ font-weight: 700; font-size: 15px }}
rect {{ stroke: #{ACCENT}; stroke-width: 1.2 }}
.streep {{ fill: url(#staven-streep) }} .stip {{ fill: url(#staven-stip) }}
.vol, pattern circle {{ fill: #{ACCENT} }}
pattern path {{ stroke: #{ACCENT}; stroke-width: 2.4 }}
.rand {{ fill: none; stroke: #fff; stroke-width: 4.5 }}
.bereik {{ fill: none; stroke: #{INK}; stroke-width: 1.6 }}
"""


def _chart(seen: RoundedOutcome) -> Figure | None:
    """Return the costs per payer in each scenario as a figure; None when no payer has a known amount."""
    svg = str(figure(seen, _STYLE))
    if not svg:
        return None
    told = (
        f"{name}: {'; '.join(' '.join((SHORT[key], *payer_words(group))) for key, group in groups)}."
        for name, groups in by_payer(seen)
    )
    return Figure(
        caption="Kosten per betaler in elk scenario",
        alternative=f"Staafdiagram van de verwachte kosten per betaler. {' '.join(told)}",
        svg=svg,
    )


def outcome_blocks(outcome: OutcomeText) -> Iterator[Block]:
    """Yield the outcome, its tables and the figure, under a heading of level 3."""
    yield Heading(3, "De uitkomst")
    yield Paragraph(plain(outcome.lead), Role.LEAD)
    for start, words in outcome.paragraphs:
        yield Paragraph((*bold(start), *plain(f" {words}")))
    for found in outcome.tables:
        yield _table(found)
    figure = _chart(outcome.seen)
    if figure is not None:
        yield figure
        yield _table(outcome.per_payer)
    if outcome.tables:
        yield Paragraph(plain("Bedragen in hele euro's. Uitgerekend uit de posten hieronder."), Role.NOTE)


def _table(found: run.Table) -> Table:
    return Table(found.title, found.columns, found.rows, numbers=True)
