"""Ids and addresses in each of their forms, and the address that a reference opens."""

from datetime import date

import pytest

from doorbraak_tools.substance.law.write import address
from doorbraak_tools.substance.registers.entries import Reference
from tests.substance.law.support import NAMES, references, refusal, written

DAY = date(2026, 7, 1)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "jci1.3:c:BWBR0015703&hoofdstuk=4&paragraaf=4.1&artikel=36&z=2026-07-01&g=2026-07-01",
            "Participatiewet hoofdstuk 4 paragraaf 4.1 artikel 36 (2026-07-01)",
        ),
        (
            "jci1.3:v:BWBR0015703&artikel=18&s=2015-01-01&e=9999-12-31&z=2026-01-01",
            "Participatiewet artikel 18 (2015-01-01)",
        ),
        (
            "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&amp;artikel=18&amp;lid=1&z=2026-07-01&g=2026-07-01",
            "Participatiewet artikel 18 lid 1 (2026-07-01)",
        ),
        ("https://wetten.overheid.nl/BWBR0015703", "Participatiewet"),
        ("https://wetten.overheid.nl/BWBR0015703/2026-01-01#Artikel18", "Participatiewet artikel 18 (2026-01-01)"),
        (
            "http://wetten.overheid.nl/BWBR0005537/2026-01-01/0#Artikel3:46.",
            "Algemene wet bestuursrecht artikel 3:46 (2026-01-01)",
        ),
        (
            "https://wetten.overheid.nl/BWBR0015703/geldigheidsdatum_01-02-2014#Hoofdstuk2_Paragraaf2.2_Artikel11",
            "Participatiewet hoofdstuk 2 paragraaf 2.2 artikel 11 (2014-02-01)",
        ),
        (
            "https://wetten.overheid.nl/BWBR0005290/2026-01-01#Boek7_Titeldeel7_Afdeling5_Artikel465",
            "Burgerlijk Wetboek Boek 7 titel 7 afdeling 5 artikel 465 (2026-01-01)",
        ),
        ("CVDR345917/1", "CVDR345917/1"),
        ("CVDR 345917", "CVDR345917"),
        ("https://lokaleregelgeving.overheid.nl/CVDR719087#Artikel1.1", "CVDR719087 artikel 1.1"),
        ("https://lokaleregelgeving.overheid.nl/CVDR756485/1#artikel_33a", "CVDR756485/1 artikel 33a"),
        ("CVDR719087 artikel 3.1", "CVDR719087 artikel 3.1"),
        ("ECLI:NL:RVS:2022:285", "ECLI:NL:RVS:2022:285"),
        ("https://uitspraken.rechtspraak.nl/details?id=ECLI:NL:RVS:2022:285", "ECLI:NL:RVS:2022:285"),
        ("CELEX:32016R0679", "Algemene verordening gegevensbescherming"),
        (
            "https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX%3A32016R0679#art_6",
            "Algemene verordening gegevensbescherming artikel 6",
        ),
        ("artikel 6 van Verordening (EU) 2016/679", "Algemene verordening gegevensbescherming artikel 6"),
        ("Richtlijn 2004/38/EG", "CELEX 32004L0038"),
        ("Verordening (EG) nr. 883/2004", "CELEX 32004R0883"),
    ],
)  # fmt: skip
def test_each_form_of_an_address(text: str, expected: str) -> None:
    assert written(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "https://wetten.overheid.nl/BWBR0015703/2026-13-01#Artikel18",
        "https://wetten.overheid.nl/zoeken",
        "jci1.3:c:BWBR0015703&artikel=",
        "https://wetten.overheid.nl/BWBR0015703#Tabel3",
    ],
)
def test_an_address_that_cannot_be_read_is_refused(text: str) -> None:
    assert refusal(text).reason == "onleesbaar"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("art. 18 lid 1 Pw", "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&lid=1&z=2026-07-01&g=2026-07-01"),
        (
            "Participatiewet artikel 18 (2025-01-01)",
            "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&z=2025-01-01&g=2025-01-01",
        ),
        ("ECLI:NL:RVS:2022:285", "https://uitspraken.rechtspraak.nl/details?id=ECLI:NL:RVS:2022:285"),
        ("CVDR345917/1", "https://lokaleregelgeving.overheid.nl/CVDR345917/1"),
        ("artikel 6 AVG", "https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:32016R0679#art_6"),
    ],
)  # fmt: skip
def test_the_address_opens_the_place_on_the_day(text: str, expected: str) -> None:
    assert address(references(text)[0], DAY) == expected


def test_what_is_read_from_an_address_leads_back_to_the_same_place() -> None:
    for text in (
        "art. 18 lid 1 Pw",
        "hoofdstuk 2 Jeugdwet",
        "artikel 7:231 BW",
        "CVDR719087 artikel 3.1",
        "artikel 6 AVG",
    ):
        (reference,) = references(text)
        (again,) = references(address(reference))
        assert again == reference


def test_an_own_rule_without_a_number_has_no_address() -> None:
    assert address(Reference("eigen", "Beleidsregels leefgeld")) == ""
    assert NAMES.law("BWBR0015703") is not None
