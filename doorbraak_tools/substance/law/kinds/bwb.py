"""National law: BWB ids, Juriconnect strings (jci) and addresses of wetten.overheid.nl in each of their forms."""

import re
from datetime import date
from urllib.parse import unquote

from doorbraak_tools.substance.law.numbers import is_article, is_part
from doorbraak_tools.substance.registers.entries import Reference
from doorbraak_tools.text.dutch import iso_day

PATTERN = re.compile(
    r"(?:https?://)?(?:www\.)?wetten\.overheid\.nl/[^\s<>\"“”«»]{1,400}"
    r"|jci1\.[0-9]{1,2}:[cv]:BWB[RVW][0-9]{7}(?![0-9])[^\s<>\"“”«»]{0,400}"
    r"|(?<![A-Za-z0-9])BWB[RVW][0-9]{7}(?![0-9])(?:/[0-9]{4}-[0-9]{2}-[0-9]{2})?",
    re.IGNORECASE,
)

_ID = re.compile(r"BWB[RVW][0-9]{7}(?![0-9])", re.IGNORECASE)
_DAY = re.compile(r"(?:/|geldigheidsdatum_)(?:([0-9]{4})-([0-9]{2})-([0-9]{2})|([0-9]{2})-([0-9]{2})-([0-9]{4}))")
# What stands between slashes and is no place: the day, and the number that says which of its texts.
_NO_PLACE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}|geldigheidsdatum_[0-9]{2}-[0-9]{2}-[0-9]{4}", re.I)
_PLACE_IN_QUERY = re.compile("artikel|lid|onderdeel|hoofdstuk|paragraaf", re.I)
_NO_PLACE_IN_JURICONNECT = {"g", "s", "z", "e"}
_FRAGMENT_PART = re.compile(
    r"(boek|deel|hoofdstuk|titeldeel|afdeling|paragraaf|subparagraaf|bijlage|artikel|lid)(.*)", re.I
)

# Juriconnect's word for a part, and ours. From large to small: the order in which a reference is written back.
_DIVISIONS = {
    "boek": "boek", "deel": "deel", "hoofdstuk": "hoofdstuk", "titeldeel": "titel", "titel": "titel",
    "afdeling": "afdeling", "paragraaf": "paragraaf", "subparagraaf": "subparagraaf", "bijlage": "bijlage",
}  # fmt: skip
_TO_JURICONNECT = {"titel": "titeldeel", "subparagraaf": "sub-paragraaf"}


def read(written: str) -> Reference | None:
    """Return the reference of an id, a jci string or an address; None when a part of it is not understood."""
    # "¶graaf" is what a decoder of HTML makes of "&paragraaf".
    text = unquote(written).replace("&amp;", "&").replace("¶graaf", "&paragraaf").rstrip(".,;:)]}'")
    found = _ID.search(text)
    if found is None:
        return None
    law_id, rest = found.group().upper(), text[found.end() :]
    if "jci" in text[: found.start()].lower():
        return _juriconnect(law_id, rest)
    path, _, fragment = rest.partition("#")
    day = _DAY.search(path)
    on = None
    if day is not None:
        year, month, number = (day.group(1), day.group(2), day.group(3)) if day.group(1) else day.group(6, 5, 4)
        on = iso_day(f"{year}-{month}-{number}")
        if on is None:
            return None
    path, _, query = path.partition("?")
    parts = [part for part in path.split("/") if part and not _NO_PLACE.fullmatch(part)]
    if _PLACE_IN_QUERY.search(query):
        return None
    return _fragment(law_id, "_".join((*parts, *(fragment.split("_") if fragment else ()))), on)


def address(reference: Reference, on: date | None) -> str:
    """Return the address that opens this place as it was in force on that day.

    It is the Juriconnect form: that one names the article without the chapters above it, which the short address
    `/BWBR…/DATE#…` needs for most laws.
    """
    places = [(_TO_JURICONNECT.get(name, name), value) for name, value in reference.divisions]
    places += [("artikel", reference.artikel), ("lid", reference.lid), ("onderdeel", reference.onderdeel)]
    day = reference.peildatum or on
    moment = f"&z={day.isoformat()}&g={day.isoformat()}" if day else ""
    return (
        f"https://wetten.overheid.nl/jci1.3:c:{reference.id}"
        + "".join(f"&{name}={value}" for name, value in places if value)
        + moment
    )


def _juriconnect(law_id: str, rest: str) -> Reference | None:
    values: dict[str, str] = {}
    place, _, fragment = rest.partition("#")
    for pair in filter(None, place.strip("&/").split("&")):
        name, sign, value = pair.partition("=")
        name = "onderdeel" if name.lower() == "o" else name.lower().replace("-", "")
        known = name in _DIVISIONS or name in _NO_PLACE_IN_JURICONNECT or name in {"artikel", "lid", "onderdeel"}
        if name == "onderdeel" and values.get(name, "").isalpha() and value.rstrip("°").isdigit():
            name, value = "onder", f"{value.rstrip('°')}°"  # a part of a part: &o=m&o=1
        if not (sign and value and known) or values.setdefault(name, value) != value:
            return None
    if fragment:
        return None
    days = [iso_day(values[name]) for name in ("g", "s", "z") if name in values]
    if None in days:
        return None
    return _checked(law_id, values, days[0] if days else None)


def _fragment(law_id: str, fragment: str, on: date | None) -> Reference | None:
    values: dict[str, str] = {}
    for part in fragment.split("_") if fragment else ():
        known = _FRAGMENT_PART.fullmatch(part)
        if known is None or not known.group(2):
            return None
        if values.setdefault(known.group(1).lower(), known.group(2)) != known.group(2):
            return None
    return _checked(law_id, values, on)


def _checked(law_id: str, values: dict[str, str], on: date | None) -> Reference | None:
    divisions = tuple((ours, values[name]) for name, ours in _DIVISIONS.items() if name in values)
    article, lid, onderdeel = (values.get(name, "") for name in ("artikel", "lid", "onderdeel"))
    if (article and not is_article(article)) or not all(is_part(value) for _, value in divisions):
        return None
    if (lid and not is_part(lid)) or (onderdeel and not is_part(onderdeel)):
        return None
    return Reference("bwb", law_id, divisions, article, lid, onderdeel, values.get("onder", ""), peildatum=on)
