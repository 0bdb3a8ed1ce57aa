"""Fields and whole blocks to put in: a key with room for its answer, an item with its fields, the next code."""

import re
from collections.abc import Iterator

from doorbraak_tools.language.completion.choice import STOP, Choice, Kind
from doorbraak_tools.language.document import Document
from doorbraak_tools.language.markdown import told
from doorbraak_tools.language.place import Place
from doorbraak_tools.plan.method import Schema, child_of, field_at, first_code, in_new_plan, is_long, plan_schema
from doorbraak_tools.plan.model import CODE, DataPath


def fields_here(document: Document, place: Place) -> Iterator[Choice]:
    """Yield the fields that a map can still have, the required first; of a list a new item."""
    schema = plan_schema() if not place.path else field_at(place.path)
    if schema is None:
        return
    if "items" in schema:
        if "properties" in schema["items"]:
            yield _item(schema, place)
        return
    inside = _opens_brackets(document, place)
    there = {one.name for one in document.layout.below(place.path) if one.key != place.typed}
    required = schema.get("required", ())
    known = [key for key in schema.get("properties", {}) if key not in there]
    for key in sorted(known, key=lambda key: key not in required):
        yield _field(document, schema, key, place, inside=inside)
    for pattern, child in schema.get("patternProperties", {}).items():
        for code in _missing_codes(document, place, pattern, there):
            yield _coded(code, child, place)


def next_code(document: Document, path: DataPath, pattern: str) -> str:
    """Return the first code that is still free in the map at a place, behind the last that is used there."""
    letter = first_code(pattern)[0]
    used = [str(one.name) for one in document.layout.below(path) if CODE.fullmatch(str(one.name))]
    numbers = [int(code[1:]) for code in used if code.startswith(letter)]
    return f"{letter}{max(numbers, default=0) + 1}"


def _missing_codes(document: Document, place: Place, pattern: str, there: set[str | int]) -> list[str]:
    """Return the codes to offer: those of doorbraken that have no legitimiteit yet; else the next one."""
    letter = first_code(pattern)[0]
    home = next((path for path in _homes(letter) if path != place.path), None) if len(place.path) > 1 else None
    if home and letter == "D":
        codes = [str(one.name) for one in document.layout.below(home) if re.search(pattern, str(one.name))]
        return [code for code in codes if code not in there]
    number = next_code(document, place.path, pattern)
    return [number] if re.search(pattern, number) else []


def _homes(letter: str) -> Iterator[DataPath]:
    """Yield the places where codes of a letter are keys."""
    for key, field in plan_schema()["properties"].items():
        for path, schema in (
            ((key,), field),
            *(((key, name), one) for name, one in field.get("properties", {}).items()),
        ):
            if any(first_code(pattern)[0] == letter for pattern in schema.get("patternProperties", {})):
                yield path


def _opens_brackets(document: Document, place: Place) -> bool:
    entry = document.layout.by_path.get(place.path)
    return entry is not None and document.layout.lines[entry.line][entry.value.start.column :][:1] == "{"


def _field(document: Document, schema: Schema, key: str, place: Place, *, inside: bool) -> Choice:
    field, required = schema["properties"][key], key in schema.get("required", ())
    end = place.typed.end
    if document.layout.lines[end.line][end.column :].lstrip().startswith(":"):
        text = key  # Another name for a field that is there.
    else:
        text = f"{key}: {STOP}" if inside else "\n".join(with_room(key, field, place.behind))
    detail = field["title"] if required else f"{field['title']} (mag)"
    return Choice(key, Kind.FIELD, place.typed, text, detail, told(field, key), first=required)


def _coded(code: str, child: Schema, place: Place) -> Choice:
    text = "\n".join(with_room(code, child, place.behind))
    kind = Kind.BLOCK if "properties" in child else Kind.CODE
    return Choice(code, kind, place.typed, text, f"nieuw: {child['title']}", told(child, code), first=True)


def _item(schema: Schema, place: Place) -> Choice:
    title = schema["items"]["title"]
    text = "\n".join(item_with_room(schema["items"], 0))
    return Choice(
        f"- {title}", Kind.BLOCK, place.typed, text, f"nieuw: {title}", told(schema["items"], title), first=True
    )


def with_room(key: str, field: Schema, indent: int) -> list[str]:
    """Return the lines of a field with a place for each answer; the first line is not indented."""
    return list(_lines(key, field, indent, ""))


def _lines(key: str, field: Schema, indent: int, pad: str) -> Iterator[str]:
    inner = " " * (indent + 2)
    if "const" in field:
        yield f"{pad}{key}: {field['const']}"
    elif "default" in field:
        yield f"{pad}{key}: {STOP}{field['default']}"
    elif field.get("type") == "object":
        yield f"{pad}{key}:"
        asked = [(name, one) for name, one in field.get("properties", {}).items() if in_new_plan(field, name)]
        coded = [(first_code(pattern), one) for pattern, one in field.get("patternProperties", {}).items()]
        for name, one in asked or coded:
            yield from _lines(name, one, indent + 2, inner)
        if not asked and not coded:
            yield f"{inner}{STOP}"
    elif field.get("type") == "array" and "properties" in field.get("items", {}):
        yield f"{pad}{key}:"
        lines = item_with_room(field["items"], indent + 2)
        yield f"{inner}{lines[0]}"
        yield from lines[1:]
    elif field.get("type") == "array":
        yield f"{pad}{key}: [{STOP}]"
    elif is_long(field):
        yield f"{pad}{key}: |"
        yield f"{inner}{STOP}"
    else:
        yield f"{pad}{key}: {STOP}"


def item_with_room(item: Schema, indent: int) -> list[str]:
    """Return the lines of an item of a list, with a place for each answer; the first line is not indented."""
    lines: list[str] = []
    for key in item["properties"]:
        if in_new_plan(item, key):
            field = child_of(item, key) or {}
            lines.append(
                f"{' ' * (indent + 2)}{key}: {STOP}"
                if is_long(field)
                else "\n".join(_lines(key, field, indent + 2, " " * (indent + 2)))
            )
    return ["- " + lines[0].lstrip(), *"\n".join(lines[1:]).split("\n")]
