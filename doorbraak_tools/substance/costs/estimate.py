"""What is not known precisely: bounds as they were written, and estimates as they are calculated."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

_NOTHING = Fraction(0)


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

    low: Fraction = _NOTHING
    expected: Fraction = _NOTHING
    high: Fraction = _NOTHING

    @classmethod
    def of(cls, amount: Bounds, chance: Bounds, times: Fraction) -> "Estimate":
        """Return what an amount comes to: low with the low chance, high with the high one, and middle with middle."""
        return cls(
            amount.low * chance.low * times, amount.middle * chance.middle * times, amount.high * chance.high * times
        )

    def __sub__(self, other: "Estimate") -> "Estimate":
        """Return the difference, as wide as it can be: the low end of one against the high end of the other."""
        return Estimate(self.low - other.high, self.expected - other.expected, self.high - other.low)

    @property
    def width(self) -> Fraction:
        """How far low and high lie apart."""
        return self.high - self.low


ZERO = Estimate()


def total(estimates: Iterable[Estimate]) -> Estimate:
    """Return the sum of estimates; nothing comes to zero."""
    ends = zip(*((one.low, one.expected, one.high) for one in estimates), strict=True)
    return Estimate(*map(_sum, ends))


def _sum(amounts: Iterable[Fraction]) -> Fraction:
    """Return a sum: as many amounts as have the same denominator, and most are whole euros, are added as integers."""
    parts: dict[int, int] = {}
    for amount in amounts:
        number, of = amount.as_integer_ratio()
        parts[of] = parts.get(of, 0) + number
    return sum((Fraction(number, of) for of, number in parts.items()), _NOTHING)


_CHANCE = re.compile(r"([0-9]{1,3}(?:,[0-9])?)(?: ?[-–] ?([0-9]{1,3}(?:,[0-9])?))? ?%")


def parse_chance(written: object) -> Bounds | None:
    """Return a chance as parts of one: "50%" or "50-80%"; None for anything else.

    It is not judged here: 150% is one and a half, and in "80-50%" the low end lies above the high one.
    """
    found = _CHANCE.fullmatch(written) if isinstance(written, str) else None
    if found is None:
        return None
    low, high = (Fraction(part.replace(",", ".")) / 100 for part in (found[1], found[2] or found[1]))
    return Bounds(low, high)
