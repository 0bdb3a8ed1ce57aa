"""The end of a file's name chooses the form, for every command: never is a file called what it is not."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.plans import small
from tests.support.run import Ran
from tests.support.terminal import Terminal

Run = Callable[..., Ran]
COMMANDS = {
    "costs": ("costs", "plan.md"),
    "actions": ("actions", "plan.md"),
    "diff": ("diff", "plan.md", "nieuw.md"),
    "show": ("show", "plan.md"),
}
STARTS = {
    "costs": {".txt": b"Eerst de huur: ", ".csv": b"scenario,post,", ".json": b"{", ".xlsx": b"PK\x03\x04"},
    "actions": {".txt": b"consulent\n", ".ics": b"BEGIN:VCALENDAR\r\n", ".json": b"{", ".xlsx": b"PK\x03\x04"},
    "diff": {".txt": b"Van plan.md", ".html": b"<!doctype html>", ".htm": b"<!doctype html>", ".md": b"# Van plan"},
    "show": {".html": b"<!DOCTYPE html>", ".htm": b"<!DOCTYPE html>", ".pdf": b"%PDF-1.7", ".docx": b"PK\x03\x04"},
}
DEFAULT = {"costs": ".txt", "actions": ".txt", "diff": ".txt", "show": ".html"}
KNOWN = {
    "costs": ".txt, .csv, .json of .xlsx",
    "actions": ".txt, .ics, .json of .xlsx",
    "diff": ".txt, .html, .htm of .md",
    "show": ".html, .htm, .docx of .pdf",
}
every_command = pytest.mark.parametrize("command", COMMANDS)


@pytest.fixture
def files(folder: Path) -> Path:
    (folder / "plan.md").write_text(small(("status: ingediend", "status: akkoord")), encoding="utf-8")
    (folder / "nieuw.md").write_text(small(("Rust.", "Rust en ruimte.")), encoding="utf-8")
    return folder


def written(run: Run, folder: Path, command: str, name: str, *more: str) -> bytes:
    ran = run(*COMMANDS[command], "-o", name, *more)
    assert (ran.code, ran.out, ran.err) == (0, "", f"Geschreven: {name}\n")
    return (folder / name).read_bytes()


@pytest.mark.parametrize(("command", "ending"), [(command, ending) for command in STARTS for ending in STARTS[command]])
@pytest.mark.parametrize("change", [str.lower, str.upper])
def test_the_end_of_the_name_chooses(
    run: Run, files: Path, command: str, ending: str, change: Callable[[str], str]
) -> None:
    content = written(run, files, command, f"Stuk 1.2{change(ending)}")
    assert content.startswith(STARTS[command][ending])


@pytest.mark.parametrize(("command", "ending"), [(command, ending) for command in STARTS for ending in STARTS[command]])
def test_only_a_workbook_needs_the_folder_for_temporary_files_and_says_so(
    run: Run, files: Path, monkeypatch: pytest.MonkeyPatch, command: str, ending: str
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(files / "is er niet"))
    if ending != ".xlsx":
        assert written(run, files, command, f"stuk{ending}").startswith(STARTS[command][ending])
        return
    for output, named in ((("-o", "stuk.xlsx"), "stuk.xlsx"), (("--format", "xlsx"), "de uitvoer")):
        ran = run(*COMMANDS[command], *output)
        assert (ran.code, ran.out) == (2, "")
        assert ran.err == f"Fout: Ik kan {named} niet schrijven: deze plek bestaat niet.\n"
    assert not (files / "stuk.xlsx").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sets no bounds to a file")
@pytest.mark.parametrize("command", ["costs", "actions"])
def test_a_workbook_for_which_there_is_no_room_is_told_in_one_sentence(files: Path, command: str) -> None:
    words = [sys.executable, "-m", "doorbraak_tools", *COMMANDS[command], "-o", "stuk.xlsx"]
    ran = subprocess.run(
        ["sh", "-c", 'ulimit -f 8; exec "$@"', "sh", *words], cwd=files, capture_output=True, text=True, check=False
    )
    assert (ran.returncode, ran.stdout) == (2, "")
    assert ran.stderr == "Fout: Ik kan stuk.xlsx niet schrijven: een bestand mag hier niet zo groot zijn.\n"
    assert not (files / "stuk.xlsx").exists()


@every_command
@pytest.mark.parametrize("name", ["stuk", "stuk.", "stuk..."])
def test_a_name_without_an_end_is_the_default_or_what_is_asked_for(
    run: Run, files: Path, command: str, name: str
) -> None:
    assert written(run, files, command, name).startswith(STARTS[command][DEFAULT[command]])
    form = {"costs": "csv", "actions": "ics", "diff": "markdown", "show": "docx"}[command]
    ending = {"markdown": ".md"}.get(form, f".{form}")
    assert written(run, files, command, f"ander-{name}", "--format", form).startswith(STARTS[command][ending])


@every_command
@pytest.mark.parametrize("name", ["k.odt", "k.xls", "k.tar.gz", "k.csv.bak", "k.2", "k. t", ".gitignore", "k.doc."])
def test_an_end_that_no_form_has_is_refused(run: Run, files: Path, command: str, name: str) -> None:
    ran = run(*COMMANDS[command], "-o", name)
    ending = name.rstrip(".")[name.rstrip(".").rindex(".") :]
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        f"Fout: Een bestand dat eindigt op {ending} kan ik niet maken. Kies een naam die eindigt op {KNOWN[command]}.\n"
    )
    assert not (files / name).exists()


@pytest.mark.parametrize(
    ("command", "form", "name", "complaint"),
    [
        ("costs", "json", "k.xlsx", (".xlsx", ".json")),
        ("costs", "text", "k.csv", (".csv", ".txt")),
        ("costs", "xlsx", "k.xls", (".xls", ".xlsx")),
        ("actions", "ics", "k.txt", (".txt", ".ics")),
        ("diff", "markdown", "k.html", (".html", ".md")),
        ("diff", "html", "k.md", (".md", ".html of .htm")),
        ("show", "docx", "k.PDF", (".pdf", ".docx")),
    ],
)
def test_a_name_and_a_form_that_do_not_agree_are_refused(
    run: Run, files: Path, *, command: str, form: str, name: str, complaint: tuple[str, str]
) -> None:
    ran = run(*COMMANDS[command], "--format", form, "-o", name)
    ending, fitting = complaint
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        f"Fout: {name} eindigt op {ending}, maar je vraagt om --format {form}. Laat --format weg, of kies een naam die "
        f"eindigt op {fitting}.\n"
    )
    assert not (files / name).exists()


@every_command
@pytest.mark.parametrize("name", [".", ".."])
def test_a_folder_is_no_file(run: Run, files: Path, command: str, name: str) -> None:
    ran = run(*COMMANDS[command], "-o", name)
    assert (ran.code, ran.out) == (2, "")
    assert f"{name} bestaat al." in ran.err


def test_a_form_in_a_folder_whose_name_has_an_end(run: Run, files: Path) -> None:
    (files / "map.xlsx").mkdir()
    assert json.loads(written(run, files, "costs", "map.xlsx/k", "--format", "json"))["version"] == 2


def test_what_is_no_text_does_not_go_to_a_terminal(files: Path) -> None:
    terminal = Terminal("costs", "plan.md", "--format", "xlsx", folder=files)
    try:
        terminal.wait_for("Een xlsx-bestand is niet om te lezen. Schrijf het weg met: --output rendement.xlsx")
        assert terminal.end() == 2
    finally:
        terminal.close()
