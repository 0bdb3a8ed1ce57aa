"""File names from titles."""

import re
import unicodedata


def slug_of(title: str) -> str:
    """Return a title as a file name: small letters, digits, hyphens, at most 60 characters; "" if nothing is left."""
    decomposed = unicodedata.normalize("NFKD", title.casefold())
    letters = "".join(c for c in decomposed if not unicodedata.combining(c))
    return re.sub(r"[^a-z0-9]+", "-", letters).strip("-")[:60].strip("-")
