"""Bad input: a clear finding, never a wrong total. The schema says no first, and the calculation does so by itself."""

import re
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doorbraak_tools.plan.method import field_at
from doorbraak_tools.plan.model import Severity
from doorbraak_tools.substance.costs import Calculation, calculate
from doorbraak_tools.substance.costs.estimate import parse_chance
from doorbraak_tools.text.amounts import is_unknown, parse_amount, parse_number
from tests.substance.costs.support import data, faults, item, total_of
from tests.support.plans import read, small

PLACE = ("waardendriehoek", "rendement", "huidige_situatie", 0)


@pytest.mark.parametrize(
    ("written", "euros"),
    [
        (0, "0"), (1250, "1250"), ("1250", "1250"), ("1250,5", "1250.50"), ("1250.50", "1250.50"),
        ("1.250,50", "1250.50"), ("€ 1250", "1250"), ("€1250,05", "1250.05"), ("1.250.000", "1250000"),
        ("12.345.678,9", "12345678.90"), ("12.5", "12.50"),
    ],
)  # fmt: skip
def test_amounts_that_are_understood(written: object, euros: str) -> None:
    assert parse_amount(written) == Fraction(euros)
    assert total_of(item(written)).expected == Fraction(euros)


@pytest.mark.parametrize(
    "written",
    [
        "veel",
        "-5",
        -5,
        "1.250",
        "€ 1.250",
        "1,250,00",
        "1.2500",
        "12.34,50",
        "1250,505",
        "",
        "1e3",
        12.5,
        True,
        None,
        "١٢",
    ],
)
def test_amounts_that_are_refused(written: object) -> None:
    assert parse_amount(written) is None


def test_an_amount_with_two_readings_is_refused_with_its_reason() -> None:
    assert faults(breakthrough=[item("1.250")]) == [
        (
            ("doorbraakscenario", 0, "bedrag"),
            "Dit bedrag is op twee manieren te lezen: duizend of meer, of één komma iets.",
        )
    ]


def pattern_of(*path: str | int) -> re.Pattern[str]:
    field = field_at((*PLACE, *path))
    assert field is not None
    return re.compile(field["pattern"])


@given(st.from_regex(pattern_of("bedrag"), fullmatch=True))
def test_every_amount_that_the_schema_takes_is_understood(written: str) -> None:
    assert is_unknown(written.rstrip("\n")) or parse_amount(written.rstrip("\n")) is not None


@given(st.text("0123456789.,€ -pmPM", max_size=14))
def test_the_schema_and_the_calculation_take_the_same_texts(written: str) -> None:
    takes = pattern_of("bedrag").fullmatch(written) is not None
    assert takes == (is_unknown(written) or parse_amount(written) is not None)
    assert (pattern_of("bedrag", "laag").fullmatch(written) is not None) == (parse_amount(written) is not None)
    assert (pattern_of("aantal").fullmatch(written) is not None) == (parse_number(written) is not None)


@given(st.text("0123456789,-% ", max_size=12))
def test_the_schema_and_the_calculation_take_the_same_chances(written: str) -> None:
    assert (pattern_of("kans").fullmatch(written) is not None) == (parse_chance(written) is not None)


@pytest.mark.parametrize("months", [0, 600, 121, -1, "twaalf", 12.0, True, [12]])
def test_a_horizon_that_is_none(months: object) -> None:
    assert faults(months=months, breakthrough=[item(5)]) == [(("maanden",), "Over deze periode kan ik niet rekenen.")]


@pytest.mark.parametrize(
    ("wrong", "field", "message"),
    [
        ({"bedrag": {"laag": 10, "hoog": 5}}, ("bedrag",), "Het lage bedrag is hoger dan het hoge."),
        ({"bedrag": -5}, ("bedrag",), "Dit is geen bedrag waar ik mee kan rekenen."),
        ({"bedrag": {"laag": "x", "hoog": 5}}, ("bedrag", "laag"), "Dit is geen bedrag waar ik mee kan rekenen."),
        ({"bedrag": [5]}, ("bedrag",), "Dit is geen bedrag waar ik mee kan rekenen."),
        ({"aantal": "veel"}, ("aantal",), "Dit is geen aantal waar ik mee kan rekenen."),
        ({"aantal": -1}, ("aantal",), "Dit is geen aantal waar ik mee kan rekenen."),
        ({"per": "eeuw"}, ("per",), "Dit woord ken ik hier niet."),
        ({"elke": "keer"}, ("elke",), "Dit woord ken ik hier niet."),
        ({"soort": "gift"}, ("soort",), "Dit woord ken ik hier niet."),
        ({"kans": "150%"}, ("kans",), "Een kans is nooit meer dan 100%."),
        ({"kans": "50-100,1%"}, ("kans",), "Een kans is nooit meer dan 100%."),
        ({"kans": "80-50%"}, ("kans",), "De lage kans is hoger dan de hoge."),
        ({"kans": 50}, ("kans",), "Dit is geen kans."),
        ({"van_maand": 0}, ("van_maand",), "Dit is geen maand."),
        ({"van_maand": 6, "tot_maand": 5}, ("tot_maand",), "De laatste maand ligt vóór de eerste."),
        (
            {"per": "jaar", "elke": "maand"},
            ("elke",),
            "Het bedrag geldt per jaar, maar telt elke maand. Zo tel je veel te veel.",
        ),
        ({"per": "maand", "aantal": 13}, ("aantal",), "Zo lang is de periode van deze post niet."),
        ({"per": "jaar", "aantal": 3}, ("aantal",), "Zo lang is de periode van deze post niet."),
        ({"per": "dag", "aantal": 63, "tot_maand": 2}, ("aantal",), "Zo lang is de periode van deze post niet."),
        ({"per": "week", "aantal": 54}, ("aantal",), "Zo lang is de periode van deze post niet."),
    ],
)
def test_what_cannot_be_calculated_with(wrong: dict[str, object], field: tuple[str, ...], message: str) -> None:
    written = {**item(100), **wrong}
    assert faults(breakthrough=[item(5), written]) == [(("doorbraakscenario", 1, *field), message)]


@pytest.mark.parametrize(
    "right",
    [
        {"per": "jaar", "elke": "jaar"},
        {"per": "jaar", "aantal": 1},
        {"per": "kwartaal", "aantal": 4},
        {"per": "week", "aantal": 53},
        {"per": "dag", "aantal": 366},
        {"per": "dag", "aantal": 62, "tot_maand": 2},
        {"kans": "0%"},
        {"kans": "100%"},
        {"kans": "12,5-50 %"},
        {"van_maand": 5, "tot_maand": 5},
        {"van_maand": 13},
        {"tot_maand": 99},
    ],
)
def test_what_looks_odd_and_is_right(right: dict[str, object]) -> None:
    assert faults(breakthrough=[{**item(100), **right}]) == []


@pytest.mark.parametrize("written", ["niets", 5, {"post": "Hulp"}])
def test_a_scenario_that_is_no_list(written: object) -> None:
    assert faults(breakthrough=written) == [(("doorbraakscenario",), "Hier hoort een lijst met posten.")]


def test_an_item_that_is_no_item() -> None:
    assert faults(breakthrough=["hulp", None, item(5)]) == [(("doorbraakscenario", 0), "Dit is geen post.")]


@pytest.mark.parametrize("nothing_yet", [{}, {"waardendriehoek": 5}, data(breakthrough=[]), data(months=None)])
def test_a_plan_without_amounts_has_no_outcome_and_no_faults(nothing_yet: dict[str, object]) -> None:
    assert calculate(nothing_yet) == Calculation(None)


@pytest.mark.parametrize("amount", ["veel", "-5", "1.250", "{laag: 10}", "{laag: veel, hoog: 5}", "[5]", "true"])
def test_in_a_whole_plan_every_bad_amount_is_found(amount: str) -> None:
    plan = read(small(("bedrag: 3650", f"bedrag: {amount}")))
    assert {found.severity for found in plan.diagnostics} == {Severity.ERROR}
    assert {plan.locate(place)[0] for place in plan.unsound} <= {found.line for found in plan.diagnostics}
    assert calculate(plan.data).outcome is None or amount == "{laag: 10}"
