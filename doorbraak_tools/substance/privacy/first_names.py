"""First names of a list, wherever they stand with a capital: also where a sentence opens, where a capital says nothing.

The list, `data/voornamen.txt`, says where it comes from. Many names are not in it.
"""

import re
from collections.abc import Iterator
from functools import cache

from doorbraak_tools.substance.privacy.known_names import names_in
from doorbraak_tools.substance.privacy.match import Kind, Match
from doorbraak_tools.substance.privacy.unlisted import words_with_a_capital


@cache
def listed_first_names() -> frozenset[str]:
    """Return the names of the list; none of them is an ordinary word too."""
    return frozenset(names_in("voornamen"))


def first_names(text: str) -> Iterator[Match]:
    """Yield the listed first names in a text, in its order; a name in small letters is none."""
    for match in words_with_a_capital(text):
        word = match[0]
        if word[0].isupper() and not listed_first_names().isdisjoint(re.split("[-'’]", word)):
            yield Match(*match.span(), Kind.FIRST_NAME)
