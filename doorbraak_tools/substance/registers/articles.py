"""Which articles a law had, in the last text of it that could be taken whole. Made by scripts/articles.py."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

_LISTS = Path(__file__).parent / "data" / "artikelen"


@dataclass(frozen=True, slots=True)
class Articles:
    """The numbers of the articles of a law, and the day of the text: a later law may have more."""

    day: date
    numbers: frozenset[str]


@cache
def articles_of(law_id: str) -> Articles | None:
    """Return the articles of a law, or None when no text of it was taken. Read when the law is cited."""
    try:
        day, runs = (_LISTS / f"{law_id}.txt").read_text(encoding="utf-8").splitlines()
    except OSError:
        return None
    return Articles(date.fromisoformat(day), frozenset(number for run in runs.split() for number in _numbers(run)))


def _numbers(run: str) -> list[str]:
    """Return 2.3.1, 2.3.2 and 2.3.3 for "2.3.1-3"."""
    first, dash, last = run.partition("-")
    if not dash:
        return [first]
    before = first.rstrip("0123456789")
    return [f"{before}{number}" for number in range(int(first[len(before) :]), int(last) + 1)]
