"""Which articles a law had, with how many leden, in the last text that was to be had. Made by scripts/articles.py."""

from collections.abc import Mapping, Set
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

_MANY = 35
"""How many leden an article has when the list says only that it has many."""
_LISTS = Path(__file__).parent / "data" / "artikelen"


@dataclass(frozen=True, slots=True)
class Articles:
    """The articles of a law with how many leden each has (0: not divided), and the day of the text.

    A later text may have more of both. `whole` says that the text was in force when it was read, and read whole: what
    is not in it does not exist.
    """

    day: date
    leden: Mapping[str, int]
    whole: bool = False

    def had(self, article: str, lid: str = "") -> bool:
        """Whether the text had that article, and that lid of it; of a lid that is no number nothing is known."""
        leden = self.leden.get(article.lower())
        if leden is None:
            return False
        return not lid.isdigit() or leden == _MANY or int(lid) <= max(leden, 1)

    @property
    def numbers(self) -> Set[str]:
        """The numbers of the articles."""
        return self.leden.keys()


@cache
def articles_of(law_id: str) -> Articles | None:
    """Return the articles of a law, or None when no text of it was taken. Read when the law is cited."""
    try:
        day, runs, signs = (_LISTS / f"{law_id}.txt").read_text(encoding="utf-8").splitlines()
    except OSError:
        return None
    numbers = [number for run in runs.split() for number in _numbers(run)]
    leden = {number: int(sign, 36) for number, sign in zip(numbers, signs, strict=True)}
    written, _, whole = day.partition(" ")
    return Articles(date.fromisoformat(written), leden, whole=bool(whole))


def _numbers(run: str) -> list[str]:
    """Return 2.3.1, 2.3.2 and 2.3.3 for "2.3.1-3"."""
    first, dash, last = run.partition("-")
    if not dash:
        return [first]
    before = first.rstrip("0123456789")
    return [f"{before}{number}" for number in range(int(first[len(before) :]), int(last) + 1)]
