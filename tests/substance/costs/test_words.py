"""The outcome in sentences."""

import re

from hypothesis import given

from doorbraak_tools.substance.costs import Kind, Verdict, calculate
from doorbraak_tools.substance.costs.conventions import CURRENT, NOTHING
from doorbraak_tools.substance.costs.words import in_words
from tests.substance.costs.support import Item, item, outcome
from tests.substance.costs.test_properties import plans
from tests.support.plans import FIXTURES, read


def test_a_whole_outcome() -> None:
    words = in_words(
        outcome(
            nothing=[
                item({"laag": 5000, "hoog": 10000}, "verhuurder", "Ontruiming", kans="50-80%"),
                item("pm", name="Opvang"),
            ],
            breakthrough=[
                item(60, name="Coach", per="uur", aantal=26, baat_bij="verhuurder"),
                item(475, name="Lening", soort="lening"),
            ],
        )
    )
    assert words.costs == (
        "De doorbraak kost in 12 maanden ongeveer € 1.600. Daarnaast gaat er € 475 naar een lening. "
        "Dat telt niet mee als kosten."
    )
    assert words.answers == {
        NOTHING: (
            "Niets doen kost in 12 maanden ongeveer € 4.900 (van € 2.500 tot € 8.000), zonder wat p.m. is. "
            "De doorbraak kost € 940 tot € 6.400 minder dan niets doen. "
            "1 post p.m. telt nog niet mee bij niets doen, want het bedrag is niet bekend. "
            "Die maakt het verschil groter. "
            "Het meest onzeker is de post “Ontruiming” bij niets doen: vanaf een kans van ongeveer 20,8% kost de "
            "doorbraak niet meer dan niets doen, als de rest uitkomt zoals verwacht. Het plan noemt 50% tot 80%. "
            "Wat p.m. is, telt daarin niet mee. Naar leningen gaat € 475 meer. Dat telt niet mee als kosten."
        )
    }
    assert words.pockets == (
        "Wie meer betaalt, is een ander dan wie minder kwijt is. Meer dan bij niets doen betaalt: gemeente "
        "(ongeveer € 1.600). Minder betaalt: verhuurder (€ 2.500 tot € 8.000). Waar een ander baat bij "
        "heeft, betaalt gemeente ongeveer € 1.600. Die ander is verhuurder. Hoe groot de baat is, zegt dat bedrag niet."
    )


def answer(breakthrough: list[Item], nothing: list[Item]) -> str:
    return in_words(outcome(breakthrough=breakthrough, nothing=nothing)).answers[NOTHING]


def test_a_loan_of_doing_nothing_is_told_too_and_the_same_money_is_not_less() -> None:
    said = answer([item(100)], [item(5000, name="Lening", soort="lening")])
    assert said.endswith("Naar leningen gaat € 5.000 minder. Dat telt niet mee als kosten.")
    moved = answer([item(900, "rijk", soort="uitkering")], [item(900, soort="uitkering")])
    assert moved.endswith("Naar uitkeringen gaat evenveel.")


def test_what_runs_on_and_what_nobody_keeps_is_in_the_shortest_form_too() -> None:
    runs_on = outcome(nothing=[item(1000, per="maand")], breakthrough=[item(500, per="maand", tot_maand=18)])
    assert in_words(runs_on).brief == (
        "De doorbraak kost in 12 maanden ongeveer € 6.000. De doorbraak loopt daarna door: samen € 9.000 over 18 "
        "maanden, waarvan € 6.000 in de eerste 12. De doorbraak kost in die 12 maanden ongeveer € 6.000 minder dan "
        "niets doen."
    )
    empty_bed = outcome(nothing=[item(20000, valt_vrij="nee")], breakthrough=[item(12000, name="Kamer")])
    assert in_words(empty_bed).brief == (
        "De doorbraak kost in 12 maanden ongeveer € 12.000. De doorbraak kost ongeveer € 8.000 minder dan niets doen. "
        "Van wat niets doen kost, komt ongeveer € 20.000 niet vrij: dat is de betaler toch kwijt. Zonder dat geld kost "
        "de doorbraak ongeveer € 12.000 meer."
    )


def test_a_difference_in_sign_is_not_to_say() -> None:
    said = answer([item(5000)], [item({"laag": 2000, "hoog": 9000}, name="Opvang")])
    assert "Of de doorbraak goedkoper of duurder is dan niets doen, is niet te zeggen." in said
    assert "Het loopt van € 4.000 minder tot € 3.000 meer." in said
    assert said.endswith(
        "De uitkomst hangt af van de post “Opvang” bij niets doen: vanaf ongeveer € 5.000 per keer kost de doorbraak "
        "niet meer dan niets doen, als de rest uitkomt zoals verwacht. Het plan noemt € 2.000 tot € 9.000."
    )


def test_a_saving_that_something_unknown_can_undo_is_not_said() -> None:
    said = answer([item(5000), item("pm", name="Extra")], [item(9000, name="Opvang")])
    assert "is niet te zeggen. Er staat een post p.m. tussen, en die kan de uitkomst omdraaien." in said
    assert "minder dan niets doen" not in said


def test_when_of_one_side_nothing_is_known() -> None:
    said = answer([item(5000)], [item("pm", name="Opvang")])
    assert said.startswith("Wat niets doen kost, is niet bekend: alle bedragen zijn p.m.")
    assert "Van wat bij niets doen anders is, is geen bedrag bekend." in said


def test_costs_that_only_move() -> None:
    words = in_words(outcome(breakthrough=[item(5000, "rijk")], nothing=[item(5000)]))
    assert "De doorbraak kost evenveel als niets doen." in words.answers[NOTHING]
    assert "De kosten verhuizen dus alleen naar een ander." in words.pockets


def test_who_hears_of_a_saving_hears_of_the_benefits() -> None:
    said = answer([item(5), item(7000, soort="uitkering")], [item(9000), item(1000, soort="uitkering", name="Deel")])
    assert said.endswith("Naar uitkeringen gaat € 6.000 meer. Dat telt niet mee als kosten.")


def test_no_costs_at_all() -> None:
    found = in_words(outcome(months=1, breakthrough=[item(0)]))
    assert found.paragraphs == ("De doorbraak heeft in 1 maand geen kosten.",)


def test_without_a_doorbraak_the_others_are_told() -> None:
    assert in_words(outcome(current=[item(5)])).paragraphs == ("De huidige situatie kost in 12 maanden ongeveer € 5.",)


@given(plans, plans)
def test_it_never_leads_with_a_saving_and_never_says_one_that_is_not_sure(
    one: tuple[int, list[Item]], other: tuple[int, list[Item]]
) -> None:
    found = outcome(months=40, current=one[1], nothing=other[1], breakthrough=one[1][:1] + other[1][1:])
    words = in_words(found)
    assert words.paragraphs[0].startswith(("De doorbraak kost", "De doorbraak heeft", "Wat de doorbraak kost"))
    assert "minder" not in re.sub("minder dan € 1", "", words.paragraphs[0])
    for key in (CURRENT, NOTHING):
        against = found.against(key)
        assert against is not None
        assert (" minder dan " in words.answers[key].replace("minder dan € 1", "")) == (
            against.answer is Verdict.CHEAPER
        )
        assert ("niet te zeggen" in words.answers[key].split("Naar uitkeringen")[0]) == (
            against.answer is Verdict.UNCERTAIN
        ) or "Of er meer of minder naar " in words.answers[key]


def test_the_example_plans_say_what_their_story_says() -> None:
    told = {}
    for path in sorted((FIXTURES.parents[1] / "plans").glob("*.md")):
        found = calculate(read(path.read_bytes()).data).outcome
        if found is not None:
            told[path.stem] = [one.answer for one in found.comparisons if one.kind is Kind.COSTS]
    assert told["hulp-op-het-uur-dat-het-nodig-is"] == [Verdict.DEARER, Verdict.DEARER]
    assert told["kinderen-blijven-op-hun-eigen-school"] == [Verdict.CHEAPER, Verdict.CHEAPER]
    assert told["zij-slaapt-hier-om-te-zorgen"] == [Verdict.DEARER, Verdict.CHEAPER]
    assert told["werken-en-toch-in-de-kou"] == [Verdict.DEARER, Verdict.UNCERTAIN]
    assert told["vrij-op-vrijdag"] == [Verdict.DEARER, Verdict.CHEAPER]
    assert told["twee-dagen-sleutelen-drie-dagen-school"] == [Verdict.DEARER, Verdict.CHEAPER]
    assert told["achttien-is-geen-einddatum"] == [Verdict.CHEAPER, Verdict.DEARER]
