"""The form in the page, as data out of the schema: what it asks, in which order, and how each answer is given."""

from collections.abc import Iterator
from typing import Any

from doorbraak_tools.inputs.asking import first_words
from doorbraak_tools.plan.method import (
    Schema,
    child_of,
    field_at,
    in_new_plan,
    is_long,
    letters_of,
    parts,
    plan_schema,
    said,
    steps,
)
from doorbraak_tools.text.dutch import dutch_date


def form() -> list[dict[str, Any]]:
    """Return the screens: the head of the plan, the steps, and the corners of the step that has them."""
    owners: set[str] = set()
    in_steps = {step.key for step in steps()}
    head = [key for key in plan_schema().fields if key not in in_steps]
    screens: list[dict[str, Any]] = [
        {"number": "", "title": "Kop van het plan", "key": "", "ask": "", "note": "", "path": []}
        | {"fields": list(_fields(plan_schema(), owners, only=head))}
    ]
    for part in parts():
        schema = field_at(part.path)
        only_codes = not schema.get("properties")
        screens.append(
            {"number": part.number, "title": part.title, "key": part.key, "path": list(part.path)}
            | {"ask": schema.description, "note": schema.note}
            | {"fields": [_coded(schema, owners)] if only_codes else list(_fields(schema, owners))}
        )
    return screens


def _fields(schema: Schema, owners: set[str], only: list[str] | None = None) -> Iterator[dict[str, Any]]:
    for key, field in schema.fields.items():
        if "const" not in field and (only is None or key in only):
            # What a new plan asks of an answer that must be there, must be there too: for which time an amount is.
            offered, needs = in_new_plan(schema, key), schema.required
            needed = key in needs or (offered and field.get("x-bepaalt") in needs)
            made = {"key": key, "required": needed, "more": not offered}
            yield made | _asked(field) | _kind(field, owners)
    if "patternProperties" in schema and schema.get("properties") and only is None:
        yield _coded(schema, owners)


def _asked(field: Schema) -> dict[str, str]:
    """Return what stands above a field: a question of the card is the label itself, all else explains the title."""
    asked = field.description
    return {"label": asked, "ask": ""} if field.is_question else {"label": field.title, "ask": asked}


def _kind(field: Schema, owners: set[str]) -> dict[str, Any]:
    kind, items = field.get("type"), field.item
    if "patternProperties" in field:
        return _coded(field, owners)
    if kind == "object":
        return {"kind": "group", "fields": list(_fields(field, owners))}
    if items.is_map:
        return {"kind": "items", "item": items.title, "fields": list(_fields(items, owners))}
    leaf = _leaf(field, items)
    return leaf | {"hint": "" if "options" in leaf or "letters" in leaf else _hint(field)}


def _hint(field: Schema) -> str:
    """Return how an answer may be typed here, with an example; a file asks for another way of writing."""
    examples = field.examples
    if field.is_date:
        return f"Bijvoorbeeld {dutch_date(examples[0])}."
    if field.is_month:
        return f"Bijvoorbeeld {dutch_date(f'{examples[0]}-01').removeprefix('1 ')}."
    if field.is_amount:
        more = ", € 300 per maand, of 1.000 tot 1.500. Weet je niets? Schrijf pm" if field.fields else ""
        return f"Bijvoorbeeld € 1.250{more}."
    first = examples[0] if examples else ""
    example = ", ".join(map(str, first)) if isinstance(first, list) else str(first).replace("\n", " ")
    how, known = field.how, field.description
    if not example or "ijvoorbeeld" in how + known:
        return how
    return f"{how} Bijvoorbeeld: {example}".strip()


def _leaf(field: Schema, items: Schema) -> dict[str, Any]:
    """Return how one answer is given."""
    if "enum" in items:
        return {"kind": "many", "options": _options(items)}
    if "enum" in field:
        return {"kind": "choice", "options": _options(field)}
    if letters := letters_of(items or field):
        return {"kind": "many" if items else "choice", "letters": list(letters)}
    if items:
        return {"kind": "words"}
    return {"kind": "long" if is_long(field) else "short", "cites": field.cites}


def _coded(schema: Schema, owners: set[str]) -> dict[str, Any]:
    """Return a map with codes: of maps with the same letter the first one gives the codes out, the others follow it."""
    ((pattern, field),) = schema.coded.items()
    letter = pattern.removeprefix("^")[0]
    made: dict[str, Any] = {"kind": "coded", "letter": letter, "follows": letter in owners, "item": field.title}
    owners.add(letter)
    if "properties" in field:
        return made | {"fields": list(_fields(field, owners))}
    return made | {
        "answer": {"key": "", "label": field.title, "ask": "", "required": True, "more": False} | _kind(field, owners)
    }


def _options(field: Schema) -> list[list[str]]:
    meanings = field.meanings
    return [
        [value, said(field, value) + (f": {meanings[value]}" if value in meanings else "")] for value in field.options
    ]


def codes_of(data: Any) -> dict[str, list[list[str]]]:
    """Return for each letter the codes of a plan, each with the first words of what it stands for."""
    found: dict[str, dict[str, str]] = {}

    def walk(schema: Schema, inside: Any) -> None:
        if not isinstance(inside, dict):
            return
        for key, value in inside.items():
            child = child_of(schema, key)
            if not child:
                continue
            if key not in schema.fields:
                found.setdefault(key[0], {}).setdefault(key, first_words(value, 80))
            walk(child, value)

    walk(plan_schema(), data)
    return {letter: [[code, words] for code, words in codes.items()] for letter, codes in found.items()}
