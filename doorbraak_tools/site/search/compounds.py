"""Taking Dutch compounds apart: "huurachterstand" is found by "achterstand" too.

A word is a compound when it is a word, a linking letter or none, and another word. A word is one of the site, or a form
of one ("verzekeraar", where the site has "verzekering"), or one of which OpenTaal's word list says that it may stand
there: so "woningcorporatie" is found by "corporatie" on a site that has no other. Only what stands behind is returned:
the index finds a word by its beginning without help.
"""

import gzip
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from doorbraak_tools.site.search.vocabulary import STOP_WORDS, Vocabulary

_LINKS = ("", "s", "e", "en", "n")
_PLURALS = ("", "s", "en", "n")
_LISTED = Path(__file__).parent / "data" / "samenstellingen.txt.gz"
LEAST_PART = 4
"""Letters of the shortest part of a compound."""
LEAST_COMPOUND = 2 * LEAST_PART
"""Letters of the shortest compound."""
_LEAST_LISTED = 5
"""Letters of the shortest word that only the list knows: the end of "kwijtschelding" is no "ding"."""
_LEAST_PAGES = 2
_LEAST_FORM, _BEGINNING = 8, 6
# "Beslag" is no slag and "achterstand" no stand: what these stand before is another word, not a compound.
_PREFIXES = frozenset(
    "achter binnen buiten daar heen hier langs mede samen tegen terug tussen vooruit voort waar".split()
)
_NOT_TAILS = frozenset({"baar", "heid", "lijk", "loos", "zaam", "loze", "vol", "achtig", "aard", "aarde"})


@cache
def _listed(where: str) -> frozenset[str]:
    """Return the words that may begin a compound ("b") or end one ("e")."""
    lines = gzip.decompress(_LISTED.read_bytes()).decode().splitlines()
    pairs = (line.partition("\t") for line in lines if not line.startswith("#"))
    return frozenset(word for word, _, letters in pairs if where in letters)


class Compounds:
    """Knows the words of a site, and the parts that stand behind in a compound of them."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._known = {word for word, pages in vocabulary.items() if pages >= _LEAST_PAGES}
        self._beginnings = {word[:_BEGINNING] for word in vocabulary if len(word) >= _BEGINNING}
        self._tails: dict[str, tuple[str, ...]] = {}

    def parts(self, found: Iterable[str]) -> list[str]:
        """Return all that stands behind in the compounds among these words, sorted."""
        known = self._tails
        return sorted({tail for word in found for tail in (known[word] if word in known else self.tails(word))})

    def tails(self, word: str) -> tuple[str, ...]:
        """Return the words that stand behind in a compound, the longest first; () when it is none."""
        if word not in self._tails:
            self._tails[word] = tuple(
                word[at:]
                for at in range(LEAST_PART, len(word) - LEAST_PART + 1)
                if self._is_tail(word[at:]) and self._is_head(word[:at])
            )
        return self._tails[word]

    def _is_tail(self, part: str) -> bool:
        if part in STOP_WORDS or part in _NOT_TAILS:
            return False
        if part in self._known or (len(part) >= _LEAST_FORM and part[:_BEGINNING] in self._beginnings):
            return True
        plain = (part.removesuffix(end) for end in _PLURALS if part.endswith(end))
        return any(len(word) >= _LEAST_LISTED and word in _listed("e") for word in plain)

    def _is_head(self, part: str) -> bool:
        """Whether a part is a word or a compound, with a linking letter or without."""
        for link in _LINKS:
            if not part.endswith(link):
                continue
            head = part.removesuffix(link) if link else part
            if len(head) < LEAST_PART or head in STOP_WORDS or head in _PREFIXES:
                continue
            if head in self._known or head in _listed("b") or self.tails(head):
                return True
        return False
