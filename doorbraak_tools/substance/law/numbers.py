"""Numbers of articles, leden and onderdelen as Dutch laws have them."""

import re

# 18, 18a, 10da, 9quater, 2.3.5, 7.4.0, 3.2.1a, 4:84, 8:104bis. Every part starts with digits; nothing is cut off.
_LATIN = "bis|ter|quater|quinquies|sexies|septies|octies|novies|(?:un|duo|ter|quater|quin)?decies"
_STEP = rf"[1-9][0-9]{{0,3}}(?:{_LATIN}|[a-z]{{0,3}})"
_ARTICLE = re.compile(rf"{_STEP}(?:[.:](?:0|{_STEP})){{0,5}}", re.IGNORECASE)
# I, IIA, XIV: the articles of laws that change other laws; B, C1: their parts.
_ROMAN = re.compile(r"[IVXLC]{1,8}[A-Z]{0,2}")
_LETTER = re.compile(r"[A-Z]{1,2}[0-9]{0,2}")
_PART = re.compile(r"[0-9A-Za-z.:°*-]{1,12}")
_LID = re.compile(rf"[1-9][0-9]{{0,2}}(?:{_LATIN}|[a-z])?[*]?")

MOST_LEDEN = 25
"""No article has more; a higher number behind a lid is an article."""

_ORDINALS = (
    "eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende", "tiende", "elfde",
    "twaalfde", "dertiende", "veertiende", "vijftiende", "zestiende", "zeventiende", "achttiende", "negentiende",
    "twintigste",
)  # fmt: skip
_ORDINAL = {word: str(number) for number, word in enumerate(_ORDINALS, start=1)}
_DIGIT_ORDINAL = re.compile(r"([1-9][0-9]?)(?:e|ste|de)")


def is_article(text: str) -> bool:
    """Whether this is written as a number of an article."""
    return bool(_ARTICLE.fullmatch(text) or _ROMAN.fullmatch(text) or _LETTER.fullmatch(text))


def is_plain_article(text: str) -> bool:
    """Whether this is a number of an article that starts with a digit."""
    return bool(_ARTICLE.fullmatch(text))


def is_latin(text: str) -> bool:
    """Whether this is a word that makes another number of one: bis, ter, quater."""
    return bool(re.fullmatch(_LATIN, text))


def is_part(text: str) -> bool:
    """Whether this can be the number of a lid, an onderdeel or a division."""
    return bool(_PART.fullmatch(text))


def is_lid(text: str) -> bool:
    """Tell whether this is written as the number of a lid: 1, 1bis, 8*, and 3a, which few laws have."""
    return bool(_LID.fullmatch(text))


def ordinal(word: str) -> str:
    """Return "5" for "vijfde" and for "5e"; "" for any other word."""
    low = word.lower()
    if low[:1].isalpha():
        return _ORDINAL.get(low, "")
    digits = _DIGIT_ORDINAL.fullmatch(low)
    return digits.group(1) if digits else ""


def ordinal_word(number: str) -> str:
    """Return "eerste" for "1"; what has no word in the list comes back as "21e", and a word as it is."""
    if not number.isdigit():
        return number
    return _ORDINALS[int(number) - 1] if 0 < int(number) <= len(_ORDINALS) else f"{number}e"
