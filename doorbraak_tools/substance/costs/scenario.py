"""One scenario, calculated: a line for each item, and the sums over them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from doorbraak_tools.substance.costs.estimate import ZERO, Estimate, total
from doorbraak_tools.substance.costs.item import CostItem, Kind, same_name, times


@dataclass(frozen=True)
class CalculatedItem:
    """An item with what it comes to in a horizon in months; worked out when somebody asks, for a check does not."""

    item: CostItem
    horizon: int

    @cached_property
    def times(self) -> Fraction:
        """How many times it counts."""
        return times(self.item, 1, self.horizon)

    @cached_property
    def estimate(self) -> Estimate | None:
        """What it comes to in euros; None when unknown."""
        if self.item.amount is None:
            return None
        return Estimate.of(self.item.amount, self.item.chance, self.times)

    @property
    def known(self) -> Estimate:
        """What it adds to a total: nothing when it is unknown."""
        return ZERO if self.estimate is None else self.estimate

    def within(self, first: int, last: int) -> Estimate:
        """What the months `first` to `last` (1-based, both counted) add to a total."""
        counted = times(self.item, first, last)
        return Estimate.of(self.item.amount, self.item.chance, counted) if self.item.amount and counted else ZERO


@dataclass(frozen=True)
class ItemGroup:
    """Lines that are added up: those of a payer or a gainer under the name that the plan wrote first, or of a side."""

    name: str
    lines: tuple[CalculatedItem, ...]

    @cached_property
    def estimate(self) -> Estimate:
        """What the known lines come to."""
        return total(line.known for line in self.lines)

    @property
    def unknown(self) -> int:
        """How many lines have no known amount."""
        return sum(1 for line in self.lines if line.item.amount is None)

    @property
    def blind(self) -> bool:
        """Whether there are lines but no amount of any of them."""
        return self.unknown == len(self.lines) > 0

    def without(self, left_out: CalculatedItem) -> "ItemGroup":
        """Return the other lines."""
        return ItemGroup(self.name, tuple(line for line in self.lines if line is not left_out))


@dataclass(frozen=True, slots=True)
class Scenario:
    """A scenario by the plan's name for it; `lines` keep the order of the plan."""

    key: str
    months: int
    lines: tuple[CalculatedItem, ...]

    def of(self, kind: Kind) -> ItemGroup:
        """Return the lines of one kind."""
        return ItemGroup(kind.value, tuple(line for line in self.lines if line.item.kind is kind))

    def by_payer(self, kind: Kind) -> tuple[ItemGroup, ...]:
        """Return the lines of one kind per payer, in the order in which the payers appear."""
        return grouped(self.of(kind).lines, lambda item: item.payer)

    def by_gainer(self, kind: Kind) -> tuple[ItemGroup, ...]:
        """Return the lines of one kind per who gains, one group for what only the payer itself gains from."""
        return grouped(self.of(kind).lines, lambda item: item.gainer)

    def within(self, kind: Kind, first: int, last: int) -> Estimate:
        """Return what falls in the months `first` to `last` (1-based, both counted)."""
        return total(line.within(first, last) for line in self.of(kind).lines)

    def by_month(self, kind: Kind) -> tuple[Estimate, ...]:
        """Return what falls in each month of the horizon."""
        return tuple(self.within(kind, month, month) for month in range(1, self.months + 1))


def calculated(key: str, items: Iterable[CostItem], horizon: int) -> Scenario:
    """Return the scenario with a line for every item, for a horizon in months."""
    return Scenario(key, horizon, tuple(CalculatedItem(item, horizon) for item in items))


def grouped(lines: Iterable[CalculatedItem], name_of: Callable[[CostItem], str]) -> tuple[ItemGroup, ...]:
    """Return the lines per name; names that differ in capitals, spaces or article only are one."""
    groups: dict[str, tuple[str, list[CalculatedItem]]] = {}
    for line in lines:
        name = name_of(line.item)
        groups.setdefault(same_name(name), (name, []))[1].append(line)
    return tuple(ItemGroup(name, tuple(members)) for name, members in groups.values())
