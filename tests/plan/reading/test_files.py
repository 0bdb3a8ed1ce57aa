"""Files that cannot be read: one finding each, the others are still checked, nothing ever waits."""

import os
from pathlib import Path

import pytest

from tests.support.plans import DAY, SMALL
from tests.support.run import run_inside, run_script

NO_FILE = (
    "fout: Dit is geen gewoon bestand maar een map, snelkoppeling of apparaat. Zet hier het plan zelf neer, of geef "
    "dit een naam die niet op .md eindigt. [geen-gewoon-bestand]"
)
GOOD = "Van harte, het doorbraakplan van de inwoner is af! Volledig ingevuld, niet juridisch getoetst."

needs_posix = pytest.mark.skipif(os.name != "posix", reason="pipes, devices and links as on Linux")


@pytest.fixture
def plans(folder: Path) -> Path:
    (folder / "plans").mkdir()
    (folder / "plans" / "a.md").write_text(SMALL, encoding="utf-8")
    (folder / "plans" / "z.md").write_text(SMALL, encoding="utf-8")
    return folder / "plans"


def between(line: str) -> list[str]:
    return [f"plans/a.md: {GOOD}", line, f"plans/z.md: {GOOD}", "3 plannen nagekeken: 1 fout."]


def test_a_folder_named_as_a_plan(plans: Path) -> None:
    (plans / "map.md").mkdir()
    ran = run_inside("check", *DAY)
    assert (ran.code, ran.lines) == (1, between(f"plans/map.md:1:1: {NO_FILE}"))


@needs_posix
@pytest.mark.parametrize("target", ["a.md", "/etc/passwd", "nergens", "."])
def test_a_link_is_not_followed(plans: Path, target: str) -> None:
    (plans / "link.md").symlink_to(target)
    ran = run_inside("check", *DAY)
    assert (ran.code, ran.lines) == (1, between(f"plans/link.md:1:1: {NO_FILE}"))


@needs_posix
def test_a_pipe_is_not_waited_for(plans: Path) -> None:
    os.mkfifo(plans / "pijp.md")
    ran = run_script("check", *DAY, folder=plans.parent)
    assert (ran.code, ran.lines) == (1, between(f"plans/pijp.md:1:1: {NO_FILE}"))


@needs_posix
def test_a_device_is_not_read(folder: Path) -> None:
    ran = run_script("check", *DAY, "/dev/zero", folder=folder)
    assert (ran.code, ran.lines) == (1, [f"/dev/zero:1:1: {NO_FILE}", "1 plan nagekeken: 1 fout."])


@pytest.mark.usefixtures("as_anybody")
def test_a_file_without_rights(plans: Path) -> None:
    (plans / "dicht.md").write_text(SMALL, encoding="utf-8")
    (plans / "dicht.md").chmod(0)
    ran = run_inside("check", *DAY)
    line = "fout: Dit bestand mag of kan ik niet lezen. Kijk of je leesrechten hebt. [niet-leesbaar]"
    assert (ran.code, ran.lines) == (1, between(f"plans/dicht.md:1:1: {line}"))


def test_a_file_that_is_gone_when_it_is_read(plans: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # Another program may take a file away between the finding and the reading.
    monkeypatch.setattr("doorbraak_tools.cli.check.find_plans", lambda _: [plans / "a.md", plans / "weg.md"])
    ran = run_inside("check", *DAY)
    words = "Dit bestand mag of kan ik niet lezen. Kijk of je leesrechten hebt. [niet-leesbaar]"
    assert ran.lines[1:] == [f"{(plans / 'weg.md').as_posix()}:1:1: fout: {words}", "2 plannen nagekeken: 1 fout."]


def test_what_counts_as_a_plan(plans: Path) -> None:
    deeper = plans / "dieper"
    deeper.mkdir()
    for name in ("b.md", "README.md", "readme.md", ".verborgen.md", "c.md~", "c.md.bak", "c.txt", "c.MD"):
        (deeper / name).write_text(SMALL, encoding="utf-8")
    assert [line.split(":")[0] for line in run_inside("check", *DAY).lines[:-1]] == [
        "plans/a.md",
        "plans/z.md",
        "plans/dieper/b.md",
        "plans/dieper/c.MD",
    ]


def test_a_file_that_is_named_is_checked_whatever_its_name(folder: Path) -> None:
    (folder / "README.txt").write_text(SMALL, encoding="utf-8")
    assert run_inside("check", *DAY, "README.txt").lines == [f"README.txt: {GOOD}", "1 plan nagekeken: niets gevonden."]


def test_a_plan_that_is_named_twice_is_checked_once(plans: Path) -> None:
    assert run_inside("check", *DAY, "plans", "plans/a.md", "plans").lines[-1] == "2 plannen nagekeken: niets gevonden."
    assert plans.is_dir()


def test_a_folder_without_plans(folder: Path) -> None:
    (folder / "plans").mkdir()
    ran = run_inside("check", *DAY)
    assert (ran.code, ran.lines) == (0, ["Geen plannen gevonden. Maak er een met: doorbraak new TITEL"])
