"""A line that is not there: the dashes above the answers, or the name of a step or group above its own fields."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from doorbraak_tools.plan.method import Schema, child_of, field_at, homes, plan_schema
from doorbraak_tools.plan.model import DataPath, Diagnostic, PlanDocument
from doorbraak_tools.plan.model.place import CODE
from doorbraak_tools.plan.reading.faults import fault

_FENCE = re.compile(r"^---[ \t]*$", re.MULTILINE)
_NAME = re.compile(r"( *)([^\s#:-][^:]*):\s*")
_FIELD = re.compile(r"([ \t]*)(?:- )?([A-Za-z]\w*)[ \t]*:(?:\s|$)")


class Missing(NamedTuple):
    """A line that must come before a 1-based line, or in its place when it was made a comment."""

    line: int
    code: str
    text: str
    instead: bool = False

    def put_in(self, text: str) -> str:
        """Return a text with the line in it."""
        lines = text.split("\n")
        lines[self.line - 1 : self.line - 1 + self.instead] = [self.text]
        return "\n".join(lines)

    @property
    def told(self) -> Diagnostic:
        """The fault that says so."""
        found = fault(self.code, self.line, 1)
        return found if self.code == "geen-voorblok" else replace(found, hint=f"Zet hier: {self.text.strip()}")

    def where(self, line: int) -> int:
        """Return the line of the file for one of the text with the line in it."""
        return line - (not self.instead and line > self.line)

    def as_written(self, plan: PlanDocument, text: str) -> PlanDocument:
        """Return a plan that was read with the line in it, with the places that all has in the text without."""
        return replace(
            plan,
            text=text,
            diagnostics=tuple(replace(one, line=self.where(one.line)) for one in plan.diagnostics),
            spans={
                path: span._replace(key_line=self.where(span.key_line), line=self.where(span.line))
                for path, span in plan.spans.items()
            },
            sections=tuple(replace(one, line=self.where(one.line)) for one in plan.sections),
            unread=tuple((self.where(first), self.where(last)) for first, last in plan.unread),
            presumed=plan.presumed and self.as_written(plan.presumed, text),
        )


def missing_line(text: str) -> Missing | None:
    """Return the first line that the fields of a plan lack, going by their names; whether it helps is not looked at."""
    lines = text.split("\n")
    first = next((number for number, line in enumerate(lines) if line.strip()), 0)
    closing = [number for number, line in enumerate(lines) if _FENCE.fullmatch(line)]
    if closing and closing[0] != first:
        fields = (_FIELD.match(line) for line in lines[first : closing[0]])
        on_top = any(found and not found[1] and found[2] in plan_schema()["properties"] for found in fields)
        return Missing(first + 1, "geen-voorblok", "---") if on_top else None
    end = closing[1] if len(closing) > 1 else len(lines)
    named = [_FIELD.match(line) for line in lines[:end]]
    for path, group in _groups():
        pad, name = "  " * (len(path) - 1), str(path[-1])
        at = None if _is_there(name, pad, named) else _first_of(path, group, named)
        if at is None:
            continue
        # A name with a slip in it is told as one.
        slip = _NAME.fullmatch(next((line for line in reversed(lines[:at]) if line.strip()), ""))
        if slip and slip[1] == pad and not child_of(field_at(path[:-1]), slip[2]):
            continue
        aside = [number for number in range(at) if lines[number].strip(" \t#") == f"{name}:"]
        return Missing((aside or [at])[0] + 1, "geen-groep", f"{pad}{name}:", instead=bool(aside))
    return None


def _is_there(name: str, pad: str, named: "list[re.Match[str] | None]") -> bool:
    """Whether a field of that name stands where it should, or a space or a tab beside it."""
    places = [found[1] for found in named if found and found[2] == name]
    return any("\t" in place or abs(len(place) - len(pad)) <= 1 for place in places)


def _first_of(path: DataPath, group: Schema, named: "list[re.Match[str] | None]") -> int | None:
    """Return the 0-based line on which the fields of a group begin, by those whose names it alone has."""
    letters = {pattern.removeprefix("^")[0] for pattern in group.get("patternProperties", {})}
    own = {name for name, places in homes().items() if set(places) == {path}}
    if not group.get("properties"):
        own |= {found[2] for found in named if found and found[2][0] in letters and CODE.fullmatch(found[2])}
    at = next((number for number, found in enumerate(named) if found and found[1] and found[2] in own), None)
    while at is not None:
        above = next((number for number in range(at - 1, -1, -1) if named[number]), None)
        before = named[above] if above is not None else None
        known = before and (
            before[2] in group.get("properties", {}) or (before[2][0] in letters and CODE.fullmatch(before[2]))
        )
        if above is None or not before or not before[1] or not known:
            break
        at = above
    return at


@cache
def _groups() -> tuple[tuple[DataPath, Schema], ...]:
    """Return the place and schema of each step, corner and other group that has its own fields, from the outside in."""

    def walk(schema: Schema, path: DataPath) -> Iterator[tuple[DataPath, Schema]]:
        for key, child in schema.get("properties", {}).items():
            if child.get("type") == "object" and "enum" not in child:
                yield (*path, key), child
                yield from walk(child, (*path, key))

    return tuple(walk(plan_schema(), ()))
