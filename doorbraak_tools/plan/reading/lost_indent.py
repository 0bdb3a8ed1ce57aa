"""The lines of a group that stand no further to the right than its name: where each was meant, by the schema."""

import re
from collections.abc import Iterator, Sequence

from doorbraak_tools.plan.method import Schema, child_of
from doorbraak_tools.plan.reading.nesting import FIELD, Level

_HOLDS_TEXT = re.compile(r":(?: [|>][-+0-9]*)?\s*$")


def regained(lines: Sequence[str], at: int, group: Schema, around: Sequence[Level]) -> list[str]:
    """Return the lines from the 0-based line `at` on that belong to a group, each where it was meant.

    `around` are the levels outside the group, the last of which its name is one of. What is sound below the last line
    that has to move is left out; nothing comes back when all is sound, or when the first line is no field of the group.
    """
    moved = list(_Group(lines, at, group, around).lines())
    while moved and moved[-1] == lines[at + len(moved) - 1]:
        moved.pop()
    return moved


class _Group:
    def __init__(self, lines: Sequence[str], at: int, group: Schema, around: Sequence[Level]) -> None:
        self._lines, self._at, self._around = lines, at, around
        self._first = self._next_that_says(at)
        self._levels = [_level(group, around[-1].indent)]

    def lines(self) -> Iterator[str]:
        outer = self._around[-1].indent
        begun = self._field(self._first)
        if begun is None or "\t" in self._first or _indent(self._first) > outer - (self._first.lstrip()[0] == "-"):
            return
        at = self._at
        while at < len(self._lines):
            line = self._lines[at]
            if not _says(line):
                yield line
                at += 1
                continue
            level = self._field(line)
            found = FIELD.match(_opened(line))
            if level is None or found is None:
                return
            del self._levels[self._levels.index(level) + 1 :]
            name, column = found["name"], level.indent
            dash = level.begins_item(name, found["dash"])
            if dash:
                level.seen.clear()
            level.seen.append(name)
            yield " " * (column - 2 * dash) + line[_indent(line) :]
            schema = child_of(level.schema, name)
            if not found["rest"].strip() and (schema.is_map or schema.is_list):
                self._levels.append(_level(schema, column))
            end = self._end(at, schema)
            base = next((_indent(one) for one in self._lines[at + 1 : end] if one.strip()), 0)
            for one in self._lines[at + 1 : end]:
                yield one and " " * (column + 2 + max(0, _indent(one) - base)) + one.lstrip()
            at = end

    def _field(self, line: str) -> Level | None:
        """Return the level of which a line is a field; None when it is none, or one of what stands around the group."""
        found = FIELD.match(_opened(line))
        if found is None or not found["colon"]:
            return None
        name = found["name"]
        if self._outer(line):
            return None
        for level in reversed(self._levels):
            known = child_of(level.schema, name)
            if known and (name not in level.seen or level.begins_item(name, found["dash"])):
                return level
        return None

    def _outer(self, line: str) -> bool:
        """Whether a line is a field of what stands around the group, in its place."""
        found = FIELD.match(_opened(line))
        name = found["name"] if found and found["colon"] else ""
        return any(
            one.indent == len(line) - len(line.lstrip(" -")) and child_of(one.schema, name) and name not in one.seen
            for one in self._around
        )

    def _end(self, at: int, schema: Schema) -> int:
        """Return where the lines end with which a field goes on: between brackets, deeper, or no field."""
        opened = re.match(r"(?:[^:]*: |\s*- )(?=[\[{])", self._lines[at])
        depth, end = _depth(self._lines[at]) if opened else 0, at + 1
        here = len(self._lines[at]) - len(self._lines[at].lstrip(" -"))
        base = _indent(self._next_that_says(end))
        block = schema.is_text and base > here and _HOLDS_TEXT.search(self._lines[at])
        while end < len(self._lines):
            line = self._lines[end]
            inside = depth > 0 or (block and _indent(line) >= base and not self._outer(line))
            goes_on = inside or not (line.lstrip().startswith("#") or self._is_field(line))
            if line.strip() and not goes_on:
                break
            depth += _depth(line) if depth > 0 else 0
            end += 1
        while not self._lines[end - 1].strip():
            end -= 1
        return max(end, at + 1)

    def _next_that_says(self, at: int) -> str:
        """Return the first line from `at` on that is neither empty nor a comment."""
        return next((self._lines[number] for number in range(at, len(self._lines)) if _says(self._lines[number])), "")

    def _is_field(self, line: str) -> bool:
        """Whether a line is a field of the group, or of anything around it."""
        found = FIELD.match(_opened(line))
        known = found and found["colon"] and any(child_of(one.schema, found["name"]) for one in self._around)
        return bool(known) or self._field(line) is not None


def _level(schema: Schema, outer: int) -> Level:
    item = schema.item
    return Level(item or schema, outer + (4 if item else 2), bool(item), [])


def _opened(line: str) -> str:
    """Return a line with the first field between braces as a field of its own."""
    return line.replace("- {", "-  ", 1)


def _says(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _depth(line: str) -> int:
    return sum(line.count(sign) for sign in "[{") - sum(line.count(sign) for sign in "]}")
