"""Text reduced to its letters and digits: to compare names however they are written, and to make a file name of one."""

import re
import unicodedata

_OTHERS = re.compile(r"[^a-z0-9]+")


def bare(text: str, between: str = " ") -> str:
    """Return the letters, small and without accents, and the digits; `between` takes the place of all between them."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    letters = "".join(character for character in decomposed if not unicodedata.combining(character))
    return _OTHERS.sub(between, letters).strip(between)
