"""What the doorbraakscenario was to cost, beside what it became: the amounts of a terugblik, item by item."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import floor
from typing import Any

from doorbraak_tools.plan.model import DataPath, map_at
from doorbraak_tools.plan.queries import TERUGBLIK
from doorbraak_tools.substance.costs.conventions import BREAKTHROUGH
from doorbraak_tools.substance.costs.estimate import ZERO, Estimate, total
from doorbraak_tools.substance.costs.item import Kind, same_name
from doorbraak_tools.substance.costs.outcome import Outcome
from doorbraak_tools.substance.costs.rounding import RoundedAmount, apportioned, rounded, shared_out
from doorbraak_tools.substance.costs.scenario import CalculatedItem
from doorbraak_tools.text.amounts import parse_amount

_Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Became:
    """An item, expected and real, in euros over the months that are looked back on.

    `expected` is None when the plan said p.m.; of an item that was not `foreseen` it is zero. `real` is None when the
    terugblik does not tell it. `payer` is "" when it stands for more than one, or was not told.
    """

    name: str
    payer: str
    kind: Kind
    foreseen: bool
    expected: Estimate | None
    real: Fraction | None

    @property
    def known(self) -> bool:
        """Whether the two can be put beside each other."""
        return self.expected is not None and self.real is not None


@dataclass(frozen=True, slots=True)
class LookingBack:
    """The items of the doorbraakscenario in the order of the plan, then those that nobody foresaw."""

    months: int
    lines: tuple[Became, ...]

    def of(self, kind: Kind) -> tuple[Became, ...]:
        """Return the items of one kind of money."""
        return tuple(line for line in self.lines if line.kind is kind)

    def seen(self, kind: Kind, unit: Fraction) -> "SeenBack":
        """Return the items of one kind in whole units: CENT or EURO. What is in the total adds up to it."""
        lines = self.of(kind)
        both = [line for line in lines if line.known]
        parts = [line.expected or ZERO for line in both]
        expected, reals = rounded(total(parts), unit), [(line.real or Fraction()) / unit for line in both]
        real = floor(sum(reals, Fraction()) + Fraction(1, 2))
        shown = zip(shared_out(expected, parts, unit), apportioned(real, reals), strict=True)
        rows = tuple(SeenItem(line, *(next(shown) if line.known else _alone(line, unit))) for line in lines)
        return SeenBack(rows, expected, real, len(lines) - len(both))


@dataclass(frozen=True, slots=True)
class SeenItem:
    """An item in whole units; None is p.m. or not told."""

    line: Became
    expected: RoundedAmount | None
    real: int | None


@dataclass(frozen=True, slots=True)
class SeenBack:
    """The items of one kind, and what those with both amounts come to; `left_out` counts the others."""

    items: tuple[SeenItem, ...]
    expected: RoundedAmount
    real: int
    left_out: int


def _alone(line: Became, unit: Fraction) -> tuple[RoundedAmount | None, int | None]:
    expected = None if line.expected is None else rounded(line.expected, unit)
    return expected, None if line.real is None else floor(line.real / unit + Fraction(1, 2))


def looking_back(
    data: Mapping[str, Any], outcome: Outcome | None, unsound: Collection[DataPath] = ()
) -> LookingBack | None:
    """Return the amounts of a plan's terugblik beside its outcome; None when there are none, or not all can be read.

    A terugblik over more months than the rendement has nothing to stand beside, and is none.
    """
    written = map_at(data, TERUGBLIK)
    rows = written.get("kosten")
    wrong = any(path[: len(TERUGBLIK)] == TERUGBLIK[: len(path)] for path in unsound)
    if wrong or outcome is None or not isinstance(rows, list):
        return None
    months = written.get("maanden", outcome.months)
    told = [(row, parse_amount(row.get("werd"))) for row in rows if isinstance(row, Mapping) and row]
    if not isinstance(months, int) or months > outcome.months or not told or any(real is None for _, real in told):
        return None
    return LookingBack(months, tuple(_lines(outcome, months, [(row, real) for row, real in told if real is not None])))


def _lines(outcome: Outcome, months: int, told: list[tuple[Mapping[str, Any], Fraction]]) -> Iterator[Became]:
    # A name that is told once without its payer stands for all items of that name.
    without_payer = {same_name(str(row.get("post", ""))) for row, _ in told if not row.get("betaler")}

    def key(name: object, payer: object) -> _Key:
        plain = same_name(str(name or ""))
        return plain, "" if plain in without_payer else same_name(str(payer or ""))

    real: dict[_Key, Fraction] = {}
    first: dict[_Key, Mapping[str, Any]] = {}
    for row, amount in told:
        at = key(row.get("post"), row.get("betaler"))
        real[at] = real.get(at, Fraction()) + amount
        first.setdefault(at, row)
    groups: dict[_Key, list[CalculatedItem]] = {}
    for line in outcome.lines(BREAKTHROUGH):
        groups.setdefault(key(line.item.name, line.item.payer), []).append(CalculatedItem(line.item, months))
    for at, items in groups.items():
        payers = {same_name(item.item.payer): item.item.payer for item in items}
        unknown = any(item.estimate is None for item in items)
        yield Became(
            name=items[0].item.name,
            payer=next(iter(payers.values())) if len(payers) == 1 else "",
            kind=items[0].item.kind,
            foreseen=True,
            expected=None if unknown else total(item.known for item in items),
            real=real.get(at),
        )
    for at, row in first.items():
        if at not in groups:
            yield Became(str(row.get("post", "")), str(row.get("betaler", "")), Kind.COSTS, False, ZERO, real[at])
