"""Reading the JSON Schema. Local references are put in place once, so that nobody has to follow them."""

import json
import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from typing import Any, Generic, TypeVar

from doorbraak_tools.plan.model import DataPath
from doorbraak_tools.text import resources

FORMAT_VERSION = 1
"""The version of the plan format that this tool reads and writes."""

_LONG = 1000
"""The most characters of an answer that is one line of text."""


_Value = TypeVar("_Value")


class _Keyword(Generic[_Value]):
    """The value of a keyword of a schema, or what holds where the schema does not use it."""

    def __init__(self, name: str, absent: _Value) -> None:
        self._name, self._absent = name, absent

    def __get__(self, schema: "Schema", _owner: object) -> _Value:
        value: _Value = schema.get(self._name, self._absent)
        return value


class _Whether:
    """Whether a keyword of a schema has a value; `true`, unless another is named."""

    def __init__(self, name: str, value: object = True) -> None:
        self._name, self._value = name, value

    def __get__(self, schema: "Schema", _owner: object) -> bool:
        return bool(schema.get(self._name) == self._value)


class Schema(dict[str, Any]):
    """The schema of a field, or of a map or list of them. One without anything in it, false, is that of no field.

    It is the JSON itself too, for the engines that judge by it; whoever asks after a field asks by these names.
    """

    title = _Keyword[str]("title", "")
    description = _Keyword[str]("description", "")
    """What is asked, or what it is."""
    note = _Keyword[str]("x-noot", "")
    how = _Keyword[str]("x-schrijf", "")
    """How to write an answer."""
    pattern = _Keyword[str]("pattern", "")
    examples = _Keyword[Sequence[Any]]("examples", ())
    options = _Keyword[Sequence[str]]("enum", ())
    meanings = _Keyword[Mapping[str, str]]("x-waarden", {})
    """What the options mean."""
    fields = _Keyword["Mapping[str, Schema]"]("properties", {})
    coded = _Keyword["Mapping[str, Schema]"]("patternProperties", {})
    """The fields that have a code for a name, by the pattern of the code."""
    required = _Keyword[Sequence[str]]("required", ())
    is_map = _Whether("type", "object")
    is_list = _Whether("type", "array")
    is_string = _Whether("type", "string")
    is_date = _Whether("format", "date")
    is_text = _Whether("x-tekst")
    """Whether an answer is in free words."""
    is_amount = _Whether("x-soort", "bedrag")
    is_month = _Whether("x-soort", "maand")
    is_question = _Whether("x-kaartvraag")
    """Whether the card of the method asks it, in these words."""
    is_public = _Whether("x-openbaar")
    cites = _Whether("x-citeert")
    """Whether each line of an answer cites a rule."""

    @property
    def item(self) -> "Schema":
        """What stands in a list."""
        return self.get("items") or NO_FIELD


NO_FIELD = Schema()


def load_schema(name: str) -> dict[str, Any]:
    """Read `schema/<name>.schema.json` as it stands."""
    schema: dict[str, Any] = json.loads(
        (resources.folder("schema") / f"{name}.schema.json").read_text(encoding="utf-8")
    )
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
def field_at(path: DataPath) -> Schema:
    """Return the schema of the field at that place; NO_FIELD, which is false, when there is no such field."""
    schema = plan_schema()
    for part in path:
        schema = child_of(schema, part)
    return schema


def known_part(path: DataPath) -> DataPath:
    """Return a path up to its first key that the schema does not know: such a key is a writer's own words."""
    schema = plan_schema()
    for index, part in enumerate(path):
        schema = child_of(schema, part)
        if not schema:
            return path[:index]
    return path


def title_at(path: DataPath) -> str:
    """Return the title of the field at that place. Raises KeyError when the schema knows no such field."""
    title: str = field_at(path)["title"]
    return title


def child_of(schema: Schema, part: str | int) -> Schema:
    """Return the schema of one key or list item of a field; NO_FIELD when there is none."""
    if isinstance(part, int):
        return schema.item
    if (named := schema.fields.get(part)) is not None:
        return named
    for pattern, child in schema.coded.items():
        if re.search(pattern, part):
            return child
    return NO_FIELD


def is_long(field: Schema) -> bool:
    """Whether an answer may be long: it then has lines, one for each point, and is written as a block."""
    return bool(field.get("maxLength", 0) > _LONG)


def in_new_plan(container: Schema, key: str) -> bool:
    """Whether a new plan has room for that field: it is required, or the schema puts it there (`x-sjabloon`)."""
    return key in container.required or bool(container.fields[key].get("x-sjabloon"))


def first_code(pattern: str) -> str:
    """Return the code that a new plan begins with where keys have that pattern: K1 for `^K[1-9][0-9]?$`."""
    return f"{pattern.removeprefix('^')[0]}1"


def letters_of(field: Schema) -> str:
    """Return of which codes an answer is one: "KL", "D"; "" when it asks for no code."""
    found = re.match(r"\^\[?([A-Z]+)\]?\[1-9\]", field.pattern)
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
        for key, child in schema.fields.items():
            found.setdefault(key, []).append(path)
            walk(child, (*path, key))
        for child in (*schema.coded.values(), schema.item):
            if child:
                walk(child, path)

    walk(plan_schema(), ())
    return found


def _inline(node: Any, definitions: Mapping[str, Any]) -> Any:
    if isinstance(node, list):
        return [_inline(item, definitions) for item in node]
    if not isinstance(node, dict):
        return node
    merged = {key: _inline(value, definitions) for key, value in node.items() if key != "$ref"}
    if "$ref" in node:
        name = node["$ref"].removeprefix("#/$defs/")
        merged = {**_inline(definitions[name], definitions), **merged}
    return Schema(merged)
