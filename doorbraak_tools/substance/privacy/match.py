"""What a rule is handed and what it finds, and what the rules share."""

from __future__ import annotations

import re
from enum import Enum
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple, Self

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


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


class Text(str):
    """A text to look in, that keeps what several rules ask of it. Made of such a text, it is that text itself."""

    def __new__(cls, text: str) -> Self:
        """Return the text itself when it is such a text."""
        return text if isinstance(text, cls) else super().__new__(cls, text)

    @cached_property
    def small(self) -> str:
        """The text in small letters, each of them where it stood."""
        return in_small_letters(self)

    @cached_property
    def words(self) -> frozenset[bytes]:
        """The words of the text in small letters, in ASCII: to rule out at once what cannot be in it.

        A word ends at whatever is no ASCII letter or digit, also at an accent: a word of plain letters that stands by
        itself is always in here, and “één” is in here as “n”. Bytes, because they are cut five times as fast as text.
        """
        return frozenset(self.small.encode("utf-8", "surrogatepass").translate(_LETTERS_AND_DIGITS).split())


_LETTERS_AND_DIGITS = bytes(byte if byte < 128 and chr(byte).isalnum() else 32 for byte in range(256))


def matches(pattern: str, text: str, starts: Iterable[int]) -> Iterator[re.Match[str]]:
    """Yield what `re.finditer` yields, for a pattern that fits at none but these places; they come in order."""
    end = 0
    for start in starts:
        match = re.compile(pattern).match(text, start) if start >= end else None
        if match:
            end = match.end()
            yield match


def found_at(text: str, words: Iterable[str]) -> list[int]:
    """Return where one of the words stands in a text, in order; a word may be a part of a longer one.

    To look for a word is fifty times as fast as to try a pattern at every letter, and most texts hold none.
    """
    found = set[int]()
    for word in words:
        at = text.find(word)
        while at >= 0:
            found.add(at)
            at = text.find(word, at + 1)
    return sorted(found)


# Word and web pages bring more than one sort of space and dash. A rule never looks past the end of a line.
GAP = "[ \t\u00a0\u2007\u2009\u202f]"
DASH = "[-\u2010\u2011\u2012\u2013\u2014]"


def in_small_letters(text: str) -> str:
    """Return the text in small letters, each of them where it stood: of all letters only “İ” would become two.

    A long s, “ſ”, is an s, as it is where case does not count.
    """
    return text.replace("İ", "i").replace("ſ", "s").lower()


def word_start(text: str, end: int, extra: str = "") -> int:
    """Return where the word that ends at `end` starts; a word has at most 60 characters."""
    start = end
    while start > max(0, end - 60) and (text[start - 1].isalnum() or text[start - 1] in extra):
        start -= 1
    return start
