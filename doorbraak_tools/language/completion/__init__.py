"""What can be typed at a place of a plan."""

import re
from dataclasses import replace

from doorbraak_tools.language.codes import homes
from doorbraak_tools.language.completion.blocks import fields_here
from doorbraak_tools.language.completion.choice import STOP, Choice, Choices, Kind
from doorbraak_tools.language.completion.values import codes_of, values_here
from doorbraak_tools.language.document import Document
from doorbraak_tools.language.place import Zone, place_at
from doorbraak_tools.language.ranges import Position, on_line
from doorbraak_tools.plan.method import field_at
from doorbraak_tools.plan.queries import citing

__all__ = ["STOP", "Choice", "Kind", "complete"]

_POINTING = re.compile(r"\((?:[KLD][1-9][0-9]?, ?)*([KLD]?[0-9]{0,2})$")
"""An opening bracket in a text with codes behind it, the last of them half written."""


def complete(document: Document, at: Position) -> Choices:
    """Return what can be typed at a place, the most likely first; nothing where only own words fit."""
    place = place_at(document.layout, at)
    line, column = place.typed.start
    lead = " " if document.layout.lines[line][:column].endswith(":") else ""
    field = field_at(place.path)
    if place.zone is Zone.KEY and field.is_list and "properties" not in field.item:
        place, lead = replace(place, zone=Zone.VALUE, path=(*place.path, 0)), "- "
    if place.zone is Zone.KEY:
        return Choices(place.typed, tuple(fields_here(document, place)))
    if place.zone is Zone.VALUE:
        found = values_here(document, place)
        return Choices(place.typed, tuple(replace(one, text=f"{lead}{one.text or one.label}") for one in found))
    if place.zone is Zone.TEXT and place.path[-1] in citing():
        from doorbraak_tools.language.law import laws_here

        return Choices(place.typed, tuple(laws_here(document, place)), whole=False)
    pointing = _POINTING.search(place.before) if place.zone in {Zone.TEXT, Zone.BODY} else None
    if pointing is None:
        return Choices(place.typed)
    return Choices(
        on_line(line, column + pointing.start(1), column + pointing.end(1)), tuple(codes_of(document, "".join(homes())))
    )
