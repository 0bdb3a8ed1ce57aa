"""`doorbraak diff` as a user calls it, with a real Git."""

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.browser import required_tool
from tests.support.plans import SMALL
from tests.support.run import Ran
from tests.support.terminal import Terminal

Run = Callable[..., Ran]
COMMIT_FIRST = "Noem twee bestanden. Is het geen echt huishouden? Dan kan het ook na git add en git commit."
TWO_FILES = "Noem twee bestanden, bijvoorbeeld: doorbraak diff oud.md nieuw.md\n"


def git(folder: Path, *arguments: str) -> None:
    identity = {f"GIT_{who}_{what}": "proef" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    quiet = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    subprocess.run(
        [required_tool("git"), "-C", str(folder), *arguments],
        check=True, capture_output=True, env={**os.environ, **identity, **quiet},
    )  # fmt: skip


def version(folder: Path, status: str) -> None:
    (folder / "plans").mkdir(exist_ok=True)
    text = SMALL.replace("status: ingediend", f"status: {status}")
    (folder / "plans" / "proef.md").write_text(text, encoding="utf-8")


@pytest.fixture
def repository(folder: Path) -> Path:
    """A plan with two versions in Git (ingediend, akkoord) and a third in the file (in-uitvoering)."""
    git(folder, "init", "-q")
    for status in ("ingediend", "akkoord"):
        version(folder, status)
        git(folder, "add", ".")
        git(folder, "commit", "-q", "-m", status)
    version(folder, "in-uitvoering")
    return folder


def changed(ran: Ran) -> list[str]:
    assert (ran.code, ran.err) == (0, "")
    return [ran.lines[0], ran.lines[-1].strip()]


def test_two_files(run: Run, folder: Path) -> None:
    version(folder, "ingediend")
    (folder / "nieuw.md").write_text(SMALL.replace("Rust.", "Rust en ruimte."), encoding="utf-8")
    ran = run("diff", "plans/proef.md", "nieuw.md")
    assert (ran.code, ran.err) == (0, "")
    assert ran.lines == [
        "Van plans/proef.md naar nieuw.md",
        "1 verandering in 1 onderdeel.",
        "",
        "2. Toekomstperspectief",
        "  Wens: van “Rust.” naar “Rust en ruimte.”",
    ]


FILE = "plans/proef.md"


@pytest.mark.parametrize(
    ("arguments", "title", "last"),
    [
        ((FILE,), f"Van {FILE} in HEAD naar {FILE}", "van akkoord naar in uitvoering"),
        (("HEAD~1", FILE), f"Van {FILE} in HEAD~1 naar {FILE}", "van ingediend naar in uitvoering"),
        ((f"HEAD~1:{FILE}",), f"Van HEAD~1:{FILE} naar {FILE}", "van ingediend naar in uitvoering"),
        ((f"HEAD~1:{FILE}", f"HEAD:{FILE}"), f"Van HEAD~1:{FILE} naar HEAD:{FILE}", "van ingediend naar akkoord"),
        ((f":{FILE}", FILE), f"Van :{FILE} naar {FILE}", "van akkoord naar in uitvoering"),
    ],
)
def test_versions_of_git(run: Run, repository: Path, arguments: tuple[str, ...], title: str, last: str) -> None:
    assert changed(run("diff", *arguments)) == [title, f"Status: {last}"]


def test_from_another_folder(run: Run, repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(repository / "plans")
    assert changed(run("diff", "proef.md")) == [
        "Van proef.md in HEAD naar proef.md",
        "Status: van akkoord naar in uitvoering",
    ]


NO_FILE = "Noem een bestand, of een versie uit Git als HEAD~3:plans/proef.md"


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (("HEAD~7", FILE), "Git kent hier geen versie HEAD~7. De versies zie je met: git log --oneline"),
        (("HEAD:plans/x.md", FILE), "plans/x.md staat niet in versie HEAD van Git. " + COMMIT_FIRST),
        (("HEAD:plans", FILE), "plans staat niet in versie HEAD van Git. " + COMMIT_FIRST),
        (("nergens.md",), "nergens.md bestaat niet. Noem een plan, of twee: doorbraak diff OUD NIEUW"),
        (("C:\\plannen\\a.md",), "C:\\plannen\\a.md bestaat niet. Noem een plan, of twee: doorbraak diff OUD NIEUW"),
        (("nergens.md", "ook-niet.md"), f"nergens.md bestaat niet. {NO_FILE}"),
        (("plans",), "plans is een map. Noem één plan."),
        (("HEAD\n:x", FILE), "In de naam van een versie of bestand staat een teken dat daar niet kan."),
    ],
)
def test_what_is_not_there(run: Run, repository: Path, arguments: tuple[str, ...], complaint: str) -> None:
    ran = run("diff", *arguments)
    assert (ran.code, ran.out, ran.err) == (2, "", f"Fout: {complaint}\n")


def test_what_is_no_file_is_not_called_an_empty_one(run: Run, folder: Path) -> None:
    Path("oud.md").mkdir()
    Path("nieuw.md").write_text(SMALL, encoding="utf-8")
    ran = run("diff", "oud.md", "nieuw.md")
    assert ran.code == 0
    assert "oud.md, regel 1: Dit is geen gewoon bestand" in ran.out
    assert "leeg" not in ran.out


@pytest.mark.parametrize("option", ["--output=gestolen", "--textconv", "--help", "-z", "--upload-pack=x"])
def test_an_option_is_no_version(run: Run, repository: Path, option: str) -> None:
    ran = run("diff", "--", f"{option}:plans/proef.md", "plans/proef.md")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(f"Fout: Git kent hier geen versie {option}.")
    assert not (repository / "gestolen").exists()


def test_nothing_that_a_repository_brings_is_run(run: Run, repository: Path) -> None:
    trap = repository / "val.sh"
    trap.write_text(f"#!/bin/sh\ntouch {repository}/gelopen\ncat\n", encoding="utf-8")
    trap.chmod(0o755)
    for key in (
        "core.pager",
        "core.fsmonitor",
        "diff.external",
        "diff.val.textconv",
        "filter.val.smudge",
        "core.sshCommand",
    ):
        git(repository, "config", key, str(trap))
    (repository / ".gitattributes").write_text("*.md diff=val filter=val\n", encoding="utf-8")
    assert changed(run("diff", "plans/proef.md"))[1] == "Status: van akkoord naar in uitvoering"
    assert not (repository / "gelopen").exists()


def test_without_git(run: Run, repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(repository / "nergens"))
    ran = run("diff", "plans/proef.md")
    assert (ran.code, ran.out, ran.err) == (2, "", f"Fout: Git staat niet op deze computer. {TWO_FILES}")


def test_outside_git(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(folder.parent))
    version(folder, "ingediend")
    ran = run("diff", "plans/proef.md")
    assert (ran.code, ran.out, ran.err) == (2, "", f"Fout: Dit bestand staat niet in een map van Git. {TWO_FILES}")


def test_a_file_that_is_too_large_in_git(run: Run, repository: Path) -> None:
    (repository / "plans" / "groot.md").write_text("x" * 400_000, encoding="utf-8")
    git(repository, "add", ".")
    git(repository, "commit", "-q", "-m", "groot")
    ran = run("diff", "plans/groot.md")
    assert (ran.code, ran.err) == (2, "Fout: groot.md is in versie HEAD te groot voor een plan.\n")


def test_a_new_file_and_never_over_another(run: Run, repository: Path) -> None:
    ran = run("diff", "plans/proef.md", "--format", "html", "-o", "veranderd.html")
    assert (ran.code, ran.out, ran.err) == (0, "", "Geschreven: veranderd.html\n")
    assert run("diff", "plans/proef.md", "-o", "veranderd.html").code == 2
    assert (repository / "veranderd.html").read_text(encoding="utf-8").startswith("<!doctype html>")


def test_changed_words_stand_out_at_a_terminal(repository: Path) -> None:
    text = SMALL.replace("Het verhaal van deze stap.", "Het hele verhaal van deze stap.")
    (repository / "plans" / "proef.md").write_text(text.replace("ingediend", "akkoord"), encoding="utf-8")
    terminal = Terminal("diff", "plans/proef.md", folder=repository, term="xterm")
    try:
        terminal.wait_for("\x1b[32m\x1b[4mhele\x1b[0m verhaal van deze stap.")
        assert terminal.end() == 0
    finally:
        terminal.close()


def test_no_text_of_a_plan_steers_a_terminal(run: Run, folder: Path) -> None:
    version(folder, "ingediend")
    (folder / "stuk.md").write_text("geen plan\x1b[2J ##[group]x\n::error::y\n", encoding="utf-8")
    ran = run("diff", "plans/proef.md", "stuk.md")
    assert ran.code == 0
    assert not any(mark in ran.out for mark in ("\x1b", "##[", "::error"))
