"""The form without a plan: every question, fields that show where to type, and the way back through `import`."""

import re
import subprocess
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from doorbraak_tools.inputs.scaffold import new_plan
from doorbraak_tools.inputs.word import read_word
from doorbraak_tools.inputs.word.document import FILL_IN, TITLE_IN
from doorbraak_tools.outputs.documents import FORMS, blank
from tests.inputs.word.test_round_trip import as_plan
from tests.outputs.documents.forms import document_xml, empty_form, filled, names, with_document
from tests.outputs.documents.support import DAY
from tests.support.browser import required_tool
from tests.support.plans import TODAY

MONEY = ["Huurschuld", "€ 3.650", "gemeente", "opgave verhuurder"]
TYPED = {
    "Titel": ["Eerst de huur"],
    "Opgesteld op": ["6 juli 2026"],
    "Opsteller": ["casusregisseur"],
    "Leefgebieden": ["wonen, schulden"],
    "Wat is er gebeurd?": ["Mijn uren werden minder.\nDe huur bleef liggen."],
    "K2": ["Wij blijven hier wonen."],
    "Knelpunt": ["Toeslag & bijstand <tellen> allebei."],
    "Peildatum": ["1-11-2026"],
    "Aantal maanden": ["12"],
    "Post": ["Huurschuld", "", "Energie", *[""] * 3, "Boete"],
    "Bedrag": ["€ 3.650", "", "1.200", *[""] * 3, "pm"],
    "Betaler": ["gemeente", "", "gezin", *[""] * 3, "gemeente"],
    "Bron": ["opgave verhuurder", "", "rekening", *[""] * 3, "eigen schatting"],
}


def typed(raw: bytes) -> dict[int, str]:
    """What to type in the field of each number: the words for a field of that name, one after another."""
    waiting = {name: list(words) for name, words in TYPED.items()}
    found = {}
    for number, name in enumerate(names(raw)):
        words = waiting[name].pop(0) if waiting.get(name) else ""
        if words:
            found[number] = words
    assert not any(word for words in waiting.values() for word in words)
    return found


def assert_all_came_back(raw: bytes) -> None:
    data = as_plan(raw).data
    assert data["titel"] == "Eerst de huur"
    assert str(data["opgesteld"]) == "2026-07-06"
    assert data["opsteller"] == "casusregisseur"
    assert data["leefgebieden"] == ["wonen", "schulden"]
    assert data["situatieschets"]["gebeurd"].split() == "Mijn uren werden minder. De huur bleef liggen.".split()
    assert data["toekomstperspectief"]["korte_termijn"] == {"K2": "Wij blijven hier wonen.\n"}
    assert data["doorbraak"]["D1"]["knelpunt"].strip() == "Toeslag & bijstand <tellen> allebei."
    triangle = data["waardendriehoek"]
    assert str(triangle["legitimiteit"]["peildatum"]) == "2026-11-01"
    money = triangle["rendement"]
    assert [one["post"] for one in money["huidige_situatie"]] == ["Huurschuld", "Energie"]
    assert [one["bedrag"] for one in money["huidige_situatie"]] == [3650, 1200]
    assert [one["post"] for one in money["doorbraakscenario"]] == ["Boete"]
    assert FILL_IN not in str(data)


def test_an_untouched_form_has_no_answer() -> None:
    found = read_word(empty_form())
    assert found.answers == {}
    assert found.notes == []
    assert found.stories == {}


def test_every_field_says_where_to_type_and_what_it_is_for() -> None:
    raw = empty_form()
    xml = document_xml(raw).decode()
    assert len(re.findall(f">{FILL_IN}[.<]", xml)) == len(names(raw)) - 1
    assert f">{FILL_IN}. Staat de inwoner achter dit plan? Kies ja, deels of nee.<" in xml
    assert f">{FILL_IN}. Waar het plan over gaat, in gewone woorden. Kies inkomen, schulden, wonen," in xml
    assert xml.count(f">{TITLE_IN}<") == 1
    assert names(raw).count("Post") == 9
    assert {"Titel", "Opsteller", "Wat is er gebeurd?", "K3", "Bedrag", "Peildatum"} <= set(names(raw))
    numbers = re.findall(r'<w:id w:val="([0-9]+)"', xml)
    assert len(set(numbers)) == len(numbers) == len(names(raw))


def test_the_same_form_is_the_same_file() -> None:
    assert FORMS["docx"].content(blank(date(1970, 1, 1))) == FORMS["docx"].content(blank(date(1970, 1, 1)))


@pytest.mark.parametrize("keep_colour", [False, True])
def test_a_form_that_is_filled_in_in_word_becomes_the_plan(keep_colour: bool) -> None:
    raw = empty_form()
    assert_all_came_back(filled(raw, typed(raw), keep_colour=keep_colour))


def test_a_program_that_forgets_the_fields_leaves_no_prompt_as_an_answer() -> None:
    """As Google Docs does: the words of the prompt stay as plain text."""
    raw = empty_form()
    xml = document_xml(filled(raw, typed(raw))).decode()
    for part in (r"<w:sdtPr>.*?</w:sdtPr>", r"</?w:sdt>", r"</?w:sdtContent>"):
        xml = re.sub(part, "", xml)
    assert "w:sdt" not in xml
    found = read_word(with_document(raw, xml.encode()))
    assert (found.notes, found.stories) == ([], {})
    assert not any("Klik" in str(answer) for answer in found.answers.values())
    assert_all_came_back(with_document(raw, xml.encode()))


def test_a_form_comes_back_from_an_office_program(tmp_path: Path) -> None:
    """Filled in or not: what LibreOffice saved has every answer, and no answer where nothing was typed."""
    soffice = required_tool("soffice", "libreoffice")
    raw = empty_form()
    (tmp_path / "vol.docx").write_bytes(filled(raw, typed(raw)))
    (tmp_path / "leeg.docx").write_bytes(raw)
    profile = f"-env:UserInstallation={(tmp_path / 'profiel').as_uri()}"
    call = [soffice, profile, "--headless", "--convert-to", "docx:MS Word 2007 XML", "--outdir", str(tmp_path / "weer")]
    files = [str(tmp_path / name) for name in ("vol.docx", "leeg.docx")]
    subprocess.run([*call, *files], check=True, capture_output=True, timeout=300)
    assert_all_came_back((tmp_path / "weer" / "vol.docx").read_bytes())
    nothing = read_word((tmp_path / "weer" / "leeg.docx").read_bytes())
    assert new_plan("x", TODAY, nothing.answers, stories=nothing.stories) == new_plan("x", TODAY)


def test_an_answer_is_not_lost_to_a_program_that_forgets_that_the_prompt_is_gone() -> None:
    raw = empty_form()
    xml = document_xml(filled(raw, typed(raw))).decode()
    said = re.sub("(</w:sdtPr>)", r"<w:showingPlcHdr/>\1", xml.replace("<w:showingPlcHdr/>", ""))
    assert_all_came_back(with_document(raw, said.encode()))


def test_an_answer_behind_a_prompt_that_stayed_is_the_answer_alone() -> None:
    raw = empty_form()
    words = {number: f"{FILL_IN} {words}" for number, words in typed(raw).items() if number}
    found = read_word(filled(raw, words)).answers
    assert found["situatieschets", "gebeurd"] == "Mijn uren werden minder.\nDe huur bleef liggen."
    assert found["toekomstperspectief", "korte_termijn", "K2"] == "Wij blijven hier wonen."
    assert not any(FILL_IN in str(answer) for answer in found.values())


def test_a_field_that_grew_to_more_paragraphs_is_read_to_its_end() -> None:
    """As Word makes it after Enter: the field lies around the paragraphs, and its look is that of each of them."""
    raw = empty_form()
    at = names(raw).index("Wat is er gebeurd?")
    xml = document_xml(filled(raw, {at: "Mijn uren werden minder."})).decode()
    start = xml.rindex("<w:p>", 0, xml.index("Mijn uren"))
    end = xml.index("</w:p>", start) + len("</w:p>")
    content = re.sub("</?w:sdt(?:Content)?>|<w:sdtPr>.*?</w:sdtPr>", "", xml[start:end])
    content += content.replace("Mijn uren", "Haar uren")
    around = f"<w:sdt><w:sdtPr/><w:sdtContent>{content}</w:sdtContent></w:sdt>"
    found = read_word(with_document(raw, (xml[:start] + around + xml[end:]).encode())).answers
    assert found == {("situatieschets", "gebeurd"): "Mijn uren werden minder.\nHaar uren werden minder."}


def test_a_doorbraak_that_is_copied_and_renamed_is_one_more() -> None:
    raw = empty_form()
    at = {name: number for number, name in enumerate(names(raw))}
    typed_in = {at["Knelpunt"]: "Een regel.", at["Wat is de bedoeling van de regel?"]: "Een vangnet."}
    xml = document_xml(filled(raw, typed_in)).decode()
    for start, end in (("Doorbraak D1", "5. Onderbouwen"), ("Doorbraak D1", "5b. Rendement")):
        above = xml.rindex("<w:p>", 0, xml.rindex(f">{start}<", 0, xml.index(f">{end}")))
        below = xml.rindex("<w:p>", 0, xml.index(f">{end}"))
        copied = xml[above:below].replace("D1", "D2").replace("Een ", "Nog een ")
        xml = xml[:below] + copied + xml[below:]
    data = as_plan(with_document(raw, xml.encode())).data
    assert {code: one["knelpunt"].strip() for code, one in data["doorbraak"].items()} == {
        "D1": "Een regel.",
        "D2": "Nog een regel.",
    }
    assert data["waardendriehoek"]["legitimiteit"]["D2"]["bedoeling"].strip() == "Nog een vangnet."


def test_on_paper_there_is_room_to_write_and_it_says_what_is_asked() -> None:
    page = FORMS["html"].content(blank(DAY)).decode()
    assert '<body class="plan formulier">' in page
    assert (
        '<p class="note">Staat de inwoner achter dit plan? Kies ja, deels of nee.</p>\n<p class="answer"></p>' in page
    )
    assert "<h1>Doorbraakplan</h1>" in page
    with PdfReader(BytesIO(FORMS["pdf"].content(blank(DAY)))) as reader:
        assert 4 <= len(reader.pages) <= 6
