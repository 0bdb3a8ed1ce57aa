"""The six steps, the three corners and their helping questions, drawn from the schema."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from doorbraak_tools.plan.method.schema import Schema, plan_schema
from doorbraak_tools.plan.model import DataPath


@dataclass(frozen=True, slots=True)
class Question:
    """One helping question of the card. `path` leads to its answer; `*` stands for the code of a doorbraak."""

    path: DataPath
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Corner:
    """A corner of the waardendriehoek (5a, 5b, 5c): its key, title, instruction, note and helping questions."""

    key: str
    letter: str
    title: str
    instruction: str
    note: str
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """A step: its key in the plan, number 1-6, title, main question, note, and helping questions.

    The step with corners (5) asks nothing itself: its corners do.
    """

    key: str
    number: int
    title: str
    main_question: str
    note: str
    questions: tuple[Question, ...]
    corners: tuple[Corner, ...] = ()


@cache
def steps() -> tuple[Step, ...]:
    """Return the six steps in order."""
    found = (_step(key, schema) for key, schema in plan_schema().fields.items() if "x-stap" in schema)
    return tuple(sorted(found, key=lambda step: step.number))


@cache
def corners() -> tuple[Corner, ...]:
    """Return the three corners of the waardendriehoek in order."""
    return tuple(corner for step in steps() for corner in step.corners)


def _step(key: str, schema: Schema) -> Step:
    inside = tuple(_corners(schema, (key,)))
    return Step(
        key=key,
        number=schema["x-stap"],
        title=schema.title,
        main_question=schema.description,
        note=schema.note,
        questions=() if inside else tuple(_questions(schema, (key,))),
        corners=inside,
    )


def _corners(step: Schema, path: DataPath) -> Iterator[Corner]:
    for key, schema in step.fields.items():
        if "x-hoek" in schema:
            yield Corner(
                key=key,
                letter=schema["x-hoek"],
                title=schema.title,
                instruction=schema.description,
                note=schema.note,
                questions=tuple(_questions(schema, (*path, key))),
            )


def _questions(schema: Schema, path: DataPath) -> Iterator[Question]:
    if schema.is_question:
        yield Question(path, schema.title, schema.description)
        return
    for key, child in schema.fields.items():
        yield from _questions(child, (*path, key))
    for child in schema.coded.values():
        yield from _questions(child, (*path, "*"))


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a plan that is judged by itself: a step, or a corner of the step that has them ("5a")."""

    number: str
    title: str
    key: str
    path: DataPath


@cache
def parts() -> tuple[Part, ...]:
    """Return the steps in order, the step with corners as its corners."""
    found: list[Part] = []
    for step in steps():
        found += (Part(f"{step.number}{c.letter}", c.title, c.key, (step.key, c.key)) for c in step.corners)
        if not step.corners:
            found.append(Part(str(step.number), step.title, step.key, (step.key,)))
    return tuple(found)


def part_of(path: DataPath) -> str:
    """Return the key of the part that a place belongs to; of the first, when the place is a step as a whole."""
    for part in parts():
        if path[: len(part.path)] == part.path[: len(path)] and path:
            return part.key
    return ""
