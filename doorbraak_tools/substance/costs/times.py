"""How often an item counts within the horizon. Everything here is exact; a part of a period counts as a part."""

from fractions import Fraction

from doorbraak_tools.substance.costs.conventions import PERIODS_IN_A_YEAR, periods_in_a_month
from doorbraak_tools.substance.costs.item import CostItem


def active_months(item: CostItem, horizon: int) -> range:
    """Return the months (1-based) in which an item runs, as far as they lie within the horizon."""
    last = horizon if item.last is None else min(item.last, horizon)
    return range(item.first, max(last + 1, item.first))


def times_a_month(item: CostItem) -> Fraction:
    """Return how many times the amount counts in a month, for an item that comes back."""
    number = Fraction(1) if item.number is None else item.number
    return number * periods_in_a_month(item.per if item.every is None else item.every)


def times(item: CostItem, horizon: int) -> Fraction:
    """Return how many times the amount counts within a horizon in months."""
    months = active_months(item, horizon)
    if item.comes_back:
        return len(months) * times_a_month(item)
    number = Fraction(1) if item.number is None else item.number
    return number if months else Fraction(0)


def times_by_month(item: CostItem, horizon: int) -> tuple[Fraction, ...]:
    """Return how many times the amount counts in each month; what counts once falls in the first month that it runs."""
    months = active_months(item, horizon)
    counted = [Fraction(0)] * horizon
    if item.comes_back:
        each = times_a_month(item)
        for month in months:
            counted[month - 1] = each
    elif months:
        counted[months[0] - 1] = times(item, horizon)
    return tuple(counted)


def is_shorter(period: str, than: str) -> bool:
    """Tell whether a period is shorter than another."""
    order = list(PERIODS_IN_A_YEAR)
    return order.index(period) < order.index(than)
