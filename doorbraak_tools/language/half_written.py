"""Lines that somebody is in the middle of: what the text would be without them, or with their key completed."""

from collections.abc import Iterator
from itertools import islice

from doorbraak_tools.language.layout import Layout, has_fields, width
from doorbraak_tools.language.place import Zone, place_at
from doorbraak_tools.language.ranges import Position
from doorbraak_tools.plan.method import child_of, field_at, is_long, plan_schema
from doorbraak_tools.plan.model import PlanDocument, Severity

_MOST = 3
"""How many lines are put aside at once; a text in which more of them cannot be read is broken in another way."""


def completed(layout: Layout) -> dict[int, str]:
    """Return by its 0-based line what stands in the place of each half-written line; "" for nothing.

    A name with fields or a text below it is completed, when only one name begins so: without it what stands below would
    be taken for something else.
    """
    return {number: _instead(layout, number) for number in islice(_half_written(layout), _MOST)}


def faulty_lines(plan: PlanDocument, layout: Layout) -> dict[int, str]:
    """Return likewise the first line at which reading stopped, to be left out; nothing when no field is there."""
    stopped = [one.line - 1 for one in plan.diagnostics if one.severity is Severity.ERROR]
    inside = (number for number in stopped if 0 < number < len(layout.lines) and number != layout.closing)
    return {number: "" for number in list(inside)[:1] if layout.lines[number].strip()}


def _half_written(layout: Layout) -> Iterator[int]:
    """Yield the lines of the front matter that are no key, item, text or comment, and items with half a key."""
    if layout.opening is None:
        return
    for number in range(layout.opening + 1, min(layout.closing, len(layout.lines))):
        bare = layout.lines[number].strip()
        keyed = layout.by_line.get(number)
        if keyed is None:
            if bare and not bare.startswith("#") and number not in layout.owners:
                yield number
        elif len(keyed) == 1 and isinstance(keyed[0].name, int):
            behind = layout.lines[number][keyed[0].key.end.column :].strip()
            if behind and behind[0] not in "#[{\"'|>" and has_fields(field_at(keyed[0].path)):
                yield number


def _instead(layout: Layout, number: int) -> str:
    content = layout.lines[number]
    place = place_at(layout, Position(number, len(content)))
    lead = content[: place.typed.start.column]
    following = next((line for line in layout.lines[number + 1 : layout.closing] if line.strip()), "")
    inside = _indent(following) > _indent(content)
    schema = (field_at(place.path) if place.path else plan_schema()) or {}
    there = {one.name for one in layout.below(place.path)}
    typed = content[place.typed.start.column :].strip()
    names = [name for name in schema.get("properties", {}) if name.startswith(typed) and name not in there]
    if place.zone is Zone.KEY and inside and len(names) == 1:
        return f"{lead}{names[0]}:{' |' if is_long(child_of(schema, names[0]) or {}) else ''}"
    return lead.rstrip() if lead.strip() == "-" else ""


def _indent(line: str) -> int:
    return width(line[: len(line) - len(line.lstrip())])
