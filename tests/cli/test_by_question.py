"""`doorbraak check --by question`, for whoever writes in a form and never opens the text file."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.outputs.documents.forms import empty_form, filled, names
from tests.support.plans import DAY, WHOLE
from tests.support.run import Ran

Run = Callable[..., Ran]


def plan(folder: Path, text: str) -> str:
    (folder / "plan.md").write_text(text, encoding="utf-8")
    return "plan.md"


def test_findings_stand_at_their_question_in_the_order_of_the_method(run: Run, folder: Path) -> None:
    text = WHOLE.replace("    Na de scheiding viel een van de twee inkomens weg.", "    [invullen]", 1)
    text = text.replace("    Daarna bleef de post liggen.\n", "", 1).replace("(L1, K2)", "(L9)", 1)
    ran = run("check", plan(folder, text), "--by", "question", *DAY)
    assert ran.code == 1
    assert ran.lines[0] == "plan.md, per vraag:"
    start = ran.lines.index("1. Situatieschets")
    assert ran.lines[start : start + 2] == ["1. Situatieschets", "  Wat is er gebeurd?"]
    assert ran.lines[start + 2].startswith("    fout: Hier staat nog geen antwoord.")
    later = ran.lines.index("3. Overzicht")
    assert later > start
    assert ran.lines[later + 1] == "  Wat kun je zelf doen om het perspectief te bereiken?"
    assert ran.lines[later + 2].startswith("    fout: Het doel L9 bestaat niet.")
    assert "plan.md:" not in ran.out
    assert ran.lines[-1].startswith("1 plan nagekeken: 2 fouten")


@pytest.mark.parametrize(
    ("before", "after", "question"),
    [
        ("      uitkomst: toegekend", "      uitkomst: misschien", "Doorbraak D1: Besluit (Uitkomst)"),
        ("        betaler: gemeente", "        betaler: [gemeente]", "(nummer 1, Betaler)"),
    ],
)
def test_a_part_of_an_answer_is_named_behind_its_question(
    run: Run, folder: Path, before: str, after: str, question: str
) -> None:
    assert before in WHOLE
    ran = run("check", plan(folder, WHOLE.replace(before, after, 1)), "--by", "question", *DAY)
    assert any(line.startswith("  ") and line.endswith(question) for line in ran.lines), ran.out


def test_what_the_text_itself_lacks_keeps_its_line(run: Run, folder: Path) -> None:
    ran = run("check", plan(folder, "Zomaar een brief.\n"), "--by", "question", *DAY)
    assert ran.lines[2:4] == [
        "Elders in het bestand",
        "    regel 1: fout: Dit bestand begint niet met een regel ---. Een plan begint met --- (drie gewone streepjes) "
        "op de eerste regel, dan de antwoorden, dan weer ---. [geen-voorblok]",
    ]


@pytest.mark.parametrize("option", [["--ready"], ["--format", "json"]])
def test_it_is_a_report_of_its_own(run: Run, folder: Path, option: list[str]) -> None:
    ran = run("check", plan(folder, WHOLE), "--by", "question", *option)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "Fout: --by question geeft een eigen verslag voor mensen. Laat --ready en --format dan weg.\n"


def test_a_form_is_filled_in_imported_and_checked_without_opening_the_file(run: Run, folder: Path) -> None:
    form = empty_form()
    at = {name: number for number, name in enumerate(names(form))}
    typed = {at["Titel"]: "Eerst de huur", at["Wat is er gebeurd?"]: "Mevrouw Voorbeeld belde 06-12345678."}
    (folder / "vol.docx").write_bytes(filled(form, typed))
    ran = run("import", "vol.docx", *DAY)
    assert ran.code == 0
    assert ran.lines[:2] == ["Gemaakt: plans/eerst-de-huur.md", "  1  Situatieschets: 1 antwoord"]
    start = ran.lines.index("1. Situatieschets")
    assert ran.lines[start + 1] == "  Wat is er gebeurd?"
    assert ran.lines[start + 2].startswith("    ")
    assert ran.lines[-1].endswith("doorbraak check plans/eerst-de-huur.md --by question")
    told = run("check", "plans/eerst-de-huur.md", "--by", "question", *DAY)
    assert "  Wat zijn de dingen waar je nu last van hebt?" in told.lines


def test_an_empty_form_says_that_nothing_is_filled_in(run: Run, folder: Path) -> None:
    (folder / "leeg.docx").write_bytes(empty_form())
    assert run("import", "leeg.docx", *DAY).lines[1] == "In dit document is nog niets ingevuld."
