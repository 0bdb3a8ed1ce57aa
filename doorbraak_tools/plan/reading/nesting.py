"""Which fields a line of the front matter stands among, also when its indent or its dash is not what it should be."""

import re
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from doorbraak_tools.plan.method import Schema, child_of, plan_schema
from doorbraak_tools.plan.model.place import CODE
from doorbraak_tools.text.letters import BULLETS

FIELD = re.compile(
    rf"(?P<indent>[ \t]*)(?P<dash>(?:[{BULLETS}+]|-+(?: -)*|[0-9]{{1,2}}[.)])(?P<gap>[ \t]*))?"
    r"(?P<name>[A-Za-z][\w-]*)(?:(?P<colon>[ ]?:(?!:))|(?P<wrong>[ ]?(?:[;.,=)](?=[\s|]|$)|：|::)|[ ][-–](?=\s)))?"
    r"(?P<rest>.*)"
)
"""A line of a field. `wrong` is what stands there instead of a colon."""


class Level(NamedTuple):
    """Fields that stand side by side: their schema, the column of their names, and whether they are one item."""

    schema: Schema
    indent: int
    is_item: bool
    seen: set[str]


class Nesting:
    """The levels around a line, from the fields of the plan itself inward."""

    def __init__(self) -> None:
        self._levels = [Level(plan_schema(), 0, False, set())]

    def place(self, found: "re.Match[str]") -> tuple[Level, Schema] | None:
        """Return the fields that a line is one of, and its schema; None when it is no field for certain.

        What stood further inward is left.
        """
        name, at = found["name"], found.start("name")
        if found["dash"] and (not found["gap"] or found["dash"].rstrip() != "-"):
            at = found.start("dash") + 2
        # How far a tab goes nobody can see: the field is one of the nearest fields that know its name.
        tab = "\t" in found["indent"] or "\t" in (found["gap"] or "")
        best: tuple[int, int] | None = None
        for number in range(len(self._levels) - 1, -1, -1):
            level = self._levels[number]
            if not child_of(level.schema, name):
                continue
            off = 0 if tab else abs(at - level.indent)
            if found["dash"] and not level.is_item:
                off = min(off, abs(at - 2 - level.indent))
            if level.is_item and not found["dash"] and (name in level.seen or not level.seen):
                off = min(off, abs(at - level.indent + 2), abs(at - level.indent + 1))
            if best is None or off < best[0]:
                best = (off, number)
        # A field whose name nothing nearer knows, may stand a whole step too far to the left or right.
        if best is None or best[0] > 3:
            return None
        del self._levels[best[1] + 1 :]
        level = self._levels[best[1]]
        return level, child_of(level.schema, name)

    def item(self, dash: int) -> Level | None:
        """Return the fields of the items that have their dash at that column, if there are such, and leave the rest."""
        for number, level in enumerate(self._levels):
            if level.is_item and level.indent - 2 == dash:
                del self._levels[number + 1 :]
                level.seen.add("-")
                return level
        return None

    def open(self, field: Schema, outer: int, below: Iterable[str]) -> None:
        """Go into a field with fields of its own, or with items, at that column; `below` are the lines that follow."""
        item = field.get("items") if field.is_list else None
        if item is None or item.is_map:
            schema, is_item = item or field, item is not None
            self._levels.append(Level(schema, _usual_indent(schema, outer, is_item, below), is_item, set()))

    def knows(self, found: "re.Match[str]") -> bool:
        """Whether a line is a field of any fields around it, maybe with a slip."""
        name, rest = found["name"], found["rest"]
        levels = [level for level in self._levels if child_of(level.schema, name)]
        off = [0 if "\t" in found["indent"] else abs(found.start("name") - level.indent) for level in levels]
        near = min(off, default=99)
        named = bool(found["colon"] or found["wrong"] or not rest.strip() or rest.strip()[0] == "|")
        if CODE.fullmatch(name):
            # A text may begin with a code that is there; one that is still to come begins its own.
            return named or (near == 0 and name not in levels[off.index(0)].seen)
        return (near <= 3 and named) or (near == 0 and rest.startswith(" "))


def _usual_indent(schema: Schema, outer: int, is_item: bool, below: Iterable[str]) -> int:
    """Return the column at which most of these fields stand."""
    usual = outer + (4 if is_item else 2)
    counts: Counter[int] = Counter()
    for line in below:
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        here = len(line) - len(line.lstrip())
        if here < outer or (here == outer and not line.lstrip().startswith("-")):
            break
        found = FIELD.match(line)
        if found and found["colon"] and child_of(schema, found["name"]):
            counts[found.start("name")] += 1
    if not counts:
        return usual
    most = max(counts.values())
    return usual if counts[usual] == most else min(at for at, number in counts.items() if number == most)


def begins_plan_field(line: str) -> bool:
    """Whether a line is a field of the plan itself."""
    found = FIELD.match(line)
    return bool(found and found["colon"] and child_of(plan_schema(), found["name"]))
