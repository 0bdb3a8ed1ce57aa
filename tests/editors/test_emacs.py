"""The language server in a real Emacs with eglot, started by the file that `doorbraak init` puts down."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.browser import missing, required_tool
from tests.support.run import run_inside

PLAN = Path(__file__).parents[2] / "plans" / "werken-en-toch-in-de-kou.md"


@pytest.fixture
def emacs() -> str:
    found = required_tool("emacs")
    eglot = ["--batch", "--eval", "(progn (require 'package) (package-initialize) (require 'eglot))"]
    if subprocess.run([found, *eglot], capture_output=True, check=False).returncode:
        missing("this Emacs has no eglot (before 29: the Debian package elpa-eglot)")
    return found


def test_what_it_shows(emacs: str, folder: Path) -> None:
    run_inside("init", "--editor", "emacs")
    plan = folder / "plans" / PLAN.name
    plan.write_text(
        PLAN.read_text(encoding="utf-8").replace("\nstatus: ", "\nstatus: akoord # was: ", 1), encoding="utf-8"
    )
    environment = os.environ | {"PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    ran = subprocess.run(
        [emacs, "--batch", "--load", str(Path(__file__).parent / "emacs.el"), str(plan)],
        capture_output=True, check=False, env=environment, timeout=120, encoding="utf-8",
    )  # fmt: skip
    said = ran.stdout.splitlines()
    finding = "finding 5: doorbraak: fout [kies-uit]: Bij “Status” kan dit niet staan. Bedoelde je “akkoord”? Kies uit:"
    assert any(line.startswith(finding) for line in said), ran.stdout + ran.stderr
    assert [line for line in said if line.startswith("offered")] == [
        "offered (afgerond afgewezen akkoord concept in-uitvoering ingediend)"
    ]
    assert "Wat is er gebeurd?" in ran.stdout.partition("hover ")[2]
