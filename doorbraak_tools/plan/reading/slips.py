"""Slips of one sign, seen line by line with the schema at hand: where YAML only notices something further down.

A slip is only a guess until the plan reads better with it put right; `read_plan` sees to that.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from doorbraak_tools.plan.method import Schema, child_of, homes, is_long
from doorbraak_tools.plan.model.place import CODE
from doorbraak_tools.plan.reading.field_line import Field, field_of
from doorbraak_tools.plan.reading.lost_indent import regained
from doorbraak_tools.plan.reading.nesting import BAR, FIELD, Nesting, begins_plan_field, is_named, looks_like_field
from doorbraak_tools.plan.reading.slip import Slip

_BEHIND_BAR = re.compile(r"( \|[-+]?)[ \t]*([^-+\s#0-9].*|[-+0-9]+[^-+0-9\s].*|[-+]?[ \t]+[^#\s].*)")
_COLON = re.compile(r":(?=\s|$)")
_MOST_SLIPS = 40
_NAME = re.compile(r"( *)([^\s#:-][^:]*):\s*")
_SPECIAL = re.compile(r"[\"'\[{&*!%@`|>#?-]|.*?(?::(?:\s|$)| #)")


def slips(front: str) -> list[Slip]:
    """Return the likely slips in the front matter, in order, the first forty; lines count from its first."""
    return list(islice(_Scan(front.split("\n")).run(), _MOST_SLIPS))


class _Scan:
    def __init__(self, lines: list[str]) -> None:
        self._lines = lines
        self._nesting = Nesting(lines)
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

    def _take(self, line: str) -> Iterator[Slip]:
        found = FIELD.match(line)
        first = found or FIELD.match(line.replace("- {", "- ", 1))
        if first and (below := self._nesting.swapped(first, self._lines[self._at + 1 : self._at + 3])):
            yield Slip(self._at + 1, first.start("name") + 1, "omgewisseld", below, below, sure=False, below=(line,))
            self._lines[self._at : self._at + 2] = [below, line]
            line, found, first = below, FIELD.match(below), None
        if first and (lacking := self._nesting.lacking(first, self._at)):
            yield from self._lacking(*lacking)
        placed = self._nesting.place(found) if found else None
        bare = found is None or not (found["colon"] or found["wrong"])
        if bare and (apart := self._nesting.apart(line, surely=False)):
            yield self._slip(len(apart.partition(":")[0]) + 1, "geen-dubbele-punt", apart)
            line, found = apart, FIELD.match(apart)
            placed = self._nesting.place(found) if found else None
        if found is not None and placed is not None:
            field = field_of(found, *placed)
            if field is not None and field.is_text and (behind := _BEHIND_BAR.fullmatch(field.value)):
                yield from self._behind_bar(field, behind[2])
            elif field is not None:
                if field.is_text and self._text_goes_on(field):
                    yield from self._beside(field)
                    return
                yield from self._value(field, line)
                yield from self._below(field, line)
        elif looks_like_field(line) and BAR.fullmatch(line[line.index(":") + 1 :]):
            yield from self._inside_block(len(line) - len(line.lstrip()))
        elif found is None and line.lstrip(" -")[:1] in {"[", "{"}:
            if first and (placed := self._nesting.place(first)) and placed[0].is_item:
                better = " " * (placed[0].indent - 2) + line.lstrip()
                if line.lstrip()[0] == "-" and better != line:
                    yield self._slip(len(line) - len(line.lstrip()) + 1, "inspringen", better)
            self._skip_brackets(line)
        elif line.lstrip().startswith("-"):
            yield from self._other_item(len(line) - len(line.lstrip()))

    def _lacking(self, name: str, sure: bool) -> Iterator[Slip]:
        """See that the name of a group, list or code is not there, or was made a comment; go into it."""
        above = next((one for one in self._lines[: self._at][::-1] if one.strip()[:1] not in {"", "#"}), "")
        found = FIELD.match(name)
        placed = self._nesting.place(found) if found else None
        if found is None or placed is None:
            return
        level, schema = placed
        # A name with a slip in it is told as one.
        slip = _NAME.fullmatch(above)
        if slip and len(slip[1]) == level.indent and not child_of(level.schema, slip[2]):
            return
        level.seen.append(found["name"])
        self._nesting.open(schema, level.indent, self._lines[self._at :])
        aside = [at for at in range(self._at) if self._lines[at].strip(" \t#") == name.strip()]
        if aside and self._lines[aside[0]].lstrip().startswith("#"):
            yield Slip(aside[0] + 1, 1, "geen-groep", name, name, sure)
        else:
            line = self._lines[self._at]
            yield Slip(self._at + 1, 1, "geen-groep", line, line, sure, name)

    def _behind_bar(self, field: Field, words: str) -> Iterator[Slip]:
        """See an answer that begins behind its |, or signs without a word that do not belong there."""
        at, code = field.fault or (field.value_at + field.value.index("|"), "tekst-achter-streep")
        if re.search(r"\w", words):
            better = field.in_block(field.value.partition("|")[2].strip())
            yield self._slip(at, code, better, f"{field.key} |")
            self._at = self._until(field.indent) - 1
        else:
            yield self._slip(at, code, f"{field.key} |")
            yield from self._inside_block(field.indent)

    def _text_goes_on(self, field: Field) -> bool:
        """Whether an answer begins beside its name and goes on below it, there with a colon as fields have."""
        if field.value.strip()[:1] in {*"|>[{&*!%@`\"'#", ""}:
            return False
        below = self._lines[self._at + 1 : self._until(field.indent)]
        colons = [one.lstrip(" -").partition(":")[0] for one in below if _COLON.search(one)]
        return bool(colons) and not any(name in homes() or CODE.fullmatch(name) for name in colons)

    def _beside(self, field: Field) -> Iterator[Slip]:
        """See that the | of such an answer is not there, or another sign in its place."""
        words = field.value.strip()
        better = field.in_block(words) if re.search(r"\w{2}", words) else f"{field.key} |"
        yield self._slip(len(field.key), "geen-streep", better, f"{field.key} |")
        yield from self._inside_block(field.indent)

    def _value(self, field: Field, line: str) -> Iterator[Slip]:
        """See a slip in the value on this line; else the one before it."""
        words = field.value.strip()
        split = self._split_at(field)
        if field.is_text and words[:1] in {'"', "'"} and _unclosed(words, words[0]):
            reads = f"{field.key} {json.dumps(words[1:], ensure_ascii=False)}"
            place = field.value_at + field.value.index(words[0])
            yield self._slip(place, "aanhalingsteken", line, reads, sure=False)
        elif split is not None:
            at, code = field.fault or (field.value_at + split, "dubbele-punt")
            reads = f"{field.key} {json.dumps(words, ensure_ascii=False)}"
            better = field.in_block(words) if is_long(field.schema) and not field.in_item else reads
            yield self._slip(at, code, better, reads)
        elif field.fault is not None:
            yield self._slip(*field.fault, f"{field.key}{field.value}")

    def _below(self, field: Field, line: str) -> Iterator[Slip]:
        """Go on into what the field holds below its line."""
        schema, value = field.schema, field.value.strip()
        group = schema.get("items", schema)
        if value and BAR.fullmatch(field.value.rstrip()):
            yield from self._inside_block(field.indent)
        elif not value and (schema.is_map or schema.is_list or schema.fields):
            yield from self._regain(schema)
            self._nesting.open(schema, field.indent, self._lines[self._at + 1 :])
        elif not value and field.is_text:
            yield from self._without_bar(field)
        elif value and value[0] in {"[", "{"}:
            self._skip_brackets(value)
        elif value and "properties" in group and self._field_follows(group, field.indent):
            place = field.value_at + field.value.index(value)
            yield self._slip(place, "groep-met-tekst", line, field.key, sure=False)
            self._nesting.open(schema, field.indent, self._lines[self._at + 1 :])

    def _regain(self, group: Schema) -> Iterator[Slip]:
        """See that what a group holds has lost its indent; go on with its lines as they were meant."""
        below = range(self._at + 1, len(self._lines))
        at = next((at for at in below if self._lines[at].strip(" \t")[:1] not in {"", "#"}), len(self._lines))
        if moved := regained(self._lines, at, group, self._nesting.levels):
            first = self._lines[at]
            self._lines[at : at + len(moved)] = moved
            self._nesting.look_ahead(self._lines)
            place = len(first) - len(first.lstrip()) + 1
            yield Slip(at + 1, place, "inspringen", moved[0], moved[0], below=tuple(moved[1:]))

    def _split_at(self, field: Field) -> int | None:
        """Return where in words, all on this line, a colon stands that makes a field of them; None for nowhere."""
        colon = _COLON.search(field.value)
        free = field.schema.is_string and not {"enum", "format", "pattern"} & field.schema.keys()
        plain = field.value.strip()[:1] not in {*"|>[{&*!%@`\"'", ""} and " #" not in field.value
        return colon.start() if colon and free and plain and self._until(field.indent) == self._at + 1 else None

    def _other_item(self, dash: int) -> Iterator[Slip]:
        """See an item that begins with no field, though there are some below it; those begin no item either."""
        line, level = self._lines[self._at], self._nesting.item(dash)
        if level is not None and ":" not in line and self._field_follows(level.schema, dash):
            yield self._slip(dash + 1, "onleesbare-regel", line, f"{line[:dash]}-", sure=False)

    def _field_follows(self, schema: Schema, outer: int) -> bool:
        """Tell whether the next line that says something is a field of that schema, further to the right."""
        lines = (one for one in self._lines[self._at + 1 :] if one.strip() and not one.lstrip().startswith("#"))
        found = FIELD.match(next(lines, ""))
        return found is not None and found.start("name") > outer and bool(child_of(schema, found["name"]))

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
            ended = here < column and self._ends_block(line, column)
            if line.strip() and (here <= indent or ("\t" not in line[:here] and ended and ":" in line)):
                if ended:
                    return
                self._at += 1
                tab = line[:here].find("\t")
                code, place = ("tab", tab + 1) if tab >= 0 else ("onleesbare-regel", here + 1)
                # Nobody can tell whether a line with a # was to be read, nor one like a field that we do not know.
                sure = line.lstrip()[:1] != "#" and not self._nesting.like_a_sibling(line)
                yield self._slip(place, code, " " * column + line.strip(), sure=sure)
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

    def _ends_block(self, line: str, column: int) -> bool:
        """Whether a line, the next one, ends a text block that stands at that column, though it may have a slip.

        It does not when the text goes on below it, and it can be no field, or was one before.
        """
        rest = range(self._at + 2, len(self._lines))
        below = next((self._lines[at] for at in rest if self._lines[at].strip()), "")
        goes_on = bool(below) and len(below) - len(below.lstrip()) == column
        found = FIELD.match(below) if goes_on else None
        is_field = looks_like_field(below) or (
            found
            and (CODE.fullmatch(found["name"]) or (found["name"] in homes() and (found["dash"] or is_named(found))))
        )
        goes_on = goes_on and not (is_field or below.lstrip().startswith("#") or self._nesting.misspelt(below, line))
        if line.lstrip().startswith("#"):
            return not goes_on
        if looks_like_field(line):
            return True
        found = FIELD.match(line)
        if found is None:
            return False
        if goes_on and found["colon"] and self._nesting.strays(found):
            return False
        if not goes_on and self._nesting.misspelt(line):
            return True
        known = self._nesting.knows(found) or self._nesting.lacking(found, self._at + 1) is not None
        return known or self._nesting.apart(line) is not None or begins_plan_field(line)

    def _without_bar(self, field: Field) -> Iterator[Slip]:
        """See whether the text of an answer stands below its name, without a | that makes lines of it."""
        end = self._until(field.indent)
        words = [one for one in self._lines[self._at + 1 : end] if one.strip()]
        if words and (len(words) > 1 or _SPECIAL.match(words[0].strip())) and words[0].strip()[0] not in "|>\"'":
            yield self._slip(len(field.key), "geen-streep", f"{field.key} |")
            yield from self._inside_block(field.indent)
        else:
            self._at = end - 1


def _unclosed(value: str, quote: str) -> bool:
    return value.count(quote) % 2 == 1 or (value.rstrip()[-1] != quote and " #" not in value)
