"""What may be told of a number that comes from households. A number below three is never told, nor one that gives such
a number away: the rest of a whole, or the only part of it that is left out."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from fractions import Fraction
from statistics import median

from doorbraak_tools.view.signals import FEW, Part, Parts

LEAST = 3
"""The least number of plans of which something is told. One plan is one household, however many doorbraken it has."""
LEAST_FOR_AMOUNTS = 5
"""The least number of plans of which a median or a sum is told: of fewer it is close to one of them."""


Held = Mapping[str, Sequence[int]]
"""For each name, of everything that carries it the plan that it is in, by a number of that plan."""


def told(plans: int) -> int | str:
    """Return a number of plans as it may be told; one and two are "enkele"."""
    return plans if plans == 0 or plans >= LEAST else FEW


def told_of(plans: int, whole: int) -> int | str:
    """Return how many of a whole number of plans, as it may be told: the rest must not be one or two either."""
    if 0 < whole - plans < LEAST <= plans:
        return "bijna alle"
    return told(plans)


def in_parts(held: Held, joined: Collection[str] = ()) -> Parts:
    """Return a whole in parts, in the order of the names; what is in fewer than three plans is told together.

    So are the names that are `joined`, because a table beside it tells them together.

    That is joined by the next smallest, all of that size, until it is at least two names in three plans, and not all of
    them once or all of them twice: nobody can then tell, from the whole and these rules either, how many each of them
    is. When that cannot be, no part is told.
    """
    there = {name: plans for name, plans in held.items() if plans}
    small = [name for name, plans in there.items() if name in joined or len(set(plans)) < LEAST]
    others = [name for name in there if name not in small]

    def hidden() -> bool:
        plans = [plan for name in small for plan in there[name]]
        alike = all(len(there[name]) == len(there[small[0]]) < LEAST for name in small)
        return len(small) > 1 and len(set(plans)) >= LEAST and not alike

    while small and others and not hidden():
        least = min(len(there[name]) for name in others)
        small += [name for name in others if len(there[name]) == least]
        others = [name for name in others if name not in small]
    number = len({plan for plans in there.values() for plan in plans})
    if number < LEAST or (small and not hidden()):
        return Parts(())
    parts = [Part((name,), len(plans)) for name, plans in there.items() if name not in small]
    if small:
        parts.append(Part(tuple(name for name in there if name in small), sum(len(there[name]) for name in small)))
    return Parts(tuple(parts), number)


def in_parts_alike(rows: Sequence[Held]) -> list[Parts]:
    """Return several wholes in parts, such as the rows of a table: what is told together in one is so in all.

    Otherwise the other rows, and how many there are of a name altogether, would tell what one row leaves out.
    """
    joined: set[str] = set()
    while True:
        made = [in_parts(held, joined) for held in rows]
        more = {name for parts in made for part in parts.parts if len(part.names) > 1 for name in part.names}
        if more <= joined:
            return made
        joined |= more


def middle_of_weeks(days: Sequence[tuple[int, int]]) -> str:
    """Return the middle of some numbers of days in whole weeks, in words; "" when there are too few plans to tell.

    A number of days comes behind the number of its plan.
    """
    if len({plan for plan, _ in days}) < LEAST_FOR_AMOUNTS:
        return ""
    weeks = round(median(number for _, number in days) / 7)
    return "minder dan een week" if weeks == 0 else f"{weeks} {'week' if weeks == 1 else 'weken'}"


def may_be_summed(amounts: Iterable[Fraction]) -> bool:
    """Tell whether a sum of amounts, one a plan, may be told: there are enough, and none is more than half of it."""
    sizes = [abs(amount) for amount in amounts]
    return len(sizes) >= LEAST_FOR_AMOUNTS and 2 * max(sizes) <= sum(sizes)
