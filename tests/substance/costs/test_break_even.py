"""The break-even: from which chance or amount the doorbraak costs no more, and what is said of it."""

from fractions import Fraction
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doorbraak_tools.substance.costs import Comparison
from doorbraak_tools.substance.costs.break_even import BreakEven
from doorbraak_tools.substance.costs.conventions import BREAKTHROUGH, NOTHING
from doorbraak_tools.substance.costs.words import in_words
from tests.substance.costs.support import Item, item, outcome
from tests.substance.costs.test_properties import plans


def against(breakthrough: list[Item], nothing: list[Item]) -> Comparison:
    found = outcome(breakthrough=breakthrough, nothing=nothing).against(NOTHING)
    assert found is not None
    return found


def first(breakthrough: list[Item], nothing: list[Item]) -> BreakEven:
    return against(breakthrough, nothing).points[0]


def said(breakthrough: list[Item], nothing: list[Item]) -> str:
    return in_words(outcome(breakthrough=breakthrough, nothing=nothing)).answers[NOTHING]


def test_a_chance_that_decides() -> None:
    eviction = item(10000, name="Ontruiming", kans="30-60%")
    point = first([item(4000)], [eviction])
    assert (point.point, point.upward, point.within, point.by_chance) == (Fraction(2, 5), True, True, True)
    assert said([item(4000)], [eviction]).endswith(
        "De uitkomst hangt af van de post “Ontruiming” bij niets doen: vanaf een kans van ongeveer 40% kost de "
        "doorbraak niet meer dan niets doen, als de rest uitkomt zoals verwacht. Het plan noemt 30% tot 60%."
    )


def test_an_amount_that_decides_on_the_side_of_the_doorbraak() -> None:
    coach = item({"laag": 100, "hoog": 500}, name="Coach", per="maand")
    point = first([coach], [item(3600)])
    assert (point.point, point.upward, point.scenario) == (Fraction(300), False, BREAKTHROUGH)
    assert "tot en met ongeveer € 300 per maand kost de doorbraak niet meer" in said([coach], [item(3600)])


@pytest.mark.parametrize(
    ("breakthrough", "nothing", "words"),
    [
        (
            [item(20000)],
            [item(10000, name="Ontruiming", kans="30-60%")],
            "Ook bij een kans van 100% op alles wat onzeker is, is de doorbraak niet goedkoper dan niets doen.",
        ),
        (
            [item(500)],
            [item(900), item(10000, name="Ontruiming", kans="30-60%")],
            "Ook bij een kans van 0% op alles wat onzeker is, is de doorbraak niet duurder dan niets doen.",
        ),
        (
            [item(5000), item(100, name="Extra", kans="50%")],
            [item(4000)],
            "Ook bij een kans van 0% op alles wat onzeker is, is de doorbraak niet goedkoper dan niets doen.",
        ),
        (
            [item(20000)],
            [item({"laag": 1, "hoog": 9}, name="Post")],
            "Waar de onzekere bedragen tussen laag en hoog ook uitkomen, is de doorbraak niet goedkoper",
        ),
        (
            [item(20000), item(5, name="Extra", kans="50%")],
            [item(100, name="Post", kans="50%")],
            "Ook als elke onzekere kans 0% of 100% wordt, is de doorbraak niet goedkoper",
        ),
    ],
)
def test_what_no_uncertainty_can_turn_is_said(breakthrough: list[Item], nothing: list[Item], words: str) -> None:
    assert words in said(breakthrough, nothing)
    assert "hangt af" not in said(breakthrough, nothing)


def test_it_is_not_said_when_the_chances_together_can_turn_it() -> None:
    two = [item(6000, name="Een", kans="10-20%"), item(6000, name="Twee", kans="10-20%")]
    found = said([item(11000)], two)
    assert "op alles wat onzeker is" not in found
    one = "Ook bij een kans van 100% op de post “Een” bij niets doen is de doorbraak niet goedkoper dan niets doen, "
    assert f"{one}als de rest uitkomt zoals verwacht." in found


def test_what_is_certain_never_decides_however_large() -> None:
    point = first([item(90000, name="Groot")], [item(80000, name="Ook groot"), item(30000, name="Kans", kans="20-50%")])
    assert point.line.item.name == "Kans"
    assert not against([item(5)], [item(3)]).points
    assert "Het meest onzeker" not in said([item(5)], [item(3)])


def test_the_item_that_can_turn_the_outcome_goes_before_a_wider_one_that_cannot() -> None:
    wide = item({"laag": 0, "hoog": 900}, name="Breed")
    narrow = item(700, name="Smal", kans="30-40%")
    names = [one.line.item.name for one in against([item(650)], [wide, narrow]).points]
    assert names == ["Breed", "Smal"]
    turning = item(4000, name="Draait", kans="40-60%")
    still = item({"laag": 1000, "hoog": 9000}, name="Draait niet", per="keer")
    assert first([item(7000)], [turning, still]).within


def test_chances_that_are_each_others_rest_are_one() -> None:
    away = item(10000, "verzekeraar", "Instelling", kans="60-80%")
    home = item(4000, "verzekeraar", "Thuis", kans="20-40%")
    point = first([item(7000)], [away, home])
    assert point.rest is not None
    # 10,000 p + 4,000 (1 - p) = 7,000
    assert (point.line.item.name, point.rest.item.name, point.point) == ("Instelling", "Thuis", Fraction(1, 2))
    assert first([item(7000)], [away, {**home, "betaler": "gemeente"}]).rest is None
    assert first([item(7000)], [away, home, {**home, "post": "Nog een"}]).rest is None


@given(st.integers(0, 20000), st.integers(1, 20000), st.integers(0, 100), st.integers(0, 100))
def test_at_the_point_both_cost_the_same(costs: int, amount: int, low: int, high: int) -> None:
    chance = "{}-{}%".format(*sorted((low, high)))
    if chance == "100-100%":
        return
    point = first([item(costs)], [item(amount, name="Kans", kans=chance)])
    assert point.point * amount == costs
    assert point.possible == (costs <= amount)


@pytest.mark.parametrize("nothing", [[item("pm", kans="50%")], [item(5, kans="50%", van_maand=13)]])
def test_without_an_amount_that_counts_there_is_no_point(nothing: list[Item]) -> None:
    assert not against([item(10)], nothing).points


@given(plans, plans, st.randoms())
def test_the_order_of_items_changes_nothing_that_is_said_of_the_difference(
    one: tuple[int, list[Item]], other: tuple[int, list[Item]], random: Random
) -> None:
    mixed = [random.sample(written, len(written)) for written in (one[1], other[1])]
    before, after = (
        outcome(months=40, breakthrough=ours, nothing=theirs).against(NOTHING)
        for ours, theirs in ((one[1], other[1]), mixed)
    )
    assert before is not None
    assert after is not None
    assert (before.estimate, before.answer, before.holds_anyhow) == (after.estimate, after.answer, after.holds_anyhow)
    points = [sorted(found.point for found in side.points) for side in (before, after)]
    assert points[0] == points[1]


@given(plans, plans)
def test_what_is_said_to_hold_anyhow_holds_at_every_end_of_every_chance(
    one: tuple[int, list[Item]], other: tuple[int, list[Item]]
) -> None:
    found = outcome(months=40, breakthrough=one[1], nothing=other[1]).against(NOTHING)
    assert found is not None
    if found.holds_anyhow:
        assert found.estimate.low > 0 or found.estimate.high < 0


BORDERS: list[tuple[list[Item], list[Item], str]] = [
    ([item(475, soort="lening")], [item(5000)], "De doorbraak kost ongeveer € 5.000 minder dan niets doen."),
    ([item(0)], [item(0)], "De doorbraak kost evenveel als niets doen."),
    ([item(5)], [item(5, name="Anders")], "De doorbraak kost evenveel als niets doen."),
    ([item("pm")], [item("pm", name="Anders")], "is niet te zeggen. Van wat bij de doorbraak anders is"),
    ([item(999_999_999)], [item(1)], "De doorbraak kost ongeveer € 1.000.000.000 meer dan niets doen."),
    ([item(1, kans="0%")], [item(1, name="Anders", kans="100%")], "De doorbraak kost ongeveer € 1 minder"),
    ([item(2), item(2, "rijk")], [item(4)], "De doorbraak kost evenveel als niets doen."),
    ([item(10, per="jaar", van_maand=13)], [item(10, per="jaar")], "De doorbraak kost ongeveer € 10 minder"),
]


@pytest.mark.parametrize(("breakthrough", "nothing", "words"), BORDERS)
def test_borders(breakthrough: list[Item], nothing: list[Item], words: str) -> None:
    assert words in said(breakthrough, nothing)
