"""From what YAML read to answers: a text keeps its letters, a comment is left out, and what is empty is no answer."""

from collections.abc import Iterator
from typing import Any

from doorbraak_tools.plan.method import Schema, child_of, field_at
from doorbraak_tools.plan.model import DataPath, value_at
from doorbraak_tools.plan.reading.body import without_comments
from doorbraak_tools.text.amounts import is_unknown


def restore_text(data: Any, written: dict[DataPath, str]) -> None:
    """Give a text field its letters back where YAML made a number or boolean of them: `titel: 2026`."""
    for path, letters in written.items():
        if (field_at(path) or {}).get("type") == "string":
            value_at(data, path[:-1])[path[-1]] = letters


def take_comments_out(container: Any, path: DataPath) -> Iterator[tuple[DataPath, int]]:
    """Take the comments out of all answers in a container; yield where it is not sure where one ends."""
    for key, value in list(container.items() if isinstance(container, dict) else enumerate(container)):
        if isinstance(value, (dict, list)):
            yield from take_comments_out(value, (*path, key))
        elif isinstance(value, str) and "<!--" in value:
            found = without_comments(value)
            # What is behind a comment of which the end is not sure, may be in it.
            left = found.text if found.unsure is None else value[: value.index("<!--")]
            container[key] = left if "\n" in value else left.strip()
            # An answer ends where its field ends: a comment that goes on may be meant to hide the next one too.
            line = found.unclosed if found.unsure is None else found.unsure
            if line is not None:
                yield (*path, key), line


def without_empties(value: Any, schema: Schema | None) -> Any:
    """Return the value without empty answers; None when nothing is left of it.

    A map stays, though empty, where the schema asks for it (a required step, a doorbraak by its code), so that its
    missing answers are found one by one. An empty answer stays, as None, where it decides what a known one beside it
    means (`x-bepaalt`): without it that one would be read as something else. A list keeps all its items or goes as a
    whole, so that an item's index stays that of the file.
    """
    if isinstance(value, str):
        return value if value.strip() else None
    if isinstance(value, list):
        items = [without_empties(item, None if schema is None else schema.get("items")) for item in value]
        return items if any(item is not None and item != {} for item in items) else None
    if isinstance(value, dict):
        result: dict[str, Any] = {}
        decides = []
        for key, child in value.items():
            # Most are text or a number, and need no look at the schema.
            if child.strip() if isinstance(child, str) else isinstance(child, int):
                result[key] = child
                continue
            field = None if schema is None else child_of(schema, key)
            if field is None and schema is not None and key[:1].isdigit():
                # No empty answer: between braces the comma of `bedrag: 23,40` has made a field of the cents.
                result[key] = child
                continue
            left = without_empties(child, field)
            if left is None and field is not None and "x-bepaalt" in field:
                decides.append((key, field["x-bepaalt"]))
            if left is None or (left == {} and not _asked_for(schema, field, key)):
                continue
            result[key] = left
        result.update((key, None) for key, of in decides if of in result and not is_unknown(result[of]))
        return result
    return value


def _asked_for(schema: Schema | None, field: Schema | None, key: str) -> bool:
    if schema is None or field is None or field.get("type") != "object":
        return False
    return key in schema.get("required", ()) or key not in schema.get("properties", {})
