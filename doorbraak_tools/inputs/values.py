"""From words as people write them to the value of a field that is no free text: a day, an amount, a choice, codes."""

import difflib
import re
from datetime import date, timedelta
from typing import Any

from doorbraak_tools.inputs.amounts import Amount, amount_of
from doorbraak_tools.plan.method import Schema, said
from doorbraak_tools.plan.model import CODE
from doorbraak_tools.text.dutch import MONTHS

_DAYS = (
    re.compile(r"(?P<year>[0-9]{4})[-/.](?P<month>[0-9]{1,2})[-/.](?P<day>[0-9]{1,2})"),
    re.compile(r"(?P<day>[0-9]{1,2})\s?[-/. ]\s?(?P<month>[0-9]{1,2})\s?[-/. ]\s?(?P<year>[0-9]{4})"),
    re.compile(r"(?P<day>[0-9]{1,2})e?[\s-]+(?P<month>[a-z]{3,9})[.,]?[\s-]+(?P<year>[0-9]{4})"),
)
_BEFORE_DAY = re.compile(
    r"(?:(?:d\.?d\.?|(?:uiterlijk )?op|uiterlijk|per)\s+)?(?:(?:[a-z]+dag|ma|di|wo|do|vr|za|zo)\.?,?\s+)?(?=[0-9])"
)
_BEHIND_DAY = re.compile(r"(?<=[0-9]{4}),? \(?[a-z]+dag\)?$")
_SHORT_YEAR = re.compile(r"(?<=[-/. ])['’]?([2-4][0-9])$")
"""Only who typed it and sees what comes of it can say that 6-7-26 is no day of 2006."""
_NEAR_DAYS = {"eergisteren": -2, "gisteren": -1, "vandaag": 0, "morgen": 1, "overmorgen": 2}
_WEEK = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
_NEXT_WEEK = re.compile(rf"(?:op )?(?:volgende week )?({'|'.join(_WEEK)})(?: volgende week)?")
_FROM_NOW = re.compile(r"over (een|één|twee|drie|vier|vijf|zes|[0-9]{1,2}) (dag|dagen|week|weken)")
_NUMBERS = {"een": 1, "één": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6}
_QUOTES = "“”„‘’\"'"
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

Value = str | int | list[str]
"""What a plan writes for one field."""


def is_tick(words: str) -> bool | None:
    """Whether a text is a tick and nothing else; False for an empty box or a cross, None for other words."""
    alone = _BOX.fullmatch(words.strip()) or _TICK.fullmatch(words.strip()) or words.strip() in {"✗", "✘", "-", "–"}
    return bool(_TICK.search(words)) if alone else None


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


def understood(field: Schema, typed: Any, today: date) -> Amount | list[str]:
    """Return an answer as a plan writes it; what does not fit the field stays as it was typed, and a check says so."""
    if not isinstance(typed, str) or field.is_text:
        return typed if isinstance(typed, list | str) else ""
    if field.is_date and (days := _days_from(today, " ".join(typed.strip(" .").casefold().split()))) is not None:
        return (today + timedelta(days)).isoformat()
    meant = value_of(field, typed)
    if meant is None and {"format", "x-soort"} & field.keys():
        meant = value_of(field, _SHORT_YEAR.sub(r"20\1", typed.strip()))
    if meant is None and field.is_list:
        return [part.strip() for part in typed.split(",") if part.strip()]
    return typed if meant is None else str(meant) if isinstance(meant, int) else meant


def _days_from(today: date, words: str) -> int | None:
    """Return how far from today a day is that is named from today on ("morgen", "volgende week vrijdag")."""
    if week := "volgende week" in words and _NEXT_WEEK.fullmatch(words):
        return 7 - today.weekday() + _WEEK.index(week[1])
    if wait := _FROM_NOW.fullmatch(words):
        number = _NUMBERS.get(wait[1]) or int(wait[1])
        return number * (7 if wait[2].startswith("w") else 1)
    return _NEAR_DAYS.get(words)


def value_of(field: Schema, words: str) -> Value | Amount | None:  # noqa: PLR0911  (one for each sort of field)
    """Return what a plan writes for these words in that field, or None."""
    words = " ".join(words.split())
    if field.is_date:
        return date_of(words)
    if "enum" in field:
        # What the field is called, said once more: “per maand” under “Per”.
        small = words.casefold().strip(f".,;!/ {_QUOTES}").removeprefix(f"{field.title.casefold()} ")
        small = {True: "x", False: "nog niet", None: small}[is_tick(small)]
        plain = _EACH.sub("", small, count=1)
        for choice in field.options:
            if not {small, plain}.isdisjoint({choice, said(field, choice), *_ALSO.get(choice, ())}):
                return str(choice)
        return None
    if field.is_amount:
        amount = amount_of(words)
        fits = bool(field.fields) if isinstance(amount, dict) else re.search(field.pattern, amount or "")
        return amount if fits else None
    if field.is_month:
        return month_of(words)
    if field.is_list:
        return None if field.item.is_map else _list_of(field.item, words)
    if field.get("type") == "integer":
        number = re.match(r"([0-9]{1,4})(?:\s+maanden)?$", words)
        return int(number[1]) if number else None
    fits = field.is_string and len(words) <= field.get("maxLength", len(words))
    return words if (re.search(field.pattern, words) if field.pattern else fits) else None


def date_of(words: str) -> str | None:
    """Return the day that is written ("6 juli 2026", "6-7-2026") as year-month-day; None when it is none."""
    small = words.casefold().strip(f".,; {_QUOTES}").replace("–", "-")
    small = _BEHIND_DAY.sub("", _BEFORE_DAY.sub("", small, count=1), count=1)
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


def month_of(words: str) -> str | None:
    """Return the month that is written ("augustus 2026", "8-2026", or a day in it) as year-month; None for another."""
    days = map(date_of, (words, f"1 {words}", f"1-{words}", f"{words}-1"))
    return next((day[:7] for day in days if day), None)


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
