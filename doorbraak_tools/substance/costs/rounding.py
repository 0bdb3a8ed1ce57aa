"""From exact amounts to what is shown, so that the parts that a reader sees add up to the total that a reader sees.

The largest remainder decides: every part is first rounded down, and the units that are left go to the parts that lost
most. So a part is never more than one unit from its exact amount, and a whole amount is shown as it is. Where there is
a choice, a part rounds in one column as it did in the one before, so that a certain amount does not look like a range.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import floor

from doorbraak_tools.substance.costs.estimate import Estimate

CENT = Fraction(1, 100)
EURO = Fraction(1)


@dataclass(frozen=True, slots=True)
class Shown:
    """An estimate in whole units (cents or euros)."""

    low: int
    expected: int
    high: int


def rounded(estimate: Estimate, unit: Fraction) -> Shown:
    """Return an estimate in whole units, halves up."""
    if estimate.certain:
        whole = floor(estimate.low / unit + Fraction(1, 2))
        return Shown(whole, whole, whole)
    return Shown(*(floor(part / unit + Fraction(1, 2)) for part in (estimate.low, estimate.expected, estimate.high)))


def shared_out(whole: Shown, parts: Sequence[Estimate], unit: Fraction) -> list[Shown]:
    """Return the parts in whole units; they add up to the whole, which is the rounded sum of the parts."""
    lows = apportioned(whole.low, [part.low / unit for part in parts])
    if whole.low == whole.high and all(part.certain for part in parts):
        return [Shown(amount, amount, amount) for amount in lows]
    expected = apportioned(whole.expected, [part.expected / unit for part in parts], lows)
    highs = apportioned(whole.high, [part.high / unit for part in parts], expected)
    return [Shown(*columns) for columns in zip(lows, expected, highs, strict=True)]


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
