"""`doorbraak show` as a user calls it."""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from html import unescape
from pathlib import Path

import docx
import pytest

from tests.support.browser import required_tool
from tests.support.plans import DAY, FIXTURES, SMALL, WHOLE, small
from tests.support.run import Ran, run_script

Run = Callable[..., Ran]


def write(folder: Path, text: str = SMALL) -> str:
    (folder / "eerst-de-huur.md").write_text(text, encoding="utf-8")
    return "eerst-de-huur.md"


@pytest.mark.parametrize(
    ("name", "starts"), [("stuk.html", b"<!DOCTYPE html>"), ("stuk.pdf", b"%PDF-1.7"), ("stuk.docx", b"PK")]
)
def test_the_name_of_the_file_chooses_the_form(run: Run, folder: Path, name: str, starts: bytes) -> None:
    ran = run("show", write(folder), "-o", name, *DAY)
    assert (ran.code, ran.out, ran.err) == (0, "", f"Geschreven: {name}\n")
    assert (folder / name).read_bytes().startswith(starts)


def test_a_page_that_became_two_is_told_with_what_to_shorten(run: Run, folder: Path) -> None:
    goals = "".join(f"    K{number}: Een doel van een zin die bijna een regel lang is.\n" for number in range(2, 40))
    long = small(("    K1: De ontruiming is van de baan.\n", f"    K1: De ontruiming is van de baan.\n{goals}"))
    ran = run("show", write(folder, long), "--as", "inwoner", "-o", "stuk.html", *DAY)
    assert (ran.code, ran.out) == (0, "")
    assert ran.err == (
        "Geschreven: stuk.html\nDit stuk past niet op 1 bladzijde: het zijn er 2. Wil je het korter? Kort in het plan "
        "in: “Uw wens en uw doelen” (stap 2) en “Wie helpt, en wanneer” (stap 6).\n"
    )


def test_it_never_writes_over_a_file_unless_forced(run: Run, folder: Path) -> None:
    plan = write(folder)
    (folder / "stuk.html").write_text("van een collega")
    ran = run("show", plan, "-o", "stuk.html", *DAY)
    assert (ran.code, ran.err) == (
        2,
        "Fout: stuk.html bestaat al. Kies een andere naam met --output, of schrijf eroverheen met --force.\n",
    )
    assert (folder / "stuk.html").read_text() == "van een collega"
    assert run("show", plan, "-o", "stuk.html", "--force", *DAY).code == 0
    assert "<!DOCTYPE html>" in (folder / "stuk.html").read_text(encoding="utf-8")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_force_takes_the_place_of_a_plain_file_only(run: Run, folder: Path) -> None:
    (folder / "plan.md").write_text(WHOLE, encoding="utf-8")
    os.mkfifo(folder / "pijp")
    (folder / "link").symlink_to("plan.md")
    for name in ("pijp", "link"):
        ran = run("show", "plan.md", "-o", name, "--force", *DAY)
        assert ran.code == 2
        if name == "pijp":
            assert ran.err == "Fout: Ik kan pijp niet schrijven: het is geen gewoon bestand.\n"
    assert (folder / "pijp").is_fifo()
    assert (folder / "link").is_symlink()


def test_not_even_force_writes_over_the_plan(run: Run, folder: Path) -> None:
    plan = write(folder)
    ran = run("show", plan, "-o", plan, "--force")
    assert ran.code == 2
    assert "is het bestand waar het stuk van gemaakt wordt." in ran.err
    assert (folder / plan).read_text(encoding="utf-8") == SMALL


LINUX = pytest.mark.skipif(
    sys.platform != "linux", reason="how a desktop opens a file differs; this is the way of Linux"
)


@LINUX
@pytest.mark.parametrize(
    ("desktop", "opener", "opened"),
    [
        ("1", "", True),
        ("1", "echo lawaai; echo lawaai >&2; exit 3", False),
        ("1", "exec sleep 60", True),
        ("", "", False),
        ("1", None, False),
    ],
    ids=["opened", "it fails aloud", "it stays", "no desktop", "no opener"],
)
def test_without_output_it_opens_what_it_made(
    folder: Path, monkeypatch: pytest.MonkeyPatch, desktop: str, opener: str | None, opened: bool
) -> None:
    programs, heard = folder / "programmas", folder / "gehoord"
    programs.mkdir()
    if opener is not None:
        program = programs / "xdg-open"
        program.write_text(f'#!/bin/sh\nprintf "%s" "$1" > {heard}\nPATH=/usr/bin:/bin\n{opener}\n')
        program.chmod(0o755)
    monkeypatch.setenv("PATH", str(programs))
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.delenv("BROWSER", raising=False)
    monkeypatch.setenv("DISPLAY", desktop)
    # A program that stays as long as what it opened is left running, which is a warning to who asks for all warnings.
    ran = run_script("show", write(folder), "--as", "inwoner", *DAY, folder=folder)
    said = "" if opened else "Openen lukte niet. Open eerst-de-huur-inwoner.html zelf.\n"
    assert (ran.code, ran.out) == (0, "")
    assert ran.err.startswith(f"Geschreven: eerst-de-huur-inwoner.html\n{said}")
    assert "lawaai" not in ran.err
    assert ("Openen lukte niet" in ran.err) is not opened
    assert (folder / "eerst-de-huur-inwoner.html").is_file()
    asked = bool(desktop and opener is not None)
    assert heard.exists() is asked
    assert not asked or heard.read_text() == str(folder / "eerst-de-huur-inwoner.html")


def test_a_plan_with_faults_is_shown_and_says_so(run: Run, folder: Path) -> None:
    plan = write(folder, small(("opgesteld: 2026-07-06", "opgesteld: 1 juli")))
    ran = run("show", plan, "-o", "stuk.html", *DAY)
    assert ran.code == 0
    assert ran.err.startswith("In dit plan staan nog fouten. Dat staat ook in het stuk;")
    page = (folder / "stuk.html").read_text(encoding="utf-8")
    assert "Nog niet volledig: er staat nog 1 fout in." in page
    assert "1 juli" not in page


def test_a_number_of_a_person_goes_to_nobody_outside_unless_told(run: Run, folder: Path) -> None:
    plan = write(folder, small(("Een inkomen viel weg.", "Een inkomen viel weg, zie BSN 111222333.")))
    ran = run("show", plan, "--as", "inwoner", "-o", "stuk.html", *DAY)
    assert (ran.code, ran.out) == (1, "")
    assert "[nummer-of-adres]" in ran.err
    assert ran.err.endswith(
        "Dit stuk gaat naar buiten en zo komt dat mee. Haal het eerst weg, of kies --with-personal-data.\n"
    )
    assert "111222333" not in ran.err
    assert not (folder / "stuk.html").exists()
    told = run("show", plan, "--as", "inwoner", "--with-personal-data", "-o", "stuk.html", *DAY)
    assert told.code == 0
    assert (folder / "stuk.html").is_file()
    assert run("show", plan, "-o", "notitie.html", *DAY).code == 0


def test_a_concept_says_how_much_is_missing(run: Run, folder: Path) -> None:
    assert run("new", "Een plan", "--date", "2026-07-06").code == 0
    ran = run("show", "plans/een-plan.md", "-o", "stuk.html", *DAY)
    assert (ran.code, ran.err) == (0, "Geschreven: stuk.html\n")
    page = (folder / "stuk.html").read_text(encoding="utf-8")
    assert "Nog niet volledig: er ontbreken nog " in page
    assert "1. Situatieschets (3)" in page


def test_a_file_that_cannot_be_read_gives_the_findings_and_no_document(run: Run, folder: Path) -> None:
    ran = run("show", write(folder, "geen plan"), "-o", "stuk.html")
    assert (ran.code, ran.out) == (1, "")
    assert "[geen-voorblok]" in ran.err
    assert ran.err.endswith("Zolang het plan zo niet te lezen is, kan ik er geen stuk van maken.\n")
    assert not (folder / "stuk.html").exists()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("weg.md",), "weg.md bestaat niet, of is geen bestand. Noem één plan."),
        (("eerst-de-huur.md", "--with-costs"), "--with-costs hoort bij --as inwoner;"),
        (("eerst-de-huur.md", "--archive"), "--archive hoort bij --format pdf."),
        (("eerst-de-huur.md", "--reference-doc", "x.docx"), "--reference-doc hoort bij --format docx."),
        (("eerst-de-huur.md", "--format", "docx", "--reference-doc", "x.docx"), "Ik kan x.docx niet lezen"),
        (("eerst-de-huur.md", "-o", "eerst-de-huur.md/stuk.html"), "Ik kan eerst-de-huur.md/stuk.html niet schrijven"),
    ],
)
def test_a_call_that_cannot_be_carried_out(run: Run, folder: Path, arguments: tuple[str, ...], words: str) -> None:
    write(folder)
    ran = run("show", *arguments, *DAY)
    assert (ran.code, ran.out) == (2, "")
    assert words in ran.err
    assert [path.name for path in folder.iterdir()] == ["eerst-de-huur.md"]


@pytest.mark.parametrize("content", [b"geen Word", b"PK\x03\x04 stuk", b""])
def test_a_template_that_is_no_word_document(run: Run, folder: Path, content: bytes) -> None:
    (folder / "huisstijl.docx").write_bytes(content)
    ran = run("show", write(folder), "-o", "stuk.docx", "--reference-doc", "huisstijl.docx", *DAY)
    assert ran.code == 2
    assert ran.err == (
        "Fout: Dit sjabloon is geen Word-document zonder macro's (.docx of .dotx). Bewaar het in Word als .docx.\n"
    )


def test_a_template_gives_its_styles_header_and_footer(run: Run, folder: Path) -> None:
    house = docx.Document()
    house.add_paragraph("Tekst in het sjabloon")
    house.styles["Heading 1"].font.name = "Comic Sans MS"
    house.sections[0].header.paragraphs[0].text = "Gemeente Voorbeeld"
    house.sections[0].footer.paragraphs[0].text = "Postbus 1"
    house.save(str(folder / "huisstijl.docx"))
    ran = run("show", write(folder, WHOLE), "-o", "stuk.docx", "--reference-doc", "huisstijl.docx", *DAY)
    assert (ran.code, ran.err) == (0, "Geschreven: stuk.docx\n")
    made = docx.Document(str(folder / "stuk.docx"))
    assert made.styles["Heading 1"].font.name == "Comic Sans MS"
    assert made.sections[0].header.paragraphs[0].text == "Gemeente Voorbeeld"
    assert made.sections[0].footer.paragraphs[0].text == "Postbus 1"
    assert "Tekst in het sjabloon" not in [paragraph.text for paragraph in made.paragraphs]


@pytest.mark.parametrize(("form", "library"), [("pdf", "weasyprint"), ("docx", "docx")])
def test_without_the_library_it_says_how_to_install_it(folder: Path, form: str, library: str) -> None:
    """A folder that is found before the installed library stands for a machine without it."""
    (folder / "zonder").mkdir()
    (folder / "zonder" / f"{library}.py").write_text("raise ModuleNotFoundError\n")
    done = subprocess.run(
        [sys.executable, "-P", "-m", "doorbraak_tools", "show", write(folder), "-o", f"stuk.{form}", *DAY],
        env={**os.environ, "PYTHONPATH": f"{folder / 'zonder'}{os.pathsep}{os.environ.get('PYTHONPATH', '')}"},
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        f"Fout: Voor {form} is een extra bibliotheek nodig. Zet die erbij met: pip install 'doorbraak-tools[{form}]'. "
        f"Vanuit een projectmap is dat: pip install '.[{form}]'.\n"
    )


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((), "Noem een plan. Of vraag met --blank om een leeg formulier."),
        (("--blank", "plan.md"), "--blank maakt een leeg formulier. Laat het plan weg, of laat --blank weg."),
        (("--blank", "--as", "inwoner"), "Een leeg formulier is altijd het hele plan. Laat --as inwoner weg."),
    ],
)
def test_a_blank_form_is_made_without_a_plan(run: Run, folder: Path, arguments: tuple[str, ...], words: str) -> None:
    ran = run("show", *arguments)
    assert (ran.code, ran.out, ran.err) == (2, "", f"Fout: {words}\n")
    assert run("show", "--blank", "--as", "plan", "-o", "leeg.docx").code == 0
    assert (folder / "leeg.docx").read_bytes().startswith(b"PK")


TYPED = (
    "Toen belde <naam consulent> terug. Een brief van <instantie>, kenmerk <nr>. Ze zei: <<laat maar>>. "
    "Als a<b en c>d.",
    "<details> De hele brief van de school. </details>",
)


@pytest.mark.parametrize("form", ["html", "docx", "pdf"])
def test_what_stands_between_angle_brackets_is_shown_as_typed(run: Run, folder: Path, form: str) -> None:
    file = str(FIXTURES / "elsewhere" / "haken.md")
    assert run("show", file, "--as", "plan", "--format", form, "-o", f"stuk.{form}", *DAY).code == 0
    made = (folder / f"stuk.{form}").read_bytes()
    if form == "docx":
        words = " ".join(para.text for para in docx.Document(str(folder / "stuk.docx")).paragraphs)
    elif form == "pdf":
        call = [required_tool("pdftotext"), f"stuk.{form}", "-"]
        words = subprocess.run(call, capture_output=True, text=True, check=True).stdout
    else:
        words = unescape(re.sub("<[^>]*>", "", made.decode()))
    words = " ".join(words.split())
    assert [line for line in TYPED if line not in words] == []
