"""European law: CELEX numbers, addresses of EUR-Lex, and regulations and directives by their number."""

import re
from datetime import date
from urllib.parse import unquote

from doorbraak_tools.substance.law.numbers import is_article
from doorbraak_tools.substance.registers.entries import Reference

PATTERN = re.compile(
    r"(?:https?://)?(?:eur-lex|data)\.europa\.eu/[^\s<>\"“”«»]{1,400}"
    r"|(?<![A-Za-z0-9])(?:CELEX[: ] ?)?[0-9][12][0-9]{3}"
    r"(?:[A-Z]{1,2}[0-9]{4}(?![0-9A-Za-z])(?:-[0-9]{8})?|P/TXT(?![0-9A-Za-z]))"
    r"|(?<![A-Za-z0-9])Verordening \((?:EU|EG|EEG)\) (?:nr\. ?)?[0-9]{1,4}/[0-9]{1,4}(?![0-9])"
    r"|(?<![A-Za-z0-9])Richtlijn (?:\((?:EU|EG)\) )?(?:nr\. ?)?[0-9]{2,4}/[0-9]{1,4}(?:/(?:EU|EG|EEG))?(?![0-9])",
    re.IGNORECASE,
)
# The last form is the Charter of Fundamental Rights, of which each publication has a year.
_CELEX = re.compile(r"(?<![0-9A-Z])[0-9][12][0-9]{3}(?:[A-Z]{1,2}[0-9]{4}|P/TXT)(?![0-9A-Z])")
_NUMBERED = re.compile(r"(Verordening|Richtlijn)[^0-9]{1,16}([0-9]{1,4})/([0-9]{1,4})", re.IGNORECASE)
_ELI = re.compile(r"eli/(reg|dir)/([0-9]{4})/([0-9]{1,4})(?![0-9])", re.IGNORECASE)
_ARTICLE = re.compile(r"(?:#|/)art_([0-9a-z]{1,10})(?:$|(?=/oj))")
_PLACE = re.compile(r"#|/(?:art|par|cpt|sct|pnt)_")


def read(written: str) -> Reference | None:
    """Return the reference of a CELEX number, an address with one, or an act by its number."""
    text = unquote(written).rstrip(".,;:)]}'")
    numbered, eli, celex = _NUMBERED.match(text), _ELI.search(text), _CELEX.search(text.upper())
    article = _ARTICLE.search(text)
    place = article.group(1) if article and is_article(article.group(1)) else ""
    if _PLACE.search(text) and not place:
        return None
    if numbered is not None:
        return _act(numbered.group(1)[0].lower() == "v", numbered.group(2), numbered.group(3))
    if eli is not None:
        return _act(eli.group(1).lower() == "reg", eli.group(2), eli.group(3), place)
    if celex is None:
        return None
    return Reference("celex", celex.group(), artikel=place)


def address(reference: Reference, on: date | None) -> str:
    """Return the address of the act, in Dutch; EUR-Lex has no address for a day."""
    fragment = f"#art_{reference.artikel}" if reference.artikel else ""
    return f"https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:{reference.id}{fragment}"


def _act(regulation: bool, first: str, second: str, article: str = "") -> Reference | None:
    """Put year and number in order. Since 2015 the year comes first; a regulation before that had its number first."""
    year_first = _is_year(first) and not (regulation and _old_order(first, second))
    year, number = (first, second) if year_first else (second, first)
    if len(year) == 2:
        year = f"19{year}"
    if not _is_year(year):
        return None
    return Reference("celex", f"3{year}{'R' if regulation else 'L'}{int(number):04d}", artikel=article)


def _is_year(text: str) -> bool:
    return len(text) == 2 or (len(text) == 4 and "1957" <= text <= "2099")


def _old_order(first: str, second: str) -> bool:
    return _is_year(second) and len(second) == 4 and "1998" <= second <= "2014" and first < "2015"
