"""What may be said about a difference. A saving is never said while something unknown can undo it."""

import pytest

from doorbraak_tools.substance.costs import Comparison, Verdict
from doorbraak_tools.substance.costs.conventions import NOTHING
from tests.substance.costs.support import Item, item, outcome


def against_nothing(breakthrough: list[Item], nothing: list[Item]) -> Comparison:
    found = outcome(breakthrough=breakthrough, nothing=nothing).against(NOTHING)
    assert found is not None
    return found


def euros(low: int, high: int) -> Item:
    return item({"laag": low, "hoog": high}, name=f"Van {low} tot {high}")


PM = item("pm", name="Onbekend")
OTHER_PM = item("pm", name="Ook onbekend")


@pytest.mark.parametrize(
    ("breakthrough", "nothing", "answer"),
    [
        ([euros(5, 9)], [euros(1, 4)], Verdict.DEARER),
        ([euros(5, 9)], [euros(1, 5)], Verdict.DEARER),
        ([euros(1, 4)], [euros(5, 9)], Verdict.CHEAPER),
        ([euros(1, 5)], [euros(5, 9)], Verdict.CHEAPER),
        ([euros(1, 6)], [euros(5, 9)], Verdict.UNCERTAIN),
        ([euros(1, 9)], [euros(1, 9)], Verdict.EQUAL),
        ([item(5)], [item(5, "rijk")], Verdict.EQUAL),
        ([euros(1, 4), PM], [euros(5, 9)], Verdict.UNCERTAIN),
        ([euros(1, 4)], [euros(5, 9), PM], Verdict.CHEAPER),
        ([euros(5, 9)], [euros(1, 4), PM], Verdict.DEARER),
        ([euros(5, 9), PM], [euros(1, 4)], Verdict.DEARER),
        ([euros(1, 4), PM], [euros(5, 9), PM], Verdict.CHEAPER),
        ([euros(1, 4), PM], [euros(5, 9), OTHER_PM], Verdict.UNCERTAIN),
        ([item(5), PM], [item(5, "rijk")], Verdict.UNCERTAIN),
        ([euros(5, 9)], [PM], Verdict.UNCERTAIN),
        ([PM], [euros(5, 9)], Verdict.UNCERTAIN),
    ],
)
def test_the_answer(breakthrough: list[Item], nothing: list[Item], answer: Verdict) -> None:
    assert against_nothing(breakthrough, nothing).answer is answer


def test_two_of_the_same_are_not_paired_with_one() -> None:
    found = against_nothing([item(5), item(5)], [item(5)])
    assert found.estimate.low == 5
    assert (len(found.lines), len(found.baseline_lines)) == (1, 0)


@pytest.mark.parametrize("change", [{"betaler": "rijk"}, {"post": "Iets anders"}, {"kans": "50%"}, {"bedrag": 6}])
def test_an_item_that_differs_is_not_shared(change: dict[str, object]) -> None:
    found = against_nothing([{**item(5), **change}], [item(5)])
    assert (len(found.lines), len(found.baseline_lines)) == (1, 1)


def test_the_same_amount_written_otherwise_is_shared() -> None:
    found = against_nothing(
        [item("10,00", per="maand", van_maand=7)], [item(10, per="keer", aantal=6, van_maand=1, name="hulp")]
    )
    assert (found.lines, found.baseline_lines) == ((), ())
    assert not found.points


def test_another_kind_of_money_is_no_cost() -> None:
    found = against_nothing([item(5), item(900, soort="lening"), item(700, soort="uitkering")], [item(4)])
    assert found.estimate.high == 1


def test_the_widest_item_decides_when_nothing_can_be_said() -> None:
    found = against_nothing([euros(50, 60), item(1000, name="Vast")], [euros(900, 1200), item(5, name="Klein")])
    assert found.answer is Verdict.UNCERTAIN
    assert found.points[0].line.item.name == "Van 900 tot 1200"


def test_the_most_uncertain_item_decides_and_never_a_certain_one() -> None:
    found = against_nothing([euros(50, 60)], [item(1000, name="Vast"), euros(5, 95)])
    assert found.answer is Verdict.CHEAPER
    assert (found.points[0].line.item.name, found.without(found.points[0].line)) == ("Van 5 tot 95", Verdict.CHEAPER)


def test_payers_in_another_spelling_are_one() -> None:
    found = against_nothing([item(5, "De  gemeente")], [item(4, "Gemeente", "Iets anders")])
    (payer,) = found.payers
    assert payer.name == "De gemeente"
    assert payer.estimate.low == 1
