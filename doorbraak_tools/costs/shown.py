"""The outcome as a reader sees it: every amount in whole units, every part adding up to its total."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from doorbraak_tools.costs.comparison import Comparison
from doorbraak_tools.costs.item import Kind
from doorbraak_tools.costs.outcome import Outcome
from doorbraak_tools.costs.rounding import Shown, rounded, shared_out
from doorbraak_tools.costs.scenario import Group, Line, Scenario


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


@dataclass(frozen=True, slots=True)
class ShownKind:
    """One kind of money in one scenario. Payers, gainers, months and lines each add up to the total."""

    kind: Kind
    total: Shown
    unknown: int
    payers: tuple[ShownGroup, ...]
    gainers: tuple[ShownGroup, ...]
    months: tuple[Shown, ...]
    lines: tuple[ShownLine, ...]


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
    payers = scenario.by_payer(kind)
    by_payer = _groups(total, payers, unit)
    # The lines of a payer add up to what that payer is shown to pay, and so all lines to the total.
    amounts: dict[int, Shown] = {}
    for group, as_shown in zip(payers, by_payer, strict=True):
        for line, amount in zip(group.lines, _lines(as_shown.amount, group.lines, unit), strict=True):
            amounts[id(line)] = amount
    return ShownKind(
        kind,
        total,
        whole.unknown,
        by_payer,
        _groups(total, scenario.by_gainer(kind), unit),
        tuple(shared_out(total, scenario.by_month(kind), unit)),
        tuple(ShownLine(line, None if line.estimate is None else amounts[id(line)]) for line in whole.lines),
    )


def _groups(total: Shown, groups: Sequence[Group], unit: Fraction) -> tuple[ShownGroup, ...]:
    amounts = shared_out(total, [group.estimate for group in groups], unit)
    return tuple(ShownGroup(group.name, amount, group.unknown) for group, amount in zip(groups, amounts, strict=True))


def _lines(total: Shown, lines: Sequence[Line], unit: Fraction) -> list[Shown]:
    return shared_out(total, [line.known for line in lines], unit)


def _difference(comparison: Comparison, unit: Fraction) -> ShownDifference:
    amount = rounded(comparison.estimate, unit)
    parts = shared_out(amount, [payer.estimate for payer in comparison.payers], unit)
    payers = tuple(
        ShownGroup(payer.name, part, payer.unknown) for payer, part in zip(comparison.payers, parts, strict=True)
    )
    return ShownDifference(comparison, amount, payers)
