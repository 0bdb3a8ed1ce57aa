"""Dates, counts and enumerations: from how a plan writes them to how a Dutch reader does."""

import re
from collections.abc import Iterable
from datetime import date

MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
    "december",
)  # fmt: skip


_ISO_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def iso_day(text: str) -> date | None:
    """Return the day that is written as year-month-day; None for other text, or a day that does not exist."""
    # Python also reads 20260706 and 2026-W28-1; we write a day in one way only.
    if not _ISO_DAY.fullmatch(text):
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def dutch_date(iso: str) -> str:
    """Return `2026-07-06` as "6 juli 2026"; text that is no date comes back as it is."""
    day = iso_day(iso)
    return iso if day is None else f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def kept_together(text: str) -> str:
    """Return text in which no line ends between a euro sign and its amount: the space there is a non-breaking one."""
    return text.replace("€ ", "€\u00a0")


def as_clause(answer: str) -> str:
    """Return an answer as a part of a sentence of ours: on one line, without the full stop at its end."""
    return " ".join(answer.split()).rstrip(".")


_ARTICLE = re.compile(r"(?:De|Het|Een)(?= )")


def as_name(answer: str) -> str:
    """Return who an answer names, as a part of a sentence of ours: "Het college." becomes "het college"."""
    name = as_clause(answer)
    return name[:1].lower() + name[1:] if _ARTICLE.match(name) else name


def counted(number: int, one: str, more: str) -> str:
    """Return a number with its word: "1 plan", "0 plannen", "2 plannen"."""
    return f"{number} {one if number == 1 else more}"


def enumeration(words: Iterable[str], link: str = "en") -> str:
    """Return "a, b en c" of at least one word, with another `link` "a, b of c"."""
    *others, last = words
    return f"{', '.join(others)} {link} {last}" if others else last


def first_line(text: object) -> str:
    """Return the first line with something in it."""
    return next((line.strip() for line in str(text).split("\n") if line.strip()), "")


def in_short(text: str, most: int) -> str:
    """Return a text that is at most so many letters long, cut off with dots."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"
