"""First names of a list, wherever they stand with a capital: also where a sentence opens, where a capital says nothing.

The lists are those of faker (MIT): names that are given in the Netherlands and Flanders, in Poland and in North Africa,
some fourteen hundred together. Many names are in none of them.
"""

import importlib
import re
from collections.abc import Iterator
from functools import cache

from doorbraak_tools.substance.privacy.found import Found, Kind
from doorbraak_tools.substance.privacy.unlisted import WORD

_LISTS = ("nl_NL", "nl_BE", "pl_PL", "fr_DZ")
_ALSO_A_WORD = frozenset(
    "An Ben El Elke Frans Job Ken Kick Leen Lies Linde Lot Mare Mark Max Merel Roos Sep Toon Ward".split()
)
"""Names with which an ordinary sentence can open: “Ben je er al?”. Inside a sentence their capital is seen anyway."""


@cache
def listed_first_names() -> frozenset[str]:
    """Return the names of the lists, less those that are ordinary words too."""
    # Only here, because faker takes a fifth of a second and only a release asks for it.
    lists = (importlib.import_module(f"faker.providers.person.{one}").Provider for one in _LISTS)
    return (
        frozenset(name for names in lists for name in (*names.first_names_male, *names.first_names_female))
        - _ALSO_A_WORD
    )


def first_names(text: str) -> Iterator[Found]:
    """Yield the listed first names in a text, in its order; a name in small letters is none."""
    for match in WORD.finditer(text):
        word = match[0]
        if word[0].isupper() and not listed_first_names().isdisjoint(re.split("[-'’]", word)):
            yield Found(*match.span(), Kind.FIRST_NAME)
