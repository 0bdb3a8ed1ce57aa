"""References as people write them: each form reads as what it means, and as nothing else."""

import pytest

from doorbraak_tools.substance.law.dutch import find
from tests.substance.law.support import NAMES, references, written

AWB, PW, WMO = "Algemene wet bestuursrecht", "Participatiewet", "Wet maatschappelijke ondersteuning 2015"
WGS, BW7 = "Wet gemeentelijke schuldhulpverlening", "Burgerlijk Wetboek Boek 7"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Participatiewet artikel 18, eerste lid", f"{PW} artikel 18 lid 1"),
        ("art. 18 lid 1 Pw", f"{PW} artikel 18 lid 1"),
        ("Pw 16 lid 1", f"{PW} artikel 16 lid 1"),
        ("Participatiewet, artikel 18", f"{PW} artikel 18"),
        ("artikel 18 van de Participatiewet (Pw)", f"{PW} artikel 18"),
        ("artikel 18 Participatiewet lid 1", f"{PW} artikel 18 lid 1"),
        ("artikel 2.3.5, vijfde lid, Wmo 2015", f"{WMO} artikel 2.3.5 lid 5"),
        ("4:84 Awb", f"{AWB} artikel 4:84"),
        ("Awb 4:84", f"{AWB} artikel 4:84"),
        ("artikel 7:231 BW", f"{BW7} artikel 231"),
        ("artikel 231 van Boek 7 van het Burgerlijk Wetboek", f"{BW7} artikel 231"),
        ("artikel 231, Boek 7 BW", f"{BW7} artikel 231"),
        ("hoofdstuk 2 Jeugdwet", "Jeugdwet hoofdstuk 2"),
        ("Jeugdwet hoofdstuk 1a", "Jeugdwet hoofdstuk 1a"),
        ("afdeling 4.1.2 Awb", f"{AWB} afdeling 4.1.2"),
        ("paragraaf 1a van Hoofdstuk 4 van de Huisvestingswet 2014", "Huisvestingswet 2014 hoofdstuk 4 paragraaf 1a"),
        ("artikel 6 AVG", "Algemene verordening gegevensbescherming artikel 6"),
        ("artikel 10da Pw", f"{PW} artikel 10da"),
        ("artikel 9quater van de Wet op de loonbelasting 1964", "Wet op de loonbelasting 1964 artikel 9quater"),
        ("artikel 18 lid 8* Pw", f"{PW} artikel 18 lid 8*"),
        ("artikel 18 twintigste lid Pw", f"{PW} artikel 18 lid 20"),
        ("artikel 18, 3e lid, Pw", f"{PW} artikel 18 lid 3"),
        ("artikel 13 lid 1 sub g Pw", f"{PW} artikel 13 lid 1 onderdeel g"),
        ("artikel 13, lid 1, g Pw", f"{PW} artikel 13 lid 1 onderdeel g"),
        ("artikel 49 b Pw", f"{PW} artikel 49 onderdeel b"),
        ("49 b Pw", f"{PW} artikel 49 onderdeel b"),
        ("artikel 4, aanhef en onder c, Wgs", f"{WGS} artikel 4 onderdeel c"),
        ("artikel 1, tweede volzin, Wgs", f"{WGS} artikel 1 tweede volzin"),
        (
            "artikel 3.1.1, eerste lid, onder a, onder 2°, Wlz",
            "Wet langdurige zorg artikel 3.1.1 lid 1 onderdeel a onder 2°",
        ),
        ("onderdeel g van artikel 13 lid 1 Pw", f"{PW} artikel 13 lid 1 onderdeel g"),
        ("Op grond van artikel 18 lid 1 Pw kan het college afstemmen.", f"{PW} artikel 18 lid 1"),
        ("Artikel 41 lid 4 PW (2026-01-01)", f"{PW} artikel 41 lid 4 (2026-01-01)"),
        ("De Participatiewet (art. 35)", f"{PW} artikel 35"),
        ("Awb (artikel 4:84, eerste volzin)", f"{AWB} artikel 4:84 eerste volzin"),
        ("de Participatiewet (Pw) (artikel 35 lid 1)", f"{PW} artikel 35 lid 1"),
        ("Participatiewet", PW),
        ("De Participatiewet", PW),
        ("BWBR0015703 artikel 18", f"{PW} artikel 18"),
        ("BWBR0099999 artikel 18", "BWBR0099999 artikel 18"),
    ],
)  # fmt: skip
def test_one_reference(text: str, expected: str) -> None:
    assert written(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("artikelen 3 en 4 Wgs", [f"{WGS} artikel 3", f"{WGS} artikel 4"]),
        ("art. 3, 4 en 4a Wgs", [f"{WGS} artikel 3", f"{WGS} artikel 4", f"{WGS} artikel 4a"]),
        ("artikel 3:46 en 4:84 Awb", [f"{AWB} artikel 3:46", f"{AWB} artikel 4:84"]),
        ("artikel 18, eerste en tweede lid, Pw", [f"{PW} artikel 18 lid 1", f"{PW} artikel 18 lid 2"]),
        ("artikel 18 lid 2 en 4 Pw", [f"{PW} artikel 18 lid 2", f"{PW} artikel 18 lid 4"]),
        ("artikelen 3, eerste lid, en 4 Wgs", [f"{WGS} artikel 3 lid 1", f"{WGS} artikel 4"]),
        ("artikelen 3 lid 1 en 4 Wgs", [f"{WGS} artikel 3 lid 1", f"{WGS} artikel 4"]),
        (
            "artikel 13, eerste lid, onderdelen a en g, Pw",
            [f"{PW} artikel 13 lid 1 onderdeel a", f"{PW} artikel 13 lid 1 onderdeel g"],
        ),
        ("artikel 18 Pw jo. artikel 4:84 Awb", [f"{PW} artikel 18", f"{AWB} artikel 4:84"]),
        ("Awb artikel 3:2 en artikel 18 Pw", [f"{AWB} artikel 3:2", f"{PW} artikel 18"]),
        ("het eerste en tweede lid van artikel 18 Pw", [f"{PW} artikel 18 lid 1", f"{PW} artikel 18 lid 2"]),
    ],
)
def test_an_enumeration_in_its_order(text: str, expected: list[str]) -> None:
    assert written(text) == expected


@pytest.mark.parametrize(
    ("text", "first", "until"),
    [
        ("artikelen 77g tot en met 77gg van het Wetboek van Strafrecht", "77g", "77gg"),
        ("artikelen 3 t/m 5 Wgs", "3", "5"),
        ("artikelen 3-5 Wgs", "3", "5"),
    ],
)
def test_a_range_of_articles_is_kept_as_a_range(text: str, first: str, until: str) -> None:
    """Whether there is a 3a between 3 and 5 only the law knows, so nothing is filled in."""
    (reference,) = references(text)
    assert (reference.artikel, reference.tot) == (first, until)


def test_a_range_of_leden() -> None:
    assert written("artikel 4, leden 1 t/m 3, Wgs") == [f"{WGS} artikel 4 lid 1 tot en met 3"]
    assert written("artikel 4, eerste tot en met derde lid, Wgs") == [f"{WGS} artikel 4 lid 1 tot en met 3"]


def test_brackets_may_hold_places_of_more_than_one_law_in_a_row() -> None:
    assert written("De Participatiewet (art. 35), Jeugdwet (art. 2.3) en de Wmo 2015 (art. 2.3.5 en 2.3.6).") == [
        f"{PW} artikel 35", "Jeugdwet artikel 2.3", f"{WMO} artikel 2.3.5", f"{WMO} artikel 2.3.6"
    ]  # fmt: skip


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
