"""Room for the answers that a concept still lacks: to write them by hand at the table, or in Word."""

from collections.abc import Mapping
from typing import Any

from doorbraak_tools.plan.method import Schema, first_code, in_new_plan


def with_room(schema: Schema, data: Mapping[str, Any]) -> dict[str, Any]:
    """Return the data with an empty answer for each question of a new plan that has none yet."""
    found: dict[str, Any] = {}
    for key, field in schema.get("properties", {}).items():
        if key in data:
            found[key] = _inside(field, data[key])
        elif in_new_plan(schema, key):
            found[key] = _room(field)
    for pattern, field in schema.get("patternProperties", {}).items():
        codes = [key for key in data if key not in schema.get("properties", {})]
        for code in codes or [first_code(pattern)]:
            found[code] = _inside(field, data[code]) if code in data else _room(field)
    return found


def _inside(field: Schema, value: Any) -> Any:
    return with_room(field, value) if isinstance(value, Mapping) and field.get("type") == "object" else value


def _room(field: Schema) -> Any:
    kind = field.get("type")
    if kind == "object":
        return with_room(field, {})
    if kind == "array" and field["items"].get("type") == "object":
        return [dict.fromkeys(field["items"]["required"], "")]
    return ""
