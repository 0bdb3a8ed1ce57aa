"""What can be typed at a place of a plan."""

import re
from dataclasses import replace

from doorbraak_tools.language.codes import homes, in_words
from doorbraak_tools.language.completion.blocks import fields_here
from doorbraak_tools.language.completion.choice import STOP, Choice, Choices, Kind
from doorbraak_tools.language.completion.values import values_here
from doorbraak_tools.language.document import Document
from doorbraak_tools.language.place import Place, Zone, place_at
from doorbraak_tools.language.ranges import Position, on_line
from doorbraak_tools.plan.queries import citing

__all__ = ["STOP", "Choice", "Choices", "Kind", "complete"]

_POINTING = re.compile(r"\((?:[KLD][1-9][0-9]?, ?)*([KLD]?[0-9]{0,2})$")
"""An opening bracket in a text with codes behind it, the last of them half written."""


def complete(document: Document, at: Position) -> Choices:
    """Return what can be typed at a place, the most likely first; nothing where only own words fit."""
    place = place_at(document.layout, at)
    if place.zone is Zone.KEY:
        return Choices(tuple(fields_here(document, place)))
    if place.zone is Zone.VALUE:
        begin = place.typed.start
        stuck = document.layout.lines[begin.line][: begin.column].endswith(":")
        # Behind a colon a space comes first.
        return Choices(
            tuple(replace(one, text=f" {one.text}") if stuck else one for one in values_here(document, place))
        )
    if place.zone is Zone.TEXT and place.path[-1] in citing():
        from doorbraak_tools.language.law import laws_here

        return Choices(tuple(laws_here(document, place)), whole=False)
    if place.zone in {Zone.TEXT, Zone.BODY}:
        return Choices(tuple(_pointers(document, place)))
    return Choices()


def _pointers(document: Document, place: Place) -> list[Choice]:
    """Return the codes that a text can point at, behind an opening bracket."""
    found = _POINTING.search(place.before)
    if found is None:
        return []
    line, column = place.typed.start.line, place.typed.start.column
    piece = on_line(line, column + found.start(1), column + found.end(1))
    return [
        Choice(str(entry.name), Kind.CODE, piece, str(entry.name), in_words(document, str(entry.name)))
        for path in homes().values()
        for entry in document.layout.below(path)
    ]
