"""`doorbraak law`: what people see, what programs get, and what is refused."""

import json
from pathlib import Path
from typing import Any, get_args
from unittest.mock import patch

import pytest
from jsonschema import Draft202012Validator

from doorbraak_tools.plan.method import load_schema
from doorbraak_tools.substance.law.resolve import Reason
from tests.support.run import Ran, run_inside

DATE = ("--date", "2026-07-01")
SHAPE = Draft202012Validator(load_schema("wet-uitvoer"), format_checker=Draft202012Validator.FORMAT_CHECKER)


@pytest.fixture(autouse=True)
def _empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_a_reference_with_its_grounds() -> None:
    assert run_inside("law", "art. 18 lid 9 Pw", *DATE) == Ran(
        0,
        "Participatiewet artikel 18 lid 9\n"
        "  nummer     BWBR0015703\n"
        "  peildatum  2026-07-01\n"
        "  adres      https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&lid=9&z=2026-07-01&g=2026-07-01\n"
        "  grond      Geen maatregel zonder verwijt (lid 9)\n"
        "             Het college legt geen maatregel op als iemand helemaal niets te verwijten is.\n"
        "             de wet: “Het college ziet af van het opleggen van een maatregel, indien elke vorm van "
        "verwijtbaarheid ontbreekt.”\n"
        "             beslist: college (moet); voor één huishouden: ja\n"
        "             let op: Een plicht, geen gunst. Elke vorm van verwijt moet ontbreken. Het gaat ook om het gezin "
        "(lid 12). Voor bijstand van de SVB (AIO) staat dezelfde regel in artikel 47c lid 10.\n"
        "             gelezen in de tekst van 2026-07-01; geen juridisch advies\n",
        "",
    )


def test_a_reference_without_grounds() -> None:
    ran = run_inside("law", "ECLI:NL:RVS:2022:285", *DATE)
    assert (ran.code, len(ran.lines)) == (0, 4)


def test_an_article_that_an_older_text_did_not_have_is_shown_with_a_warning() -> None:
    ran = run_inside("law", "Invorderingswet 1990 artikel 22c", *DATE)
    assert (ran.code, ran.lines[-1]) == (
        0,
        "  let op     in de tekst van 10 mei 2017 stond dit artikel niet; kijk het na",
    )


def test_an_article_that_a_whole_text_has_not_is_refused() -> None:
    ran = run_inside("law", "Participatiewet artikel 999", *DATE)
    assert (ran.code, ran.lines) == (
        1,
        ["Participatiewet heeft zo’n artikel niet: in de tekst van 1 juli 2026 staat het niet."],
    )


@pytest.mark.parametrize(
    ("text", "warning"),
    [
        ("Invorderingswet artikel 3 lid 9", "in de tekst van 10 mei 2017 had dit artikel 3 leden; kijk het na"),
        (
            "Invorderingswet artikel 3 lid 2 tot en met 9",
            "in de tekst van 10 mei 2017 had dit artikel 3 leden; kijk het na",
        ),
        ("Invorderingswet artikel 4 lid 2", "in de tekst van 10 mei 2017 had dit artikel geen leden; kijk het na"),
        ("Energiewet artikel 2.99", "niet nagegaan of dit artikel bestaat"),
    ],
)
def test_what_may_not_exist_is_said(text: str, warning: str) -> None:
    ran = run_inside("law", text, *DATE)
    assert ran.code == 0
    assert f"  let op     {warning}" in ran.lines


@pytest.mark.parametrize("text", ["Pw artikel 41 lid 12", "Awb artikel 4:84", "Awb 4:84 lid 1", "Energiewet 2.22"])
def test_what_the_text_had_or_somebody_read_is_not_doubted(text: str) -> None:
    out = run_inside("law", text, *DATE).out
    assert "in de tekst van 10" not in out
    assert "niet nagegaan" not in out


def test_an_article_that_somebody_read_is_not_doubted_for_an_older_text() -> None:
    assert "let op     in de tekst" not in run_inside("law", "Wgs artikel 4a", *DATE).out


def test_a_law_of_which_only_the_name_is_known_says_so() -> None:
    for text in ("Warmtewet", "artikel 2 Warmtewet"):
        ran = run_inside("law", text, *DATE)
        assert (ran.code, ran.lines[1]) == (0, "  nummer     BWBR0033729")
        assert ran.lines[-1] == "  let op     naam en nummer volgens de stand van mei 2017, tekst niet gelezen"


def test_what_is_ambiguous_is_refused_with_candidates() -> None:
    assert run_inside("law", "Wht artikel 3", *DATE) == Ran(
        1,
        "Meer dan één wet heet zo.\n"
        "Bedoel je een van deze?\n  Wet op de huurtoeslag\n  Wet hersteloperatie toeslagen\n",
        "",
    )


def test_json() -> None:
    ran = run_inside("law", "4:84 Awb", "--format", "json", *DATE)
    document = json.loads(ran.out)
    (reference,) = document["verwijzingen"]
    assert (ran.code, document["versie"]) == (0, 3)
    assert (reference["id"], reference["artikel"], reference["soort"]) == ("BWBR0005537", "4:84", "bwb")
    assert reference["gronden"][0]["tekst"] == "gezien"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("artikelen 3 t/m 5 Wgs", [{"artikel": "3", "tot": "5"}]),
        ("art. 1:378 e.v. BW", [{"artikel": "378", "tot": "verder"}]),
        ("artikel 18 lid 1 en 2 Pw", [{"artikel": "18", "lid": "1"}, {"artikel": "18", "lid": "2"}]),
        ("artikel 1, tweede volzin, Wgs", [{"artikel": "1", "zin": "2"}]),
        ("art. 41 lid 4, onder a, sub 1 Pw", [{"artikel": "41", "lid": "4", "onderdeel": "a", "onder": "1°"}]),
        ("hoofdstuk 3, paragraaf 3.2 Awb", [{"indeling": [["hoofdstuk", "3"], ["paragraaf", "3.2"]]}]),
    ],
)
def test_json_has_every_part_as_data(text: str, expected: list[dict[str, Any]]) -> None:
    document = json.loads(run_inside("law", text, "--format", "json", *DATE).out)
    empty = {"indeling": [], "artikel": "", "lid": "", "onderdeel": "", "onder": "", "zin": "", "tot": ""}
    assert [{part: one[part] for part in empty} for one in document["verwijzingen"]] == [
        {**empty, **parts} for parts in expected
    ]


@pytest.mark.parametrize(
    "text",
    ["4:84 Awb", "art. 18 lid 9 Pw", "Wht artikel 3", "Stb. 2025, 312", "artikel 41 Pw (oud)", "CVDR345917/1", "niets",
     "ECLI:NL:RVS:2022:285", "artikel 36 IOAW/IOAZ", "43 lid 1 Pw en het derde lid", "artikel 6 AVG",
     "boek 7, titel 4 BW"],
)  # fmt: skip
def test_json_has_the_shape_of_its_schema(text: str) -> None:
    document = json.loads(run_inside("law", text, "--format", "json", *DATE).out)
    assert list(SHAPE.iter_errors(document)) == []


def test_the_schema_knows_each_reason_and_refuses_another_key() -> None:
    schema = load_schema("wet-uitvoer")
    assert schema["properties"]["reden"]["enum"] == list(get_args(Reason))
    document = json.loads(run_inside("law", "4:84 Awb", "--format", "json", *DATE).out)
    document["verwijzingen"][0]["canonical"] = "4:84"
    assert list(SHAPE.iter_errors(document))


def test_json_of_a_refusal() -> None:
    ran = run_inside("law", "artikel 4.84 Awb", "--format", "json", *DATE)
    assert ran.code == 1
    assert json.loads(ran.out)["kandidaten"] == ["Algemene wet bestuursrecht artikel 4:84"]


def lines_for(text: str) -> list[dict[str, Any]]:
    with patch("click.testing.CliRunner.isolation", new=_isolation(text)):
        ran = run_inside("law", "-", *DATE)
    assert ran.code == 0
    return [json.loads(line) for line in ran.lines]


def _isolation(text: str) -> Any:
    from click.testing import CliRunner

    original = CliRunner.isolation
    return lambda self, *_: original(self, input=text)


def test_standard_input_gets_one_object_a_line_in_order() -> None:
    answers = lines_for("artikel 7:231 BW\n\nartikelen 3 en 4 Wgs\nECLI:NL:RVS:2022:285\nWht 3\n")
    assert [[one["id"] for one in answer["verwijzingen"]] for answer in answers] == [
        ["BWBR0005290"],
        [],
        ["BWBR0031331", "BWBR0031331"],
        ["ECLI:NL:RVS:2022:285"],
        [],
    ]
    assert all(list(SHAPE.iter_errors(answer)) == [] for answer in answers)
    assert [one["artikel"] for one in answers[2]["verwijzingen"]] == ["3", "4"]
    assert "fout" in answers[1]
    assert "fout" in answers[4]


def test_hostile_text_steers_neither_a_terminal_nor_a_build_server() -> None:
    ran = run_inside("law", "##[error]\x1b[31m::set-output Pw artikel 18", *DATE)
    assert "\x1b" not in ran.out
    assert "##[" not in ran.out
    assert "::" not in ran.out
    line = lines_for("##[error] artikel 18\n")
    assert line[0]["fout"]


def test_a_municipality_s_own_rule(tmp_path: Path) -> None:
    (tmp_path / "registers").mkdir()
    (tmp_path / "registers" / "wetten.yaml").write_text(
        "wetten: 1\nlijst:\n"
        "  - id: CVDR123456\n    titel: Beleidsregels leefgeld\n    themas: [inkomen]\n    bron: hier\n",
        encoding="utf-8",
    )
    ran = run_inside("law", "Beleidsregels leefgeld artikel 3", *DATE)
    assert ran.lines[0] == "Beleidsregels leefgeld artikel 3"
    assert ran.lines[3] == "  adres      https://lokaleregelgeving.overheid.nl/CVDR123456#Artikel3"


def test_it_stands_in_the_list_of_commands() -> None:
    assert "law" in run_inside("--help").out


def test_a_law_that_is_not_known_can_be_made_known() -> None:
    assert run_inside("law", "artikel 2 Besluit over de proef").lines == [
        "Deze wet of regeling ken ik niet.",
        "Schrijf de naam voluit. Staat hij er al voluit? Zet de wet dan in registers/wetten.yaml.",
    ]
