"""What was expected beside what it became, item by item."""

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doorbraak_tools.substance.costs import Kind
from doorbraak_tools.substance.costs.looking_back import LookingBack, looking_back
from doorbraak_tools.substance.costs.rounding import CENT, EURO
from tests.substance.costs.support import item, outcome

PLAN = outcome(
    breakthrough=[
        item(100, "gemeente", "Begeleiding", per="maand"),
        item({"laag": 200, "hoog": 400}, "De gemeente", "Onderzoek"),
        item("pm", "rijk", "Toezicht"),
        item(475, "gemeente", "Waarborgsom", soort="lening"),
        item(50, "school", "Begeleiding", per="maand", van_maand=7),
    ]
)


def back(*rows: dict[str, Any], **more: Any) -> LookingBack | None:
    return looking_back({"actieplan": {"terugblik": {"kosten": list(rows), **more}}}, PLAN)


def told(found: LookingBack | None) -> list[tuple[str, str, bool, int | None, int | None]]:
    """Return name, payer, whether it was foreseen, expected and real in euros."""
    assert found is not None
    return [
        (one.line.name, one.line.payer, one.line.foreseen, one.expected.expected if one.expected else None, one.real)
        for kind in Kind
        for one in found.seen(kind, EURO).items
    ]


def test_each_item_with_what_it_became() -> None:
    rows = (
        {"post": "begeleiding", "betaler": "de gemeente", "werd": 1500},
        {"post": "Onderzoek", "werd": "250,50"},
        {"post": "Toezicht", "werd": 80},
        {"post": "Tolk", "betaler": "gemeente", "werd": 60},
    )
    assert told(back(*rows)) == [
        ("Begeleiding", "gemeente", True, 1200, 1500),
        ("Onderzoek", "De gemeente", True, 300, 251),
        ("Toezicht", "rijk", True, None, 80),
        ("Begeleiding", "school", True, 300, None),
        ("Tolk", "gemeente", False, 0, 60),
        ("Waarborgsom", "gemeente", True, 475, None),
    ]


def test_the_total_is_of_what_is_known_of_both() -> None:
    found = back({"post": "Onderzoek", "werd": 250}, {"post": "Toezicht", "werd": 80}, {"post": "Tolk", "werd": 60})
    assert found is not None
    seen = found.seen(Kind.COSTS, EURO)
    assert (seen.expected.low, seen.expected.expected, seen.expected.high, seen.real, seen.left_out) == (
        200, 300, 400, 310, 3,
    )  # fmt: skip


def test_a_name_without_its_payer_stands_for_all_items_of_that_name() -> None:
    assert told(back({"post": "Begeleiding", "werd": 1600}))[0] == ("Begeleiding", "", True, 1500, 1600)


def test_two_rows_of_one_item_are_added() -> None:
    rows = [{"post": "Onderzoek", "werd": amount} for amount in (100, 150)]
    assert ("Onderzoek", "De gemeente", True, 300, 250) in told(back(*rows))


def test_fewer_months_are_expected_over_those_months() -> None:
    found = told(back({"post": "Begeleiding", "betaler": "gemeente", "werd": 700}, maanden=6))
    assert found[0] == ("Begeleiding", "gemeente", True, 600, 700)
    assert found[3] == ("Begeleiding", "school", True, 0, None)


@pytest.mark.parametrize(
    ("rows", "more"),
    [
        ([], {}),
        ([{"post": "Tolk", "werd": "ongeveer 60"}], {}),
        ([{"post": "Tolk"}], {}),
        ([{"post": "Tolk", "werd": 60}], {"maanden": 13}),
        ([{"post": "Tolk", "werd": 60}], {"maanden": "zes"}),
    ],
)
def test_what_cannot_be_read_gives_no_total(rows: list[dict[str, Any]], more: dict[str, Any]) -> None:
    assert back(*rows, **more) is None


def test_nothing_stands_beside_a_plan_without_amounts() -> None:
    data = {"actieplan": {"terugblik": {"kosten": [{"post": "Tolk", "werd": 60}]}}}
    assert looking_back(data, None) is None
    assert looking_back(data, PLAN, {("actieplan", "terugblik", "kosten", 0, "werd")}) is None


@given(st.lists(st.decimals(0, 10_000, places=2), min_size=1, max_size=6))
def test_what_is_shown_adds_up_to_the_total(amounts: list[Any]) -> None:
    found = back(*({"post": f"Post {number}", "werd": f"{amount:.2f}"} for number, amount in enumerate(amounts)))
    assert found is not None
    for unit in (CENT, EURO):
        seen = found.seen(Kind.COSTS, unit)
        assert sum(one.real for one in seen.items if one.line.known and one.real is not None) == seen.real
    assert sum((one.real or 0 for one in found.of(Kind.COSTS)), Fraction()) == sum(
        Fraction(f"{a:.2f}") for a in amounts
    )
