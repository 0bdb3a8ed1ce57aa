"""Text reduced to its letters and digits, to compare names and to name files; and the signs that begin list items."""

import re
import unicodedata

BULLETS = "•·▪‣*–—"
"""The signs besides a hyphen with which people begin an item of a list, for between the brackets of a pattern."""

_OTHERS = re.compile(r"[^a-z0-9]+")


def bare(text: str, between: str = " ") -> str:
    """Return the letters, small and without accents, and the digits; `between` takes the place of all between them."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    letters = "".join(character for character in decomposed if not unicodedata.combining(character))
    return _OTHERS.sub(between, letters).strip(between)


def slug(text: str, longest: int = 1000) -> str:
    """Return a text as a file name or an anchor: small letters, digits and hyphens; "" if nothing is left.

    One of more than `longest` characters ends where a word ends.
    """
    name = bare(text, between="-")
    if len(name) > longest:
        name = name[: longest + 1].rpartition("-")[0] or name[:longest]
    return name
