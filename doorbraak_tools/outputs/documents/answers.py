"""Answers of a plan as parts of a document: every line in words as it was written."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from doorbraak_tools.outputs.documents.material import Material
from doorbraak_tools.outputs.documents.structure import (
    Block,
    Bullets,
    Fact,
    Facts,
    Heading,
    Paragraph,
    Role,
    Table,
    column_widths,
)
from doorbraak_tools.plan.method import NO_FIELD, Schema, plan_schema, steps, title_at
from doorbraak_tools.view.answers import Answer, AnswerGroup, AnswerTable, Coded, Text, choices
from doorbraak_tools.view.run import Line, Look, plain

_NOT_TOLD = {"doorbraakplan", "titel", "voorbeeld", "getoetst_door"}
_MANY = 5
"""With more columns than this their widths are worked out."""


def answer_blocks(answers: Iterable[Answer], level: int, prefix: str = "") -> Iterator[Block]:
    """Yield the answers, each under its question; `level` is that of a heading among them.

    `prefix` keeps the anchors of a second series of codes apart from the first.
    """
    for answer in answers:
        if isinstance(answer, Text):
            yield question(answer)
            yield from lines(answer.lines, answer.explained)
        elif isinstance(answer, AnswerTable):
            yield question(answer)
            rows = tuple(tuple(tuple(as_written(line) for line in cell) for cell in row) for row in answer.rows)
            table = Table(answer.title, answer.columns, rows, captioned=False)
            # With so many columns a browser breaks short words to make room for the long ones.
            yield replace(table, widths=column_widths(table)) if len(table.columns) > _MANY else table
        elif isinstance(answer, AnswerGroup):
            yield Heading(min(level, 3), answer.title)
            yield from answer_blocks(answer.answers, level + 1)
        else:
            yield from _coded(answer, level, prefix)


def question(answer: Text | AnswerTable | Coded) -> Paragraph:
    """Return the question of the card, or the name of the field when the card has none."""
    return Paragraph(plain(answer.question or answer.title), Role.QUESTION)


def lines(found: tuple[Line, ...], hint: str = "") -> Iterator[Block]:
    """Yield an answer in words: one line is a paragraph, more are a list, and none is an empty paragraph to fill in."""
    if len(found) > 1:
        yield Bullets(tuple(as_written(line) for line in found), Role.ANSWER)
    else:
        yield Paragraph(as_written(found[0]) if found else (), Role.ANSWER, hint)


def as_written(line: Line) -> Line:
    """Return a line as it was written, with its links."""
    return tuple(run for run in line if run.look is not Look.DAY)


def written(material: Material, answer: object, schema: Schema = NO_FIELD) -> tuple[Line, ...]:
    """Return an answer as lines that say what was written."""
    return tuple(map(as_written, material.answers.lines(schema, answer)))


def _coded(answer: Coded, level: int, prefix: str) -> Iterator[Block]:
    if answer.title or answer.question:
        yield question(answer)
    goals = [entry for entry in answer.entries if len(entry.answers) == 1 and not entry.answers[0].title]
    if goals:
        yield Facts(tuple(Fact(entry.code, _only_lines(entry.answers[0]), entry.anchor) for entry in goals))
    name = title_at(("doorbraak", "D1"))
    for entry in answer.entries:
        if entry not in goals:
            yield Heading(min(level, 3), f"{name} {entry.code}", prefix + entry.code)
            yield from answer_blocks(entry.answers, level + 1)


def _only_lines(answer: Answer) -> tuple[Line, ...]:
    return tuple(as_written(line) for line in answer.lines) if isinstance(answer, Text) else ()


def about(material: Material) -> Facts:
    """Return the fields at the head of a plan, but for those that a document tells in its own way."""
    facts = []
    for key, field in plan_schema().fields.items():
        if key in material.data and _in_head(key) and (key != "status" or material.data[key]):
            hint = f"{field.description} {choices(field)}".strip()
            facts.append(Fact(field.title, written(material, material.data[key], field), hint=hint))
    return Facts(tuple(facts))


def _in_head(key: str) -> bool:
    return key not in _NOT_TOLD and key not in {step.key for step in steps()}
