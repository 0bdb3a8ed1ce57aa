"""What `doorbraak show --as plan --format docx` writes, `doorbraak import` reads back: every answer's text."""

import re
import subprocess
from collections.abc import Iterator
from copy import deepcopy
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from doorbraak_tools.checks import check_case
from doorbraak_tools.inputs.scaffold import new_plan
from doorbraak_tools.inputs.word import read_word
from doorbraak_tools.inputs.word.own_document import WORKED_OUT
from doorbraak_tools.outputs.documents import FORMS, builder, material
from doorbraak_tools.plan.method import field_at
from doorbraak_tools.plan.model import DataPath, PlanDocument, Severity
from doorbraak_tools.substance.case import Case
from doorbraak_tools.text.amounts import parse_amount, parse_number
from tests.cli.test_secrets import as_text
from tests.outputs.calculation.support import PLANS
from tests.support.browser import required_tool
from tests.support.plans import FIXTURES, TODAY, WHOLE, read
from tests.support.strategies import words

EXAMPLES = [*PLANS, FIXTURES / "good" / "volledig.md", FIXTURES / "good" / "klein.md"]
HONEST = [FIXTURES / "honest" / f"{name}.md" for name in ("geplakt-uit-word", "half-leeg", "terug-uit-detentie")]
"""Plans with what Word brings along, with questions left open, and with rules in a row."""
NOT_ASKED = {"doorbraakplan", "voorbeeld", "getoetst_door", "status"}
"""What a document about a plan tells in its own words, and what a concept begins with."""
_BULLET = re.compile(r"^\s*(?:[•·▪‣*–—-]|o(?=\s))\s+")


def as_document(plan: PlanDocument) -> bytes:
    made = material(Case(plan, TODAY), check_case("plan.md", Case(plan, TODAY)))
    return FORMS["docx"].content(builder("plan")(made))


def as_plan(raw: bytes) -> PlanDocument:
    found = read_word(raw)
    return read(new_plan(str(found.answers.get(("titel",), "x")), TODAY, found.answers, stories=found.stories))


def there_and_back(plan: PlanDocument) -> PlanDocument:
    return as_plan(as_document(plan))


def leaves(value: Any, path: DataPath = ()) -> Iterator[tuple[DataPath, Any]]:
    if isinstance(value, dict):
        for key, child in value.items():
            yield from leaves(child, (*path, key))
    elif isinstance(value, list) and any(isinstance(item, dict) for item in value):
        for index, child in enumerate(item for item in value if item):
            yield from leaves(child, (*path, index))
    else:
        yield path, same(value)


def same(value: Any) -> Any:
    """What makes two answers the same: the words of each line, and what an amount comes to, however it is written."""
    if isinstance(value, list):
        return [str(item) for item in value]
    text = "\n".join(" ".join(_BULLET.sub("", line).split()) for line in str(value).split("\n") if line.strip())
    if text in {"p.m.", "PM"}:
        return "pm"
    written = text if isinstance(value, str) else value
    number = parse_amount(written) if not isinstance(written, bool) else None
    number = parse_number(written) if number is None else number
    return text if number is None else number


def answers(plan: PlanDocument) -> dict[DataPath, Any]:
    return {path: value for path, value in leaves(dict(plan.data)) if path[0] not in NOT_ASKED and value != ""}


def missing(before: PlanDocument, after: PlanDocument) -> dict[DataPath, Any]:
    asked, back = answers(before), answers(after)
    lost = {path: (value, back.get(path)) for path, value in asked.items() if back.get(path) != value}
    return {path: pair for path, pair in lost.items() if told(path, asked)}


def told(path: DataPath, asked: dict[DataPath, Any]) -> bool:
    """Tell whether a document shows a value: not the code of a source that is named, nor the unit of what is p.m."""
    item = path[:-1]
    named = path[-1] == "prijs" and (*item, "bron") in asked
    return not named and not (path[-1] == "per" and asked.get((*item, "bedrag")) == "pm")


@pytest.mark.parametrize("path", [*EXAMPLES, *HONEST], ids=lambda path: path.stem)
def test_every_answer_and_the_story_of_an_example_come_back(path: Path) -> None:
    before = read(path.read_bytes())
    after = there_and_back(before)
    assert missing(before, after) == {}
    assert not [found for found in after.diagnostics if found.severity is Severity.ERROR]
    stories = [{one.step: plain(one.text) for one in plan.sections if plain(one.text)} for plan in (before, after)]
    assert stories[0] == stories[1]


WORDS = [
    path
    for path, _ in leaves(dict(read(WHOLE).data))
    if field_at(path).get("maxLength", 0) > 1000 and not {"post", "toelichting", "bron"} & set(path)
]
"""The answers in free words of the whole plan."""
NO_ROOM = re.compile(r"[^\s._…]")
"""Dots and lines are room to write on: they are no answer."""


@settings(max_examples=10)
@given(st.lists(words.map(lambda line: " ".join(line.split())).filter(NO_ROOM.search), min_size=1, max_size=4))
def test_any_words_come_back_in_whatever_answer_they_stand(lines: list[str]) -> None:
    text = "\n".join(lines)
    data = deepcopy(dict(read(WHOLE).data))
    for *path, last in WORDS:
        inner: Any = data
        for part in path:
            inner = inner[part]
        inner[last] = text
    before = read(as_text(data))
    assert missing(before, there_and_back(before)) == {}


def test_what_a_story_calls_something_is_no_step_and_no_question() -> None:
    story = "### Afspraken\n\nDit dus.\n\n| Wie | Wat |\n|---|---|\n| oma | bellen |\n\n### Situatie\n\nEn dat.\n"
    before = read(re.sub(r"(?m)^(## [16]\..*)$", rf"\1\n\n{story}", WHOLE).encode())
    after = there_and_back(before)
    assert missing(before, after) == {}
    stories = [{one.step: plain(one.text) for one in plan.sections if plain(one.text)} for plan in (before, after)]
    assert "oma" in stories[0]["actieplan"]
    assert stories[0] == stories[1]


def plain(markdown: str) -> str:
    """The words of a story, without what makes them bold, a heading, a quotation or an escaped sign."""
    return " ".join(re.sub(r"\\(?=\W)|[*#>|-]", "", markdown).split())


def test_every_answer_comes_back_after_an_office_program_saved_it_again(tmp_path: Path) -> None:
    soffice = required_tool("soffice", "libreoffice")
    before = read(WHOLE)
    (tmp_path / "plan.docx").write_bytes(as_document(before))
    profile = f"-env:UserInstallation={(tmp_path / 'profiel').as_uri()}"
    call = [soffice, profile, "--headless", "--convert-to", "docx:MS Word 2007 XML", "--outdir", str(tmp_path / "weer")]
    subprocess.run([*call, str(tmp_path / "plan.docx")], check=True, capture_output=True, timeout=300)
    assert missing(before, as_plan((tmp_path / "weer" / "plan.docx").read_bytes())) == {}


def test_it_is_told_that_an_example_does_not_come_back() -> None:
    """Somebody must say so of the text that it is now; nothing of the status is told of what was a concept."""
    whole = WHOLE.replace("status: in-uitvoering", "status: concept")
    left_out = read_word(as_document(read(whole))).left_out
    assert "dat het een voorbeeld is: zet dat er zelf bij, zoals: voorbeeld: fictief" in left_out
    assert not any("status" in told for told in left_out)


def test_what_was_worked_out_is_told_when_there_was_any() -> None:
    assert WORKED_OUT in read_word(as_document(read(WHOLE))).left_out


def test_the_form_of_an_empty_plan_comes_back_empty() -> None:
    empty = new_plan("Eerst de huur", TODAY)
    found = read_word(as_document(read(empty)))
    assert new_plan("Eerst de huur", TODAY, found.answers, stories=found.stories) == empty
    assert found.notes == []
    assert found.left_out == []


def test_a_form_that_is_filled_in_in_word_becomes_the_plan() -> None:
    form = docx.Document(BytesIO(as_document(read(new_plan("Eerst de huur", TODAY)))))
    for question, answer in pairwise(form.paragraphs):
        labelled = question.style is not None and question.style.name == "Kenmerk"
        if labelled:
            question.add_run(TYPED_BEHIND.get(question.text.strip(), ""))
        else:
            answer.add_run(TYPED.get(question.text, ""))
    for table in form.tables:
        head, row = table.rows[0].cells, table.rows[1].cells
        for title, cell in zip(head, row, strict=True):
            cell.paragraphs[0].add_run(TYPED_IN_TABLES[title.text])
    written = BytesIO()
    form.save(written)
    plan = as_plan(written.getvalue())
    answers = dict(leaves(plan.data))
    assert answers["opsteller",] == "casusregisseur"
    assert plan.data["leefgebieden"] == ["wonen", "schulden"]
    assert answers["situatieschets", "gebeurd"] == "Mijn uren werden minder.\nDe huur bleef liggen."
    assert answers["toekomstperspectief", "korte_termijn", "K1"] == "Wij blijven hier wonen."
    assert "L1" not in plan.data["toekomstperspectief"].get("lange_termijn", {})
    assert answers["waardendriehoek", "legitimiteit", "peildatum"] == "2026-11-01"
    for scenario in ("huidige_situatie", "als_er_niets_gebeurt", "doorbraakscenario"):
        assert plan.data["waardendriehoek"]["rendement"][scenario] == [
            {"post": "Huurschuld", "bedrag": 3650, "betaler": "gemeente", "bron": "opgave verhuurder"}
        ]
    action = {"wie": "consulent", "wat": "Besluit nemen", "uiterlijk": "2026-12-01"}
    assert plan.data["actieplan"]["realiseren"] == [{**action, "doorbraak": "D1"}]
    assert plan.data["actieplan"]["daarna"] == [action]
    assert [section.text.strip() for section in plan.sections] == [""] * 6


@pytest.mark.parametrize("between", ["\n", " ", "\t", ": "])
@pytest.mark.parametrize("styled", [True, False])
def test_an_answer_typed_behind_its_question_is_found(between: str, styled: bool) -> None:
    """Also when an office program in between forgot the styles, as Google Docs does, and left what is bold."""
    form = docx.Document(BytesIO(as_document(read(new_plan("Eerst de huur", TODAY)))))
    typed: dict[str, str] = {}
    for paragraph in form.paragraphs:
        style = "" if paragraph.style is None else str(paragraph.style.name)
        bold = style in {"Vraag", "Boven de titel", "Let op", "Kenmerk"}
        if style == "Vraag" and (between != ": " or "?" not in paragraph.text):
            typed[paragraph.text] = f"Antwoord nummer {len(typed)}"
        if not styled and style != "Title" and not style.startswith("Heading"):
            paragraph.style = form.styles["Normal"]
            for run in paragraph.runs:
                run.bold = bold or run.bold
        if paragraph.text in typed:
            paragraph.add_run(between + typed[paragraph.text]).bold = False
    written = BytesIO()
    form.save(written)
    found = read_word(written.getvalue())
    told = [*map(str, found.answers.values()), *(one for story in found.stories.values() for one in story)]
    assert [answer for answer in typed.values() if not any(answer in text for text in told)] == []
    assert found.answers[("titel",)] == "Eerst de huur"
    assert found.answers["doorbraak", "D1", "knelpunt"] == typed["Knelpunt"]
    if between != ": ":
        assert found.answers["situatieschets", "gebeurd"] == typed["Wat is er gebeurd?"]
        assert str(found.answers["waardendriehoek", "betrokkenheid", "regie"]).startswith("Antwoord")
    assert not any("\n" in note.what or "Nog niet volledig" in note.what for note in found.notes)


TYPED = {
    "Wat is er gebeurd?": "Mijn uren werden minder.\nDe huur bleef liggen.",
    "Knelpunt": "De bijstand betaalt geen schulden.",
    "Doelen": "K1",
    "Peildatum": "1-11-2026",
    "Staat de inwoner erachter?": "ja",
}
TYPED_BEHIND = {"Opsteller": "casusregisseur", "Leefgebieden": "wonen, schulden", "K1": "Wij blijven hier wonen."}
TYPED_IN_TABLES = {
    "Post": "Huurschuld",
    "Bedrag": "€ 3.650",
    "Betaler": "gemeente",
    "Bron": "opgave verhuurder",
    "Wie": "consulent",
    "Wat": "Besluit nemen",
    "Uiterlijk": "1 december 2026",
    "Doorbraak": "D1",
    "Als": "Het wordt een nee",
    "Dan": "Bezwaar",
}
