"""The outcome as a reader sees it: amounts in whole cents or euros, parts that add up to their total, in Dutch writing.

The largest remainder decides: every part is first rounded down, and the units that are left go to the parts that lost
most. So a part is never more than one unit from its exact amount, and a whole amount is shown as it is. Where there is
a choice, a part rounds in one column as it did in the one before, so that a certain amount does not look like a range.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from math import floor

from doorbraak_tools.substance.costs.calendar import Year
from doorbraak_tools.substance.costs.comparison import Comparison, PayerDifference
from doorbraak_tools.substance.costs.estimate import Estimate, total
from doorbraak_tools.substance.costs.item import Kind
from doorbraak_tools.substance.costs.outcome import Outcome
from doorbraak_tools.substance.costs.scenario import CalculatedItem, ItemGroup, Scenario
from doorbraak_tools.text.amounts import grouped

CENT = Fraction(1, 100)
EURO = Fraction(1)


@dataclass(frozen=True, slots=True)
class RoundedAmount:
    """An estimate in whole units (cents or euros)."""

    low: int
    expected: int
    high: int


def rounded(estimate: Estimate, unit: Fraction) -> RoundedAmount:
    """Return an estimate in whole units, halves up."""
    return RoundedAmount(
        *(floor(part / unit + Fraction(1, 2)) for part in (estimate.low, estimate.expected, estimate.high))
    )


def shared_out(whole: RoundedAmount, parts: Sequence[Estimate], unit: Fraction) -> list[RoundedAmount]:
    """Return the parts in whole units; they add up to the whole, which is the rounded sum of the parts."""
    lows = apportioned(whole.low, [part.low / unit for part in parts])
    expected = apportioned(whole.expected, [part.expected / unit for part in parts], lows)
    highs = apportioned(whole.high, [part.high / unit for part in parts], expected)
    return [RoundedAmount(*columns) for columns in zip(lows, expected, highs, strict=True)]


def apportioned(whole: int, parts: Sequence[Fraction], before: Sequence[int] | None = None) -> list[int]:
    """Return whole numbers near the parts that add up to the whole: the largest remainder, the first at a tie.

    `before` is how the parts were shown in the column before: what was rounded up there comes first here, if that
    keeps it from going down. Raises ValueError when the whole is not the sum of the parts, rounded up or down.
    """
    shown = [floor(part) for part in parts]
    fractional = [index for index, part in enumerate(parts) if part != shown[index]]
    left = whole - sum(shown)
    if not 0 <= left <= len(fractional):
        raise ValueError("the parts do not add up to the whole")

    def rank(index: int) -> tuple[bool, Fraction]:
        goes_down = before is not None and before[index] > shown[index]
        return not goes_down, shown[index] - parts[index]

    for index in sorted(fractional, key=rank)[:left]:
        shown[index] += 1
    return shown


# From this amount on, a sentence rounds to this many euros: about three digits of which the reader hears two.
_ROUGHLY = ((100_000, 1000), (1_000, 100), (100, 10), (0, 1))


def euros(units: int, unit: Fraction) -> str:
    """Return an amount in whole units (CENT or EURO) in the Dutch way, cents only when the unit is a cent."""
    sign, units = ("-" if units < 0 else ""), abs(units)
    if unit == CENT:
        return f"{sign}€ {grouped(units // 100)},{units % 100:02}"
    return f"{sign}€ {grouped(units)}"


def decimal(units: int) -> str:
    """Return cents as machines read euros: 725000 is "7250.00"."""
    sign, units = ("-" if units < 0 else ""), abs(units)
    return f"{sign}{units // 100}.{units % 100:02}"


def span(amount: RoundedAmount, unit: Fraction) -> str:
    """Return "€ 5.000 tot € 10.000", or one amount when low and high are shown alike."""
    low, high = euros(amount.low, unit), euros(amount.high, unit)
    return low if low == high else f"{low} tot {high}"


def roughly(amount: Fraction) -> str:
    """Return an amount of zero or more (in euros) as a sentence says it, rounded by its size."""
    if 0 < amount < Fraction(1, 2):
        return "minder dan € 1"
    step = next(step for limit, step in _ROUGHLY if amount >= limit)
    return f"€ {grouped(floor(amount / step + Fraction(1, 2)) * step)}"


def roughly_between(one: Fraction, other: Fraction) -> str:
    """Return "€ 5.000 tot € 10.000" as a sentence says it; one amount when the two sound alike."""
    low, high = roughly(min(one, other)), roughly(max(one, other))
    return f"ongeveer {low}" if low == high else f"{low} tot {high}"


@dataclass(frozen=True, slots=True)
class RoundedGroup:
    """What one payer or gainer comes to, and how many of its lines are unknown."""

    name: str
    amount: RoundedAmount
    unknown: int


@dataclass(frozen=True)
class RoundedKind:
    """One kind of money in one scenario. Payers, gainers, months and lines each add up to the total.

    Months and lines are worked out when somebody asks: the page of a plan shows neither.
    """

    kind: Kind
    total: RoundedAmount
    unknown: int
    payers: tuple[RoundedGroup, ...]
    gainers: tuple[RoundedGroup, ...]
    scenario: Scenario
    calendar: tuple[Year, ...]
    unit: Fraction

    @cached_property
    def months(self) -> tuple[RoundedAmount, ...]:
        """What every month comes to."""
        return tuple(shared_out(self.total, self.scenario.by_month(self.kind), self.unit))

    @cached_property
    def years(self) -> tuple[tuple[Year, RoundedAmount], ...]:
        """What falls in each year; nothing when the first month is not known."""
        if not self.calendar:
            return ()
        parts = [self.scenario.within(self.kind, year.first, year.last) for year in self.calendar]
        return tuple(zip(self.calendar, shared_out(self.total, parts, self.unit), strict=True))

    @cached_property
    def once_and_recurring(self) -> tuple[RoundedAmount, RoundedAmount]:
        """What counts once, and what comes back for as long as it runs."""
        lines = self.scenario.of(self.kind).lines
        parts = [total(line.known for line in lines if line.item.comes_back is again) for again in (False, True)]
        once, recurring = shared_out(self.total, parts, self.unit)
        return once, recurring

    @cached_property
    def lines(self) -> tuple[tuple[CalculatedItem, RoundedAmount | None], ...]:
        """The lines, each with its amount or None when unknown; those of a payer add up to what it is shown to pay."""
        amounts: dict[int, RoundedAmount] = {}
        for group, as_shown in zip(self.scenario.by_payer(self.kind), self.payers, strict=True):
            parts = shared_out(as_shown.amount, [line.known for line in group.lines], self.unit)
            amounts.update((id(line), amount) for line, amount in zip(group.lines, parts, strict=True))
        return tuple(
            (line, None if line.estimate is None else amounts[id(line)]) for line in self.scenario.of(self.kind).lines
        )


@dataclass(frozen=True, slots=True)
class RoundedScenario:
    """A scenario with its kinds of money; costs are always there, the others only when the plan has them."""

    key: str
    kinds: tuple[RoundedKind, ...]

    @property
    def costs(self) -> RoundedKind:
        """The costs: what the outcome is about."""
        return self.kinds[0]

    def of(self, kind: Kind) -> RoundedKind | None:
        """Return one kind, or None when the scenario has no such items."""
        return next((found for found in self.kinds if found.kind is kind), None)


@dataclass(frozen=True, slots=True)
class RoundedDifference:
    """A difference, and the part of each payer; the parts add up.

    `in_cash` is the difference without what nobody keeps; None when all of it is money that somebody keeps.
    """

    comparison: Comparison
    amount: RoundedAmount
    payers: tuple[RoundedGroup, ...]
    in_cash: RoundedAmount | None


@dataclass(frozen=True, slots=True)
class RoundedOutcome:
    """All of an outcome in whole units."""

    scenarios: tuple[RoundedScenario, ...]
    differences: tuple[RoundedDifference, ...]

    def scenario(self, key: str) -> RoundedScenario | None:
        """Return the scenario of that name, or None when the plan has not filled it in."""
        return next((scenario for scenario in self.scenarios if scenario.key == key), None)


def rounded_outcome(outcome: Outcome, unit: Fraction) -> RoundedOutcome:
    """Return the outcome in whole units: CENT or EURO. Differences are those in costs."""
    return RoundedOutcome(
        tuple(_scenario(scenario, outcome.years, unit) for scenario in outcome.scenarios),
        tuple(_difference(found, unit) for found in outcome.comparisons if found.kind is Kind.COSTS),
    )


def _scenario(scenario: Scenario, calendar: tuple[Year, ...], unit: Fraction) -> RoundedScenario:
    kinds = [kind for kind in Kind if kind is Kind.COSTS or scenario.of(kind).lines]
    return RoundedScenario(scenario.key, tuple(_kind(scenario, kind, calendar, unit) for kind in kinds))


def _kind(scenario: Scenario, kind: Kind, calendar: tuple[Year, ...], unit: Fraction) -> RoundedKind:
    whole = scenario.of(kind)
    sum_of_all = rounded(whole.estimate, unit)
    by_payer, by_gainer = (
        _groups(sum_of_all, found, unit) for found in (scenario.by_payer(kind), scenario.by_gainer(kind))
    )
    return RoundedKind(kind, sum_of_all, whole.unknown, by_payer, by_gainer, scenario, calendar, unit)


def _groups(
    whole: RoundedAmount, groups: Sequence[ItemGroup | PayerDifference], unit: Fraction
) -> tuple[RoundedGroup, ...]:
    amounts = shared_out(whole, [group.estimate for group in groups], unit)
    return tuple(RoundedGroup(group.name, amount, group.unknown) for group, amount in zip(groups, amounts, strict=True))


def _difference(comparison: Comparison, unit: Fraction) -> RoundedDifference:
    amount = rounded(comparison.estimate, unit)
    in_cash = rounded(comparison.in_cash, unit) if comparison.not_freed.high else None
    return RoundedDifference(comparison, amount, _groups(amount, comparison.payers, unit), in_cash)
