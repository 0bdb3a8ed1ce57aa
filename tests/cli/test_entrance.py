"""The ways in and out of the command: as a module, into a pipe that closes, in a terminal that knows few letters."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from doorbraak_tools import __version__
from tests.support.plans import DAY, small
from tests.support.run import SCRIPT, environment, run_script

FAULTY = small(("status: ingediend", "status: half"))


def test_as_a_module_it_does_the_same(folder: Path) -> None:
    (folder / "plan.md").write_text(FAULTY, encoding="utf-8")
    call = [sys.executable, "-m", "doorbraak_tools", "check", *DAY, "plan.md"]
    module = subprocess.run(call, cwd=folder, env=environment("C"), capture_output=True, check=False)
    script = run_script("check", *DAY, "plan.md", folder=folder)
    assert (module.returncode, module.stdout.decode(), module.stderr.decode()) == (1, script.out, "")


def test_the_version(folder: Path) -> None:
    assert run_script("--version", folder=folder).lines == [f"doorbraak, versie {__version__}"]


def test_letters_that_a_terminal_does_not_know_do_not_stop_the_work(folder: Path) -> None:
    (folder / "één.md").write_text(FAULTY, encoding="utf-8")
    done = subprocess.run(
        [SCRIPT, "check", "één.md"],
        cwd=folder,
        env=environment("C") | {"PYTHONIOENCODING": "latin-1"},
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (1, b"")
    assert done.stdout.decode("latin-1").startswith("één.md:4:1: fout: Bij \\u201cStatus\\u201d")


@pytest.mark.skipif(os.name != "posix", reason="pipes as on Linux")
def test_a_reader_that_goes_away_makes_no_noise(folder: Path) -> None:
    # `doorbraak check | head -1`: head has read enough and closes the pipe.
    for number in range(200):
        (folder / f"p{number}.md").write_text(FAULTY, encoding="utf-8")
    with subprocess.Popen(
        [SCRIPT, "check", "."], cwd=folder, env=environment("C"), stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        complaint = process.stderr.read().decode()
    assert "Traceback" not in complaint
    assert "Exception" not in complaint
