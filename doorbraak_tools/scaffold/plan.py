"""A new plan, drawn from the schema: an empty answer for each question, with the question above it."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from doorbraak_tools.method import Corner, Question, Schema, Step, corners, plan_schema, steps
from doorbraak_tools.model import DataPath
from doorbraak_tools.scaffold.emit import block, one_line

Answers = Mapping[DataPath, str]
"""Answers by their place in the new plan."""

_FIRST_CODES = {"^K": "K1", "^L": "L1", "^D": "D1"}


def new_plan(title: str, today: date, answers: Answers | None = None, *, full: bool = False) -> str:
    """Return the text of a new plan. `full` adds the fields that the card does not ask for."""
    values: dict[DataPath, str] = {
        ("titel",): title,
        ("status",): plan_schema()["properties"]["status"]["enum"][0],
        ("opgesteld",): today.isoformat(),
        **(answers or {}),
    }
    front = "\n".join(_fields(plan_schema(), (), values, full=full))
    body = "\n".join(f"## {step.number}. {step.title}\n\n" for step in steps())
    return f"---\n{front}\n---\n\n{body.rstrip()}\n"


def questions_to_ask() -> list[tuple[str, Question]]:
    """Return the questions that are answered in words, each with the name of its step or corner, in the plan's order.

    They are the helping questions of the card and, for the step that has none, its own required texts. A code in a
    path is the one that a new plan begins with.
    """
    asked = []
    parts: list[Step | Corner] = [*steps(), *corners()]
    for part in parts:
        for question in part.questions or _required_texts(part.key):
            path = _first_place(question.path)
            if path is not None:
                asked.append((part.title, Question(path, question.title, question.text)))
    return sorted(asked, key=lambda pair: _order(pair[1].path))


def _required_texts(step: str) -> Iterator[Question]:
    for schema in plan_schema()["properties"][step].get("patternProperties", {}).values():
        for key in schema["required"]:
            field = schema["properties"][key]
            yield Question((step, "*", key), field["title"], field["description"])


def _order(path: DataPath) -> int:
    return list(plan_schema()["properties"]).index(str(path[0]))


def _first_place(path: DataPath) -> DataPath | None:
    """Return where the answer in words to a question goes, or None when the question wants amounts or actions."""
    schema = plan_schema()
    place: DataPath = ()
    for part in path:
        if part == "*":
            ((pattern, schema),) = schema["patternProperties"].items()
            place = (*place, _FIRST_CODES[pattern[:2]])
        else:
            schema = schema["properties"][part]
            place = (*place, part)
    if schema["type"] == "object":
        ((pattern, schema),) = schema["patternProperties"].items()
        place = (*place, _FIRST_CODES[pattern[:2]])
    return place if schema["type"] == "string" else None


def _fields(schema: Schema, path: DataPath, values: Answers, *, full: bool) -> Iterator[str]:
    required = schema.get("required", ())
    for key, field in schema.get("properties", {}).items():
        if full or key in required or field.get("x-sjabloon"):
            yield from _field(key, field, (*path, key), values, full=full)
    for pattern, field in schema.get("patternProperties", {}).items():
        code = _FIRST_CODES[pattern[:2]]
        yield from _field(code, field, (*path, code), values, full=full)


def _field(key: str, field: Schema, path: DataPath, values: Answers, *, full: bool) -> Iterator[str]:
    pad = "  " * (len(path) - 1)
    if len(path) == 1 and "x-stap" in field:
        yield ""
        yield f"# Stap {field['x-stap']}. {field['title']}: {field['description']}"
    if _is_question(field, path):
        yield f"{pad}# {field['description']}"
    kind = field.get("type")
    if kind == "object" and "enum" not in field:
        yield f"{pad}{key}:"
        yield from _fields(field, path, values, full=full)
    elif kind == "array" and field["items"].get("type") == "object":
        yield f"{pad}{key}:"
        yield from _item(field["items"], path, full=full)
    else:
        yield f"{pad}{key}:{_value(field, values.get(path), len(pad) + 2)}{_options(field)}"


def _is_question(field: Schema, path: DataPath) -> bool:
    """Say the question above the answer; a short field says its choices behind it instead."""
    return "description" in field and len(path) > 1 and not _options(field)


def _item(item: Schema, path: DataPath, *, full: bool) -> Iterator[str]:
    """Yield one empty entry of a list, as an example of its fields."""
    pad = "  " * len(path)
    lead = "- "
    for key, field in item["properties"].items():
        if full or key in item.get("required", ()) or field.get("x-sjabloon"):
            yield f"{pad}{lead}{key}:{_options(field)}"
            lead = "  "


def _value(field: Schema, value: str | None, indent: int) -> str:
    if "const" in field:
        return f" {field['const']}"
    if value is None and "default" in field:
        return f" {field['default']}"
    if field.get("type") == "array":
        return " []"
    if field.get("maxLength", 0) > 1000:
        return " |" if value is None else " " + block(value, indent)
    return "" if value is None else " " + one_line(value)


def _options(field: Schema) -> str:
    choices: Any = field.get("enum") or field.get("items", {}).get("enum")
    return f"  # kies uit: {', '.join(choices)}" if choices else ""
