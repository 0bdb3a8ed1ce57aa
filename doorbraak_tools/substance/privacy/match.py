"""What a rule finds, and what the rules share."""

from enum import Enum
from typing import NamedTuple


class Kind(Enum):
    """A kind of personal data. The value is its Dutch word; an earlier kind wins where two claim the same text."""

    IBAN = "rekeningnummer"
    PHONE = "telefoonnummer"
    BSN = "burgerservicenummer"
    EMAIL = "e-mailadres"
    BIRTH = "geboortedatum"
    CASE = "dossiernummer"
    PLATE = "kenteken"
    POSTCODE = "postcode"
    STREET = "straat"
    NAME = "naam"
    FIRST_NAME = "voornaam"
    WORD = "woord met een hoofdletter"


class Match(NamedTuple):
    """Where personal data stands: 0-based start, end (not included) and the kind. Never the value itself."""

    start: int
    end: int
    kind: Kind


# Word and web pages bring more than one sort of space and dash. A rule never looks past the end of a line.
GAP = "[ \t\u00a0\u2007\u2009\u202f]"
DASH = "[-\u2010\u2011\u2012\u2013\u2014]"


def in_small_letters(text: str) -> str:
    """Return the text in small letters, each of them where it stood: of all letters only “İ” would become two."""
    return text.replace("İ", "i").lower()


def word_start(text: str, end: int, extra: str = "") -> int:
    """Return where the word that ends at `end` starts; a word has at most 60 characters."""
    start = end
    while start > max(0, end - 60) and (text[start - 1].isalnum() or text[start - 1] in extra):
        start -= 1
    return start
