"""The outcome as a reader sees it: every amount in whole units, every part adding up to its total."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from doorbraak_tools.substance.costs.comparison import Comparison
from doorbraak_tools.substance.costs.item import Kind
from doorbraak_tools.substance.costs.outcome import Outcome
from doorbraak_tools.substance.costs.rounding import Shown, rounded, shared_out
from doorbraak_tools.substance.costs.scenario import Group, Line, Scenario


@dataclass(frozen=True, slots=True)
class ShownLine:
    """A line with its amount; None when it is unknown."""

    line: Line
    amount: Shown | None


@dataclass(frozen=True, slots=True)
class ShownGroup:
    """What one payer or gainer comes to, and how many of its lines are unknown."""

    name: str
    amount: Shown
    unknown: int


@dataclass(frozen=True)
class ShownKind:
    """One kind of money in one scenario. Payers, gainers, months and lines each add up to the total.

    Months and lines are worked out when somebody asks: the page of a plan shows neither.
    """

    kind: Kind
    total: Shown
    unknown: int
    payers: tuple[ShownGroup, ...]
    gainers: tuple[ShownGroup, ...]
    scenario: Scenario
    unit: Fraction

    @cached_property
    def months(self) -> tuple[Shown, ...]:
        """What every month comes to."""
        return tuple(shared_out(self.total, self.scenario.by_month(self.kind), self.unit))

    @cached_property
    def lines(self) -> tuple[ShownLine, ...]:
        """The lines; those of a payer add up to what that payer is shown to pay."""
        amounts: dict[int, Shown] = {}
        for group, as_shown in zip(self.scenario.by_payer(self.kind), self.payers, strict=True):
            parts = shared_out(as_shown.amount, [line.known for line in group.lines], self.unit)
            amounts.update((id(line), amount) for line, amount in zip(group.lines, parts, strict=True))
        return tuple(
            ShownLine(line, None if line.estimate is None else amounts[id(line)])
            for line in self.scenario.of(self.kind).lines
        )


@dataclass(frozen=True, slots=True)
class ShownScenario:
    """A scenario with its kinds of money; costs are always there, the others only when the plan has them."""

    key: str
    kinds: tuple[ShownKind, ...]

    @property
    def costs(self) -> ShownKind:
        """The costs: what the outcome is about."""
        return self.kinds[0]

    def of(self, kind: Kind) -> ShownKind | None:
        """Return one kind, or None when the scenario has no such items."""
        return next((found for found in self.kinds if found.kind is kind), None)


@dataclass(frozen=True, slots=True)
class ShownDifference:
    """A difference, and the part of each payer; the parts add up."""

    comparison: Comparison
    amount: Shown
    payers: tuple[ShownGroup, ...]


@dataclass(frozen=True, slots=True)
class ShownOutcome:
    """All of an outcome in whole units."""

    scenarios: tuple[ShownScenario, ...]
    differences: tuple[ShownDifference, ...]

    def scenario(self, key: str) -> ShownScenario | None:
        """Return the scenario of that name, or None when the plan has not filled it in."""
        return next((scenario for scenario in self.scenarios if scenario.key == key), None)


def shown(outcome: Outcome, unit: Fraction) -> ShownOutcome:
    """Return the outcome in whole units: CENT or EURO. Differences are those in costs."""
    return ShownOutcome(
        tuple(_scenario(scenario, unit) for scenario in outcome.scenarios),
        tuple(_difference(found, unit) for found in outcome.comparisons if found.kind is Kind.COSTS),
    )


def _scenario(scenario: Scenario, unit: Fraction) -> ShownScenario:
    kinds = [kind for kind in Kind if kind is Kind.COSTS or scenario.of(kind).lines]
    return ShownScenario(scenario.key, tuple(_kind(scenario, kind, unit) for kind in kinds))


def _kind(scenario: Scenario, kind: Kind, unit: Fraction) -> ShownKind:
    whole = scenario.of(kind)
    total = rounded(whole.estimate, unit)
    by_payer, by_gainer = (_groups(total, found, unit) for found in (scenario.by_payer(kind), scenario.by_gainer(kind)))
    return ShownKind(kind, total, whole.unknown, by_payer, by_gainer, scenario, unit)


def _groups(total: Shown, groups: Sequence[Group], unit: Fraction) -> tuple[ShownGroup, ...]:
    amounts = shared_out(total, [group.estimate for group in groups], unit)
    return tuple(ShownGroup(group.name, amount, group.unknown) for group, amount in zip(groups, amounts, strict=True))


def _difference(comparison: Comparison, unit: Fraction) -> ShownDifference:
    amount = rounded(comparison.estimate, unit)
    parts = shared_out(amount, [payer.estimate for payer in comparison.payers], unit)
    payers = tuple(
        ShownGroup(payer.name, part, payer.unknown) for payer, part in zip(comparison.payers, parts, strict=True)
    )
    return ShownDifference(comparison, amount, payers)
