"""Fields and whole blocks to put in: a key with room for its answer, an item with its fields, the next code."""

import re
from collections.abc import Iterator

from doorbraak_tools.language.codes import homes
from doorbraak_tools.language.completion.choice import STOP, Choice, Kind
from doorbraak_tools.language.document import Document
from doorbraak_tools.language.markdown import told
from doorbraak_tools.language.place import Place
from doorbraak_tools.plan.method import Schema, child_of, field_at, first_code, in_new_plan, is_long
from doorbraak_tools.plan.model import CODE, DataPath


def fields_here(document: Document, place: Place) -> Iterator[Choice]:
    """Yield the fields that a map can still have, the required first; of a list a new item."""
    schema = field_at(place.path)
    if "items" in schema:
        item = schema.item
        title, text = item.title, "\n".join(_of_item(item, 0))
        yield Choice(f"- {title}", Kind.BLOCK, f"nieuw: {title}", text, told(item, title), first=True)
        return
    there = {one.name for one in document.layout.below(place.path) if one.key != place.typed}
    required = schema.required
    known = [key for key in schema.fields if key not in there]
    for key in sorted(known, key=lambda key: key not in required):
        field, needed = schema.fields[key], key in required
        detail = field.title if needed else f"{field.title} (mag)"
        yield Choice(key, Kind.FIELD, detail, _text_of(document, field, key, place), told(field, key), first=needed)
    for pattern, child in schema.coded.items():
        for code in _missing_codes(document, place.path, pattern, there):
            text = "\n".join(_of_field(code, child, place.behind))
            kind = Kind.BLOCK if "properties" in child else Kind.CODE
            yield Choice(code, kind, f"nieuw: {child.title}", text, told(child, code), first=True)


def next_code(document: Document, path: DataPath, pattern: str) -> str:
    """Return the first code that is still free in the map at a place, behind the last that is used there."""
    letter = first_code(pattern)[0]
    used = [str(one.name) for one in document.layout.below(path) if CODE.fullmatch(str(one.name))]
    numbers = [int(code[1:]) for code in used if code.startswith(letter)]
    return f"{letter}{max(numbers, default=0) + 1}"


def _missing_codes(document: Document, path: DataPath, pattern: str, there: set[str | int]) -> list[str]:
    """Return the codes to offer: those of doorbraken of which nothing is said here yet; else the next one."""
    home = homes()[first_code(pattern)[0]]
    if home == path:
        codes = [next_code(document, path, pattern)]
    else:
        codes = [str(one.name) for one in document.layout.below(home)]
    return [code for code in codes if re.search(pattern, code) and code not in there]


def _text_of(document: Document, field: Schema, key: str, place: Place) -> str:
    """Return what a field puts in: its name alone when the rest is there, else with room for an answer."""
    lines = document.layout.lines
    if lines[place.typed.end.line][place.typed.end.column :].lstrip().startswith(":"):
        return key  # Another name for a field that is there.
    entry = document.layout.by_path.get(place.path)
    in_braces = entry is not None and document.layout.begins(entry, "{")
    # An answer in an item of a list stands behind its name, as a new plan has it.
    if in_braces or (is_long(field) and place.path and isinstance(place.path[-1], int)):
        return f"{key}: {STOP}"
    return "\n".join(_of_field(key, field, place.behind))


def _of_field(key: str, field: Schema, indent: int) -> Iterator[str]:
    """Yield the lines of a field with a place for each answer; the first line is not indented."""
    inner = " " * (indent + 2)
    properties, items = field.fields, field.item
    if "const" in field:
        yield f"{key}: {field['const']}"
    elif "default" in field:
        yield f"{key}: {STOP}{field['default']}"
    elif field.is_map:
        yield f"{key}:"
        asked = [(name, one) for name, one in properties.items() if in_new_plan(field, name)]
        coded = [(first_code(pattern), one) for pattern, one in field.coded.items()]
        for name, one in asked or coded:
            first, *rest = _of_field(name, one, indent + 2)
            yield f"{inner}{first}"
            yield from rest
        if not asked and not coded:
            yield f"{inner}{STOP}"
    elif field.is_list and "properties" in items:
        first, *rest = _of_item(items, indent + 2)
        yield from (f"{key}:", f"{inner}{first}", *rest)
    elif field.is_list:
        yield f"{key}: [{STOP}]"
    elif is_long(field):
        yield from (f"{key}: |", f"{inner}{STOP}")
    else:
        yield f"{key}: {STOP}"


def _of_item(item: Schema, indent: int) -> Iterator[str]:
    """Yield the lines of an item of a list, with a place for each answer; the first line is not indented."""
    lead = "- "
    for key in item.fields:
        if in_new_plan(item, key):
            field = child_of(item, key)
            first, *rest = [f"{key}: {STOP}"] if is_long(field) else _of_field(key, field, indent + 2)
            yield f"{lead}{first}"
            yield from rest
            lead = " " * (indent + 2)
