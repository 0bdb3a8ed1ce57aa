"""Local rules: CVDR ids, also in a jci string, and addresses of lokaleregelgeving.overheid.nl."""

import re
from datetime import date

from doorbraak_tools.substance.law.numbers import is_article
from doorbraak_tools.substance.registers.entries import Reference

PATTERN = re.compile(
    r"(?:https?://)?(?:www\.)?(?:lokaleregelgeving|decentrale\.regelgeving)\.overheid\.nl/[^\s<>\"“”«»]{1,400}"
    r"|jci1\.[0-9]{1,2}:[cv]:CVDR[0-9]{1,8}(?![0-9])[^\s<>\"“”«»]{0,200}"
    r"|(?<![A-Za-z0-9])CVDR ?[0-9]{1,8}(?![0-9])(?:[/_][0-9]{1,4}(?![0-9]))?",
    re.IGNORECASE,
)
_ID = re.compile(r"CVDR ?([0-9]{1,8})(?:[/_]([0-9]{1,4}))?(?![0-9])", re.IGNORECASE)
_DAY = r"(?:&[gsze]=[0-9-]{10})"
_PLACE = re.compile(
    rf"(?:#(?:(?:hoofdstuk|afdeling|paragraaf|titel|deel)_?[0-9a-z.]{{1,10}}_){{0,4}}art(?:ikel)?_?|{_DAY}{{0,4}}&artikel=)"
    rf"([0-9a-z.:]{{1,20}})(?:(?:_lid_?|&lid=)([0-9]{{1,3}}))?{_DAY}{{0,4}}",
    re.IGNORECASE,
)
_BEHIND = re.compile(r"[#&].*")


def read(written: str) -> Reference | None:
    """Return the reference of an id or an address. The last id counts: old addresses repeat it with the version."""
    ids = _ID.findall(written)
    if not ids:
        return None
    number, version = ids[-1]
    behind = _BEHIND.search(written)
    place = _PLACE.fullmatch(behind.group()) if behind else None
    # What stands behind the id and is not read may be the article.
    if behind is not None and (place is None or not is_article(place.group(1))):
        return None
    local = f"CVDR{number}/{version}" if version else f"CVDR{number}"
    article, lid = place.groups() if place else ("", "")
    return Reference("cvdr", local, artikel=article, lid=lid or "")


def address(reference: Reference, on: date | None) -> str:
    """Return the address of the rule. A version number fixes the text; a day in the address is not possible."""
    fragment = f"#Artikel{reference.artikel}" if reference.artikel else ""
    return f"https://lokaleregelgeving.overheid.nl/{reference.id}{fragment}"
