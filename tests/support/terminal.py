"""A terminal of its own for a command: a person types, and reads what is shown."""

import os
import pty
import select
import subprocess
import sys
import time
from pathlib import Path

from tests.support.run import SCRIPT, environment

# Only a terminal that is in charge turns Ctrl-C into a signal; this makes it so and then becomes the command. A shell
# that starts the tests in the background has them ignore that signal, which the command would inherit.
_TAKE_CHARGE = (
    "import os, signal, sys; signal.signal(signal.SIGINT, signal.SIG_DFL); os.login_tty(0); "
    "os.execv(sys.argv[1], sys.argv[1:])"
)


class Terminal:
    """Runs the console script; what is shown is read bit by bit with `wait_for`."""

    def __init__(self, *arguments: str, folder: Path, term: str = "dumb") -> None:
        self.shown = ""
        self._handle, command_side = pty.openpty()
        self._process = subprocess.Popen(
            [sys.executable, "-c", _TAKE_CHARGE, str(SCRIPT), *arguments],
            cwd=folder,
            env=environment("nl_NL.UTF-8") | {"TERM": term},
            stdin=command_side,
            stdout=command_side,
            stderr=command_side,
        )
        os.close(command_side)

    def wait_for(self, words: str) -> None:
        """Read until these words are shown; they and what came before them are taken off."""
        if not self._shows(words, within=20):
            raise AssertionError(f"waited for {words!r}, saw {self.shown!r}")
        self.shown = self.shown.split(words, 1)[1]

    def press_until(self, key: str, words: str) -> None:
        """Press a key, and again when nothing happens, as a person does.

        Python loses sight of a Ctrl-C that comes in the instant between showing a prompt and waiting for a line.
        """
        for _ in range(5):
            self.type(key)
            if self._shows(words, within=3):
                break
        self.wait_for(words)

    def type(self, text: str) -> None:
        """Press these keys."""
        os.write(self._handle, text.encode())

    def end(self) -> int:
        """Wait for the end and return the exit code."""
        return self._process.wait(timeout=20)

    def close(self) -> None:
        """Leave nothing behind, however the test went."""
        self._process.kill()
        self._process.wait()
        os.close(self._handle)

    def _shows(self, words: str, within: float) -> bool:
        until = time.monotonic() + within
        while words not in self.shown:
            if time.monotonic() > until or not self._read():
                return False
        return True

    def _read(self) -> bool:
        ready, _, _ = select.select([self._handle], [], [], 1)
        if ready:
            try:
                self.shown += os.read(self._handle, 65_536).decode()
            except OSError:  # the command is gone and has closed its side
                return False
        return True
