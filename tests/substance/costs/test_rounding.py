"""The largest remainder: shown parts add up to the shown total."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doorbraak_tools.substance.costs import Estimate
from doorbraak_tools.substance.costs.estimate import total
from doorbraak_tools.substance.costs.rounding import (
    CENT,
    EURO,
    RoundedAmount,
    apportioned,
    decimal,
    euros,
    roughly,
    roughly_between,
    rounded,
    shared_out,
    span,
)


@pytest.mark.parametrize(
    ("whole", "parts", "shown"),
    [
        (100, ["33.3", "33.3", "33.4"], [33, 33, 34]),
        (1, ["1/3", "1/3", "1/3"], [1, 0, 0]),
        (3, ["1.9", "0.9", "0.4"], [2, 1, 0]),
        (-1, ["-0.5", "-0.7"], [0, -1]),
        (12, ["5", "7"], [5, 7]),
        (0, [], []),
    ],
)
def test_by_hand(whole: int, parts: list[str], shown: list[int]) -> None:
    assert apportioned(whole, [Fraction(part) for part in parts]) == shown


def test_a_part_that_went_up_stays_up_in_the_next_column() -> None:
    parts = [Fraction("0.4"), Fraction("0.6")]
    assert apportioned(1, parts) == [0, 1]
    assert apportioned(1, parts, before=[1, 0]) == [1, 0]


@pytest.mark.parametrize("whole", [1, 4])
def test_a_whole_that_is_not_the_sum_is_a_faulty_call(whole: int) -> None:
    with pytest.raises(ValueError, match="add up"):
        apportioned(whole, [Fraction(1), Fraction("1.5")])


fractions = st.fractions(-10_000, 10_000, max_denominator=360)
estimates = st.tuples(fractions, fractions, fractions).map(lambda ends: Estimate(*sorted(ends)))


@given(st.lists(estimates, max_size=12), st.sampled_from([CENT, EURO]))
def test_any_parts_add_up_and_stay_within_a_unit(parts: list[Estimate], unit: Fraction) -> None:
    whole = rounded(total(parts), unit)
    shown = shared_out(whole, parts, unit)
    assert RoundedAmount(*(sum(getattr(part, end) for part in shown) for end in ("low", "expected", "high"))) == whole
    for part, seen in zip(parts, shown, strict=True):
        for exact, number in ((part.low, seen.low), (part.expected, seen.expected), (part.high, seen.high)):
            assert abs(number - exact / unit) < 1
            assert number == exact / unit or (exact / unit).denominator != 1


@pytest.mark.parametrize(
    ("units", "unit", "words"),
    [
        (0, EURO, "€ 0"),
        (1250, EURO, "€ 1.250"),
        (-1250, EURO, "-€ 1.250"),
        (1234567, CENT, "€ 12.345,67"),
        (-5, CENT, "-€ 0,05"),
    ],
)
def test_euros(units: int, unit: Fraction, words: str) -> None:
    assert euros(units, unit) == words


def test_euros_for_machines_and_ranges() -> None:
    assert [decimal(number) for number in (0, 5, -5, 123456)] == ["0.00", "0.05", "-0.05", "1234.56"]
    assert span(RoundedAmount(5, 6, 7), EURO) == "€ 5 tot € 7"
    assert span(RoundedAmount(5, 5, 5), EURO) == "€ 5"


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        ("0", "€ 0"), ("0.49", "minder dan € 1"), ("0.5", "€ 1"), ("99.4", "€ 99"), ("475", "€ 480"), ("994", "€ 990"),
        ("6710.75", "€ 6.700"), ("99950", "€ 100.000"), ("123456", "€ 123.000"),
    ],
)  # fmt: skip
def test_what_a_sentence_says(amount: str, words: str) -> None:
    assert roughly(Fraction(amount)) == words


def test_two_amounts_that_sound_alike_are_one() -> None:
    assert roughly_between(Fraction(6700), Fraction(6740)) == "ongeveer € 6.700"
    assert roughly_between(Fraction(9000), Fraction(6740)) == "€ 6.700 tot € 9.000"
