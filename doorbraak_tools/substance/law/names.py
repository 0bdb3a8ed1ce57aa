"""The names of laws, as a tree of words: the longest name at a place in a text is found in one walk."""

import difflib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from doorbraak_tools.substance.law.tokens import Token, tokens
from doorbraak_tools.substance.registers.entries import Law
from doorbraak_tools.substance.registers.laws import wide_laws

_MOST_WORDS = 24
_NEAREST = 3
_LONGEST_GUESS = 100
_SHORT = 5
_LIKE = 0.8
_MOST_REMEMBERED = 512
_LETTERS = re.compile(r"[^\W\d_]*")
_YEAR = re.compile(r" (?:19|20)[0-9]{2}$")
_ALSO = {"gw": ("Grondwet", "Gemeentewet", "Gaswet"), "atw": ("Algemene termijnenwet", "Arbeidstijdenwet")}
"""Abbreviations that people use for more laws than the register gives them."""


@dataclass(slots=True)
class _Node:
    next: dict[str, "_Node"] = field(default_factory=dict)
    laws: list[Law] = field(default_factory=list)


class Names:
    """Every name of every law. A name that more laws carry gives them all, and the grammar refuses it."""

    def __init__(self, laws: Iterable[Law], base: "Names | None" = None) -> None:
        """Hold the names of laws; what `base` calls something keeps that meaning, and only it suggests names."""
        self._root = _Node()
        self._waiting: dict[str, list[tuple[str, Law]]] = {}
        self._written: dict[str, str] = {}
        self._letters: list[tuple[str, int, int]] = []
        self._slips: dict[str, list[str]] = {}
        self._nearest: dict[str, tuple[str, ...]] = {}
        self._by_id: dict[str, Law] = {}
        self._base = base
        self._wider: Names | None = None
        for law in laws:
            self._by_id.setdefault(law.id, law)
            for name in names_of(law):
                if not (law.only_name and base is not None and name.lower() in base._written):
                    self._written.setdefault(name.lower(), law.title)
                    self._waiting.setdefault(_begin(name.lower()), []).append((name, law))
        for name, titles in _ALSO.items():
            known = {law.title: law for law in self._by_id.values()} if name in self._written else {}
            for title in titles if known else ():
                self._waiting[name].append((name, known.get(title) or Law(title, "eigen", title)))

    def law(self, law_id: str) -> Law | None:
        """Return the law with that id; a CVDR id also without its version."""
        known = self._by_id.get(law_id) or self._by_id.get(law_id.partition("/")[0])
        if known is None and self._base is None and law_id.startswith("BWB"):
            return self.wider()._by_id.get(law_id)
        return known

    def wider(self) -> "Names":
        """Return these names with those of the wide register, which are read when this is first asked."""
        if self._wider is None:
            self._wider = Names((*self._by_id.values(), *wide_laws()), base=self)
        return self._wider

    def longest(self, found: Sequence[Token], start: int) -> tuple[int, tuple[Law, ...]]:
        """Return the number of tokens of the longest name from `start`, and whose it is; (0, ()) for none."""
        for name, law in self._waiting.pop(_begin(found[start].low), ()) if start < len(found) else ():
            self._add(name, law)
        node = self._root
        best: tuple[int, tuple[Law, ...]] = (0, ())
        for length, token in enumerate(found[start : start + _MOST_WORDS], start=1):
            following = node.next.get(token.low)
            if following is None:
                break
            node = following
            if node.laws:
                best = (length, tuple(node.laws))
        return best

    def nearest(self, name: str) -> tuple[str, ...]:
        """Return the titles that look most like a name, the best first."""
        if self._base is not None:
            return self._base.nearest(name)
        wanted = " ".join(name.lower().split())[:_LONGEST_GUESS]
        if wanted not in self._nearest:
            if len(self._nearest) == _MOST_REMEMBERED:
                self._nearest.clear()
            titles = dict.fromkeys(self._written[known] for known in self._like(wanted))
            self._nearest[wanted] = tuple(titles)[:_NEAREST]
        return self._nearest[wanted]

    def _like(self, wanted: str) -> list[str]:
        """Return the names that begin with what is wanted, and those that look like it."""
        starting = [known for known in self._written if known.startswith(wanted)] if len(wanted) > 3 else []
        if len(wanted) >= _SHORT:
            return starting + difflib.get_close_matches(wanted, self._may_be_like(wanted), n=_NEAREST, cutoff=_LIKE)
        # One other letter in an abbreviation is another law; a letter twice is a slip.
        for known in () if self._slips else self._written:
            self._slips.setdefault(_slip(known), []).append(known)
        return starting + (self._slips.get(_slip(wanted), []) if wanted else [])

    def _may_be_like(self, wanted: str) -> list[str]:
        """Return the names that share enough letters with it; difflib, which is slow, would take none of the others."""
        if not self._letters:
            self._letters = [(name, len(name), _letters(name)) for name in self._written]
        own, size = _letters(wanted), len(wanted)
        return [
            name for name, other, letters in self._letters if 2 * (own & letters).bit_count() >= _LIKE * (size + other)
        ]

    def _add(self, name: str, law: Law) -> None:
        node = self._root
        for word in _words(name):
            node = node.next.setdefault(word, _Node())
        if law not in node.laws:
            node.laws.append(law)


def _begin(name: str) -> str:
    """Return the letters with which a name or a token begins; names wait under them until one is looked for."""
    return _LETTERS.match(name)[0]  # type: ignore[index]  # it matches nothing as well


def _slip(name: str) -> str:
    return "".join(letter for letter, before in zip(name, " " + name, strict=False) if letter != before)


def _letters(name: str) -> int:
    """Return the letters of a name as bits, one for each time that it has a letter; a few letters share their bits."""
    found = 0
    for letter in name:
        bit = 1 << (ord(letter) & 31)
        while found & bit:
            bit <<= 32
        found |= bit
    return found


def _words(name: str) -> list[str]:
    """Return the tokens of a name in small letters. Most names are letters and spaces alone, which are quickly cut."""
    if name.replace(" ", "").isalpha():
        return name.lower().split()
    return [token.low for token in tokens(name)[:-1]]


def names_of(law: Law) -> tuple[str, ...]:
    """Return every name of a law: with its year cut short (Wmo '15), and of a book of the BW with its number."""
    names = (law.title, law.short, *law.names)
    if law.book:
        number = law.book
        for code in ("BW", "B.W.", "Burgerlijk Wetboek"):
            names += (code, f"{code} {number}", f"{code} Boek {number}", f"{code}, Boek {number}")
            names += (f"Boek {number} {code}", f"Boek {number} van het {code}", f"Boek {number} van {code}")
    names += tuple(f"{name[:-4]}'{name[-2:]}" for name in names if _YEAR.search(name))
    return tuple(dict.fromkeys(name for name in names if name))
