"""The calendar of rendement: first month, years, what is committed behind the horizon, gross, and money that stays."""

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doorbraak_tools.substance.costs import Estimate, Kind, calculate
from doorbraak_tools.substance.costs.calendar import Month, parse_month, years
from doorbraak_tools.substance.costs.conventions import BREAKTHROUGH, NOTHING
from doorbraak_tools.substance.costs.estimate import total
from doorbraak_tools.substance.costs.words import in_words
from tests.substance.costs.support import data, faults, item, outcome, total_of


def since(day: object, **rendement: object) -> str:
    plan: dict[str, Any] = data(breakthrough=[item(5)])
    plan["waardendriehoek"]["rendement"].update(rendement)
    found = calculate({**plan, "opgesteld": day}).outcome
    assert found is not None
    return found.first.iso if found.first else ""


def test_without_a_first_month_it_is_the_month_after_the_day_of_the_plan() -> None:
    assert since("2026-11-02") == "2026-12"
    assert since("2026-12-31") == "2027-01"
    assert since("2026-11-02", vanaf="2027-03") == "2027-03"
    assert since(None) == since("straks") == since("2026-02-30") == ""


@pytest.mark.parametrize("wrong", ["2027-13", "2027-1", "januari 2027", "2027-01-01", 2027])
def test_what_is_no_month_stops_the_total(wrong: object) -> None:
    assert faults(first=wrong, breakthrough=[item(5)]) == [(("vanaf",), "Dit is geen maand.")]


def test_an_emptied_first_month_is_none() -> None:
    assert since("2026-11-02", vanaf=None) == "2026-12"


@given(st.integers(2020, 2040), st.integers(1, 12), st.integers(1, 120))
def test_the_years_hold_every_month_once(year: int, month: int, months: int) -> None:
    found = years(Month(year, month), months)
    assert [number for one in found for number in range(one.first, one.last + 1)] == list(range(1, months + 1))
    for one in found:
        assert {Month(year, month).later(number - 1).year for number in (one.first, one.last)} == {one.number}
    assert parse_month(Month(year, month).iso) == Month(year, month)


def test_what_comes_back_is_spread_over_the_years_and_what_counts_once_falls_in_its_first_month() -> None:
    found = outcome(
        first="2026-11",
        breakthrough=[item(100, per="maand"), item(500, name="Bril"), item(40, name="Later", van_maand=3)],
    ).scenario(BREAKTHROUGH)
    assert found is not None
    months = found.by_month(Kind.COSTS)
    first, second = years(Month(2026, 11), 12)
    assert (first.first, first.last, second.first, second.last) == (1, 2, 3, 12)
    assert total(months[:2]).expected == 700
    assert total(months[2:]).expected == 1040


def test_what_runs_on_behind_the_horizon_is_said_as_what_is_committed() -> None:
    found = outcome(
        breakthrough=[
            item(120, name="Kamer", per="dag", tot_maand=19),
            item(140, name="Coach", per="maand"),
            item(900, name="Verhuizing", van_maand=19, tot_maand=19),
            item(60, name="Zonder einde", per="maand", van_maand=13),
            item(215, name="Leefgeld", per="maand", tot_maand=15, soort="uitkering"),
        ]
    )
    assert found.committed is not None
    assert found.committed.months == 19
    expected = Fraction(120 * 365 * 19, 12) + 140 * 12 + 900
    assert found.committed.of(Kind.COSTS).estimate == Estimate(expected, expected, expected)
    costs = in_words(found).costs
    assert "De doorbraak loopt daarna door: samen € 71.930 over 19 maanden, waarvan € 45.480 in de eerste 12." in costs
    assert "Naar een uitkering gaat samen € 3.225 over 19 maanden, waarvan € 2.580 in de eerste 12." in costs


def test_of_a_range_that_runs_on_about_as_much_is_committed_and_what_is_unknown_is_said() -> None:
    one = item({"laag": 100, "hoog": 200}, name="Kamer", per="maand", tot_maand=4, kans="50-100%")
    told = in_words(outcome(months=1, breakthrough=[one, item("pm", name="Nazorg", tot_maand=4)])).costs
    assert "samen ongeveer € 450 (van € 200 tot € 800) (exclusief p.m.) over 4 maanden" in told
    assert "waarvan ongeveer € 110 (van € 50 tot € 200) in de eerste maand." in told
    unknown = in_words(outcome(breakthrough=[item(5), item("pm", name="Nazorg", per="maand", tot_maand=14)])).costs
    assert unknown.endswith("Een post p.m. loopt daarna door; wat dat kost, is niet bekend.")


@pytest.mark.parametrize("within", [item(5, per="maand", tot_maand=12), item(5, per="maand"), item(5, van_maand=12)])
def test_what_ends_with_the_horizon_commits_to_nothing_more(within: dict[str, Any]) -> None:
    assert outcome(breakthrough=[within]).committed is None


def test_of_a_benefit_the_gross_amount_counts() -> None:
    found = outcome(breakthrough=[item(1000, per="maand", soort="uitkering", bruto=1100)]).scenario(BREAKTHROUGH)
    assert found is not None
    assert found.of(Kind.BENEFIT).estimate.expected == 13_200
    (line,) = found.lines
    assert line.item.net is not None
    assert line.item.net.low == 1000


def test_gross_of_anything_else_is_wrong_and_emptied_it_says_nothing() -> None:
    assert faults(breakthrough=[item(5, bruto=6)]) == [
        ((BREAKTHROUGH, 0, "bruto"), "Bruto hoort alleen bij een uitkering.")
    ]
    assert total_of(item(5, bruto=None)).expected == 5
    assert total_of(item(5, soort="uitkering", bruto=None), kind=Kind.BENEFIT).expected == 5


def test_a_saving_that_nobody_keeps_is_said_apart() -> None:
    bed = item(310, "verzekeraar", "Bed", per="dag", aantal=90, kans="60-80%", valt_vrij="nee")
    found = outcome(nothing=[bed, item(1000)], breakthrough=[item(5000, name="Nacht")])
    against = found.against(NOTHING)
    assert against is not None
    assert against.estimate.expected == -15530
    assert against.not_freed.expected == 19530
    assert against.in_cash.expected == 4000
    told = in_words(found).answers[NOTHING]
    assert "Van wat niets doen kost, komt ongeveer € 19.500 (van € 16.700 tot € 22.300) niet vrij" in told
    assert told.endswith("Zonder dat geld kost de doorbraak ongeveer € 4.000 meer.")


def test_a_bed_that_stands_in_both_scenarios_is_no_saving_at_all() -> None:
    bed = item(310, "verzekeraar", "Bed", per="dag", aantal=90, valt_vrij="nee")
    told = in_words(outcome(nothing=[bed], breakthrough=[bed, item(5)])).answers[NOTHING]
    assert "niet vrij" not in told
