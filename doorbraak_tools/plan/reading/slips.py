"""Slips of one sign, seen line by line with the schema at hand: where YAML only notices something further down.

A slip is only a guess until the plan reads better with it put right; `read_plan` sees to that.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from doorbraak_tools.plan.method import Schema, child_of, is_long, plan_schema
from doorbraak_tools.plan.model.place import CODE
from doorbraak_tools.text.letters import BULLETS

_LINE = re.compile(
    rf"(?P<indent>[ \t]*)(?P<dash>(?:[{BULLETS}+]|-+(?: -)*|[0-9]{{1,2}}[.)])(?P<gap>[ \t]*))?"
    r"(?P<name>[A-Za-z][\w-]*)(?:(?P<colon>[ ]?:(?!:))|(?P<wrong>[ ]?(?:[;.,=)](?=[\s|]|$)|：|::)|[ ][-–](?=\s)))?"
    r"(?P<rest>.*)"
)
"""A line of a field. `wrong` is what stands there instead of a colon."""
_BAR = re.compile(r" [|>][-+]?[0-9]?[-+]?[ \t]*(?: #.*)?")
_BEHIND_BAR = re.compile(r"( \|[-+]?)[ \t]*([^-+\s#0-9].*|[-+0-9]+[^-+0-9\s].*|[-+]?[ \t]+[^#\s].*)")
_COLON = re.compile(r":(?=\s|$)")
_SPECIAL = re.compile(r"[\"'\[{&*!%@`|>#?-]|.*?(?::(?:\s|$)| #)")


class Slip(NamedTuple):
    """A slip at a 1-based line and column, by its code, and the line as it was meant.

    `better` may be two lines; `reads` is the line to read on with, always one. `sure` says that it can mean nothing
    else, so that it may be put right.
    """

    line: int
    column: int
    code: str
    better: str
    reads: str
    sure: bool = True


class _Level(NamedTuple):
    """Fields that stand side by side: their schema, the column of their names, and whether they are one item."""

    schema: Schema
    indent: int
    is_item: bool
    seen: set[str]


def slips(front: str) -> list[Slip]:
    """Return the likely slips in the front matter, in order; lines count from its first."""
    return list(_Scan(front.split("\n")).run())


class _Scan:
    def __init__(self, lines: list[str]) -> None:
        self._lines = lines
        self._levels = [_Level(plan_schema(), 0, False, set())]
        self._at = 0

    def run(self) -> Iterator[Slip]:
        while self._at < len(self._lines):
            line = self._lines[self._at]
            stripped = line.strip()
            if stripped and not stripped.startswith("#"):
                yield from self._take(line)
            self._at += 1

    def _slip(self, column: int, code: str, better: str, reads: str | None = None, *, sure: bool = True) -> Slip:
        return Slip(self._at + 1, column, code, better, better.partition("\n")[0] if reads is None else reads, sure)

    def _take(self, line: str) -> Iterator[Slip]:  # noqa: PLR0912, PLR0915  (one branch for each slip)
        found = _LINE.match(line)
        placed = self._place(found) if found else None
        if found is None or placed is None:
            if found is None and line.lstrip(" -")[:1] in {"[", "{"}:
                self._skip_brackets(line)
            elif line.lstrip().startswith("-"):
                yield from self._other_item(len(line) - len(line.lstrip()))
            return
        level, field = placed
        name, colon, rest = found["name"], found["colon"], found["rest"]
        if found["wrong"] and not rest.startswith((" ", "\t")):
            rest = f" {rest}" if rest else ""
        if colon is None and rest.strip() and not _BAR.fullmatch(f" {rest.strip()}") and not rest.startswith(" "):
            return
        starts = level.is_item and (found["dash"] is not None or name in level.seen or not level.seen)
        if starts:
            level.seen.clear()
        level.seen.add(name)
        lead = " " * (level.indent - 2) + "- " if starts else " " * level.indent
        column = len(line) - len(line.lstrip()) + 1
        code, at = "", column
        if "\t" in found["indent"]:
            code, at = "tab", found["indent"].index("\t") + 1
        elif found["dash"] and not level.is_item:
            code = "streepje-te-veel"
        elif starts and found["dash"] is None:
            code = "geen-streepje"
        elif starts and (found["dash"].rstrip() != "-" or not found["gap"] or "\t" in found["gap"]):
            code = "streepje"
        elif found.start("name") != level.indent:
            code = "inspringen"
        elif colon is None:
            code = "geen-dubbele-punt"
        elif rest and rest[0] not in " \t":
            code = "geen-spatie"
        gap = "" if not rest or rest[0] in " \t" else " "
        value = f"{gap}{rest}"
        whole = f"{lead}{name}:{value}"
        text_field = field.get("type") == "string" and field.get("x-tekst")
        behind = _BEHIND_BAR.fullmatch(value) if text_field else None
        if behind is not None:
            bar = found.start("rest") + value.index("|") - len(gap) + 1
            if not re.search(r"\w", behind[2]):
                yield self._slip(at if code else bar, code or "tekst-achter-streep", f"{lead}{name}: |")
                yield from self._inside_block(level.indent)
                return
            better = f"{lead}{name}: |\n{' ' * (level.indent + 2)}{value.partition('|')[2].strip()}"
            yield self._slip(at if code else bar, code or "tekst-achter-streep", better, f"{lead}{name}: |")
            self._block(level.indent)
            return
        quote = value.strip()[:1]
        if quote in {'"', "'"} and text_field and _unclosed(value.strip(), quote):
            reads = f"{lead}{name}: {json.dumps(value.strip()[1:], ensure_ascii=False)}"
            place = found.start("rest") + rest.index(quote) + 1
            yield self._slip(place, "aanhalingsteken", line, reads, sure=False)
        elif (split := self._split_at(field, value, level.indent)) is not None:
            words = value.strip()
            reads = f"{lead}{name}: {json.dumps(words, ensure_ascii=False)}"
            in_block = f"{lead}{name}: |\n{' ' * (level.indent + 2)}{words}"
            place = at if code else found.start("rest") - len(gap) + split + 1
            better = in_block if is_long(field) and not level.is_item else reads
            yield self._slip(place, code or "dubbele-punt", better, reads)
        elif code:
            yield self._slip(at, code, whole)
        if _BAR.fullmatch(value.rstrip() if value.strip() else "x"):
            yield from self._inside_block(level.indent)
        elif not value.strip():
            if field.get("type") in ("object", "array") or "properties" in field:
                self._open(field, level.indent)
            elif text_field:
                yield from self._without_bar(f"{lead}{name}:", level.indent)
        elif value.strip()[0] in {"[", "{"}:
            self._skip_brackets(value)
        elif "properties" in (group := field.get("items", field)) and self._field_follows(group, level.indent):
            yield self._slip(found.start("rest") + len(rest) - len(rest.lstrip()) + 1, "groep-met-tekst", line,
                             f"{lead}{name}:", sure=False)  # fmt: skip
            self._open(field, level.indent)

    def _split_at(self, field: Schema, value: str, indent: int) -> int | None:
        """Return where in words, all on this line, a colon stands that makes a field of them; None for nowhere."""
        colon = _COLON.search(value)
        free = field.get("type") == "string" and not {"enum", "format", "pattern"} & field.keys()
        plain = value.strip()[:1] not in {*"|>[{&*!%@`\"'", ""} and " #" not in value
        return colon.start() if colon and free and plain and self._until(indent) == self._at + 1 else None

    def _place(self, found: "re.Match[str]") -> tuple[_Level, Schema] | None:
        """Return the fields that a line is one of, and its schema; None when it is no field for certain."""
        name, at = found["name"], found.start("name")
        if found["dash"] and (not found["gap"] or found["dash"].rstrip() != "-"):
            at = found.start("dash") + 2
        # How far a tab goes nobody can see: the field is one of the nearest fields that know its name.
        tab = "\t" in found["indent"] or "\t" in (found["gap"] or "")
        best: tuple[int, int] | None = None
        for number in range(len(self._levels) - 1, -1, -1):
            level = self._levels[number]
            field = child_of(level.schema, name)
            if field is None:
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
        return level, child_of(level.schema, name) or {}

    def _other_item(self, dash: int) -> Iterator[Slip]:
        """See an item that begins with no field, though there are some below it; those begin no item either."""
        for number, level in enumerate(self._levels):
            if level.is_item and level.indent - 2 == dash:
                del self._levels[number + 1 :]
                level.seen.add("-")
                if ":" not in self._lines[self._at] and self._field_follows(level.schema, dash):
                    line = self._lines[self._at]
                    yield self._slip(dash + 1, "onleesbare-regel", line, f"{line[:dash]}-", sure=False)
                return

    def _field_follows(self, schema: Schema, outer: int) -> bool:
        """Tell whether the next line that says something is a field of that schema, further to the right."""
        lines = (one for one in self._lines[self._at + 1 :] if one.strip() and not one.lstrip().startswith("#"))
        found = _LINE.match(next(lines, ""))
        return found is not None and found.start("name") > outer and child_of(schema, found["name"]) is not None

    def _open(self, field: Schema, outer: int) -> None:
        item = field.get("items") if field.get("type") == "array" else None
        if item is not None and item.get("type") != "object":
            return
        schema = item or field
        self._levels.append(
            _Level(schema, self._usual_indent(schema, outer, item is not None), item is not None, set())
        )

    def _usual_indent(self, schema: Schema, outer: int, is_item: bool) -> int:
        """Return the column at which most of the fields below this line stand."""
        usual = outer + (4 if is_item else 2)
        counts: Counter[int] = Counter()
        for line in self._lines[self._at + 1 :]:
            if not line.strip() or line.lstrip().startswith("#"):
                continue
            if len(line) - len(line.lstrip()) < outer or (
                len(line) - len(line.lstrip()) == outer and not line.lstrip().startswith("-")
            ):
                break
            found = _LINE.match(line)
            if found and found["colon"] and child_of(schema, found["name"]) is not None:
                counts[found.start("name")] += 1
        if not counts:
            return usual
        most = max(counts.values())
        return usual if counts[usual] == most else min(at for at, number in counts.items() if number == most)

    def _until(self, indent: int) -> int:
        """Return where the lines end that stand further to the right than a field."""
        end = self._at + 1
        while end < len(self._lines) and (
            not self._lines[end].strip() or len(self._lines[end]) - len(self._lines[end].lstrip(" \t")) > indent
        ):
            end += 1
        return end

    def _skip_brackets(self, text: str) -> None:
        """Go to the line on which what opens here is closed; stay when it is not closed soon."""
        depth, end = 0, self._at
        for one in (text, *self._lines[self._at + 1 : self._at + 12]):
            depth += sum(one.count(sign) for sign in "[{") - sum(one.count(sign) for sign in "]}")
            if depth <= 0:
                self._at = end
                return
            end += 1

    def _block(self, indent: int) -> None:
        self._at = self._until(indent) - 1

    def _inside_block(self, indent: int) -> Iterator[Slip]:
        """Go through the lines of a text block; a line too far to the left or right is a slip."""
        following = self._lines[self._at + 1 :]
        deep = Counter(
            len(one) - len(one.lstrip()) for one in following[: self._until(indent) - self._at - 1] if one.strip()
        )
        most = max(deep.values(), default=0)
        column = indent + 2 if deep[indent + 2] == most or not deep else min(i for i, n in deep.items() if n == most)
        first = True
        while self._at + 1 < len(self._lines):
            line = self._lines[self._at + 1]
            here = len(line) - len(line.lstrip(" \t"))
            known = _LINE.match(line) if here < column else None
            ended = known is not None and self._known(known)
            if line.strip() and (here <= indent or ("\t" not in line[:here] and ended and known and known["colon"])):
                if ended or line.lstrip().startswith("#") or (here == 0 and indent > 0 and _begins(line)):
                    return
                self._at += 1
                tab = line[:here].find("\t")
                code, place = ("tab", tab + 1) if tab >= 0 else ("onleesbare-regel", here + 1)
                yield self._slip(place, code, " " * column + line.strip())
                first = False
                continue
            self._at += 1
            if line.strip():
                pad = line[:here]
                if "\t" in pad and len(pad.split("\t")[0]) < column:
                    yield self._slip(pad.index("\t") + 1, "tab", " " * column + line.strip())
                elif here < column or (first and here > column):
                    yield self._slip(here + 1, "inspringen", " " * column + line.lstrip())
                first = False

    def _known(self, found: "re.Match[str]") -> bool:
        """Whether a line is a field of any fields around it, maybe with a slip."""
        name, rest = found["name"], found["rest"]
        levels = [level for level in self._levels if child_of(level.schema, name) is not None]
        off = [0 if "\t" in found["indent"] else abs(found.start("name") - level.indent) for level in levels]
        near = min(off, default=99)
        named = bool(found["colon"] or found["wrong"] or not rest.strip() or rest.strip()[0] == "|")
        if CODE.fullmatch(name):
            # A text may begin with a code that is there; one that is still to come begins its own.
            return named or (near == 0 and name not in levels[off.index(0)].seen)
        return (near <= 3 and named) or (near == 0 and rest.startswith(" "))

    def _without_bar(self, key: str, indent: int) -> Iterator[Slip]:
        """See whether the text of an answer stands below its name, without a | that makes lines of it."""
        end = self._until(indent)
        words = [one for one in self._lines[self._at + 1 : end] if one.strip()]
        if words and (len(words) > 1 or _SPECIAL.match(words[0].strip())) and words[0].strip()[0] not in "|>\"'":
            yield self._slip(len(key.rstrip(":")) + 1, "geen-streep", f"{key} |")
            yield from self._inside_block(indent)
        else:
            self._at = end - 1


def _begins(line: str) -> bool:
    found = _LINE.match(line)
    return bool(found and found["colon"] and child_of(plan_schema(), found["name"]) is not None)


def _unclosed(value: str, quote: str) -> bool:
    return value.count(quote) % 2 == 1 or (value.rstrip()[-1] != quote and " #" not in value)
