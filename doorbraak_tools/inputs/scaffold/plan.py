"""A new plan, drawn from the schema: an empty answer for each question, with the question above it.

Values are emitted as YAML that reads back to the letter, never put into text by substitution.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from doorbraak_tools.plan.method import (
    Schema,
    field_at,
    first_code,
    in_new_plan,
    is_long,
    plan_schema,
    steps,
)
from doorbraak_tools.plan.model import DataPath, Status
from doorbraak_tools.text.letters import slug

_WELCOME = (
    "# Typ je antwoord onder elke vraag, ingesprongen en zonder #. Wat achter een # staat, is uitleg: het telt niet."
)
_DEVICE = re.compile(r"con|prn|aux|nul|(?:com|lpt)[0-9]|conin|conout|clock")
# What may stand unquoted after a colon: it begins with a letter and holds nothing that YAML could take for syntax.
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_PLAIN = re.compile(r"[^\W\d_][\w .,()/€%+-]*[\w.)%]|[^\W\d_]")
# Invisible, but part of letters and pictures: the two joiners and the soft hyphen.
_JOINERS = "\u200c\u200d\u00ad"
_WORDS_WITH_A_MEANING = {"true", "false", "null", "yes", "no", "on", "off", "y", "n"}


def as_typed(text: str) -> str:
    """Return a line that somebody typed without what no keyboard types: control characters, marks that hide.

    A white space of another kind (a Mac makes them) becomes a space: the reader refuses some and YAML obeys others.
    """
    return "".join(" " if c.isspace() else c for c in text if c.isspace() or c.isprintable() or c in _JOINERS)


def one_line(value: str) -> str:
    """Return the value as a one-line scalar."""
    if _DATE.fullmatch(value):
        return value
    if _PLAIN.fullmatch(value) and value.casefold() not in _WORDS_WITH_A_MEANING:
        return value
    return json.dumps(value, ensure_ascii=False)


def block(value: str, indent: int) -> str:
    """Return the value as a literal block for after `key: `, its lines indented by that many spaces.

    An answer always ends its last line; of the line ends at its end one is kept.
    """
    lines = value.rstrip("\n").split("\n")
    # YAML guesses the indentation from the first line with text; say it when that line begins with white space itself
    # or has lines above it.
    first = next((line for line in lines if line.strip(" ")), "")
    indicator = "2" if first.startswith((" ", "\t")) or not lines[0].strip(" ") else ""
    pad = " " * indent
    return f"|{indicator}\n" + "\n".join(pad + line if line else "" for line in lines)


Answer = str | int | Sequence[str]
"""Words, a number, or a list of short words."""
Answers = Mapping[DataPath, Answer]
"""Answers by their place in the new plan."""


def slug_of(title: str) -> str:
    """Return a title as a file name: small letters, digits, hyphens, at most 60 characters; "" if nothing is left.

    Windows keeps some names for devices, whatever comes behind the dot: they get a word behind them.
    """
    name = slug(title, 60)
    return f"{name}-plan" if _DEVICE.fullmatch(name) else name


def new_plan(
    title: str,
    today: date,
    answers: Answers | None = None,
    *,
    full: bool = False,
    stories: Mapping[str, Sequence[str]] | None = None,
) -> str:
    """Return the text of a new plan. `full` adds the fields that the card does not ask for.

    `stories` are the paragraphs of the body, as Markdown, by the schema's name of the step; "" comes before them all.
    """
    values: dict[DataPath, Answer] = {
        ("titel",): title,
        ("status",): Status.CONCEPT,
        ("opgesteld",): today.isoformat(),
        **(answers or {}),
    }
    front = "\n".join(_fields(plan_schema(), (), values, full=full))
    told = stories or {}
    body = "\n".join(f"## {step.number}. {step.title}\n\n{_story(told.get(step.key, ()))}" for step in steps())
    return f"---\n{_WELCOME}\n{front}\n---\n\n{_story(told.get('', ()))}{body.rstrip()}\n"


def _story(paragraphs: Sequence[str]) -> str:
    return "".join(f"{paragraph}\n\n" for paragraph in paragraphs)


def _fields(schema: Schema, path: DataPath, values: Answers, *, full: bool) -> Iterator[str]:
    for key, field in schema.fields.items():
        if full or in_new_plan(schema, key) or _answered(values, (*path, key)):
            yield from _field(key, field, (*path, key), values, full=full)
    for pattern, field in schema.coded.items():
        for code in _codes(pattern, path, values):
            yield from _field(code, field, (*path, code), values, full=full)


def _answered(values: Answers, path: DataPath) -> bool:
    return any(place[: len(path)] == path for place in values)


def _codes(pattern: str, path: DataPath, values: Answers) -> list[str]:
    """Return the codes that have answers at a place, or the one that a new plan begins with."""
    depth = len(path)
    coded = {str(place[depth]) for place in values if len(place) > depth and place[:depth] == path}
    found = [code for code in coded if re.search(pattern, code)]
    return sorted(found, key=lambda code: int(code[1:])) or [first_code(pattern)]


def _field(key: str, field: Schema, path: DataPath, values: Answers, *, full: bool) -> Iterator[str]:
    pad = _pad(path)
    if len(path) == 1 and "x-stap" in field:
        yield ""
        yield f"# Stap {field['x-stap']}. {field.title}: {field.description}"
    if _is_question(field, path):
        yield f"{pad}# {field.description}"
        if path == _first_question() and path not in values:
            yield from (f"{pad}#   Bijvoorbeeld: {line}" for line in field.examples[0].split("\n")[:1])
    if re.fullmatch(r"[KLD]1", key) and path not in values and "x-schrijf" in (above := field_at(path[:-1])):
        yield f"{pad}# {key}: {field.title}. {above['x-schrijf']}"
    kind = field.get("type")
    if kind == "object" and "enum" not in field:
        yield f"{pad}{key}:"
        yield from _fields(field, path, values, full=full)
    elif kind == "array" and field.item.is_map:
        yield f"{pad}{key}:"
        yield from _items(field.item, path, values, full=full)
    else:
        yield f"{pad}{key}:{_value(field, values.get(path), len(pad) + 2)}{_options(field)}"


def _first_question() -> DataPath:
    """Return the place of the first question of the card."""
    return steps()[0].questions[0].path


def _pad(path: DataPath) -> str:
    """Return the indent of a key; an item of a list adds nothing, as its dash stands in the indent of its keys."""
    return "  " * (len(path) - 1)


def _is_question(field: Schema, path: DataPath) -> bool:
    """Whether a field gets its question above the answer; a short field has its choices behind it instead."""
    return "description" in field and len(path) > 1 and not _options(field)


def _items(item: Schema, path: DataPath, values: Answers, *, full: bool) -> Iterator[str]:
    """Yield the entries of a list; without any, one empty entry as an example of its fields."""
    depth = len(path)
    numbers = sorted({int(place[depth]) for place in values if len(place) > depth and place[:depth] == path})
    if not numbers:
        yield from _example(item, path, full=full)
    for number in numbers:
        lines = list(_entry(item, (*path, number), values))
        indent = len(_pad((*path, number)))
        yield f"{lines[0][:indent]}- {lines[0][indent + 2 :]}"
        yield from lines[1:]


def _entry(item: Schema, path: DataPath, values: Answers) -> Iterator[str]:
    """Yield the fields of one entry that are filled in, and the empty ones that it must have."""
    for key, field in item.fields.items():
        place = (*path, key)
        pad = _pad(place)
        inner = [part for part in ("laag", "hoog") if (*place, part) in values]
        if inner:
            yield f"{pad}{key}:"
            yield from (f"{pad}  {part}: {short(values[*place, part])}" for part in inner)
        elif place in values or key in item.required:
            value = values.get(place)
            brief = isinstance(value, str) and "\n" not in value and one_line(value) == value
            yield f"{pad}{key}:{f' {value}' if brief else _value(field, value, len(pad) + 2)}"


def _example(item: Schema, path: DataPath, *, full: bool) -> Iterator[str]:
    pad = "  " * len(path)
    lead = "- "
    for key, field in item.fields.items():
        if full or in_new_plan(item, key):
            # What decides how another answer is read may be left out, and not be left empty: it is put aside.
            aside = "" if in_new_plan(item, key) or "x-bepaalt" not in field else "# "
            yield f"{pad}{lead}{aside}{key}:{_options(field)}"
            lead = "  "


def _value(field: Schema, value: Answer | None, indent: int) -> str:
    if "const" in field:
        return f" {field['const']}"
    if value is None and "default" in field:
        return f" {field['default']}"
    if field.is_list:
        return f" [{', '.join(in_list(one) for one in value)}]" if isinstance(value, Sequence) else " []"
    if is_long(field):
        return " |" if value is None else " " + block(str(value), indent)
    return "" if value is None else f" {short(value)}"


_NUMBER = re.compile(r"(?:0|[1-9][0-9]{0,8})(?:,[0-9]{1,2})?")


def short(value: Answer) -> str:
    """Return a number, a date or a few words as a one-line scalar; a number stays a number."""
    text = str(value)
    return text if isinstance(value, int) or _NUMBER.fullmatch(text) else one_line(text)


def in_list(word: str) -> str:
    """Return a word for between square brackets, where a comma or bracket would mean something."""
    written = one_line(word)
    return json.dumps(word, ensure_ascii=False) if written == word and re.search(r"[,\[\]{}]", word) else written


def _options(field: Schema) -> str:
    choices: Any = field.get("enum") or field.item.get("enum")
    return f"  # kies uit: {', '.join(choices)}" if choices else ""
