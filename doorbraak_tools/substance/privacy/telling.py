"""Facts that may point at one family when they stand together. It sees words, and does not know who is rare where."""

import re
from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from doorbraak_tools.substance.privacy.found import in_small_letters
from doorbraak_tools.text.dutch import MONTHS


class Trait(Enum):
    """A kind of fact that many families do not share. The value says in Dutch what it is."""

    PLACE = "een kleine plaats"
    FAMILY = "een opvallend gezin"
    POST = "een functie die bijna niemand heeft"
    EVENT = "iets dat zelden gebeurt"
    DAY = "een precieze dag"


class Seen(NamedTuple):
    """Where such a fact stands: 0-based start in the text, and its kind."""

    start: int
    trait: Trait


_NUMBER = r"(?:zes|zeven|acht|negen|tien|elf|twaalf|[6-9]|1[0-9])"
_WORDS = {
    Trait.PLACE: r"\b(?:dorp(?:je|en|s\w*)?|gehucht|buurtschap|eiland|waddeneiland|kerkdorp|woonwagenkamp|klooster)\b",
    Trait.FAMILY: (
        rf"\b(?:tweeling\w*|drieling\w*|vierling\w*|weduwnaar|adoptie\w*|geadopteerd\w*"
        rf"|draagmoeder\w*|{_NUMBER} (?:kinderen|broers|zussen|zoons|zonen|dochters))\b"
    ),
    Trait.POST: (
        r"\b(?:oud-burgemeester|dominee|pastoor|imam|rabbijn|schaapherder|profvoetballer|bekende"
        r" (?:nederlander|zanger|zangeres|sporter)|(?:enige|laatste) (?:bakker|slager|huisarts|kapper|schipper))\b"
    ),
    Trait.EVENT: (
        r"\b(?:zeldzame (?:ziekte|aandoening|afwijking)|vermoord|moord(?:aanslag)?|doodslag|doodgestoken|doodgeschoten"
        r"|neergestoken|neergeschoten|schietpartij|steekpartij|verdronken|ontvoer(?:d|ing)|gijzeling|explosie|ontploffing"
        r"|vliegramp|vliegtuigongeluk|treinongeluk|(?:orgaan|hart|nier|lever)transplantatie|naar het nieuws|in de krant"
        r"|op (?:televisie|tv)|op het nieuws|zelfmoord|zelfdoding)\b"
    ),
}
_DAY = rf"\b(?:[0-3]?[0-9] (?:{'|'.join(MONTHS)})(?: (?:19|20)[0-9]{{2}})?|(?:19|20)[0-9]{{2}}-[01][0-9]-[0-3][0-9])\b"


def telling_facts(text: str) -> tuple[Seen, ...]:
    """Return facts that together may point at one family, in the order of the text; () when one kind stands alone.

    A day counts when it stands on the line of another fact: every plan is full of days.
    """
    seen: list[Seen] = []
    at = 0
    for line in in_small_letters(text).split("\n"):
        here = [
            Seen(at + match.start(), trait) for trait, words in _WORDS.items() for match in re.finditer(words, line)
        ]
        day = re.search(_DAY, line) if here else None
        seen += [*here, Seen(at + day.start(), Trait.DAY)] if day else here
        at += len(line) + 1
    return tuple(sorted(seen, key=lambda one: one.start)) if len({one.trait for one in seen}) > 1 else ()


def first_of_each(seen: tuple[Seen, ...]) -> Iterator[Seen]:
    """Yield the first place of each kind of fact."""
    told = set[Trait]()
    for one in seen:
        if one.trait not in told:
            told.add(one.trait)
            yield one
