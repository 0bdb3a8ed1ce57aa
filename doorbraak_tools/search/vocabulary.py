"""The words of a site, counted: against these a typing error shows, and with these a compound comes apart."""

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache

Vocabulary = Mapping[str, int]
"""Each word (small letters, no accents) with the number of pages that have it."""

_STOP = """
    aan al als bij dan dat de der deze die dit doen door dus een en er geen ging had heb hebben heeft het hier hoe ik in
    is je jij kan krijg krijgt kun kunnen maar me meer men met mij mijn moet na naar niet nog of om omdat onder ons ook
    op over te tot toch uit van veel voor want wanneer waren was wat we welk welke wie wij word worden wordt zal ze zei
    zich zij zijn zo zou
"""
STOP_WORDS = frozenset(_STOP.split())
"""Words without a meaning of their own in a question; the index wants every other word of it."""

_MARKUP = re.compile(r"<[^>]*>|&[#\w]{1,8};")
_WORD = re.compile(r"[^\W_]+(?:[.,:]\d+)*")
_ACCENT = re.compile("[\u0300-\u036f]+")
_BETWEEN_DIGITS = re.compile(r"[.,:]")


def words(html: str) -> set[str]:
    """Return the words and numbers of a piece of HTML: small letters, no accents; 3.650 and 2.3.5 are 3650 and 235."""
    found: set[str] = set()
    for token in set(_MARKUP.sub(" ", html).split()):
        found.update(_words_of(token))
    return found


@lru_cache(maxsize=2**17)  # pages share most of their words, and so these are in memory once
def _words_of(token: str) -> tuple[str, ...]:
    return tuple(_as_indexed(word) for word in _WORD.findall(token))


def _as_indexed(word: str) -> str:
    if not word.isascii():
        word = _ACCENT.sub("", unicodedata.normalize("NFKD", word))
    return word.lower() if word.isalpha() else _BETWEEN_DIGITS.sub("", word.lower())


def by_first_letter(known: Vocabulary) -> dict[str, dict[str, int]]:
    """Return the words by first letter, so that a reader's browser loads few of them."""
    letters: dict[str, dict[str, int]] = {}
    for word in sorted(known):
        letters.setdefault(word[0], {})[word] = known[word]
    return letters
