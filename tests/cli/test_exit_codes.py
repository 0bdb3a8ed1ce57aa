"""Exit codes tell a fault in a plan from output that cannot be written and from a fault of the program."""

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.plans import DAY, SMALL, small
from tests.support.run import SCRIPT, Ran, environment, run_inside
from tests.support.terminal import Terminal

FAULTY = small(("status: ingediend", "status: half"))
NOT_WRITTEN = "Fout: ik kan de uitvoer niet wegschrijven: de schijf is vol.\n"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a disk that is always full is a thing of Linux")
@pytest.mark.parametrize(
    ("call", "text"),
    [(call, text) for call in (["check"], ["check", "--ready"], ["check", "--format", "json"])
     for text in (SMALL, FAULTY)]
    + [(call, SMALL) for call in (["--help"], ["check", "--help"], ["-V"], ["explain"],
                                  ["law", "artikel 35 Participatiewet"], ["help", "check"])],
)  # fmt: skip
def test_a_full_disk_is_no_fault_of_the_plan(folder: Path, call: list[str], text: str) -> None:
    (folder / "plans").mkdir()
    (folder / "plans" / "p.md").write_text(text, encoding="utf-8")
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(
            [SCRIPT, *call],
            cwd=folder,
            env=environment("C"),
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert (done.returncode, done.stderr) == (2, NOT_WRITTEN)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a disk that is always full is a thing of Linux")
@pytest.mark.parametrize("stderr", ["2>/dev/full", "2>&-", "2>/dev/full >/dev/full", ">&- 2>&-"])
@pytest.mark.parametrize(
    ("call", "code"),
    [("check --nee", 2), ("chek", 2), ("check weg.md", 2), ("check --date x", 2), ("", 2), ("release", 2),
     ("check p.md", 1), ("check p.md --fix", 1)],
)  # fmt: skip
def test_the_code_tells_where_nothing_can_be_said(folder: Path, stderr: str, call: str, code: int) -> None:
    (folder / "p.md").write_text(FAULTY, encoding="utf-8")
    done = subprocess.run(
        ["/bin/sh", "-c", f'"{SCRIPT}" {call} {stderr}'],
        cwd=folder,
        env=environment("C"),
        stdin=subprocess.DEVNULL,
        check=False,
    )
    assert done.returncode == (2 if call.startswith("check p.md") and " >/dev/full" in stderr else code)


@pytest.mark.skipif(os.name != "posix", reason="pipes as on Linux")
def test_a_closed_pipe_is_no_fault_of_the_plan(folder: Path) -> None:
    (folder / "p.md").write_text(SMALL, encoding="utf-8")
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        [SCRIPT, "check", "p.md"], cwd=folder, env=environment("C"), stdout=writer, stderr=subprocess.PIPE, check=False
    )
    os.close(writer)
    assert (done.returncode, done.stderr) == (141, b"")


@pytest.mark.skipif(os.name != "posix", reason="a shell as on Linux")
def test_nobody_reads_along(folder: Path) -> None:
    for text, code in ((FAULTY, 1), (SMALL.replace("ingediend", "concept"), 0)):
        (folder / "p.md").write_text(text, encoding="utf-8")
        call = f'"{SCRIPT}" check p.md --date {DAY[1]} >&-'
        done = subprocess.run(
            ["/bin/sh", "-c", call], cwd=folder, env=environment("C"), capture_output=True, check=False
        )
        assert (done.returncode, done.stderr) == (code, b"")


def test_a_fault_of_ours_is_told_from_one_of_the_plan(folder: Path) -> None:
    call = [
        str(SCRIPT.parent / "python"), "-c",
        "from doorbraak_tools import cli\n"
        "from doorbraak_tools.cli.group import doorbraak\n"
        "@doorbraak.command('check')\ndef broken(): raise KeyError('x')\n"
        "doorbraak.get_command = lambda *_: broken\n"
        "import sys; sys.argv = ['doorbraak', 'check']; cli.main()",
    ]  # fmt: skip
    done = subprocess.run(call, cwd=folder, env=environment("C"), capture_output=True, text=True, check=False)
    assert done.returncode == 3
    assert "KeyError: 'x'" in done.stderr
    assert done.stderr.endswith(
        "Fout: dit is een fout in doorbraak zelf, niet in je plan. Geef door wat hierboven staat.\n"
    )


def test_the_ways_to_ask_for_help_and_the_version(run: Callable[..., Ran]) -> None:
    assert run("-V").out == run("--version").out
    assert run("help", "check").out == run("help", "controleer").out == run("check", "--help").out
    assert run("help").out == run("--help").out
    for unknown, meant in (("chekc", " Bedoelde je: check?"), ("xyz", "")):
        ran = run("help", unknown)
        assert (ran.code, ran.out) == (2, "")
        assert ran.err.endswith(f"Fout: De opdracht {unknown!r} bestaat niet.{meant}\n")


def test_the_line_under_a_finding_can_be_left_out(folder: Path) -> None:
    (folder / "p.md").write_text(FAULTY, encoding="utf-8")
    shown = Terminal("check", *DAY, "p.md", folder=folder)
    shown.wait_for("│ status: half")
    shown.close()
    bare = Terminal("check", *DAY, "p.md", "--no-frame", folder=folder)
    bare.wait_for("[kies-uit]\r\n1 plan nagekeken: 1 fout.")
    bare.close()


@pytest.mark.skipif(os.name == "nt", reason="a shell of Unix closes the input")
def test_an_input_that_is_closed_is_said_to_be_so(folder: Path) -> None:
    done = subprocess.run(
        ["sh", "-c", '"$1" check - <&-', "sh", SCRIPT],
        cwd=folder,
        env=environment("C"),
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr == b"Fout: Er komt niets binnen: de invoer is dicht.\n"


def test_a_shell_completes_codes_and_roles(folder: Path) -> None:
    (folder / "plans").mkdir()
    plan = (Path(__file__).parents[2] / "plans" / "achttien-is-geen-einddatum.md").read_bytes()
    (folder / "plans" / "p.md").write_bytes(plan)

    def completed(words: str, number: int) -> list[str]:
        asked = {"_DOORBRAAK_COMPLETE": "bash_complete", "COMP_WORDS": words, "COMP_CWORD": str(number)}
        done = subprocess.run(
            [SCRIPT], cwd=folder, env=environment("C") | asked, capture_output=True, text=True, check=False
        )
        return [line.partition(",")[2] for line in done.stdout.splitlines()]

    assert completed("doorbraak explain doel-", 2) == ["doel-zonder-weg"]
    assert completed("doorbraak help che", 2) == ["check"]
    listed = run_inside("actions", *DAY).lines
    roles = completed("doorbraak actions --who ", 3)
    assert roles
    assert set(roles) <= set(listed)


@pytest.mark.parametrize(
    ("more", "coloured"),
    [({}, False), ({"FORCE_COLOR": "1"}, True), ({"FORCE_COLOR": "0"}, False),
     ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False)],
)  # fmt: skip
def test_colours_into_a_pipe(folder: Path, more: dict[str, str], coloured: bool) -> None:
    (folder / "p.md").write_text(FAULTY, encoding="utf-8")
    done = subprocess.run(
        [SCRIPT, "check", "p.md"], cwd=folder, env=environment("C") | more, capture_output=True, check=False
    )
    assert (b"\x1b[31mfout\x1b[0m" in done.stdout) is coloured


@pytest.mark.parametrize(
    ("call", "typed", "meant"),
    [
        (["-help"], "-help", "--help"),
        (["--HELP"], "--HELP", "--help"),
        (["-?"], "-?", "--help"),
        (["-v"], "-v", "--version"),
        (["check", "-help"], "-help", "--help"),
        (["check", "-ready", "p.md"], "-ready", "--ready"),
        (["check", "p.md", "-Format=json"], "-Format", "--format"),
    ],
)
def test_an_option_with_one_dash_or_capitals_is_asked_for(call: list[str], typed: str, meant: str) -> None:
    ran = run_inside(*call)
    assert ran.code == 2
    assert ran.err.endswith(f"\nFout: De optie '{typed}' bestaat niet. Bedoelde je '{meant}'?\n")
