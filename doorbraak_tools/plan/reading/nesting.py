"""Which fields a line of the front matter stands among, also when its indent or its dash is not what it should be."""

import difflib
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from itertools import islice
from typing import NamedTuple

from doorbraak_tools.plan.method import NO_FIELD, Schema, child_of, plan_schema
from doorbraak_tools.plan.model.place import CODE
from doorbraak_tools.text.letters import BULLETS

FIELD = re.compile(
    rf"(?P<indent>[ \t]*)(?P<dash>(?:[{BULLETS}+]|-+(?: -)*|[0-9]{{1,2}}[.)])(?P<gap>[ \t]*))?"
    r"(?P<name>[A-Za-z][\w-]*)(?:(?P<colon>[ ]?:(?!:))|(?P<wrong>[ ]?(?:[;.,=)](?=[\s|]|$)|：|::)|[ ][-–](?=\s)))?"
    r"(?P<rest>.*)"
)
"""A line of a field. `wrong` is what stands there instead of a colon."""

BAR = re.compile(r" [|>][-+]?[0-9]?[-+]?[ \t]*(?: #.*)?")
"""The sign behind a name below which a text block stands, with what may stand around it."""

_NEAR = 3
"""How many columns a field may stand from where it belongs: a whole step, and a slip."""
_STICKS = re.compile(r"[^\W\d_a-z]|[0-9\"'„“€\[{]")
"""How a value begins that can be no part of the name to which it sticks."""
_ENDS_AS_FIELD = re.compile(r"[ \t]*\w[^:|\n]{0,40}:[ ](?:[|>][-+]?|\[[^\]]*\])[ \t]*")
_SIBLING = re.compile(r" *[a-z][a-z_-]*:(?: |$)")
_CODE_STUCK = re.compile(r"[KLD][1-9](?=[^\W\d_a-z\"'„“€\[{])")


class Level(NamedTuple):
    """Fields that stand side by side: their schema, the column of their names, and whether they are one item.

    `seen` are the names that were there already, in order; of a list those of the item that is open.
    """

    schema: Schema
    indent: int
    is_item: bool
    seen: list[str]

    def begins_item(self, name: str, dash: str | None) -> bool:
        """Whether a field is the first of an item: by its dash, or by the name with which the item before it began."""
        first = self.seen[0] if self.seen else name
        return self.is_item and (dash is not None or first == name or (first == "-" and name in self.seen))

    def lacking(self, name: str, is_there: Callable[[str, int], bool], *, dash: bool) -> tuple[str, bool] | None:
        """Return the group, list or code that would hold a field and is not there, and whether it can be no other.

        `is_there` says of a name and a column whether a field stands so further on.
        """
        seen = set(self.seen)
        left = [
            key
            for key, group in self.schema.fields.items()
            if child_of(group.item if dash else group, name) and not (key in seen or is_there(key, self.indent))
        ]
        for pattern, inner in self.schema.coded.items():
            if child_of(inner, name):
                codes = (f"{pattern.lstrip('^')[0]}{number}" for number in range(1, 100))
                left += islice((code for code in codes if not (code in seen or is_there(code, self.indent))), 1)
        return (left[0], len(left) == 1) if left else None


class Nesting:
    """The levels around a line, from the fields of the plan itself inward; `lines` are all lines, to look ahead in."""

    def __init__(self, lines: Sequence[str]) -> None:
        self.levels = [Level(plan_schema(), 0, False, [])]
        self.look_ahead(lines)

    def look_ahead(self, lines: Sequence[str]) -> None:
        """See which fields stand on which lines."""
        self._last = dict[tuple[str, int], int]()
        self._fields: dict[int, list[tuple[int, str]]] = {}
        for at, found in enumerate(map(FIELD.match, lines)):
            if found:
                self._last[found["name"], found.start("name")] = at
                if found["colon"]:
                    self._fields.setdefault(found.start("name"), []).append((at, found["name"]))

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
        for number in range(len(self.levels) - 1, -1, -1):
            level = self.levels[number]
            if not child_of(level.schema, name):
                continue
            off = 0 if tab else abs(at - level.indent)
            if found["dash"] and not level.is_item:
                off = min(off, abs(at - 2 - level.indent))
            if not found["dash"] and level.begins_item(name, None):
                off = min(off, abs(at - level.indent + 2), abs(at - level.indent + 1))
            if best is None or off < best[0]:
                best = (off, number)
        # A field whose name nothing nearer knows, may stand a whole step too far to the left or right.
        if best is None or best[0] > _NEAR:
            return None
        del self.levels[best[1] + 1 :]
        level = self.levels[best[1]]
        return level, child_of(level.schema, name)

    def item(self, dash: int) -> Level | None:
        """Return the fields of the items that have their dash at that column, if there are such, and leave the rest."""
        for number, level in enumerate(self.levels):
            if level.is_item and level.indent - 2 == dash:
                del self.levels[number + 1 :]
                level.seen.append("-")
                return level
        return None

    def open(self, field: Schema, outer: int, below: Iterable[str]) -> None:
        """Go into a field with fields of its own, or with items, at that column; `below` are the lines that follow."""
        item = field.get("items") if field.is_list else None
        if item is None or item.is_map:
            schema, is_item = item or field, item is not None
            self.levels.append(Level(schema, _usual_indent(schema, outer, is_item, below), is_item, []))

    def lacking(self, found: "re.Match[str]", at: int) -> tuple[str, bool] | None:
        """Return the line with the name that must stand above a field, the 0-based line `at`, and whether it is sure.

        Either nothing around the field knows it, or fields that stand under a code come once more in the same order.
        """
        name, here = found["name"], found.start("name")
        levels = [level for level in self.levels if abs(level.indent - here) <= _NEAR]
        known = [level for level in levels if child_of(level.schema, name)]
        if found["colon"] is None or (known and not self._again(known[-1], name, at)):
            return None
        column = found.start("dash") + 1 if found["dash"] else here
        for level in reversed(self.levels):
            inside = level.indent < column
            if inside and (one := level.lacking(name, partial(self._is_below, at), dash=bool(found["dash"]))):
                return f"{' ' * level.indent}{one[0]}:", one[1]
        return None

    def _is_below(self, at: int, name: str, column: int) -> bool:
        return self._last.get((name, column), -1) > at

    def _again(self, level: Level, name: str, at: int) -> bool:
        """Whether the fields of a code begin once more with a name: the next one was there too."""
        fields = self._fields.get(level.indent, [])
        index = bisect_right(fields, at, key=lambda one: one[0])
        following = fields[index][1] if index < len(fields) else name
        return not level.is_item and level.seen[:1] == [name] != [following] and following in level.seen

    def apart(self, line: str, *, surely: bool = True) -> str | None:
        """Return a line with a colon and a space behind the name of its field, when its value sticks to that.

        `surely`: only what can be no word.
        """
        words = line.lstrip(" -")
        here = len(line) - len(words)
        for level in self.levels:
            known = [name for name in level.schema.fields if words.startswith(name)]
            if (code := _CODE_STUCK.match(words)) and child_of(level.schema, code[0]):
                known.append(code[0])
            name = max(known, key=len, default="")
            rest = words[len(name) :]
            if level.indent == here and name and (
                _STICKS.match(rest) or (not surely and re.match(r"[a-z]", rest) and name not in level.seen)
            ):  # fmt: skip
                return f"{line[:here]}{name}: {rest}"
        return None

    def knows(self, found: "re.Match[str]") -> bool:
        """Whether a line is a field of any fields around it, maybe with a slip."""
        name, rest = found["name"], found["rest"]
        levels = [level for level in self.levels if child_of(level.schema, name)]
        off = [0 if "\t" in found["indent"] else abs(found.start("name") - level.indent) for level in levels]
        near = min(off, default=99)
        named = is_named(found)
        if CODE.fullmatch(name):
            # A text may begin with a code that is there; one that is still to come begins its own.
            return bool(levels) and (named or (near == 0 and name not in levels[off.index(0)].seen))
        return (near <= _NEAR and named) or (near == 0 and rest.startswith(" "))

    def misspelt(self, line: str, above: str = "") -> bool:
        """Whether a line is a field in its place, or of the group that the line above it names, but for its letters."""
        name, colon, _ = line.strip().partition(":")
        group = above.strip().removesuffix(":")
        known = [
            level.schema for level in self.levels if level.indent == len(above or line) - len((above or line).lstrip())
        ]
        names = (key for schema in known for key in (child_of(schema, group) if above else schema).fields)
        like = name.casefold().replace(" ", "_")
        return bool(colon and difflib.get_close_matches(like, names, n=1, cutoff=0.8))

    def swapped(self, found: "re.Match[str]", below: Sequence[str]) -> str | None:
        """Return the line below a field when that names the group of which the field is one, and the next line too.

        Below a field that ends in a | the next line may be its text.
        """
        group, other = (FIELD.match(line) for line in (*below, "", "")[:2])
        name, at = found["name"], found.start("name")
        if not (group and group["colon"] and not group["rest"].strip()):
            return None
        outer = [level for level in self.levels if level.indent == group.start("name") < at]
        here = [level for level in self.levels if abs(level.indent - at) <= 1 and name not in level.seen]
        inner = child_of(outer[-1].schema, group["name"]) if outer else NO_FIELD
        inner = inner.item if found["dash"] else inner
        text = BAR.fullmatch(found["rest"]) and len(below[1]) - len(below[1].lstrip()) > at
        beside = other and other["colon"] and child_of(inner, other["name"]) and other.start("name") >= at
        fits = child_of(inner, name) and (text or beside)
        return below[0] if fits and not any(child_of(level.schema, name) for level in here) else None

    def like_a_sibling(self, line: str) -> bool:
        """Whether a line looks like a field, in its place, of which the name is not known."""
        here = len(line) - len(line.lstrip())
        return bool(_SIBLING.match(line)) and any(level.indent == here for level in self.levels)

    def strays(self, found: "re.Match[str]") -> bool:
        """Whether a line, below which a text goes on, can be no field: it holds none, or has no place."""
        name, value = found["name"], found["rest"].strip()
        levels = [level for level in self.levels if child_of(level.schema, name)]
        if value:
            fits = any(level.indent == found.start("name") and name not in level.seen for level in levels)
            return bool(value.strip("|>-+")) and not fits
        return any(not child_of(level.schema, name).is_text for level in levels)


def _usual_indent(schema: Schema, outer: int, is_item: bool, below: Iterable[str]) -> int:
    """Return the column at which most of these fields stand."""
    usual, dash = outer + (4 if is_item else 2), -1
    counts: Counter[int] = Counter()
    for line in below:
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        here = len(line) - len(line.lstrip())
        if here < outer or (here == outer and not line.lstrip().startswith("-")):
            break
        found = FIELD.match(line)
        if found and found["dash"] and is_item:
            dash = found.start("dash")
        # What stands below its own dash has lost its indent.
        if found and found["colon"] and child_of(schema, found["name"]) and (found["dash"] or here > dash):
            counts[found.start("name")] += 1
    if not counts:
        return usual
    most = max(counts.values())
    return usual if counts[usual] == most else min(at for at, number in counts.items() if number == most)


def is_named(found: "re.Match[str]") -> bool:
    """Whether a line is a field by more than its first word."""
    return bool(found["colon"] or found["wrong"] or not found["rest"].strip() or found["rest"].strip()[0] == "|")


def looks_like_field(line: str) -> bool:
    """Whether a line is a field by how it ends, whatever its name is: no text ends in `: |`."""
    return bool(_ENDS_AS_FIELD.fullmatch(line))


def begins_plan_field(line: str) -> bool:
    """Whether a line is a field of the plan itself."""
    found = FIELD.match(line)
    return bool(found and found["colon"] and child_of(plan_schema(), found["name"]))
