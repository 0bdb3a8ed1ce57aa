"""Asking for what a plan still lacks, one question at a time: which are open, and an answer as a plan writes it."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from doorbraak_tools.inputs.editing import add_item, raw_value, set_answer
from doorbraak_tools.inputs.values import understood
from doorbraak_tools.plan.method import Schema, first_code, in_new_plan, is_long, letters_of, plan_schema
from doorbraak_tools.plan.model import CODE, DataPath, map_at, value_at
from doorbraak_tools.plan.reading import hard_faults, read_text


@dataclass(frozen=True, slots=True)
class Open:
    """A question that is open: where its answer goes, its schema, and the codes it can point at, with their words.

    `begins` says that it is the first question of an item or code, `again` that the plan has such an item already.
    """

    path: DataPath
    field: Schema
    codes: tuple[tuple[str, str], ...] = ()
    begins: bool = False
    again: bool = False

    @property
    def has_lines(self) -> bool:
        """Whether the answer may have more than one line; in an item of a list none has."""
        return is_long(self.field) and not any(isinstance(part, int) for part in self.path)

    @property
    def choices(self) -> tuple[str, ...]:
        """The words to choose from; () when other words will do."""
        options = self.field.get("enum") or self.field.item.get("enum") or ()
        return tuple(options) or tuple(code for code, _ in self.codes)


@dataclass(slots=True)
class Asked:
    """What came of the questions until now: the places that got an answer, and those that were passed over."""

    answered: set[DataPath] = field(default_factory=set)
    passed: set[DataPath] = field(default_factory=set)

    def answered_in(self, place: DataPath) -> bool:
        """Whether something in that part of the plan got an answer."""
        return any(path[: len(place)] == place for path in self.answered)


def open_questions(data: Any, asked: Asked) -> list[Open]:
    """Return what a new plan asks and this one has no answer to, in the order of the plan, less what was passed over.

    Behind an item or code that got an answer comes the first question of one more. Who passes over the first question
    of an item of a list, or of a part that may be left out, is not asked for the rest of it; of an item that was there
    already only what it must have is asked.
    """
    return list(_Walk(data, asked).fields(plan_schema(), ()))


def with_answer(text: str, one: Open, words: str, today: date) -> tuple[str | None, str]:
    """Return the text of a plan with an answer in it, and ""; the answer may be spelled as people do: 6 juli 2026.

    When the answer does not fit, the text is None and the reason is said. An answer in free words always fits.
    """
    value = understood(one.field, words, today)
    if one.codes and not {*(value if isinstance(value, list) else [value])} <= {*one.choices}:
        return None, f"Kies uit: {', '.join(one.choices)}."
    for depth in range(1, len(one.path)):
        item = isinstance(one.path[depth - 1], int) or CODE.fullmatch(str(one.path[depth - 1]))
        if item and raw_value(text, one.path[:depth]) is None:
            text = add_item(text, one.path[:depth]) or text
    changed = set_answer(text, one.path, value)
    if changed is None:
        return None, "Dit krijg ik niet in het bestand. Schrijf het er zelf in, onder de vraag."
    wrong = [found for found in hard_faults(read_text(changed)) if found.at[: len(one.path)] == one.path]
    return (None, wrong[0].words) if wrong and not one.has_lines else (changed, "")


@dataclass(frozen=True, slots=True)
class _Walk:
    data: Any
    asked: Asked
    owners: dict[str, DataPath] = field(default_factory=dict)
    """Per letter the map that gives its codes out: of the maps with that letter the first one."""

    def fields(self, schema: Schema, path: DataPath) -> Iterator[Open]:
        in_item = bool(path) and isinstance(path[-1], int)
        less = in_item and value_at(self.data, path) and not self.asked.answered_in(path)
        for key, child in schema.fields.items():
            required = key in schema.required
            if (required or (not less and in_new_plan(schema, key))) and "const" not in child:
                yield from self._field(child, (*path, key), required=required)
        for pattern, child in schema.coded.items():
            yield from self._coded(first_code(pattern), child, path)

    def _field(self, schema: Schema, path: DataPath, *, required: bool) -> Iterator[Open]:
        kind = schema.get("type")
        if kind == "object" and "properties" in schema:
            if required or (*path, next(iter(schema.fields))) not in self.asked.passed:
                yield from self.fields(schema, path)
        elif kind == "object":
            yield from self.fields(schema, path)
        elif schema.item.is_map:
            yield from self._items(schema.item, path)
        elif value_at(self.data, path) is None and path not in self.asked.passed:
            yield Open(path, schema, self._codes_for(schema))

    def _items(self, item: Schema, path: DataPath) -> Iterator[Open]:
        found = value_at(self.data, path)
        number = len(found) if isinstance(found, list) else 0
        for index in range(number or 1):
            yield from self._item(item, (*path, index), required=False)
        if number and self.asked.answered_in((*path, number - 1)):
            yield from self._one_more(item, (*path, number))

    def _coded(self, first: str, schema: Schema, path: DataPath) -> Iterator[Open]:
        letter, owner = first[0], self.owners.setdefault(first[0], path)
        known = {str(code) for at in (owner, path) for code in map_at(self.data, at) if CODE.fullmatch(str(code))}
        codes = sorted((code for code in known if code[0] == letter), key=lambda code: int(code[1:])) or [first]
        for code in codes:
            yield from self._item(schema, (*path, code), required=True)
        if path == owner and self.asked.answered_in((*path, codes[-1])):
            yield from self._one_more(schema, (*path, f"{letter}{int(codes[-1][1:]) + 1}"))

    def _item(self, schema: Schema, path: DataPath, *, required: bool) -> Iterator[Open]:
        """Yield the open questions of an item or code; the first begins it, if it was not asked for anything before."""
        begins = not value_at(self.data, path) and not any(one[: len(path)] == path for one in self.asked.passed)
        for one in self._field(schema, path, required=required):
            yield replace(one, begins=begins)
            begins = False

    def _one_more(self, schema: Schema, path: DataPath) -> Iterator[Open]:
        for one in self._field(schema, path, required=False):
            yield replace(one, begins=True, again=True)
            break

    def _codes_for(self, schema: Schema) -> tuple[tuple[str, str], ...]:
        """Return the codes in the plan that an answer can point at, each with the first words of what it stands for."""
        return tuple(
            (str(code), first_words(value))
            for letter in letters_of(schema.get("items", schema))
            for code, value in map_at(self.data, self.owners.get(letter, ("",))).items()
            if CODE.fullmatch(str(code))
        )


def first_words(value: Any, most: int = 60) -> str:
    """Return the first words of what a code stands for, at most so many letters."""
    line = str((value.get("wat") if isinstance(value, dict) else value) or "").strip().partition("\n")[0]
    return line if len(line) <= most else f"{line[:most].rsplit(' ', 1)[0]} …"
