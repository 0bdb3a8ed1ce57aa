"""The break-even (omslagpunt): from which chance or amount of one uncertain item the doorbraak costs no more.

One item moves, all else stands at what is expected. Of two items of one payer of which the chances are each other's
rest (60-80% away, 20-40% at home), the one moves down as the other moves up: they are weighed as one.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from doorbraak_tools.substance.costs.conventions import BREAKTHROUGH
from doorbraak_tools.substance.costs.estimate import Bounds, total
from doorbraak_tools.substance.costs.item import CERTAIN, same_name
from doorbraak_tools.substance.costs.scenario import CalculatedItem


@dataclass(frozen=True, slots=True)
class BreakEven:
    """Where the difference turns, by one item of a scenario.

    `point` is a part of one where the chance moves (`by_chance`), else euros for one `per`; it may lie where no chance
    or amount can be. `upward` says that the doorbraak costs no more from the point on up, else up to it. `slope` is
    what the item adds to its scenario in euros for each whole chance, or each euro; `rest` the item whose chance is
    what is left of this one.
    """

    scenario: str
    line: CalculatedItem
    rest: CalculatedItem | None
    by_chance: bool
    point: Fraction
    upward: bool
    slope: Fraction

    @property
    def stated(self) -> Bounds:
        """The chance or amount as the plan has it."""
        found = self.line.item.chance if self.by_chance else self.line.item.amount
        return found or CERTAIN

    @property
    def possible(self) -> bool:
        """Whether there is such a chance or amount at all."""
        return self.point >= 0 and (not self.by_chance or self.point <= 1)

    @property
    def within(self) -> bool:
        """Whether the outcome turns inside what the plan itself holds for possible."""
        return self.stated.low < self.point < self.stated.high

    @property
    def room(self) -> Fraction:
        """How many euros lie between low and high of this item."""
        return abs(self.slope) * (self.stated.high - self.stated.low)


def break_evens(
    baseline: str, lines: tuple[CalculatedItem, ...], baseline_lines: tuple[CalculatedItem, ...]
) -> tuple[BreakEven, ...]:
    """Return one for each item with a chance or a range.

    First what turns the outcome within the plan, then by a chance that can be; then the widest.
    """
    difference = total(line.known for line in lines).expected - total(line.known for line in baseline_lines).expected
    found = [
        *_of_side(BREAKTHROUGH, lines, difference, sign=1),
        *_of_side(baseline, baseline_lines, difference, sign=-1),
    ]
    return tuple(sorted(found, key=lambda one: (not one.within, not (one.by_chance and one.possible), -one.room)))


def _of_side(
    scenario: str, lines: tuple[CalculatedItem, ...], difference: Fraction, *, sign: int
) -> Iterator[BreakEven]:
    for line in lines:
        item = line.item
        if item.amount is None or not line.times:
            continue
        by_chance = item.chance != CERTAIN
        if not by_chance and item.amount.low == item.amount.high:
            continue
        rest = _rest(line, lines) if by_chance else None
        slope = (item.amount if by_chance else item.chance).middle * line.times
        if rest is not None and rest.item.amount is not None:
            slope -= rest.item.amount.middle * rest.times
        if not slope:
            continue
        stated = item.chance if by_chance else item.amount
        # difference + sign * slope * (point - stated middle) = 0
        point = stated.middle - difference / (sign * slope)
        yield BreakEven(scenario, line, rest, by_chance, point, sign * slope < 0, slope)


def _rest(line: CalculatedItem, lines: tuple[CalculatedItem, ...]) -> CalculatedItem | None:
    """Return the only item of the same payer that comes about when this one does not; None when that is not sure."""
    chance = line.item.chance
    left = Bounds(1 - chance.high, 1 - chance.low)
    found = [
        one
        for one in lines
        if one is not line and one.estimate is not None and same_name(one.item.payer) == same_name(line.item.payer)
        if one.item.chance == left and left != CERTAIN and chance.middle != Fraction(1, 2)
    ]
    return found[0] if len(found) == 1 else None
