"""Running the command line as a user does: the words go in, what is printed and the exit code come out."""

import os
import subprocess
import sys
import sysconfig
from contextlib import chdir
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

from click.testing import CliRunner

from doorbraak_tools.cli import main

SCRIPT = Path(sysconfig.get_path("scripts")) / "doorbraak"
"""The real console script, as it was installed."""


@dataclass(frozen=True)
class Ran:
    """What one call of the command line gave."""

    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        return self.out.splitlines()


def run_inside(*arguments: str, folder: Path | None = None) -> Ran:
    """Run the command line in this process, through its own `main`, on click's stand-ins for the terminal.

    It takes half the time of a process of its own, and less where a build is refused.
    """
    with (
        chdir(folder or Path()),
        CliRunner().isolation() as (out, err, _),
        patch.object(sys, "argv", ["doorbraak", *arguments]),
    ):
        try:
            main()
            code: int | str | None = 0
        except SystemExit as left:
            code = left.code
        sys.stdout.flush()
        sys.stderr.flush()
        printed, complained = out.getvalue().decode(), err.getvalue().decode()
    assert isinstance(code, int), code
    return Ran(code, printed, complained)


def run_script(*arguments: str, lang: str = "C", folder: Path | None = None) -> Ran:
    """Run the real console script in a process of its own, under that locale."""
    done = subprocess.run(
        [SCRIPT, *arguments],
        cwd=folder,
        env=environment(lang),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=600,  # of a machine with much else to do
        check=False,
    )
    return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())


def environment(lang: str) -> dict[str, str]:
    """Return this process's environment with one locale and no other word about languages or colours."""
    kept = {
        key: value
        for key, value in os.environ.items()
        if not key.startswith("LC_") and key not in {"LANG", "LANGUAGE", "NO_COLOR", "FORCE_COLOR", "COLUMNS"}
    }
    return {**kept, "LANG": lang, "PYTHONWARNINGS": "error", "TERM": "xterm"}
