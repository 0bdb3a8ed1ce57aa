"""What is not certain is refused with the nearest candidates, and never guessed."""

import pytest

from tests.substance.law.support import refusal, written


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
    [
        ("artikel 18", "geen-wet"),
        ("artikel 3 van die wet", "geen-wet"),
        ("artikel 18, eerste lid, van deze wet", "geen-wet"),
        ("artikel 4 Wmo", "artikelvorm"),
        ("artikel 18.2 Pw", "artikelvorm"),
        ("artikel 18 lid Pw", "onleesbaar"),
        ("artikel 2.3.-5 Wmo 2015", "onleesbaar"),
        ("artikel 18/1 Pw", "onleesbaar"),
        ("artikelen 3 tot en met 5, eerste lid, Wgs", "onleesbaar"),
        ("Participatiewet artikel 18 (2026-02-30)", "onleesbaar"),
        ("49, b Pw", "geen-verwijzing"),
        ("artikel 3 van het Besluit Participatiewet", "onbekende-wet"),
        ("Regeling Jeugdwet artikel 2.1", "onbekende-wet"),
        ("Omdat het moet", "geen-verwijzing"),
        ("", "geen-verwijzing"),
        ("x" * 3000, "onleesbaar"),
    ],
)
def test_refused(text: str, reason: str) -> None:
    assert refusal(text).reason == reason


def test_a_refusal_repeats_nothing_of_the_text() -> None:
    refused = refusal("artikel 3 van de Wet van Jansen")
    assert "Jansen" not in refused.message + "".join(refused.candidates)


@pytest.mark.parametrize("article", ["4.1.5", "7.1.2.1", "1a.1", "2.10", "10.4a"])
def test_a_number_is_never_cut(article: str) -> None:
    assert written(f"Jeugdwet artikel {article}") == [f"Jeugdwet artikel {article}"]
