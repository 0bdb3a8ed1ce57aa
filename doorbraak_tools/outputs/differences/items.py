"""Items of two lists (amounts, actions), paired: which new item is which old one."""

from collections import Counter, deque
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

_NAMES = ("post", "wat", "als", "doel", "doorbraak")
_WHO = ("wie", "betaler")
_LONGEST = 200
_MOST = 10_000
_ENOUGH = 0.5

Item = Mapping[str, Any]


def paired(old: Sequence[Item], new: Sequence[Item]) -> list[tuple[Item | None, Item | None]]:
    """Return each new item with the old one that it was (None when it is new), and then the old ones that are gone.

    Equal items are each other; of the others those that are most alike, in name first, then in who and in the rest.
    """
    left, right = dict(enumerate(old)), dict(enumerate(new))
    partner: dict[int, int] = {}
    equal: dict[str, deque[int]] = {}
    for index, one in left.items():
        equal.setdefault(_whole(one), deque()).append(index)
    for at, item in enumerate(new):
        same = equal.get(_whole(item))
        if same:
            partner[at] = same.popleft()
            del left[partner[at]], right[at]
    if len(left) * len(right) <= _MOST:
        scores = sorted(
            (
                (_alike(one, item), -abs(index - at), index, at)
                for index, one in left.items()
                for at, item in right.items()
            ),
            reverse=True,
        )
        for score, _, index, at in scores:
            if score >= _ENOUGH and index in left and at in right:
                partner[at] = index
                del left[index], right[at]
    kept = [(old[partner[at]] if at in partner else None, item) for at, item in enumerate(new)]
    return [*kept, *((one, None) for one in left.values())]


def named(item: Item) -> str:
    """Return how a reader calls an item: “Besluit nemen” (consulent)."""
    name, who = _short(_first(item, _NAMES)), _short(_first(item, _WHO))
    return f"“{name}” ({who})" if who else f"“{name}”"


def _whole(item: Item) -> str:
    """Return what two items share when they say the same, in whatever order."""
    return repr(sorted(item.items()))


def _alike(old: Item, new: Item) -> float:
    """Return from 0 to 1 how much two items are alike."""
    ours, theirs = _first(old, _NAMES)[:_LONGEST], _first(new, _NAMES)[:_LONGEST]
    names = 2 * (_pieces(ours) & _pieces(theirs)).total() / max(1, _pieces(ours).total() + _pieces(theirs).total())
    who = _first(old, _WHO).casefold() == _first(new, _WHO).casefold()
    keys = (set(old) | set(new)) - set(_NAMES) - set(_WHO)
    rest = sum(old.get(key) == new.get(key) for key in keys) / len(keys) if keys else 1.0
    return 0.6 * names + 0.2 * who + 0.2 * rest


@lru_cache(maxsize=1024)
def _pieces(text: str) -> Counter[str]:
    """Return how often every three letters in a row occur: quick to compare, and a typing error changes few."""
    padded = f"  {text.casefold()} "
    return Counter(padded[at : at + 3] for at in range(len(padded) - 2))


def _first(item: Item, keys: Sequence[str]) -> str:
    return next((" ".join(str(item[key]).split()) for key in keys if item.get(key) is not None), "")


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:59].rstrip()}…"
