"""From words in a document to the value of a field that is no free text. None when the words do not fit the field."""

import difflib
import re
from datetime import date

from doorbraak_tools.plan.method import Schema, field_at, said
from doorbraak_tools.plan.model import CODE
from doorbraak_tools.plan.queries import RENDEMENT
from doorbraak_tools.text.dutch import MONTHS

_DAYS = (
    re.compile(r"(?P<year>[0-9]{4})[-/.](?P<month>[0-9]{1,2})[-/.](?P<day>[0-9]{1,2})"),
    re.compile(r"(?P<day>[0-9]{1,2})\s?[-/. ]\s?(?P<month>[0-9]{1,2})\s?[-/. ]\s?(?P<year>[0-9]{4})"),
    re.compile(r"(?P<day>[0-9]{1,2})e?[\s-]+(?P<month>[a-z]{3,9})[.,]?[\s-]+(?P<year>[0-9]{4})"),
)
_BEFORE_DAY = re.compile(
    r"(?:(?:d\.?d\.?|(?:uiterlijk )?op|uiterlijk|per)\s+)?(?:(?:[a-z]+dag|ma|di|wo|do|vr|za|zo)\.?,?\s+)?(?=[0-9])"
)
_QUOTES = "“”„‘’\"'"
_EURO = (
    r"(?:€|eur)?\s{0,2}([0-9]{1,3}(?:[.][0-9]{3})+|[0-9]{1,3}(?:[ \u00a0\u202f][0-9]{3})+|[0-9]{1,9})"
    r"(?:,([0-9]{1,2}|[-–—=]{1,2}))?\s?(?:€|euro?)?"
)
_AMOUNT = re.compile(_EURO, re.IGNORECASE)
_RANGE = re.compile(rf"{_EURO}\s?(?:tot|-|–|à)\s?{_EURO}", re.IGNORECASE)
_PM = re.compile(r"p\.?\s?m\.?", re.IGNORECASE)
_BOX = re.compile(r"[☐☒☑✓✔□]|\[\s?[xv]?\s?\]|\(\s?x?\s?\)", re.IGNORECASE)
_TICK = re.compile(r"[☒☑✓✔xv]", re.IGNORECASE)
_ALSO = {
    choice: frozenset(every.split("|"))
    for choice, every in {
        "klaar": "x|v|ja|gereed|gedaan|afgerond|voltooid|af|afgehandeld|uitgevoerd|geregeld",
        "bezig": "loopt|lopend|mee bezig|in behandeling|in uitvoering|onderhanden",
        "open": "nee|nog niet|nog doen|te doen|niet gestart|nog niet gestart|nog niet klaar",
        "keer": "eenmalig|eenmaal|eens|ineens|×1|1×|1x|x",
        "uur": "uren|u",
        "dag": "dagelijks|dagen",
        "week": "wekelijks|weken|wk",
        "maand": "maandelijks|maanden|mnd|md",
        "kwartaal": "kwartalen|kwart|driemaandelijks",
        "jaar": "jaarlijks|jaren|jr",
    }.items()
}
"""What people write for one of the choices of a field; for how far an action is also under “Gereed”, whether it is."""
_EACH = re.compile(r"(?:per|elke?|iedere?|p\s?/|/)\s?")
_PERIODS = "|".join(field_at((*RENDEMENT, "doorbraakscenario", 0, "per")).options)

Value = str | int | list[str]
"""What a plan writes for one field."""
Amount = str | dict[str, str]
"""An amount, or its low and high end."""


def ticked(words: str) -> tuple[list[str], list[str]] | None:
    """Return which of the choices in a line are ticked and which are not; None when there is no box in it.

    A box stands before its choice, or behind it in a line that begins with a choice.
    """
    boxes = list(_BOX.finditer(words))
    first = bool(boxes) and boxes[0].start() == 0
    if not boxes or not (first or boxes[-1].end() == len(words)):
        return None
    ends = [0, *(box.end() for box in boxes)]
    starts = [*(box.start() for box in boxes), len(words)]
    parts = [words[end:start].strip(" ,;/") for end, start in zip(ends, starts, strict=True)]
    chosen, others = list[str](), list[str]()
    for box, choice in zip(boxes, parts[1:] if first else parts[:-1], strict=True):
        if choice:
            (chosen if _TICK.search(box[0]) else others).append(choice)
    return chosen, others


def is_tick(words: str) -> bool | None:
    """Whether a text is a tick and nothing else; False for an empty box or a cross, None for other words."""
    alone = _BOX.fullmatch(words.strip()) or _TICK.fullmatch(words.strip()) or words.strip() in {"✗", "✘", "-", "–"}
    return bool(_TICK.search(words)) if alone else None


def value_of(field: Schema, words: str) -> Value | None:  # noqa: PLR0911  (one for each sort of field)
    """Return what a plan writes for these words in that field, or None."""
    words = " ".join(words.split())
    if field.get("format") == "date":
        return date_of(words)
    if "enum" in field:
        # What the field is called, said once more: “per maand” under “Per”.
        small = words.casefold().strip(f".,;!/ {_QUOTES}").removeprefix(f"{field.get('title', '').casefold()} ")
        small = {True: "x", False: "nog niet", None: small}[is_tick(small)]
        plain = _EACH.sub("", small, count=1) if "keer" in field["enum"] or "maand" in field["enum"] else small
        for choice in field["enum"]:
            if not {small, plain}.isdisjoint({choice, said(field, choice), *_ALSO.get(choice, ())}):
                return str(choice)
        return None
    if field.get("x-bedrag"):
        amount = amount_of(words)
        return amount if isinstance(amount, str) and amount != "pm" else None
    kind = field.get("type")
    if kind == "array":
        return None if field["items"].get("type") == "object" else _list_of(field["items"], words)
    if kind == "integer":
        number = re.match(r"([0-9]{1,4})(?:\s+maanden)?$", words)
        return int(number[1]) if number else None
    fits = kind == "string" and len(words) <= field.get("maxLength", len(words))
    return words if (re.search(field["pattern"], words) if "pattern" in field else fits) else None


def date_of(words: str) -> str | None:
    """Return the day that is written ("6 juli 2026", "06-07-2026") as year-month-day; None when it is none."""
    small = words.casefold().strip(f".,; {_QUOTES}").replace("–", "-")
    small = _BEFORE_DAY.sub("", small, count=1)
    found = next(filter(None, (written.fullmatch(small) for written in _DAYS)), None)
    if found is None:
        return None
    name = found["month"]
    short = "maa" if name.startswith("mrt") else name[:3]
    near = [month for month in MONTHS if month[:3] == short]
    if len(name) > 4:
        near = [month for month in near if [month] == difflib.get_close_matches(name, MONTHS, n=1, cutoff=0.7)]
    try:
        number = int(name) if name.isdecimal() else MONTHS.index(near[0]) + 1 if near else 0
        day = date(int(found["year"]), number, int(found["day"]))
    except ValueError:
        return None
    return day.isoformat() if 1900 <= day.year < 2100 else None


def amount_of(words: str) -> Amount | None:
    """Return an amount as a plan writes it: 3650, 3650,50, low and high, or pm.

    In a Dutch text a point in an amount parts the thousands: € 3.650 is three thousand six hundred and fifty.
    """
    words = words.strip()
    if _PM.fullmatch(words):
        return "pm"
    one = _AMOUNT.fullmatch(words)
    if one:
        return _written(one[1], one[2])
    two = _RANGE.fullmatch(words)
    return {"laag": _written(two[1], two[2]), "hoog": _written(two[3], two[4])} if two else None


def _written(euros: str, cents: str | None) -> str:
    whole = re.sub(r"\D", "", euros)
    return f"{whole},{cents.ljust(2, '0')}" if cents and cents.isdigit() else whole


_MONEY = re.compile(
    rf"(?P<amount>.*?)(?:\s+per\s+(?P<per>{_PERIODS}|…))?"
    rf"(?:,?\s+(?:(?P<times>[0-9]+(?:[.,][0-9]+)?)\s+keer|[×x]\s?(?P<number>[0-9]+(?:[.,][0-9]+)?)(?:\s+uur)?))?"
    rf"(?:,\s+elke?\s+(?P<every>{_PERIODS}))?"
    r"(?:,\s+maand\s+(?P<first>[0-9]{1,4})\s+(?:tot\s+en\s+met\s+(?P<last>[0-9]{1,4})|en\s+verder))?",
    re.IGNORECASE,
)

_PERIOD_OF = {"m": "maand", "w": "week", "j": "jaar", "u": "uur", "d": "dag"}
_SHORT_PERIOD = re.compile(r"(?<=\S)\s*\b(?:p[/.]\s?|per )(mnd|m|wk|w|jr|j|u|d)\b\.?", re.IGNORECASE)
_ONCE = re.compile(r"\s+(?:\([eé]{2}nmalig\)|[eé]{2}nmalig|ineens)$", re.IGNORECASE)


def money_of(words: str) -> dict[str, Value | Amount] | None:
    """Return the fields that an amount in words stands for: "€ 75 per uur × 8, elke maand"; None when it is none."""
    words = _SHORT_PERIOD.sub(lambda short: f" per {_PERIOD_OF[short[1][0].lower()]}", " ".join(words.split()))
    found = _MONEY.fullmatch(_ONCE.sub("", words))
    amount = amount_of(found["amount"]) if found else None
    if found is None or amount is None:
        return None
    fields: dict[str, Value | Amount | None] = {
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


def source_of(words: str) -> dict[str, Value]:
    """Return the fields of a source: "tarief wijkteam (2026, landelijk, uit de eerste hand)"; all of it is kept."""
    figure = re.fullmatch(r"kostenregister: ([a-z0-9][a-z0-9-]{0,79})", words)
    if figure:
        return {"prijs": figure[1]}
    found = re.fullmatch(r"(.+?) \(([^()]+)\)", words)
    fields: dict[str, Value] = {"bron": found[1]} if found else {"bron": words}
    for detail in found[2].split(", ") if found else ():
        if re.fullmatch(r"(19[9][0-9]|20[0-9]{2})", detail) and "jaar" not in fields:
            fields["jaar"] = int(detail)
        elif detail in {"uit de eerste hand", "uit de tweede hand"} and "eerste_hand" not in fields:
            fields["eerste_hand"] = "ja" if detail == "uit de eerste hand" else "nee"
        elif "regio" not in fields and "eerste_hand" not in fields and "jaar" in fields:
            fields["regio"] = detail
        else:
            return {"bron": words}
    return fields


def _list_of(item: Schema, words: str) -> list[str] | None:
    if "pattern" in item:
        found = CODE.findall(words)
        rest = re.sub(r"[\s,;+&\[\]()]|\ben\b", "", CODE.sub("", words))
        fits = found and not rest and all(re.search(item["pattern"], one) for one in found)
        return list(dict.fromkeys(found)) if fits else None
    bare = words[1:-1] if words[:1] + words[-1:] in {"()", "[]", "{}"} else words
    parts = [part.strip() for part in re.split(r"[,;\n]", bare) if part.strip()]
    if "enum" in item:
        parts = [part.strip(" .").casefold() for part in re.split(r"[,;/&+\n]|\ben\b", bare) if part.strip(" .")]
        return list(dict.fromkeys(parts)) if parts and all(part in item["enum"] for part in parts) else None
    return parts if parts and all(len(part) <= item.get("maxLength", 200) for part in parts) else None
