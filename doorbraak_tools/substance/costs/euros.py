"""Amounts as a Dutch reader writes them: € 1.250 and € 1.250,50."""

from fractions import Fraction
from math import floor

from doorbraak_tools.substance.costs.rounding import CENT, Shown
from doorbraak_tools.text.amounts import grouped

# From this amount on, a sentence rounds to this many euros: about three digits of which the reader hears two.
_ROUGHLY = ((100_000, 1000), (1_000, 100), (100, 10), (0, 1))


def euros(units: int, unit: Fraction) -> str:
    """Return an amount in whole units (CENT or EURO) in the Dutch way, cents only when the unit is a cent."""
    sign, units = ("-" if units < 0 else ""), abs(units)
    if unit == CENT:
        return f"{sign}€ {grouped(units // 100)},{units % 100:02}"
    return f"{sign}€ {grouped(units)}"


def plain(units: int) -> str:
    """Return cents as machines read euros: 725000 is "7250.00"."""
    sign, units = ("-" if units < 0 else ""), abs(units)
    return f"{sign}{units // 100}.{units % 100:02}"


def span(amount: Shown, unit: Fraction) -> str:
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
