"""Local rules: CVDR ids, also in a jci string, and addresses of lokaleregelgeving.overheid.nl."""

import re
from datetime import date

from doorbraak_tools.substance.law.numbers import is_article
from doorbraak_tools.substance.registers.reference import Reference

PATTERN = re.compile(
    r"(?:https?://)?(?:www\.)?(?:lokaleregelgeving|decentrale\.regelgeving)\.overheid\.nl/[^\s<>\"“”«»]{1,400}"
    r"|jci1\.[0-9]{1,2}:[cv]:CVDR[0-9]{1,8}(?![0-9])[^\s<>\"“”«»]{0,200}"
    r"|(?<![A-Za-z0-9])CVDR ?[0-9]{1,8}(?![0-9])(?:[/_][0-9]{1,4}(?![0-9]))?",
    re.IGNORECASE,
)
_ID = re.compile(r"CVDR ?([0-9]{1,8})(?:[/_]([0-9]{1,4}))?(?![0-9])", re.IGNORECASE)
_ARTICLE = re.compile(r"(?:#art(?:ikel)?_?|&artikel=)([0-9a-z.:]{1,20})(?:&|$)", re.IGNORECASE)


def read(written: str) -> Reference | None:
    """Return the reference of an id or an address. The last id counts: old addresses repeat it with the version."""
    ids = _ID.findall(written)
    if not ids:
        return None
    number, version = ids[-1]
    article = _ARTICLE.search(written)
    if article is not None and not is_article(article.group(1)):
        return None
    local = f"CVDR{number}/{version}" if version else f"CVDR{number}"
    return Reference("cvdr", local, artikel=article.group(1) if article else "")


def address(reference: Reference, on: date | None) -> str:
    """Return the address of the rule. A version number fixes the text; a day in the address is not possible."""
    fragment = f"#Artikel{reference.artikel}" if reference.artikel else ""
    return f"https://lokaleregelgeving.overheid.nl/{reference.id}{fragment}"
