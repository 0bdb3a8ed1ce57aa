"""How an answer is written in a plan: in the same way as a new plan writes it, and as its neighbours are written."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from doorbraak_tools.inputs.scaffold.plan import as_typed, in_list, one_line, short
from doorbraak_tools.plan.method import Schema, child_of, is_long

Value = str | list[Any] | Mapping[str, Any]
"""Words, a list of short words, or fields with their answers; empty words for no answer."""


def cleaned(value: Value) -> Value:
    """Return a value without what no keyboard types, and without white space around it."""
    if isinstance(value, str):
        return "\n".join(as_typed(line).rstrip() for line in value.replace("\r\n", "\n").split("\n")).strip()
    if isinstance(value, Mapping):
        return {key: cleaned(inner) for key, inner in value.items()}
    return [word for word in (as_typed(word).strip() for word in value) if word]


def in_flow(value: Value) -> str:
    """Return a value for between square brackets or braces, on one line."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {in_flow(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, str):
        written = short(value)
        bare = not written.startswith('"')
        return json.dumps(value, ensure_ascii=False) if bare and re.search(r"[,\[\]{}\n]", written) else written
    return f"[{', '.join(map(in_list, value))}]"


def body_of(value: str, indent: int) -> str:
    """Return the lines of a text block, each with its line end."""
    return "".join(f"{' ' * indent}{line}\n" if line else "\n" for line in value.split("\n"))


def behind_key(field: Schema, value: Value, *, block: bool) -> tuple[str, str | None]:
    """Return what stands behind the colon, and the text of a block below it, or None for no block."""
    if isinstance(value, str) and (block or "\n" in value):
        return "|", value
    if isinstance(value, str):
        return (short(value) if "enum" in field or not is_long(field) else one_line(value)), None
    return in_flow(value), None


def field_lines(key: str, field: Schema, value: Value, indent: int) -> Iterator[str]:
    """Yield the lines of a field that the plan does not have yet, without their line ends."""
    pad = " " * indent
    if value in ("", []):
        yield f"{pad}{key}:"
    elif isinstance(value, Mapping) and field.is_map:
        yield f"{pad}{key}:"
        for name, inner in value.items():
            yield from field_lines(name, child_of(field, name), inner, indent + 2)
    elif isinstance(value, list) and value and isinstance(value[0], Mapping):
        yield f"{pad}{key}:"
        for item in value:
            yield from item_lines(field.item, item, indent + 2)
    else:
        head, body = behind_key(field, value, block=is_long(field))
        yield f"{pad}{key}: {head}"
        if body is not None:
            yield from body_of(body, indent + 2).rstrip("\n").split("\n")


def item_lines(item: Schema, value: Mapping[str, Any], indent: int) -> Iterator[str]:
    """Yield the lines of an item of a list of fields; its dash stands at the indent."""
    inner = [line for key, one in value.items() for line in field_lines(key, child_of(item, key), one, indent + 2)]
    yield f"{' ' * indent}- {inner[0][indent + 2 :]}"
    yield from inner[1:]
