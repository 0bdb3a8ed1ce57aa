"""Two values at one place of a plan: the changes that make the new one of the old one.

Derived from the schema, so that a new field is compared by itself; and total: a value of the wrong shape, or a field
that the schema does not know, is compared as it was written.
"""

import json
from collections import Counter, deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any

from doorbraak_tools.outputs.differences.changes import Change, Way
from doorbraak_tools.outputs.differences.lines import changed_lines
from doorbraak_tools.plan.method import NO_FIELD, Schema, child_of, said
from doorbraak_tools.text.amounts import dutch_amount
from doorbraak_tools.text.dutch import counted, dutch_date, in_short, iso_day

_SHORT = 60


def changed_values(old: Any, new: Any, field: Schema, under: str, what: str) -> Iterator[Change]:
    """Yield the changes of one field; None is an answer that is not there. `under` and `what` name it for readers."""
    if old == new and type(old) is type(new):
        return
    kinds = {type(value) for value in (old, new) if value is not None}
    if kinds == {dict} and not _is_amount(field):
        yield from _changed_map(old, new, field, _joined(under, what))
    elif kinds == {list}:
        yield from _changed_list(old or [], new or [], field, under, what)
    else:
        yield from _changed_answer(old, new, field, under, what)


def _changed_map(
    old: Mapping[str, Any] | None, new: Mapping[str, Any] | None, field: Schema, under: str
) -> Iterator[Change]:
    whole = Way.ADDED if old is None else Way.REMOVED if new is None else None
    if whole is not None:
        yield Change(under, "", whole.value)
    before, after = old or {}, new or {}
    known = [key for key in field.fields if key in before or key in after]
    coded = [key for key in (*after, *before) if key not in known]
    for key in dict.fromkeys([*known, *coded]):
        child = child_of(field, key)
        title = str(child.get("title", key))
        if key not in field.fields and child:
            title = key if under else f"{title} {key}"
        for change in changed_values(before.get(key), after.get(key), child, under, title):
            # Of what is added or gone as a whole, the parts need not say so once more.
            yield change if whole is None else replace(change, said=change.said.removeprefix(f"{whole.value}: "))


def _changed_list(old: list[Any], new: list[Any], field: Schema, under: str, what: str) -> Iterator[Change]:
    item = field.item
    if not item.is_map or not all(isinstance(one, dict | None) for one in (*old, *new)):
        lines = changed_lines([_shown(item, one) for one in old], [_shown(item, one) for one in new])
        if lines:
            yield Change(under, what, lines=lines)
        return
    pairs = paired([one for one in old if one], [one for one in new if one])
    for was, now in pairs:
        name = f"{_joined(under, what)}: {named(now or was or {})}"
        yield from changed_values(was, now, item, name, "")
    places = {id(one): at for at, one in enumerate(old)}
    kept = [places[id(was)] for was, now in pairs if was is not None and now is not None]
    if kept != sorted(kept):
        yield Change(under, what, "de volgorde is veranderd")


def _changed_answer(old: Any, new: Any, field: Schema, under: str, what: str) -> Iterator[Change]:
    before, after = _lines_of(field, old), _lines_of(field, new)
    if before == after:
        # The same to a reader, in another way of writing: 3650 and € 3650. White space alone is no change.
        before, after = _lines_of(NO_FIELD, old), _lines_of(NO_FIELD, new)
    if before == after:
        return
    if len(before) <= 1 and len(after) <= 1 and all(len(line) <= _SHORT for line in (*before, *after)):
        yield Change(under, what, _said("".join(before), "".join(after), field, old, new))
    else:
        yield Change(under, what, lines=changed_lines(before, after))


def _said(before: str, after: str, field: Schema, old: Any, new: Any) -> str:
    if field.is_text:
        before, after = (f"“{text}”" if text else "" for text in (before, after))
    if not before or not after:
        return f"{Way.ADDED.value}: {after}" if after else f"{Way.REMOVED.value}: {before}"
    if " tot " in before + after and not field.is_text:
        return f"was {before}, nu {after}"
    return f"van {before} naar {after}{_days_between(old, new) if field.get('format') == 'date' else ''}"


def _days_between(old: Any, new: Any) -> str:
    before, after = iso_day(str(old)), iso_day(str(new))
    if before is None or after is None:
        return ""
    days = (after - before).days
    number = counted(abs(days), "dag", "dagen")
    return f" ({number} {'later' if days > 0 else 'eerder'})"


def _lines_of(field: Schema, value: Any) -> list[str]:
    """Return an answer as the lines that count: one line is one point, an empty one is none."""
    if value is None:
        return []
    return [line.rstrip() for line in _shown(field, value).split("\n") if line.strip()]


def _shown(field: Schema, value: Any) -> str:
    """Return one value as a Dutch reader writes it; what has another shape than the schema's, as JSON."""
    if isinstance(value, dict):
        if _is_amount(field) and set(value) == {"laag", "hoog"}:
            return " tot ".join(_shown(field, value[key]) for key in ("laag", "hoog"))
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, list):
        return json.dumps(value, ensure_ascii=False)
    text = "" if value is None else str(value)
    if field.is_date:
        return dutch_date(text)
    return dutch_amount(text) if _is_amount(field) else said(field, text)


def _is_amount(field: Schema) -> bool:
    return "€" in field.pattern


def _joined(under: str, what: str) -> str:
    return f"{under}, {what}" if under and what else under or what


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
    name, who = (in_short(_first(item, keys), 60) for keys in (_NAMES, _WHO))
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
