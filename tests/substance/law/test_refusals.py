"""What is not certain is refused with the nearest candidates, and never guessed."""

import pytest

from doorbraak_tools.substance.law.dutch import find
from tests.substance.law.support import NAMES, refusal, written


@pytest.mark.parametrize(
    ("text", "reason", "candidate"),
    [
        ("Wht artikel 3", "dubbelzinnig", "Wet hersteloperatie toeslagen"),
        ("artikel 3 Wht", "dubbelzinnig", "Wet op de huurtoeslag"),
        ("artikel 231 BW", "dubbelzinnig", "Burgerlijk Wetboek Boek 7"),
        ("Huisvestigswet artikel 12", "onbekende-wet", "Huisvestingswet 2014"),
        ("Participatewet artikel 18", "onbekende-wet", "Participatiewet"),
        ("artikel 18 van de Participatewet", "onbekende-wet", "Participatiewet"),
        ("Participatiewet BES artikel 18", "onbekende-wet", "Participatiewet"),
        ("Wmo 2007 artikel 4", "onbekende-wet", "Wet maatschappelijke ondersteuning 2015"),
        ("Awb artikel 4.84", "artikelvorm", "Algemene wet bestuursrecht artikel 4:84"),
        ("artikel 2:3:5 Wmo 2015", "artikelvorm", "Wet maatschappelijke ondersteuning 2015 artikel 2.3.5"),
    ],
)
def test_refused_with_the_nearest(text: str, reason: str, candidate: str) -> None:
    refused = refusal(text)
    assert refused.reason == reason
    assert candidate in refused.candidates


@pytest.mark.parametrize(
    ("text", "reason"),
    [("", "geen-verwijzing"), ("x" * 3000, "onleesbaar"), ("Participatiewet artikel 18 (2026-02-30)", "onleesbaar")],
)
def test_nothing_too_much_and_a_day_that_does_not_exist_are_refused(text: str, reason: str) -> None:
    assert refusal(text).reason == reason


@pytest.mark.parametrize(
    "text",
    [
        "Participatiewet (art. 35) lid 1",
        "Jeugdwet (art. 2.3) van de Pw",
        "Participatiewet (art. 35) Awb",
        "Participatiewet (artikel 35 over kosten)",
        "Besluit Participatiewet (art. 3)",
    ],
)
def test_brackets_that_may_mean_something_else_give_no_citation(text: str) -> None:
    assert not find(text, NAMES).citations


def test_a_refusal_repeats_nothing_of_the_text() -> None:
    refused = refusal("artikel 3 van de Wet van Jansen")
    assert "Jansen" not in refused.message + "".join(refused.candidates)


@pytest.mark.parametrize("article", ["4.1.5", "7.1.2.1", "1a.1", "2.10", "2.7a"])
def test_a_number_is_never_cut(article: str) -> None:
    assert written(f"Jeugdwet artikel {article}") == [f"Jeugdwet artikel {article}"]


@pytest.mark.parametrize("text", ["Pw artikel 86", "Awb artikel 11:4", "Wet BRP artikel 4.21", "Wmo 2.3.5", "7:992 BW"])
def test_up_to_the_last_article_nothing_is_refused(text: str) -> None:
    assert len(written(text)) == 1


@pytest.mark.parametrize(
    "text",
    ["Pw artikel 87", "artikelen 80 tot en met 999 Pw", "Wet BRP artikel 4.22", "Wet BRP 5.1", "Wgs artikel 15",
     "7:993 BW", "7:230-1230 BW"],
)  # fmt: skip
def test_behind_the_last_article_there_is_none(text: str) -> None:
    refused = refusal(text)
    assert refused.reason == "artikelvorm"
    assert "heeft zo’n artikel niet: in de tekst van " in refused.message


@pytest.mark.parametrize(
    ("text", "candidates"),
    [
        ("art 41-4 Pw", ("Participatiewet artikel 41 lid 4",)),
        ("artikel 35-18 Pw", ()),
        ("artikel 18 lid 5-3 Pw", ()),
        ("artikel 18 lid 4 sub h-b Pw", ()),
        ("artikelen 2.3.9 t/m 2.3.5 Wmo 2015", ()),
        ("art. 4:84 t/m 4:81 Awb", ()),
    ],
)
def test_a_range_that_runs_backwards_is_no_range(text: str, candidates: tuple[str, ...]) -> None:
    refused = refusal(text)
    assert (refused.message, refused.candidates) == (
        "Dit loopt van hoog naar laag. Schrijf het laagste eerst.",
        candidates,
    )


def test_a_range_may_go_on_behind_z_and_behind_a_letter() -> None:
    assert written("artikel 31 lid 2 onder z tot en met bb Pw")
    assert written("artikelen 10d tot en met 10da Pw")


def test_a_letter_of_an_article_is_small_as_in_the_law() -> None:
    assert written("art. 18A Zvw") == ["Zorgverzekeringswet artikel 18a"]


def test_an_older_text_may_have_had_another_lid() -> None:
    assert refusal("Wmo 2015 artikel 2.1.4 lid 7").reason == refusal("Wmo 2.1.4 lid 7 (2026-07-01)").reason
    assert written("Wmo 2015 artikel 2.1.4 lid 7 (2018-06-01)")
