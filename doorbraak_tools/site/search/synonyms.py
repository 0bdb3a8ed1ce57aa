"""Other words for what a page is about: "dakloos" finds a page that says "zonder adres"."""

from collections.abc import Set as AbstractSet
from functools import cache
from pathlib import Path
from typing import NamedTuple

from doorbraak_tools.site.search.vocabulary import words

_LISTED = Path(__file__).parent / "data" / "synoniemen.txt"
_MOST = 5


class _Meant(NamedTuple):
    """What is typed, and what a page then says, each with its words: one or more that stand together."""

    typed: tuple[str, ...]
    said: tuple[tuple[str, frozenset[str]], ...]


def synonyms(found: AbstractSet[str], html: str) -> list[str]:
    """Return the words that find a page and do not stand on it. `found` are the words of its HTML.

    A word comes as often as the page says what it means, up to a few times, so that it counts as much.
    """
    plain = ""
    also: list[str] = []
    for one in _listed():
        said = [words_on_page for words_on_page, each in one.said if each <= found]
        if said:
            plain = plain or html.lower()
            times = min(sum(map(plain.count, said)), _MOST)
            also += [typed for typed in one.typed if typed not in found] * times
    return sorted(also)


@cache
def _listed() -> tuple[_Meant, ...]:
    lines = _LISTED.read_text(encoding="utf-8").splitlines()
    return tuple(_meant(line) for line in lines if line and not line.startswith("#"))


def _meant(line: str) -> _Meant:
    typed, said = ([part.strip() for part in side.split(",")] for side in line.split(":"))
    return _Meant(tuple(typed), tuple((part, frozenset(words(part))) for part in said))
