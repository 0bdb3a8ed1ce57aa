"""The words of a site, counted: against these a typing error shows, and with these a compound comes apart; and
other words for what a page is about: "dakloos" finds a page that says "zonder adres"."""

import re
import unicodedata
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from functools import cache, lru_cache
from itertools import chain
from pathlib import Path
from typing import NamedTuple

Vocabulary = Mapping[str, int]
"""Each word (small letters, no accents) with the number of pages that have it."""

_STOP = """
    aan al alle alles als ben bent bij daar dan dat de deed der deze die dit doen doet door dus een eens elk elke en
    er ga gaan gaat gedaan geen gehad geweest geworden ging haar had hadden heb hebben heeft hem hen het hier hij
    hoe hun ieder iedere iemand iets ik in is je jij jou jouw jullie kan kon konden krijg krijgen krijgt kun kunnen
    kunt maar mag me meer men met mij mijn mocht moest moet moeten mogen na naar niet nog nu of om omdat onder ons
    onze ook op over per sinds te tegen tijdens toch toen tot tussen u uit uw van vanaf veel verder via volgens voor
    waar waarom wanneer want waren was wat we weer wel welk welke werd werden wie wij wil wilde willen wilt word
    worden wordt zal ze zei zich zij zijn zo zoals zou zouden zullen
"""
STOP_WORDS = frozenset(_STOP.split())
"""Words without a meaning of their own in a question: pronouns, prepositions, conjunctions, auxiliaries, some adverbs.

The index wants every other word of a question, and loads a part of itself for each. What a reader may mean is no stop
word: "zonder", "binnen", "zelf", "niets".
"""

_MARKUP = re.compile(r"<[^>]*>|&[#\w]{1,8};")
_WORD = re.compile(r"[^\W_]+(?:[.,:]\d+)*")
_ACCENT = re.compile("[\u0300-\u036f]+")
_BETWEEN_DIGITS = re.compile(r"[.,:]")


def words(html: str) -> set[str]:
    """Return the words and numbers of a piece of HTML: small letters, no accents; 3.650 and 2.3.5 are 3650 and 235."""
    return set(chain.from_iterable(map(_words_of, set(_MARKUP.sub(" ", html).split()))))


@lru_cache(maxsize=2**17)  # pages share most of their words, and so these are in memory once
def _words_of(token: str) -> tuple[str, ...]:
    return tuple(as_indexed(word) for word in _WORD.findall(token))


def as_indexed(word: str) -> str:
    """Return a word or number as the index has it: small letters, no accents, no points between digits."""
    if not word.isascii():
        word = _ACCENT.sub("", unicodedata.normalize("NFKD", word))
    return word.lower() if word.isalpha() else _BETWEEN_DIGITS.sub("", word.lower())


def by_first_letter(known: Vocabulary) -> dict[str, dict[str, int]]:
    """Return the words by first letter, so that a reader's browser loads few of them."""
    letters: dict[str, dict[str, int]] = {}
    for word in sorted(known):
        letters.setdefault(word[0], {})[word] = known[word]
    return letters


_LISTED = Path(__file__).parent / "data" / "synoniemen.txt"


class _Meant(NamedTuple):
    """What is typed, and what a page then says, each with its words: one or more that stand together."""

    typed: tuple[str, ...]
    said: tuple[tuple[str, frozenset[str]], ...]


def synonyms(found: AbstractSet[str], html: str) -> list[str]:
    """Return the words that find a page and do not stand on it. `found` are the words of its HTML."""
    also = set[str]()
    for one in _listed():
        if any(each <= found and (len(each) == 1 or words_on_page in html.lower()) for words_on_page, each in one.said):
            also.update(one.typed)
    return sorted(also - found)


@cache
def _listed() -> tuple[_Meant, ...]:
    lines = _LISTED.read_text(encoding="utf-8").splitlines()
    return tuple(_meant(line) for line in lines if line and not line.startswith("#"))


def _meant(line: str) -> _Meant:
    typed, said = ([part.strip() for part in side.split(",")] for side in line.split(":"))
    return _Meant(tuple(typed), tuple((part, frozenset(words(part))) for part in said))
