"""Indirect identifiers: facts that may point at one family when they stand together, and who else is in a text.

Small lists of words: they do not know who is rare where, and who is missing in them a reader must see.
"""

import re
from collections.abc import Iterator, Mapping
from enum import Enum
from itertools import chain, groupby
from typing import NamedTuple

from doorbraak_tools.substance.privacy.match import Text, found_at, matches
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


_FORMS = {
    Trait.PLACE: "dorp | dorpje | dorpen | dorps* | gehucht | buurtschap | eiland | waddeneiland | kerkdorp | "
    "woonwagenkamp | klooster",
    Trait.FAMILY: "tweeling* | drieling* | vierling* | weduwnaar | adoptie* | geadopteerd* | draagmoeder*",
    Trait.POST: "oud-burgemeester | dominee | pastoor | imam | rabbijn | schaapherder | profvoetballer | "
    "bekende nederlander | bekende zanger | bekende zangeres | bekende sporter | enige bakker | laatste bakker | "
    "enige slager | laatste slager | enige huisarts | laatste huisarts | enige kapper | laatste kapper | "
    "enige schipper | laatste schipper",
    Trait.EVENT: "zeldzame ziekte | zeldzame aandoening | zeldzame afwijking | vermoord | moord | moordaanslag | "
    "doodslag | doodgestoken | doodgeschoten | neergestoken | neergeschoten | schietpartij | steekpartij | "
    "verdronken | ontvoerd | ontvoering | gijzeling | explosie | ontploffing | vliegramp | vliegtuigongeluk | "
    "treinongeluk | orgaantransplantatie | harttransplantatie | niertransplantatie | levertransplantatie | "
    "naar het nieuws | in de krant | op televisie | op tv | op het nieuws | zelfmoord | zelfdoding",
}
"""Words that tell of a fact, in small letters; behind a * the word may go on."""


def _telling(form: str) -> bytes:
    """Return the word by which a text is known to hold a form: the longest, and the last of those."""
    words: list[str] = re.findall("[a-z]+", form)
    return max(reversed(words), key=len).encode()


_BY_WORD = {
    word: [*forms]
    for word, forms in groupby(
        sorted((_telling(form), form, trait.name) for trait, forms in _FORMS.items() for form in forms.split(" | ")),
        key=lambda entry: entry[0],
    )
}
_OPENINGS = {opening.encode(): opening for opening in re.findall(r"(\w+)\*", " ".join(_FORMS.values()))}
_MANY = re.compile(r"\b(?:zes|zeven|acht|negen|tien|elf|twaalf|[6-9]|1[0-9])\Z")
_CHILDREN = tuple(f" {children}" for children in "kinderen broers zussen zoons zonen dochters".split())
_DAY = rf"\b(?:[0-3]?[0-9] (?:{'|'.join(MONTHS)})(?: (?:19|20)[0-9]{{2}})?|(?:19|20)[0-9]{{2}}-[01][0-9]-[0-3][0-9])\b"


def quasi_identifiers(text: str) -> tuple[QuasiIdentifier, ...]:
    """Return facts that together may point at one family, in the order of the text; () when one kind stands alone.

    A day counts when it stands on the line of another fact: every plan is full of days.
    """
    whole = Text(text)
    small = whole.small
    seen = sorted(_seen(whole), key=lambda one: one.start)
    line = 0
    for start, _ in tuple(seen):
        if start >= line:
            begin, line = small.rfind("\n", 0, start) + 1, small.find("\n", start) + 1 or len(small) + 1
            day = re.compile(_DAY).search(small, begin, line - 1)
            seen += [QuasiIdentifier(day.start(), Trait.DAY)] if day else []
    return tuple(sorted(seen, key=lambda one: one.start)) if len({one.trait for one in seen}) > 1 else ()


def _seen(text: Text) -> Iterator[QuasiIdentifier]:
    """Yield the facts that are no days, in no order."""
    words = (_BY_WORD.keys() & text.words) | {word for word, opening in _OPENINGS.items() if opening in text.small}
    for _, form, trait in chain.from_iterable(map(_BY_WORD.__getitem__, words)):
        pattern = rf"\b{re.escape(form)}\b".replace(r"\*", r"\w*")
        for match in matches(pattern, text.small, found_at(text.small, [form.removesuffix("*")])):
            yield QuasiIdentifier(match.start(), Trait[trait])
    for match in matches(rf"(?:{'|'.join(_CHILDREN)})\b", text.small, found_at(text.small, _CHILDREN)):
        many = _MANY.search(text.small, max(0, match.start() - 10), match.start())
        if many:
            yield QuasiIdentifier(many.start(), Trait.FAMILY)


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
    small = Text(text).small
    found = {
        name: [match.start() for match in re.finditer(rf"(?<![\w-])(?:{words})\b", small)]
        for name, words in _PEOPLE.items()
    }
    return {name: tuple(starts) for name, starts in found.items() if starts}
