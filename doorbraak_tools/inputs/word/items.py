"""A table of amounts or actions: its rows as items, and what of a row fits no field."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import chain, repeat, zip_longest

from doorbraak_tools.inputs.amounts import Amount, money_of
from doorbraak_tools.inputs.values import Value, value_of
from doorbraak_tools.inputs.word.document import Grid, text_of
from doorbraak_tools.inputs.word.names import squeezed
from doorbraak_tools.inputs.word.wordings import Wordings, key_of
from doorbraak_tools.plan.method import NO_FIELD, Schema, field_at, is_long
from doorbraak_tools.plan.model import DataPath

_NAMES = ("post", "wat", "als")
_SUMS = ("totaal", "samen", "subtotaal")


Item = dict[str, Value | Amount]


def columns_of(grid: Grid, item: Schema, wordings: Wordings) -> list[str]:
    """Return for each column the field that its head names ("" is none); nothing when this is no table of such items.

    A table is one when its heads name what an item must have at least: two of its required fields.
    """
    own = {squeezed(child.title): key for key, child in item.fields.items()}
    found: list[str] = []
    for head, *cells in zip_longest(*grid.columns(), fillvalue=()):
        named = own.get(squeezed(text_of(head)))
        keys = [named] if named else wordings.columns.get(key_of(text_of(head)), ())
        free = {key: item.fields[key] for key in keys if key in item.fields and key not in found}
        # What a head can mean more than once, the cells below it say: "Gereed" is a day, or whether it is done.
        fitting = {
            key: sum(value_of(field, text_of(cell)) is not None for cell in cells) for key, field in free.items()
        }
        found.append(max(fitting, key=fitting.__getitem__, default=""))
    return found if len({*item.required} & {*found}) >= 2 else []


def read_rows(grid: Grid, columns: Sequence[str], item: Schema) -> tuple[list[Item], list[str]]:
    """Return the rows under the heads as items, and in words what fits no field of theirs: nothing is dropped."""
    items, rest = list[Item](), list[str]()
    heads, *below = grid.columns()
    titles = [text_of(cell) for cell in heads]
    for written, cells in zip(grid.rows[1:], below, strict=True):
        lines = [[line for para in cell for line in para.drawn.split("\n") if line.strip()] for cell in cells]
        if not any(lines) or [*map(text_of, cells)] == titles:
            continue
        first = next(" ".join(cell) for cell in lines if cell)
        over_all = len(written) == 1 < len(heads)
        if over_all or (first.casefold().split() or [""])[0].rstrip(":") in _SUMS:
            rest.append(" | ".join(" ".join(cell) for cell in lines if cell))
            continue
        found: Item = {}
        left: list[str] = []
        # Not `zip_longest`: a wide head above many narrow rows would be walked for each of them.
        for cell, key, head in zip(lines, chain(columns, repeat("")), chain(titles, repeat("")), strict=False):
            text = f"{head}: {' '.join(cell)}" if head else " ".join(cell)
            if cell and key:
                left += (f"{head}: {text}" for text in _placed(found, key, cell, item))
            elif cell and "toelichting" in item.fields and "toelichting" not in found:
                found["toelichting"] = text  # what no field has
            elif cell:
                left.append(text)
        if found:
            items.append(found)
        name = next((str(found[key]) for key in _NAMES if key in found), first)
        rest += (f"{name}, {text}" for text in left)
    return items, rest


def sections(grid: Grid, named: Callable[[str], DataPath | None]) -> Iterator[tuple[DataPath | None, Grid]]:
    """Yield the parts of a table, each under its heads, with the list that a line above the part names, or None."""
    path: DataPath | None = None
    kept = [0]
    for index, row in enumerate(grid.rows):
        over_all = named(text_of(row[0])) if index and len(row) == 1 else None
        if over_all is not None and item_schema(over_all):
            yield path, grid.part(kept)
            path, kept = over_all, [0]
        elif index:
            kept.append(index)
    yield path, grid.part(kept)


def _placed(found: Item, key: str, lines: list[str], item: Schema) -> Iterator[str]:
    """Put a cell at its field; yield the text that does not fit there."""
    text = " ".join(lines)
    if key == "bedrag":
        yield from _amount(found, lines)
    elif key == "bron":
        found |= source_of(text)
    elif key == "post" and "toelichting" in item.fields and len(lines) > 1:
        found |= {"post": lines[0], "toelichting": "\n".join(lines[1:])}
    elif (value := value_of(item.fields[key], text)) is not None:
        found[key] = "\n".join(lines) if value == text and is_long(item.fields[key]) else value
    else:
        yield text


def _amount(found: Item, lines: list[str]) -> Iterator[str]:
    kinds = {f"({kind})": kind for kind in ("uitkering", "lening")}
    *amount, last = lines
    if last in kinds and amount:
        found["soort"] = kinds[last]
        lines = amount
    money = money_of(" ".join(lines))
    if money is None:
        yield " ".join(lines)
    else:
        found |= {key: value for key, value in money.items() if key not in found}


def item_schema(path: DataPath) -> Schema:
    """Return the schema of the items at a place, NO_FIELD when no list of items lives there."""
    item = field_at(path).item
    return item if item.is_map else NO_FIELD


def source_of(words: str) -> dict[str, Value]:
    """Return the fields of a source: "tarief wijkteam (2026, landelijk, uit de eerste hand)"; all of it is kept."""
    figure = re.fullmatch(r"kostenregister: ([a-z0-9][a-z0-9-]{0,79})", words)
    if figure:
        return {"prijs": figure[1]}
    found = re.fullmatch(r"(.+?) \(([^()]+)\)", words)
    fields: dict[str, Value] = {"bron": found[1]} if found else {"bron": words}
    for detail in found[2].split(", ") if found else ():
        if re.fullmatch(r"(19[9][0-9]|20[0-9]{2})", detail) and "jaar" not in fields:
            fields["jaar"] = int(detail)
        elif detail in {"uit de eerste hand", "uit de tweede hand"} and "eerste_hand" not in fields:
            fields["eerste_hand"] = "ja" if detail == "uit de eerste hand" else "nee"
        elif "regio" not in fields and "eerste_hand" not in fields and "jaar" in fields:
            fields["regio"] = detail
        else:
            return {"bron": words}
    return fields
