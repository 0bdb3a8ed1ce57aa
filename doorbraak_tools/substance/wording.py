"""The words by which a plan is understood. They stand in one table, `wording.txt`, which says how a phrase is written.

A word is found as a whole only: there is a "raad" in "huisraad", and it decides nothing.
"""

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from pathlib import Path

_DECIDER = "beslisser "
_ELSEWHERE = "elders"


def says(told: str, text: str) -> bool:
    """Tell whether a text says what a line of the table is for."""
    return _any_of(told).search(text.lower()) is not None


def deciders_in(text: str) -> set[str]:
    """Return who decides according to a text, by their names in the register."""
    pattern, names = _deciders()
    return {names[found.lastindex - 1] for found in pattern.finditer(text.lower()) if found.lastindex} - {_ELSEWHERE}


@cache
def known_deciders() -> frozenset[str]:
    """Return the names in the register of the deciders that the table knows."""
    return frozenset(_deciders()[1]) - {_ELSEWHERE}


def holds(text: str, words: str) -> bool:
    """Tell whether words stand in a text, whole and whatever their capitals."""
    return re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text, re.IGNORECASE) is not None


@cache
def _any_of(told: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?=\w)(?:{'|'.join(map(_as_pattern, _table()[told]))})(?!\w)")


@cache
def _deciders() -> tuple[re.Pattern[str], tuple[str, ...]]:
    """Return a pattern with a group for each phrase, the longest first, and the name that each group stands for."""
    phrases = [
        (phrase, told.removeprefix(_DECIDER))
        for told, ones in _table().items()
        for phrase in ones
        if told.startswith(_DECIDER)
    ]
    phrases.sort(key=lambda one: -len(one[0]))
    groups = "|".join(f"({_as_pattern(phrase)})" for phrase, _ in phrases)
    return re.compile(rf"(?<!\w)(?=\w)(?:{groups})(?!\w)"), tuple(name for _, name in phrases)


def _as_pattern(phrase: str) -> str:
    parts = re.split("( |…+)", phrase)
    return "".join(_between(part) if at % 2 else _word(part) for at, part in enumerate(parts))


def _between(words: str) -> str:
    return r"\s+" if words == " " else rf"\b.{{0,{40 * len(words)}}}\b"


def _word(written: str) -> str:
    either = "|".join(map(re.escape, written.split("/")))
    return f"(?:{either})".replace(r"\*", r"\w*")


@cache
def _table() -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for line in Path(__file__).with_suffix(".txt").read_text(encoding="utf-8").splitlines():
        told, colon, phrases = line.partition(": ")
        if colon and not line.startswith("#"):
            found[told] += phrases.split(", ")
    return found
