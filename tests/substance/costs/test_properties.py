"""What holds for any plan: sums agree however they are taken, and rewriting the same costs does not change them."""

from fractions import Fraction
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from doorbraak_tools.substance.costs import Estimate, Kind, Scenario, calculate
from doorbraak_tools.substance.costs.conventions import BREAKTHROUGH, NOTHING
from doorbraak_tools.substance.costs.estimate import total
from doorbraak_tools.substance.costs.rounding import CENT, EURO, RoundedAmount, rounded_outcome
from doorbraak_tools.text.amounts import parse_amount
from tests.substance.costs.support import Item, data, item, items, outcome, total_of

plans = st.integers(1, 40).flatmap(
    lambda months: st.tuples(st.just(months), st.lists(items(months), min_size=1, max_size=8))
)


def scenario(written: list[Item], months: int) -> Scenario:
    found = outcome(months=months, breakthrough=written).scenario(BREAKTHROUGH)
    assert found is not None
    return found


def added(parts: list[RoundedAmount]) -> RoundedAmount:
    return RoundedAmount(sum(p.low for p in parts), sum(p.expected for p in parts), sum(p.high for p in parts))


@given(plans)
def test_totals_add_up_over_items_payers_gainers_and_months(plan: tuple[int, list[Item]]) -> None:
    months, written = plan
    found = scenario(written, months)
    for kind in Kind:
        whole = found.of(kind).estimate
        assert total(line.known for line in found.of(kind).lines) == whole
        assert total(group.estimate for group in found.by_payer(kind)) == whole
        assert total(group.estimate for group in found.by_gainer(kind)) == whole
        assert total(found.by_month(kind)) == whole
        assert whole.low <= whole.expected <= whole.high


@given(plans, st.sampled_from([CENT, EURO]))
def test_what_is_shown_adds_up_and_is_never_a_unit_off(plan: tuple[int, list[Item]], unit: Fraction) -> None:
    months, written = plan
    seen = rounded_outcome(outcome(months=months, breakthrough=written), unit).scenario(BREAKTHROUGH)
    assert seen is not None
    for kind in seen.kinds:
        assert added([group.amount for group in kind.payers]) == kind.total
        assert added([group.amount for group in kind.gainers]) == kind.total
        assert added(list(kind.months)) == kind.total
        assert added([amount for _, amount in kind.lines if amount is not None]) == kind.total
        for line, amount in kind.lines:
            if amount is not None:
                assert abs(amount.expected - line.known.expected / unit) < 1
                assert abs(amount.high - line.known.high / unit) < 1


@given(plans, st.randoms())
def test_the_order_does_not_matter(plan: tuple[int, list[Item]], random: Any) -> None:
    months, written = plan
    mixed = list(written)
    random.shuffle(mixed)
    for kind in Kind:
        assert scenario(mixed, months).of(kind).estimate == scenario(written, months).of(kind).estimate


@given(plans, st.integers(0, 50))
def test_amounts_that_are_so_many_times_larger_give_a_total_that_is_too(plan: tuple[int, list[Item]], by: int) -> None:
    months, written = plan
    before, after = scenario(written, months), scenario([scaled(one, Fraction(by)) for one in written], months)
    for kind in Kind:
        small, large = before.of(kind).estimate, after.of(kind).estimate
        assert large == Estimate(small.low * by, small.expected * by, small.high * by)


@given(items(12, unknown=False), st.integers(1, 11))
def test_an_item_split_at_a_month_comes_to_the_same(whole: Item, at: int) -> None:
    first, last = whole.get("van_maand", 1), whole.get("tot_maand", 12)
    kind = Kind(whole["soort"])
    once = "elke" not in whole and whole["per"] in {"keer", "uur"}
    if once or not first <= at < last:
        return
    parts = [{**whole, "tot_maand": at}, {**whole, "van_maand": at + 1}]
    assert total_of(*parts, kind=kind) == total_of(whole, kind=kind)


@given(items(12, unknown=False), st.integers(0, 100))
def test_an_item_split_in_two_amounts_comes_to_the_same(whole: Item, percent: int) -> None:
    kind = Kind(whole["soort"])
    share = Fraction(percent, 100)
    parts = [as_cents_times(whole, share), as_cents_times(whole, 1 - share)]
    hundredfold = scaled(whole, Fraction(100))
    assert total_of(*parts, kind=kind) == total_of(hundredfold, kind=kind)


@given(plans, plans)
def test_the_difference_adds_up_over_payers(one: tuple[int, list[Item]], other: tuple[int, list[Item]]) -> None:
    found = outcome(months=40, nothing=other[1], breakthrough=one[1])
    for comparison in found.comparisons:
        assert total(payer.estimate for payer in comparison.payers) == comparison.estimate
        mine, theirs = (found.scenario(key) for key in (BREAKTHROUGH, NOTHING))
        assert mine is not None
        assert theirs is not None
        kind = comparison.kind
        difference = mine.of(kind).estimate.expected - theirs.of(kind).estimate.expected
        assert comparison.estimate.expected == difference
    for seen in rounded_outcome(found, EURO).differences:
        assert added([payer.amount for payer in seen.payers]) == seen.amount


@given(plans, plans, items(12))
def test_what_both_scenarios_have_does_not_change_the_difference(
    one: tuple[int, list[Item]], other: tuple[int, list[Item]], shared: Item
) -> None:
    shared = {**shared, "post": "Wat er altijd is"}
    without = outcome(months=40, nothing=other[1], breakthrough=one[1])
    having = outcome(months=40, nothing=[*other[1], shared], breakthrough=[shared, *one[1]])
    assert [found.estimate for found in having.comparisons] == [found.estimate for found in without.comparisons]
    assert [found.answer for found in having.comparisons] == [found.answer for found in without.comparisons]
    assert [found.unknown for found in having.comparisons] == [found.unknown for found in without.comparisons]


_scalars = st.one_of(st.none(), st.booleans(), st.integers(-10, 700), st.floats(), st.text(max_size=5))
_fields = ("post", "bedrag", "per", "aantal", "elke", "van_maand", "tot_maand", "kans", "soort", "laag", "hoog")
_keys = st.sampled_from(_fields)
_words = st.sampled_from(("keer", "jaar", "dag", "1.250", "50%", "80-20%", "150%", "-5", "pm", "1,5", "lening"))
_junk = st.recursive(
    _scalars | _words,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_keys, inner, max_size=6),
    max_leaves=12,
)


@given(_junk, st.lists(st.dictionaries(_keys, _junk, max_size=8), max_size=3) | _junk)
def test_any_data_gives_an_outcome_or_faults_and_never_both(months: Any, written: Any) -> None:
    calculation = calculate(data(months=months, breakthrough=written))
    assert not (calculation.outcome and calculation.faults)
    for fault in calculation.faults:
        assert fault.message.endswith(".")
        assert fault.hint.endswith(".")


def scaled(one: Item, by: Fraction) -> Item:
    """Return an item whose amounts are so many times larger; the amounts of the strategy have whole cents."""

    def larger(written: object) -> object:
        amount = parse_amount(written)
        return written if amount is None else cents(amount * by)

    amount = one["bedrag"]
    if isinstance(amount, dict):
        return {**one, "bedrag": {end: larger(written) for end, written in amount.items()}}
    return {**one, "bedrag": larger(amount)}


def as_cents_times(one: Item, share: Fraction) -> Item:
    """Return an item with that share of a hundred times its amount, so that a percentage of it has whole cents."""
    return scaled(one, share * 100)


def cents(amount: Fraction) -> str:
    number = amount * 100
    assert number.denominator == 1
    return f"{number.numerator // 100},{number.numerator % 100:02}"


def test_the_examples_of_the_strategy_are_not_empty() -> None:
    assert total_of(item(10)).expected == 10
