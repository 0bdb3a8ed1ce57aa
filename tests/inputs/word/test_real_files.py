"""Files as other programs made them (tests/fixtures/elsewhere): what `doorbraak import` makes of each."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.support.plans import DAY, FIXTURES, read
from tests.support.run import Ran

Run = Callable[..., Ran]
LEFT_OUT = "Niet overgenomen:"
NOT_READ = (
    "1 ingevoegd document dat Word pas bij het openen inleest. Open het in Word en bewaar het, dan lees ik het wel"
)


def taken(run: Run, name: str) -> tuple[dict[str, Any], str, list[str]]:
    """The answers of the plan that a file becomes, what the report says, and the lines of what was left out."""
    ran = run("import", str(FIXTURES / "elsewhere" / f"{name}.docx"), "-o", "plan.md", *DAY)
    assert (ran.code, ran.err) == (0, "")
    _, _, named = ran.out.partition(f"{LEFT_OUT}\n")
    plan = read(Path("plan.md").read_bytes())
    return dict(plan.data), ran.out, [line.strip(" -") for line in named.split("\n\n")[0].splitlines()]


def said(data: dict[str, Any], step: str) -> dict[str, str]:
    """What stands at the questions of a step; a text block ends in a line end, that nobody typed."""
    return {key: str(value).rstrip("\n") for key, value in (data.get(step) or {}).items()}


def happened(data: dict[str, Any]) -> str | None:
    return said(data, "situatieschets").get("gebeurd")


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("teken", "☒ Huurachterstand ☐ Ontruiming"),
        ("teken-wingdings2", "☒ ja ☐ nee"),
        ("teken-pijl", "Brief → bezwaar → beroep"),
        ("teken-symbol", "Vaste lasten ≥ 1200 euro, dus te weinig"),
        ("teken-in-een-veld", "☒ toestemming van de inwoner"),
        ("teken-zonder-letter", "☒ Huur ☐ Ontruiming"),
    ],
)
def test_a_sign_stays_what_it_shows(run: Run, name: str, shown: str) -> None:
    data, _, left_out = taken(run, name)
    assert (happened(data), left_out) == (shown, [])


def test_a_tick_in_a_table_chooses_and_the_table_is_no_answer_to_the_question_above_it(run: Run) -> None:
    data, told, left_out = taken(run, "teken-in-een-tabel")
    assert (data["leefgebieden"], happened(data), left_out) == (["wonen"], None, [])
    assert "  - Leefgebieden: ☐ Werk\n" in told


@pytest.mark.parametrize(
    ("name", "part", "answer"),
    [
        ("ingevoegd", "word/afchunk.htm", "Voor het blok.\nNa het blok."),
        ("ingevoegd-document", "word/chunk.docx", "Er kwam een brief."),
        ("ingevoegd-in-een-regel", "word/afchunk.htm", "Zie"),
        ("ingevoegd-alles", "word/afchunk.htm", None),
    ],
)
def test_a_part_that_was_not_read_is_named(run: Run, name: str, part: str, answer: str | None) -> None:
    data, told, left_out = taken(run, name)
    assert left_out == [f"{NOT_READ} (“{part}”)"]
    assert "alles staat in het verslag" not in told
    assert happened(data) == answer


@pytest.mark.parametrize(
    "name", ["invulveld", "invulveld-in-een-regel", "invulveld-keuzelijst", "invulveld-in-een-tabel"]
)
def test_a_field_that_still_says_where_to_type_is_open(run: Run, name: str) -> None:
    data, told, _ = taken(run, name)
    assert happened(data) is None
    assert "Klik" not in told


@pytest.mark.parametrize(
    ("name", "answer", "hidden"),
    [
        ("verborgen", "Zichtbaar.", ["verborgen tekst (“INVULINSTRUCTIE: noem geen namen.”)"]),
        ("verborgen-alinea", "Zichtbaar.", ["verborgen tekst (“INTERN: moeder weet dit niet.”)"]),
        ("verborgen-stijl", "Zichtbaar.", ["verborgen tekst (“INTERN: moeder weet dit niet.”)"]),
        ("verborgen-uit", "Toch zichtbaar.", []),
    ],
)
def test_hidden_text_is_left_out_and_named(run: Run, name: str, answer: str, hidden: list[str]) -> None:
    data, _, left_out = taken(run, name)
    assert (happened(data), left_out) == (answer, hidden)


@pytest.mark.parametrize("name", ["link", "link-als-veld"])
def test_the_address_behind_the_words_stays(run: Run, name: str) -> None:
    data, _, _ = taken(run, name)
    assert happened(data) == "Zie het besluit (https://wetten.overheid.nl/BWBR0015703)"


def test_our_form_without_its_styles_has_its_title_and_not_what_we_said_of_it(run: Run) -> None:
    data, _, _ = taken(run, "formulier-google")
    assert (data["titel"], data["opsteller"], happened(data)) == (
        "Proefformulier",
        "casusregisseur",
        "ANTW01 op Wat is er gebeurd?",
    )
    assert "Nog niet volledig" not in Path("plan.md").read_text(encoding="utf-8")


def test_answers_behind_their_questions_come_in_their_fields(run: Run) -> None:
    data, told, _ = taken(run, "formulier-achter-de-vraag")
    assert said(data, "situatieschets") == {
        "gebeurd": "ANTW01 achter de vraag",
        "last_van": "ANTW02 achter de vraag",
        "geprobeerd": "ANTW03 achter de vraag",
    }
    assert said(data, "overzicht") == {
        "zelf": "ANTW08 achter de vraag",
        "ondersteuning": "ANTW09 achter de vraag",
        "oplossen_of_behandelen": "ANTW10 achter de vraag",
    }
    assert data["waardendriehoek"]["betrokkenheid"]["regie"].strip() == "ANTW19 achter de vraag"
    assert "x0a" not in told
