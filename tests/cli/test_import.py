"""`doorbraak import` as a user calls it."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.inputs.word.support import Word
from tests.support.plans import DAY, read
from tests.support.run import Ran

Run = Callable[..., Ran]
PLAN = Path("plans/eerst-de-huur.md")


def write(folder: Path, word: Word, name: str = "Plan van het gezin.docx") -> str:
    (folder / name).write_bytes(word.raw)
    return name


def document() -> Word:
    word = Word().text("Eerst de huur", style="Title").text("Zomaar een zin.").heading("Stap 1: Situatieschets")
    word.bold("Wat is er gebeurd?").text("Een inkomen viel weg.").bold("Bijzonderheden").text("Een hond.")
    return word.heading("3. Overzicht").text("Los verhaal.").bold("Waar heb je ondersteuning bij nodig?").text("Post.")


def test_it_makes_a_concept_and_says_what_went_where(run: Run, folder: Path) -> None:
    ran = run("import", write(folder, document()), *DAY)
    assert (ran.code, ran.err) == (0, "")
    assert ran.lines == [
        "Gemaakt: plans/eerst-de-huur.md",
        "  1  Situatieschets: 1 antwoord",
        "  3  Overzicht: 1 antwoord",
        "",
        "Niet bij een vraag geplaatst, wel bewaard in het verslag, boven de eerste stap:",
        "  - Zomaar een zin.",
        "",
        "Niet bij een vraag geplaatst, wel bewaard in het verslag onder “1. Situatieschets”:",
        "  - Bijzonderheden",
        "  - Een hond.",
        "",
        "Niet bij een vraag geplaatst, wel bewaard in het verslag onder “3. Overzicht”:",
        "  - Los verhaal.",
        "",
        "Lees het na, vul het aan en kijk daarna met: doorbraak check plans/eerst-de-huur.md --by question",
    ]
    plan = read(PLAN.read_bytes())
    assert (plan.data["titel"], plan.status, plan.data["opgesteld"]) == ("Eerst de huur", "concept", "2026-07-06")
    assert run("check", *DAY, str(PLAN)).code == 0


def test_what_looks_like_personal_data_is_told(run: Run, folder: Path) -> None:
    word = Word().heading("1. Situatieschets").bold("Wat is er gebeurd?").text("Mevrouw Voorbeeld belde 06-12345678.")
    ran = run("import", write(folder, word.heading("3. Overzicht")), *DAY)
    assert ran.code == 0
    assert "fout: Hier staat iets dat op een telefoonnummer lijkt." in ran.out
    assert "let op: Hier staat iets dat op een naam lijkt." in ran.out


def test_a_document_without_a_title_gets_that_of_the_file(run: Run, folder: Path) -> None:
    ran = run("import", write(folder, Word().text("Zomaar iets.")), *DAY)
    assert ran.lines[:2] == [
        "Gemaakt: plans/plan-van-het-gezin.md",
        "Er is geen enkele vraag herkend; alles staat in het verslag.",
    ]
    assert "Zomaar iets." in (folder / "plans" / "plan-van-het-gezin.md").read_text(encoding="utf-8")


def test_never_over_a_plan_that_is_there(run: Run, folder: Path) -> None:
    name = write(folder, document())
    assert run("import", name, *DAY).code == 0
    before = PLAN.read_bytes()
    ran = run("import", name, *DAY)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "Fout: plans/eerst-de-huur.md bestaat al. Kies een andere naam met --output.\n"
    assert PLAN.read_bytes() == before
    assert run("import", name, "-o", "plans/tweede.md", *DAY).code == 0
    assert (folder / "plans" / "tweede.md").read_bytes() == before


@pytest.mark.parametrize("name", ["plan.docx", "README.md", "plan.txt"])
def test_a_name_that_no_plan_can_have(run: Run, folder: Path, name: str) -> None:
    ran = run("import", write(folder, document()), "-o", name)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(f"Fout: {name} kan geen plan zijn")


def test_a_file_that_is_not_there_and_one_that_is_no_document(run: Run, folder: Path) -> None:
    assert run("import", "nergens.docx").err.startswith("Fout: nergens.docx bestaat niet")
    (folder / "brief.docx").write_bytes(b"\xd0\xcf\x11\xe0 oud")
    ran = run("import", "brief.docx")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        "Fout: brief.docx: Dit is een oud Word-bestand (.doc), of een document met een wachtwoord. "
        "Open het in Word of LibreOffice en kies Opslaan als, Word-document (.docx).\n"
    )
    assert not (folder / "plans").exists()


def test_it_needs_no_library(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    name = write(folder, document())
    for module in [module for module in sys.modules if module.startswith(("docx", "doorbraak_tools.inputs.word"))]:
        monkeypatch.delitem(sys.modules, module)
    for library in ("docx", "lxml"):
        monkeypatch.setitem(sys.modules, library, None)
    assert run("import", name, *DAY).code == 0


def test_what_was_not_read_is_not_said_to_stand_in_the_story(run: Run, folder: Path) -> None:
    word = Word().text("Zomaar iets.")
    word.document.sections[0].header.paragraphs[0].text = "Vertrouwelijk"
    ran = run("import", write(folder, word), *DAY)
    assert ran.lines[1] == "Er is geen enkele vraag herkend; wat ik kon lezen staat in het verslag."
    assert "  - de koptekst (“Vertrouwelijk”)" in ran.lines


def test_no_text_of_a_document_steers_a_terminal(run: Run, folder: Path) -> None:
    word = Word().heading("1. Situatieschets").text("##[group]x", "::error::y").heading("3. Overzicht")
    out = run("import", write(folder, word), *DAY).out
    assert "##[" not in out
    assert "::error" not in out


OWN_WORDS = Path("registers/woorden.txt")


def test_a_municipality_has_its_own_words(run: Run, folder: Path) -> None:
    word = Word().text("Eerst de huur", style="Title").bold("Waarom zitten wij hier?").text("Een brief.")
    name = write(folder, word.bold("Wat wens jij jezelf toe?").text("Rust."))
    OWN_WORDS.parent.mkdir()
    OWN_WORDS.write_text("# ons formulier\nsituatieschets.gebeurd: Waarom zitten wij hier?\n", encoding="utf-8")
    assert run("import", name, *DAY).code == 0
    assert read(PLAN.read_bytes()).data["situatieschets"]["gebeurd"] == "Een brief.\n"


def test_a_mistake_in_those_words_is_told_with_its_line(run: Run, folder: Path) -> None:
    OWN_WORDS.parent.mkdir()
    OWN_WORDS.write_text("\nsituatieschets.gebeurt: Wat speelt er?\n", encoding="utf-8")
    ran = run("import", write(folder, document()), *DAY)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "Fout: registers/woorden.txt, regel 2: “situatieschets.gebeurt” is geen plek in een plan.\n"


@pytest.mark.parametrize("command", ["check", "actions"])
def test_a_word_document_where_a_plan_is_asked_for(run: Run, folder: Path, command: str) -> None:
    ran = run(command, write(folder, document(), "plan.docx"), *DAY)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "Fout: plan.docx is een Word-document. Maak er een plan van met: doorbraak import plan.docx\n"


def test_what_stood_above_the_first_step_is_in_the_document_of_the_plan(run: Run, folder: Path) -> None:
    assert run("import", write(folder, document()), *DAY).code == 0
    assert run("show", str(PLAN), "--as", "plan", "-o", "plan.html", *DAY).code == 0
    assert ">Zomaar een zin.</" in Path("plan.html").read_text(encoding="utf-8")
