"""Reading the JSON Schema. Local references are put in place once, so that nobody has to follow them."""

import json
import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Any

from doorbraak_tools.plan.model import DataPath
from doorbraak_tools.text import resources

Schema = dict[str, Any]

FORMAT_VERSION = 1
"""The version of the plan format that this tool reads and writes."""

_LONG = 1000
"""The most characters of an answer that is one line of text."""


def load_schema(name: str) -> Schema:
    """Read `schema/<name>.schema.json` as it stands."""
    schema: Schema = json.loads((resources.folder("schema") / f"{name}.schema.json").read_text(encoding="utf-8"))
    return schema


@cache
def plan_schema() -> Schema:
    """Return the schema of a plan with its local references put in place. Do not change what comes back."""
    raw = load_schema("doorbraakplan")
    inlined: Schema = _inline(raw, raw["$defs"])
    del inlined["$defs"]
    return inlined


def congratulation() -> str:
    """Return the words with which the method's card ends."""
    words: str = plan_schema()["x-felicitatie"]
    return words


@lru_cache(maxsize=16_384)
def field_at(path: DataPath) -> Schema | None:
    """Return the schema of the field at that place, or None when the schema knows no such field."""
    schema: Schema | None = plan_schema()
    for part in path:
        schema = None if schema is None else child_of(schema, part)
    return schema


def known_part(path: DataPath) -> DataPath:
    """Return a path up to its first key that the schema does not know: such a key is a writer's own words."""
    schema = plan_schema()
    for index, part in enumerate(path):
        child = child_of(schema, part)
        if child is None:
            return path[:index]
        schema = child
    return path


def title_at(path: DataPath) -> str:
    """Return the title of the field at that place. Raises KeyError when the schema knows no such field."""
    title: str = (field_at(path) or {})["title"]
    return title


def child_of(schema: Schema, part: str | int) -> Schema | None:
    """Return the schema of one key or list item of a field, or None when there is none."""
    child: Schema | None
    if isinstance(part, int):
        child = schema.get("items")
        return child
    child = schema.get("properties", {}).get(part)
    if child is None:
        for pattern, candidate in schema.get("patternProperties", {}).items():
            if re.search(pattern, part):
                found: Schema = candidate
                return found
    return child


def is_long(field: Schema) -> bool:
    """Whether an answer may be long: it then has lines, one for each point, and is written as a block."""
    return bool(field.get("maxLength", 0) > _LONG)


def in_new_plan(container: Schema, key: str) -> bool:
    """Whether a new plan has room for that field: it is required, or the schema puts it there (`x-sjabloon`)."""
    return key in container.get("required", ()) or bool(container["properties"][key].get("x-sjabloon"))


def first_code(pattern: str) -> str:
    """Return the code that a new plan begins with where keys have that pattern: K1 for `^K[1-9][0-9]?$`."""
    return f"{pattern.removeprefix('^')[0]}1"


def letters_of(field: Schema) -> str:
    """Return of which codes an answer is one: "KL", "D"; "" when it asks for no code."""
    found = re.match(r"\^\[?([A-Z]+)\]?\[1-9\]", field.get("pattern", ""))
    return found[1] if found else ""


def said(field: Schema, value: str) -> str:
    """Return how a value is said to readers; a plan may write it shorter, or in one word."""
    words: str = field.get("x-woorden", {}).get(value, value)
    return words


@cache
def homes() -> Mapping[str, list[DataPath]]:
    """Return for each field name the places in a plan where it lives; codes and list items are left out of a place."""
    found: dict[str, list[DataPath]] = {}

    def walk(schema: Schema, path: DataPath) -> None:
        for key, child in schema.get("properties", {}).items():
            found.setdefault(key, []).append(path)
            walk(child, (*path, key))
        for child in schema.get("patternProperties", {}).values():
            walk(child, path)
        if "items" in schema:
            walk(schema["items"], path)

    walk(plan_schema(), ())
    return found


def _inline(node: Any, definitions: Schema) -> Any:
    if isinstance(node, list):
        return [_inline(item, definitions) for item in node]
    if not isinstance(node, dict):
        return node
    merged = {key: _inline(value, definitions) for key, value in node.items() if key != "$ref"}
    if "$ref" in node:
        name = node["$ref"].removeprefix("#/$defs/")
        merged = {**_inline(definitions[name], definitions), **merged}
    return merged
