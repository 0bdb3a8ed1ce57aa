"""A file name that is no UTF-8 or that a terminal would obey, and a link to itself: every command goes on."""

import os
import shlex
import sys
from pathlib import Path

import pytest

from doorbraak_tools.inputs.scaffold import new_plan
from tests.support.commands import every_call
from tests.support.plans import DAY, SMALL, TODAY
from tests.support.run import run_inside

BYTES = b"na\xffam.md"
SPELLED = "plans/na\\udcffam.md"


@pytest.fixture
def odd(folder: Path) -> Path:
    """A plan with a name that is no UTF-8."""
    if sys.platform in {"win32", "darwin"}:
        pytest.skip("this file system has only names in Unicode")
    (folder / "plans").mkdir()
    path = folder / "plans" / os.fsdecode(BYTES)
    path.write_text(SMALL.replace("status: ingediend", "status: akkoord"), encoding="utf-8")
    return path


@pytest.mark.parametrize("form", ["text", "json", "github", "gitlab", "sarif"])
def test_a_report_spells_the_name_out(odd: Path, form: str) -> None:
    odd.write_text(SMALL.replace("status: ingediend", "status: ingedient"), encoding="utf-8")
    ran = run_inside("check", "--format", form, *DAY)
    assert ran.code == 1
    assert "udcff" in ran.out


@pytest.mark.parametrize("suffix", ["txt", "json", "ics", "xlsx"])
def test_actions_are_given_out(odd: Path, suffix: str) -> None:
    assert run_inside("actions", "-o", f"acties.{suffix}", *DAY).code == 0


def test_other_commands_take_such_a_plan(odd: Path) -> None:
    name = f"plans/{odd.name}"
    assert run_inside("diff", name, name).code == 0
    assert run_inside("costs", name, *DAY).code == 0
    assert run_inside("show", name, "-o", "notitie.html", *DAY).code == 0
    assert run_inside("check", "--ready", name, *DAY).lines[0] == f"{SPELLED}: is het besluitrijp?"
    assert run_inside("release", name, "--by", "redactie", "--grond", "fictief").code == 2


@pytest.mark.parametrize("name", ["a\x1b[31m.md", "b\nfout.md", "c\u202e.md", "##[error].md", os.fsdecode(BYTES)])
def test_no_name_steers_a_terminal(folder: Path, name: str) -> None:
    if sys.platform in {"win32", "darwin"}:
        pytest.skip("this file system does not have every name")
    (folder / "plans").mkdir()
    (folder / "plans" / name).write_text(SMALL, encoding="utf-8")
    calls = (
        ("check",), ("check", "--ready"), ("actions",), ("release", "--list"), ("diff", f"plans/{name}"),
        ("costs", f"plans/{name}"), ("show", f"plans/{name}", "-o", f"plans/{name}"), ("check", f"weg/{name}"),
        ("release", f"plans/{name}", "--by", "x", "--grond", "fictief"), ("release", "--withdraw", f"plans/{name}"),
        ("release", f"plans/{name}", "--grond", name), ("init", f"los/{name}"), ("init", f"plans/{name}"), (name,),
        ("new", name), ("new", "Titel", name), ("import", f"plans/{name}"), ("import", f"weg/{name}"),
        ("check", "--format", name), ("check", "--date", name), ("check", f"--{name}"), ("explain", name),
        ("law", name), ("costs", f"plans/{name}", name), ("costs", f"plans/{name}", "-o", f"los/{name}.csv"),
        ("costs", f"plans/{name}", "-o", f"los/x.{name}"), ("show", f"plans/{name}", "-o", f"los/{name}.html"),
        ("show", "x", "--as", name), ("diff", f"HEAD:{name}", f"plans/{name}"), ("diff", "x", f"weg/{name}"),
        ("actions", f"plans/{name}"), ("actions", "-o", f"los/{name}.json"), ("actions", "--for", name),
        ("build", name), ("serve", name), ("serve", "--port", name), ("--" + name,), ("journey", f"weg/{name}"),
        *(call for call in every_call(f"plans/{name}", name) if call[0] != "build"),
    )  # fmt: skip
    for call in calls:
        ran = run_inside(*call)
        assert ran.code in {0, 1, 2}, call
        written = ran.out + ran.err
        assert "\x1b[31m" not in written, call
        assert "\u202e" not in written, call
        assert "##[" not in written, call
        assert not any(line.startswith("fout.md") for line in written.splitlines()), call


def test_a_version_with_such_a_name_is_refused(odd: Path) -> None:
    for call in ((f"plans/{odd.name}",), (f"HEAD:plans/{odd.name}", f"plans/{odd.name}")):
        ran = run_inside("diff", *call)
        assert (ran.code, ran.err) == (
            2,
            "Fout: In de naam van een versie of bestand staat een teken dat daar niet kan.\n",
        )


def test_a_link_to_itself_is_refused(folder: Path) -> None:
    (folder / "plan.md").write_text(SMALL, encoding="utf-8")
    (folder / "kring").symlink_to("kring")
    assert run_inside("show", "plan.md", "-o", "kring").err.startswith("Fout: kring bestaat al.")
    assert run_inside("costs", "plan.md", "-o", "kring").err.startswith("Fout: kring bestaat al.")
    ran = run_inside("show", "plan.md", "-o", "stuk.docx", "--reference-doc", "kring")
    assert (ran.code, ran.err) == (2, "Fout: Ik kan kring niet lezen: het is geen gewoon bestand.\n")


def test_a_plans_folder_that_is_a_link_to_itself_gives_words(folder: Path) -> None:
    (folder / "plans").symlink_to("plans")
    for call in (("check",), ("actions",), ("release", "--list"), ("release", "--withdraw", "x"), ("new", "Titel")):
        ran = run_inside(*call)
        assert ran.code in {0, 1, 2}, call
        assert "Traceback" not in ran.err, call


def test_a_plan_without_a_version_becomes_a_document(folder: Path) -> None:
    (folder / "plan.md").write_text("---\nstatus: concept\ntitel: Kort\n---\n", encoding="utf-8")
    assert run_inside("show", "plan.md", "--as", "plan", "-o", "plan.html", *DAY).code == 0


@pytest.mark.parametrize(
    "name", ["mijn plan.md", "-x.md", "a$b.md", "plan (2).md", "één.md", "'s ochtends.md", 'het "plan".md', "a&b;c.md"]
)
def test_a_command_that_is_suggested_works_as_it_is_printed(folder: Path, name: str) -> None:
    if sys.platform == "win32":
        pytest.skip("this file system does not have every name")
    (folder / name).write_text(new_plan("Een plan", TODAY), encoding="utf-8")
    said = run_inside("check", f"./{name}").out
    _, _, command = said.partition("Alle punten zie je met: ")
    call = shlex.split(command.partition(". Vraag voor vraag: ")[0])
    assert call[1:] == ["check", f"./{name}" if name.startswith("-") else name, "--all"]
    assert run_inside(*call[1:]).out.count("nog te doen: ") > 20
