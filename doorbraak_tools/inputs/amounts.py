"""From an amount as people write it to the fields of a plan: how much, for which time, how often."""

import re
from functools import cache

from doorbraak_tools.plan.method import field_at
from doorbraak_tools.plan.queries import RENDEMENT

_EURO = (
    r"(?:€|eur)?\s{0,2}([0-9]{1,3}(?:[.][0-9]{3})+|[0-9]{1,3}(?:[ \u00a0\u202f][0-9]{3})+|[0-9]{1,9})"
    r"(?:,([0-9]{1,2})|[,.][-–—=]{1,2})?\s?(?:€|euro?)?"
)
_AMOUNT = re.compile(_EURO, re.IGNORECASE)
_RANGE = re.compile(rf"{_EURO}\s?(?:tot|-|–|à)\s?{_EURO}", re.IGNORECASE)
_IN_WORDS = re.compile(
    r"^(?:(?:van|(tussen)(?:\sde)?)\s(.{1,20})\s(?(1)en|tot)\s|\{?\s?laag:?\s(.{1,20}?)[,\s]{1,2}hoog:?\s)([^}]{1,20}?)\s?\}?$",
    re.IGNORECASE,
)
"""A range with a word before it, or as a plan writes it."""
_ABOUT = re.compile(r"^(?:ongeveer|circa|ca\.?|grofweg)\s(?=.*[0-9].*[0-9])", re.IGNORECASE)
"""A range says by itself that it is about; of one amount the word would be lost."""
_THOUSANDS = re.compile(r"\b([1-9][0-9]{0,2})(?:,([0-9]{1,3}))?\s?k\b", re.IGNORECASE)
_PM = re.compile(r"p\.?\s?m\.?", re.IGNORECASE)
Amount = str | dict[str, str]
"""An amount, or its low and high end."""


def amount_of(words: str) -> Amount | None:
    """Return an amount as a plan writes it: 3650, 3650,50, low and high, or pm.

    In a Dutch text a point in an amount parts the thousands: € 3.650 is three thousand six hundred and fifty.
    """
    words = _THOUSANDS.sub(lambda some: some[1] + (some[2] or "").ljust(3, "0"), words.strip())
    if _PM.fullmatch(words):
        return "pm"
    one = _AMOUNT.fullmatch(words)
    if one:
        return _written(one[1], one[2])
    two = _RANGE.fullmatch(_IN_WORDS.sub(r"\2\3 tot \4", _ABOUT.sub("", words)))
    return {"laag": _written(two[1], two[2]), "hoog": _written(two[3], two[4])} if two else None


def _written(euros: str, cents: str | None) -> str:
    whole = re.sub(r"\D", "", euros)
    return f"{whole},{cents.ljust(2, '0')}" if cents else whole


@cache
def _money() -> re.Pattern[str]:
    amount = (*RENDEMENT, "huidige_situatie", 0)
    per, every = ("|".join(field_at((*amount, key)).options) for key in ("per", "elke"))
    return re.compile(
        rf"(?P<amount>.*?)(?:\s+per\s+(?P<per>{per}|…))?"
        rf"(?:,?\s+(?:(?P<times>[0-9]+(?:[.,][0-9]+)?)\s+keer|[×x]\s?(?P<number>[0-9]+(?:[.,][0-9]+)?)(?:\s+uur)?))?"
        rf"(?:,\s+elke?\s+(?P<every>{every}))?"
        r"(?:,\s+maand\s+(?P<first>[0-9]{1,4})\s+(?:tot\s+en\s+met\s+(?P<last>[0-9]{1,4})|en\s+verder))?",
        re.IGNORECASE,
    )


_PERIOD_OF = {"m": "maand", "w": "week", "j": "jaar", "u": "uur", "d": "dag"}
_SHORT_PERIOD = re.compile(
    r"(?<=\S)\s*\b(?:p?/\s?|p\.\s?|per )(maand|mnd|m|week|wk|w|jaar|jr|j|uur|u|dag|d)\b\.?", re.IGNORECASE
)
_ONCE = re.compile(r"\s+(?:\([eé]{2}nmalig\)|[eé]{2}nmalig|ineens)$", re.IGNORECASE)


def money_of(words: str) -> dict[str, Amount | int] | None:
    """Return the fields that an amount in words stands for: "€ 75 per uur × 8, elke maand"; None when it is none."""
    words = _SHORT_PERIOD.sub(lambda short: f" per {_PERIOD_OF[short[1][0].lower()]}", " ".join(words.split()))
    found = _money().fullmatch(_ONCE.sub("", words))
    amount = amount_of(found["amount"]) if found else None
    if found is None or amount is None:
        return None
    fields: dict[str, Amount | int | None] = {
        "bedrag": amount,
        "per": found["per"] and found["per"].casefold(),
        "aantal": found["times"] or found["number"],
        "elke": found["every"] and found["every"].casefold(),
        "van_maand": int(found["first"]) if found["first"] else None,
        "tot_maand": int(found["last"]) if found["last"] else None,
    }
    if fields["van_maand"] == 1 and fields["tot_maand"] is None:
        fields["van_maand"] = None
    known = {key: value for key, value in fields.items() if value is not None}
    return {**known, "per": ""} if known.get("per") == "…" else known
