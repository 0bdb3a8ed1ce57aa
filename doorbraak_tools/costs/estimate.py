"""What is not known precisely: bounds as they were written, and estimates as they are calculated."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Bounds:
    """The lowest and the highest that something can be; equal when it is certain."""

    low: Fraction
    high: Fraction

    @property
    def middle(self) -> Fraction:
        """What is expected of a range: its middle."""
        return (self.low + self.high) / 2


@dataclass(frozen=True, slots=True)
class Estimate:
    """An amount of money in euros, exact: low, expected and high."""

    low: Fraction = Fraction(0)
    expected: Fraction = Fraction(0)
    high: Fraction = Fraction(0)

    @classmethod
    def of(cls, amount: Bounds, chance: Bounds, times: Fraction) -> "Estimate":
        """Return what an amount comes to: low with the low chance, high with the high one, and middle with middle."""
        if amount.low == amount.high and chance.low == chance.high:  # as most are; fractions take their time
            certain = amount.low * chance.low * times
            return cls(certain, certain, certain)
        return cls(
            amount.low * chance.low * times,
            amount.middle * chance.middle * times,
            amount.high * chance.high * times,
        )

    def __add__(self, other: "Estimate") -> "Estimate":
        return Estimate(self.low + other.low, self.expected + other.expected, self.high + other.high)

    def __sub__(self, other: "Estimate") -> "Estimate":
        """Return the difference, as wide as it can be: the low end of one against the high end of the other."""
        return Estimate(self.low - other.high, self.expected - other.expected, self.high - other.low)

    def less(self, part: "Estimate") -> "Estimate":
        """Return what is left of a sum when one of its parts is taken out."""
        return Estimate(self.low - part.low, self.expected - part.expected, self.high - part.high)

    @property
    def width(self) -> Fraction:
        """How far low and high lie apart."""
        return self.high - self.low


ZERO = Estimate()


def total(estimates: Iterable[Estimate]) -> Estimate:
    """Return the sum of estimates; nothing comes to zero."""
    low = expected = high = Fraction(0)
    for estimate in estimates:
        low, expected, high = low + estimate.low, expected + estimate.expected, high + estimate.high
    return Estimate(low, expected, high)
