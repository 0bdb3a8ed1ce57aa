"""Giving, changing and taking back one answer."""

import copy
import re
from dataclasses import dataclass

import yaml

from doorbraak_tools.inputs.editing.nodes import (
    Front,
    Raw,
    end_of,
    is_empty,
    line_end,
    line_start,
    raw_of,
    read_front,
    with_lines,
)
from doorbraak_tools.inputs.editing.written import Value, behind_key, body_of, cleaned, field_lines, in_flow
from doorbraak_tools.plan.method import Schema, child_of, field_at, is_long
from doorbraak_tools.plan.model import DataPath

_COMMENT = re.compile(r"[ \t]+#[^\n]*$")


def set_answer(text: str, path: DataPath, value: Value) -> str | None:
    """Return the text with this answer at that place; an empty value takes the answer away, and leaves its key.

    `value` is a text, a list of short words, or an amount as {laag, hoog}. The place may be new: then its line comes
    where the schema has it among its neighbours. None when the text cannot be changed there.
    """
    front = read_front(text)
    value = cleaned(value)
    if front is None or not path or not field_at(path):
        return None
    have = len(path)
    while have and front.at(path[:have])[1] is None:
        have -= 1
    if have == len(path) and raw_of(front.at(path)[1] or front.root) == value:
        return text
    changed = _in_place(front, path, value) if have == len(path) else _new(front, path, have, value)
    return None if changed is None else proven(front, changed, _put(front.raw, path, value))


def proven(front: Front, changed: str, wanted: Raw) -> str | None:
    """Return the whole new text when its front matter says what was wanted, to the letter; else None."""
    text = front.with_text(changed)
    read = read_front(text)
    return text if read is not None and read.raw == wanted else None


def _in_place(front: Front, path: DataPath, value: Value) -> str | None:
    key, node = front.at(path)
    field = field_at(path)
    if key is None or node is None:
        return None
    text, column = front.text, key.start_mark.column
    start, end = node.start_mark.index, end_of(text, node)
    behind_colon = text.index(":", key.end_mark.index) + 1
    if is_empty(node):
        # An answer of one line in a list stands behind its key, as a new plan has it.
        one_line = len(path) > 1 and isinstance(path[-2], int)
        return _spliced(text, _Old(behind_colon, behind_colon, column, is_long(field) and not one_line), field, value)
    if _inside_flow(front, path):
        return text[:start] + (in_flow(value) if value else "") + text[end:]
    if isinstance(node, yaml.SequenceNode) and not node.flow_style:
        return _block_list(text, node, value) if isinstance(value, list) and value else None
    if isinstance(node, yaml.CollectionNode) and not node.flow_style and value:
        start = behind_colon  # fields below each other make place for one line
    return _spliced(text, _Old(start, end, column), field, value)


@dataclass(frozen=True, slots=True)
class _Old:
    """An answer where it stands in a text, below or behind a key in a column; `block` asks for a text block there."""

    start: int
    end: int
    column: int
    block: bool = False


def _spliced(text: str, where: _Old, field: Schema, value: Value) -> str:
    """Return the text with a value in the place of an old one, a comment on its line kept; a block stays a block."""
    start, end, column = where.start, where.end, where.column
    old = text[start:end]
    was_block = old[:1] in {"|", ">"}
    if not value:
        while text[start - 1] in " \t":
            start -= 1
        header = _COMMENT.search(old.split("\n", 1)[0]) if was_block else None
        return text[:start] + (header[0] if header else "") + text[end:]
    head, body = behind_key(field, value, block=isinstance(value, str) and (was_block or where.block))
    lead = " " if text[start - 1] == ":" else ""
    if body is None:
        return text[:start] + lead + head + text[end:]
    first, _, rest = old.partition("\n")
    if was_block:
        comment = _COMMENT.search(first)
        indent = next((len(line) - len(line.lstrip(" ")) for line in rest.split("\n") if line.strip()), column + 2)
        return (
            text[:start]
            + head
            + (comment[0] if comment else "")
            + "\n"
            + body_of(body, indent).rstrip("\n")
            + text[end:]
        )
    after = line_end(text, end)
    below = body_of(body, column + 2)
    return text[:start] + lead + head + text[end:after].rstrip("\n") + "\n" + below + text[after:]


def _block_list(text: str, node: yaml.SequenceNode, value: list[str]) -> str | None:
    """Return the text with another list of words, each with its dash; words that stay are not written anew."""
    spans = [(item.start_mark.index, end_of(text, item)) for item in node.value]
    start, end = line_start(text, spans[0][0]), spans[-1][1]
    pad, dash, _ = text[start : spans[0][0]].partition("-")
    between = text[start:end]
    for first, last in reversed(spans):
        between = between[: first - start] + between[last - start :]
    if not dash or "#" in between or not all(isinstance(item, yaml.ScalarNode) for item in node.value):
        return None
    written = {str(item.value): text[first:last] for item, (first, last) in zip(node.value, spans, strict=True)}
    lines = (f"{pad}- {written.get(word) or in_flow(word)}" for word in value)
    return text[:start] + "\n".join(lines) + text[end:]


def _new(front: Front, path: DataPath, have: int, value: Value) -> str | None:
    """Return the text with the fields that lead to a new place, from the part `have` of the path on."""
    if not value:
        return front.text
    key, parent = front.at(path[:have])
    rest = path[have:]
    field = field_at(path[:have])
    inner: Value = value
    for part in reversed(rest[1:]):
        inner = {part: inner} if isinstance(part, str) else [inner]
    name, child = rest[0], child_of(field, rest[0])
    if isinstance(parent, yaml.MappingNode) and isinstance(name, str):
        return insert_field(front.text, parent, field, name, inner)
    if parent is not None and key is not None and is_empty(parent) and isinstance(name, str):
        at = line_end(front.text, key.end_mark.index)
        return with_lines(front.text, at, field_lines(name, child, inner, key.start_mark.column + 2))
    return None


def insert_field(text: str, parent: yaml.MappingNode, field: Schema, name: str, value: Value) -> str | None:
    """Return the text with a new field in a map, behind the neighbour that the schema puts before it."""
    if parent.flow_style:
        at = end_of(text, parent.value[-1][1]) if parent.value else parent.start_mark.index + 1
        return f"{text[:at]}{', ' if parent.value else ''}{name}: {in_flow(value)}{text[at:]}"
    order = list(field.fields)
    before = [pair for pair in parent.value if _rank(pair[0].value, order) < _rank(name, order)]
    key, node = before[-1] if before else parent.value[-1]
    last = key.end_mark.index if is_empty(node) else end_of(text, node)
    lines = field_lines(name, child_of(field, name), value, parent.value[0][0].start_mark.column)
    return with_lines(text, line_end(text, last), lines)


def _rank(name: str, order: list[str]) -> tuple[int, int]:
    if name in order:
        return order.index(name), 0
    number = re.search(r"[0-9]+", name)
    return len(order), int(number[0]) if number else 0


def _inside_flow(front: Front, path: DataPath) -> bool:
    nodes = (front.at(path[:depth])[1] for depth in range(len(path)))
    return any(isinstance(node, yaml.CollectionNode) and node.flow_style for node in nodes)


def _put(raw: Raw, path: DataPath, value: Value) -> Raw:
    """Return what is to be written, with that value at the place."""
    if not path:
        return copy.deepcopy(value) if value else ""  # type: ignore[return-value]  # the same shapes
    first, *rest = path
    if isinstance(raw, list):
        made = list(raw)
        if isinstance(first, int):
            made[first : first + 1] = [_put(raw[first] if first < len(raw) else "", tuple(rest), value)]
        return made
    if not value and (not isinstance(raw, dict) or first not in raw):
        return raw
    if isinstance(first, int):
        return [_put("", tuple(rest), value)]
    kept = raw if isinstance(raw, dict) else {}
    return {**kept, first: _put(kept.get(first, ""), tuple(rest), value)}
