"""No small number is told, and none can be worked out from what is told, whatever the folder."""

from collections import defaultdict
from fractions import Fraction
from itertools import count, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doorbraak_tools.outputs.signals.small_numbers import (
    in_parts,
    in_parts_alike,
    may_be_summed,
    middle_of_weeks,
    told,
    told_of,
)
from doorbraak_tools.view.signals import Parts

NAMES = ("a", "b", "c", "d")


def plans_of_their_own(counts: tuple[int, ...]) -> dict[str, list[int]]:
    """Return so many things of each name, each in a plan of its own."""
    numbers = count()
    return {name: [next(numbers) for _ in range(times)] for name, times in zip(NAMES, counts, strict=False)}


def shown(counts: tuple[int, ...]) -> Parts:
    return in_parts(plans_of_their_own(counts))


@pytest.mark.parametrize(
    ("counts", "words"),
    [
        ((3, 3, 3, 0), "a 3; b 3; c 3"),
        ((5, 4, 3, 0), "a 5 (42%); b 4 (33%); c 3 (25%)"),
        ((5, 1, 2, 0), "a 5; b of c samen 3"),
        ((4, 4, 1, 0), "a, b of c samen 9"),
        ((9, 4, 1, 0), "a 9 (64%); b of c samen 5 (36%)"),
        ((5, 1, 1, 0), "a, b of c samen 7"),
        ((4, 1, 0, 0), "a of b samen 5"),
        ((1, 1, 1, 0), "te weinig om te splitsen"),
        ((2, 0, 0, 0), "te weinig om te splitsen"),
        ((0, 0, 0, 0), "te weinig om te splitsen"),
        ((3, 0, 0, 0), "a 3"),
        ((2, 2, 0, 0), "te weinig om te splitsen"),
        ((2, 2, 3, 0), "a, b of c samen 7"),
    ],
)
def test_a_whole_in_parts(counts: tuple[int, ...], words: str) -> None:
    assert str(shown(counts)) == words


def test_who_knows_the_whole_and_the_rule_cannot_tell_how_few_there_are() -> None:
    """Every way to fill four names with at most six things each: what looks alike differs in every small number.

    The reader of the parts also knows the whole, which is their sum; where no part is told, the whole is not either.
    """
    alike: dict[tuple[Parts, int], list[tuple[int, ...]]] = defaultdict(list)
    for counts in product(range(7), repeat=4):
        alike[shown(counts), sum(counts)].append(counts)
    for (parts, whole), possible in alike.items():
        if whole < 3 or not parts.parts:
            continue
        for counts in possible:
            for place, number in enumerate(counts):
                if number in {1, 2}:
                    assert len({other[place] for other in possible}) > 1, (parts, counts)


def test_doorbraken_of_one_household_are_one() -> None:
    assert in_parts({"a": [1, 1, 1, 1]}) == in_parts({"a": [1, 1, 1, 1], "b": [2, 2, 2]}) == Parts(())
    assert str(in_parts({"a": [1, 1, 1, 1], "b": [2, 3, 4], "c": [5, 6, 7, 8, 9]})) == "c 5; a of b samen 7"


held = st.dictionaries(st.sampled_from(NAMES), st.lists(st.integers(0, 12), max_size=12), max_size=4)


@given(held)
def test_a_part_is_told_of_three_plans_or_more_and_nothing_is_lost(found: dict[str, list[int]]) -> None:
    parts = in_parts(found)
    for part in parts.parts:
        assert len({plan for name in part.names for plan in found[name]}) >= 3
        assert part.count == sum(len(found[name]) for name in part.names)
    if parts.parts:
        assert sorted(name for part in parts.parts for name in part.names) == sorted(n for n in found if found[n])
    assert ("%" in str(parts)) <= (len({plan for plans in found.values() for plan in plans}) >= 10)


@given(st.lists(held, max_size=4))
def test_rows_tell_the_same_names_together(found: list[dict[str, list[int]]]) -> None:
    made = in_parts_alike(found)
    joined = {name for parts in made for part in parts.parts if len(part.names) > 1 for name in part.names}
    alone = {name for parts in made for part in parts.parts if len(part.names) == 1 for name in part.names}
    assert not joined & alone


def test_a_number_and_its_rest() -> None:
    assert [told(number) for number in range(5)] == [0, "enkele", "enkele", 3, 4]
    assert [told_of(number, 5) for number in range(6)] == [0, "enkele", "enkele", "bijna alle", "bijna alle", 5]
    assert told_of(1, 2) == "enkele"


def test_a_middle_and_a_sum_need_five_plans_and_nobody_who_outweighs_the_others() -> None:
    assert middle_of_weeks([(plan, 49) for plan in range(4)]) == ""
    assert middle_of_weeks([(1, 49) for _ in range(9)]) == ""
    assert middle_of_weeks([(plan, 7 * plan) for plan in range(5)]) == "2 weken"
    assert middle_of_weeks([(plan, 7) for plan in range(5)]) == "1 week"
    assert middle_of_weeks([(plan, 2) for plan in range(5)]) == "minder dan een week"
    assert not may_be_summed([Fraction(1000)] * 4)
    assert may_be_summed([Fraction(1000)] * 5)
    assert not may_be_summed([Fraction(5000), *[Fraction(1000)] * 4])
