"""The six steps, the three corners and their helping questions, drawn from the schema."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from doorbraak_tools.method.schema import Schema, child_of, plan_schema
from doorbraak_tools.model import DataPath


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
    """A step: its key in the plan, number 1-6, title, main question, note and (but for step 5) helping questions."""

    key: str
    number: int
    title: str
    main_question: str
    note: str
    questions: tuple[Question, ...]


@cache
def steps() -> tuple[Step, ...]:
    """Return the six steps in order."""
    found = [
        Step(
            key=key,
            number=schema["x-stap"],
            title=schema["title"],
            main_question=schema["description"],
            note=schema.get("x-noot", ""),
            questions=() if _has_corners(schema) else tuple(_questions(schema, (key,))),
        )
        for key, schema in plan_schema()["properties"].items()
        if "x-stap" in schema
    ]
    return tuple(sorted(found, key=lambda step: step.number))


@cache
def corners() -> tuple[Corner, ...]:
    """Return the three corners of the waardendriehoek in order."""
    return tuple(
        Corner(
            key=key,
            letter=schema["x-hoek"],
            title=schema["title"],
            instruction=schema["description"],
            note=schema.get("x-noot", ""),
            questions=tuple(_questions(schema, (step.key, key))),
        )
        for step in steps()
        for key, schema in plan_schema()["properties"][step.key].get("properties", {}).items()
        if "x-hoek" in schema
    )


def _has_corners(schema: Schema) -> bool:
    return any("x-hoek" in child for child in schema.get("properties", {}).values())


def _questions(schema: Schema, path: DataPath) -> Iterator[Question]:
    if schema.get("x-kaartvraag"):
        yield Question(path, schema["title"], schema["description"])
        return
    for key in schema.get("properties", {}):
        child = child_of(schema, key)
        if child is not None:
            yield from _questions(child, (*path, key))
    for child in schema.get("patternProperties", {}).values():
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
        inside = [corner for corner in corners() if child_of(plan_schema()["properties"][step.key], corner.key)]
        found += (Part(f"{step.number}{c.letter}", c.title, c.key, (step.key, c.key)) for c in inside)
        if not inside:
            found.append(Part(str(step.number), step.title, step.key, (step.key,)))
    return tuple(found)


def part_of(path: DataPath) -> str:
    """Return the key of the part that a place belongs to; of the first, when the place is a step as a whole."""
    for part in parts():
        if path[: len(part.path)] == part.path[: len(path)] and path:
            return part.key
    return ""
