"""Text reduced to its letters and digits, to compare names and to name files; and the signs that begin list items."""

import re
import unicodedata

BULLETS = "•·▪‣*–—"
"""The signs besides a hyphen with which people begin an item of a list, for between the brackets of a pattern."""

_OTHERS = re.compile(r"[^a-z0-9]+")
_LATIN = (
    "ı:i ł:l ø:o đ:d ð:d þ:th æ:ae œ:oe ħ:h ŋ:ng ŧ:t ə:e "
    "а:a б:b в:v г:g ґ:g д:d е:e є:je ж:zj з:z и:i і:i к:k л:l м:m н:n о:o п:p р:r с:s т:t у:oe ф:f х:ch ц:ts ч:tsj "
    "ш:sj щ:sjtsj ъ: ы:y ь: э:e ю:joe я:ja ђ:dj ѕ:dz ј:j љ:lj њ:nj ћ:tj џ:dzj "
    "α:a β:v γ:g δ:d ε:e ζ:z η:i θ:th ι:i κ:k λ:l μ:m ν:n ξ:x ο:o π:p ρ:r σ:s τ:t υ:y φ:f χ:ch ψ:ps ω:o"
)
"""Letters that are no plain one with an accent, each with how Dutch writes it."""
_TO_LATIN = str.maketrans(dict(pair.split(":") for pair in _LATIN.split()))


def bare(text: str, between: str = " ") -> str:
    """Return the letters, small and without accents, and the digits; `between` takes the place of all between them."""
    letters = text.casefold()
    if not letters.isascii():
        decomposed = unicodedata.normalize("NFKD", letters)
        letters = "".join(sign for sign in decomposed if not unicodedata.combining(sign)).translate(_TO_LATIN)
    return _OTHERS.sub(between, letters).strip(between)


def slug(text: str, longest: int = 1000) -> str:
    """Return a text as a file name or an anchor: small letters, digits and hyphens; "" if nothing is left.

    One of more than `longest` characters ends where a word ends.
    """
    name = bare(text, between="-")
    if len(name) > longest:
        name = name[: longest + 1].rpartition("-")[0] or name[:longest]
    return name
