"""Word documents, read by the library that `import` reads with: what its docstring promises holds."""

from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn

from doorbraak_tools.plan.method import corners, steps
from tests.outputs.documents.support import EXAMPLES, WHOLE, rendered_plan


def opened(path: Path, kind: str = "plan") -> Any:
    return docx.Document(BytesIO(rendered_plan(path, kind, "docx")))


def styled(document: Any, style: str) -> list[str]:
    return [paragraph.text for paragraph in document.paragraphs if paragraph.style.name == style]


def answer_to(document: Any, question: str) -> list[tuple[str, str]]:
    """Return style and text of what follows a question, up to the next question or heading."""
    paragraphs = document.paragraphs
    (start,) = (i for i, found in enumerate(paragraphs) if found.style.name == "Vraag" and found.text == question)
    answer = []
    for found in paragraphs[start + 1 :]:
        if found.style.name == "Vraag" or found.style.name.startswith("Heading"):
            break
        answer.append((found.style.name, found.text))
    return answer


@pytest.mark.parametrize("path", [*EXAMPLES, WHOLE], ids=lambda path: path.stem)
def test_the_steps_and_corners_are_real_headings(path: Path) -> None:
    document = opened(path)
    numbered = [f"{step.number}. {step.title}" for step in steps()]
    worked_out = {"Hoe het plan ervoor staat", "Aangehaalde regels"}
    assert [text for text in styled(document, "Heading 1") if text not in worked_out] == numbered
    assert [text for text in styled(document, "Heading 2") if text.startswith("5")] == [
        f"5{corner.letter}. {corner.title}" for corner in corners()
    ]
    assert styled(document, "Title") != []


def test_an_answer_stands_under_its_question_line_by_line() -> None:
    document = opened(WHOLE)
    assert answer_to(document, "Wat is er gebeurd?") == [
        ("List Bullet", "Na de scheiding viel een van de twee inkomens weg."),
        ("List Bullet", "Daarna bleef de post liggen."),
    ]
    assert answer_to(document, "Wat zijn de dingen waar je nu last van hebt?") == [
        ("Antwoord", "Vijf maanden huurachterstand.")
    ]
    assert answer_to(document, "Wat kun je zelf doen om het perspectief te bereiken?") == [
        ("Antwoord", "Elke maand gaan de vaste lasten voor. (L1, K2)")
    ]
    assert answer_to(document, "Op welke dag") == [("Antwoord", "1 augustus 2026")]
    assert answer_to(document, "Besproken met de inwoner") == [("Antwoord", "5 juli 2026")]


def test_goals_carry_their_codes() -> None:
    document = opened(WHOLE)
    assert answer_to(document, "Hoe zou jij er het liefst bijzitten over zes maanden?") == [
        ("Kenmerk", "K1\tDe ontruiming is van de baan."),
        ("Kenmerk", "K2\tDe lopende huur is weer op tijd."),
    ]


def test_the_head_of_the_plan_is_told_with_the_titles_of_the_schema() -> None:
    facts = styled(opened(WHOLE), "Kenmerk")
    assert "Opsteller\tcasusregisseur wijkteam" in facts
    assert "Opgesteld op\t29 juni 2026" in facts
    assert "Aan tafel\tinkomensconsulent, verhuurder, schuldhulpverlener" in facts


def test_a_line_of_law_stands_as_it_was_written_and_leads_to_its_text() -> None:
    path = next(path for path in EXAMPLES if path.stem.startswith("hulp"))
    document = opened(path)
    (line,) = (found for found in document.paragraphs if found.text.startswith("Wet langdurige zorg artikel 3.2.1"))
    assert line.text in [line.strip() for line in path.read_text(encoding="utf-8").splitlines()]
    (link,) = line.hyperlinks
    assert link.address.startswith("https://wetten.overheid.nl/jci1.3:c:BWBR0035917")
    assert "2026-01-01" in link.address


def test_every_table_has_its_column_heads_on_every_page_and_a_name() -> None:
    document = opened(EXAMPLES[0])
    assert len(document.tables) >= 8
    for table in document.tables:
        first = table.rows[0]._tr
        assert first.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None
        assert all(cell.text for cell in table.rows[0].cells)
        assert table._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val"))
        assert table.style.name == "Doorbraak tabel"


def test_actions_stand_in_a_table_under_their_question() -> None:
    document = opened(WHOLE)
    (table,) = (found for found in document.tables if found.rows[0].cells[0].text == "Als")
    assert [cell.text for cell in table.rows[0].cells] == [
        "Als",
        "Dan",
        "Wie",
        "Uiterlijk",
        "Doorbraak",
        "Opschalen naar",
    ]
    assert [cell.text for cell in table.rows[1].cells] == [
        "De verhuurder zet de ontruiming door",
        "Spoedoverleg en een veilige plek voor het gezin",
        "casusregisseur",
        "28 juli 2026",
        "D2",
        "lokaal maatwerkoverleg",
    ]


def test_the_story_has_styles_of_its_own_and_quotes_the_resident() -> None:
    document = opened(WHOLE)
    assert "Het verhaal van deze stap." in styled(document, "Verhaal")
    assert styled(document, "Citaat") == ["Ik durf de post niet meer open te maken."]
