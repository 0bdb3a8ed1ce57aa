"""The doorbraak against another scenario: the difference in costs, who pays it, and what may be said about it."""

from collections import defaultdict
from collections.abc import Hashable
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from functools import cached_property

from doorbraak_tools.substance.costs.break_even import BreakEven, break_evens
from doorbraak_tools.substance.costs.conventions import BREAKTHROUGH
from doorbraak_tools.substance.costs.estimate import Estimate, total
from doorbraak_tools.substance.costs.item import CERTAIN, Kind, same_name
from doorbraak_tools.substance.costs.scenario import CalculatedItem, ItemGroup, Scenario, grouped


class Verdict(Enum):
    """What may be said about a difference; the value is the Dutch word in machine output."""

    DEARER = "duurder"
    CHEAPER = "goedkoper"
    EQUAL = "gelijk"
    UNCERTAIN = "niet te zeggen"


@dataclass(frozen=True, slots=True)
class PayerDifference:
    """How much more (or less, when negative) one payer pays in the doorbraak; `unknown` counts its items p.m."""

    name: str
    estimate: Estimate
    unknown: int


@dataclass(frozen=True)
class Comparison:
    """The doorbraak minus a baseline scenario, for one kind of money; above zero the doorbraak takes more.

    An item that stands in both scenarios in the same way has no part in it, however uncertain it is: `lines` are the
    others of the doorbraak, `baseline_lines` those of the baseline. What they come to is worked out when somebody
    asks, for a check only asks which they are.
    """

    baseline: str
    kind: Kind
    lines: tuple[CalculatedItem, ...]
    baseline_lines: tuple[CalculatedItem, ...]

    @cached_property
    def side(self) -> ItemGroup:
        """The lines of the doorbraak as one side of the difference."""
        return ItemGroup(BREAKTHROUGH, self.lines)

    @cached_property
    def baseline_side(self) -> ItemGroup:
        """The lines of the baseline as the other side."""
        return ItemGroup(self.baseline, self.baseline_lines)

    @cached_property
    def payers(self) -> tuple[PayerDifference, ...]:
        """The difference per payer, in the order in which they appear; together they are the whole difference."""
        return _by_payer(self.lines, self.baseline_lines)

    @cached_property
    def points(self) -> tuple[BreakEven, ...]:
        """The break-even of every uncertain item; the first is that of the item that decides the outcome."""
        blind = self.side.blind or self.baseline_side.blind
        return () if blind else break_evens(self.baseline, self.lines, self.baseline_lines)

    def without(self, line: CalculatedItem) -> Verdict:
        """Return what might be said if that item were not there."""
        return _answer(self.side.without(line), self.baseline_side.without(line))

    @property
    def estimate(self) -> Estimate:
        """The difference in euros."""
        return self.side.estimate - self.baseline_side.estimate

    @property
    def answer(self) -> Verdict:
        """What may be said about it."""
        return _answer(self.side, self.baseline_side)

    @property
    def not_freed(self) -> Estimate:
        """What the baseline costs and the doorbraak does not, without anybody keeping that money: a bed that stays."""
        return total(line.known for line in self.baseline_lines if not line.item.freed)

    @property
    def in_cash(self) -> Estimate:
        """The difference when what is not freed is no saving."""
        return self.side.estimate - total(line.known for line in self.baseline_lines if line.item.freed)

    @property
    def holds_anyhow(self) -> bool:
        """Whether every chance and range together, however they fall out, leave the known difference on its side."""
        cheapest = _at_best(self.lines, self.baseline_lines, cheapest=True)
        dearest = _at_best(self.lines, self.baseline_lines, cheapest=False)
        return cheapest > 0 or dearest < 0

    @property
    def unknown(self) -> int:
        """How many items in the difference have no known amount."""
        return self.side.unknown + self.baseline_side.unknown


def compare(doorbraak: Scenario, baseline: Scenario, kind: Kind) -> Comparison:
    """Return the difference between the doorbraak and another scenario in one kind of money."""
    return Comparison(baseline.key, kind, *_not_shared(doorbraak.of(kind).lines, baseline.of(kind).lines))


def _not_shared(
    lines: tuple[CalculatedItem, ...], baseline: tuple[CalculatedItem, ...]
) -> tuple[tuple[CalculatedItem, ...], tuple[CalculatedItem, ...]]:
    """Return of each scenario the lines that the other does not have; a line is paired with one line at most.

    Lines of two scenarios are the same in name, payer, chance, and the amount as often as it counts. The month in which
    it falls has no part in a total, nor has the way it is written: 52 weeks or a year.
    """
    names, baseline_names = [_named(line) for line in lines], [_named(line) for line in baseline]
    shared = {*names} & {*baseline_names}  # to look an amount up takes long, and few lines have a namesake
    if not shared:
        return lines, baseline
    waiting: dict[Hashable, list[int]] = defaultdict(list)
    left = set(range(len(baseline)))
    for number, (line, name) in enumerate(zip(baseline, baseline_names, strict=True)):
        if name in shared:
            waiting[name, _money(line)].append(number)
    own = []
    for line, name in zip(lines, names, strict=True):
        partners = waiting[name, _money(line)] if name in shared else []
        if partners:
            left.remove(partners.pop(0))
        else:
            own.append(line)
    return tuple(own), tuple(line for number, line in enumerate(baseline) if number in left)


def _named(line: CalculatedItem) -> Hashable:
    return same_name(line.item.name), same_name(line.item.payer)


def _money(line: CalculatedItem) -> Hashable:
    return None if line.estimate is None else (line.estimate, line.item.chance)


def _answer(side: ItemGroup, baseline: ItemGroup) -> Verdict:
    """Return what may be said. A saving is said only when nothing that is unknown can undo it."""
    difference = side.estimate - baseline.estimate
    if difference.low < 0 < difference.high or side.blind or baseline.blind:
        return Verdict.UNCERTAIN
    if difference.low == difference.high == 0:
        return Verdict.UNCERTAIN if side.unknown or baseline.unknown else Verdict.EQUAL
    if difference.high <= 0:
        return Verdict.UNCERTAIN if side.unknown else Verdict.CHEAPER
    return Verdict.DEARER


def _by_payer(lines: tuple[CalculatedItem, ...], baseline: tuple[CalculatedItem, ...]) -> tuple[PayerDifference, ...]:
    ours = {id(line) for line in lines}
    found = []
    for group in grouped(lines + baseline, lambda item: item.payer):
        here, there = (total(line.known for line in group.lines if (id(line) in ours) is own) for own in (True, False))
        found.append(PayerDifference(group.name, here - there, group.unknown))
    return tuple(found)


def _at_best(lines: tuple[CalculatedItem, ...], baseline: tuple[CalculatedItem, ...], *, cheapest: bool) -> Fraction:
    """Return the difference when every chance and range falls out for the doorbraak (`cheapest`), or against it."""
    return sum((_extreme(line, high=not cheapest) for line in lines), Fraction(0)) - sum(
        (_extreme(line, high=cheapest) for line in baseline), Fraction(0)
    )


def _extreme(line: CalculatedItem, *, high: bool) -> Fraction:
    """Return what a line comes to at a chance of 100% and its high amount, or at 0% (a certain one: its low amount)."""
    if line.item.amount is None:
        return Fraction(0)
    if not high and line.item.chance != CERTAIN:
        return Fraction(0)
    return (line.item.amount.high if high else line.item.amount.low) * line.times
