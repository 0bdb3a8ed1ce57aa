"""Indirect identifiers: facts that may point at one family when they stand together, and who else is in a text.

Small lists of words: they do not know who is rare where, and who is missing in them a reader must see.
"""

import re
from collections.abc import Iterator, Mapping
from enum import Enum
from typing import NamedTuple

from doorbraak_tools.substance.privacy.match import in_small_letters
from doorbraak_tools.text.dutch import MONTHS


class Trait(Enum):
    """A kind of fact that many families do not share. The value says in Dutch what it is."""

    PLACE = "een kleine plaats"
    FAMILY = "een opvallend gezin"
    POST = "een functie die bijna niemand heeft"
    EVENT = "iets dat zelden gebeurt"
    DAY = "een precieze dag"


class QuasiIdentifier(NamedTuple):
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
_ANY = "|".join(f"(?P<{trait.name}>{words})" for trait, words in _WORDS.items())
_DAY = rf"\b(?:[0-3]?[0-9] (?:{'|'.join(MONTHS)})(?: (?:19|20)[0-9]{{2}})?|(?:19|20)[0-9]{{2}}-[01][0-9]-[0-3][0-9])\b"


def quasi_identifiers(text: str) -> tuple[QuasiIdentifier, ...]:
    """Return facts that together may point at one family, in the order of the text; () when one kind stands alone.

    A day counts when it stands on the line of another fact: every plan is full of days.
    """
    small = in_small_letters(text)
    # All kinds in one pattern: going through the text costs more than trying the words.
    seen = [QuasiIdentifier(match.start(), Trait[match.lastgroup or ""]) for match in re.finditer(_ANY, small)]
    line = 0
    for start, _ in tuple(seen):
        if start >= line:
            begin, line = small.rfind("\n", 0, start) + 1, small.find("\n", start) + 1 or len(small) + 1
            day = re.compile(_DAY).search(small, begin, line - 1)
            seen += [QuasiIdentifier(day.start(), Trait.DAY)] if day else []
    return tuple(sorted(seen, key=lambda one: one.start)) if len({one.trait for one in seen}) > 1 else ()


def first_of_each(seen: tuple[QuasiIdentifier, ...]) -> Iterator[QuasiIdentifier]:
    """Yield the first place of each kind of fact."""
    told = set[Trait]()
    for one in seen:
        if one.trait not in told:
            told.add(one.trait)
            yield one


_PEOPLE = {
    "kinderen": r"kind(?:eren)?|dochter(?:tje)?s?|zo(?:on|ns|nen|ontje)|baby|peuter|kleuter|puber|tieners?|tweeling",
    "een ex-partner": r"ex(?:-?(?:partner|man|vrouw|vriend|vriendin))?",
    "een partner": r"partner|echtgeno(?:ot|te)|verloofde|stiefvader|stiefmoeder",
    "ouders": r"moeder|vader|ouders?",
    "broers en zussen": r"broer(?:tje)?s?|zus(?:je|ter)?(?:s|sen)?",
    "andere familie": r"oma|opa|grootouders?|oom|tante|nee?f(?:je)?|nicht(?:je)?|familie|schoon\w+|kleinkind\w*",
    "buren": r"bu(?:ren|urman|urvrouw|urmeisje|urjongen)",
    "vrienden": r"vriend(?:in|je|en|innen|innetje)?|kennis(?:sen)?|huisgeno(?:ot|ten)",
    "een verhuurder": r"\w*verhuurder|huisbaas|hospita|woningcorporatie|corporatie",
    "een werkgever of collega's": r"\w*werkgever|baas|bazin|collega(?:'s)?|leidinggevende",
    "artsen en behandelaars": (
        r"\w*arts|dokter|psycholoog|psychiater|therapeut|\w*verpleegkundige|behandelaar|verloskundige|tandarts"
    ),
    "de school": r"leraar|lerares|juf|meester|docent|mentor|intern begeleider|schoolleider|leerplichtambtenaar",
    "een bewindvoerder of voogd": r"bewindvoerder|curator|voogd|gezinsvoogd",
    "medewerkers": (
        r"\w*consulent|\w*medewerker|\w*medewerkster|\w*werker|\w*begeleider|\w*hulpverlener|\w*regisseur|teamleider\w*"
        r"|wijkagent|agent|\w*coach|ambtenaar"
    ),
    "vrijwilligers": r"vrijwilligers?|maatje|mantelzorgers?",
}


def people(text: str) -> Mapping[str, tuple[int, ...]]:
    """Return for each sort of people that the text has a word for, in a fixed order, where those words start."""
    small = in_small_letters(text)
    found = {
        name: [match.start() for match in re.finditer(rf"(?<![\w-])(?:{words})\b", small)]
        for name, words in _PEOPLE.items()
    }
    return {name: tuple(starts) for name, starts in found.items() if starts}
