"""Firefox for the tests, driven over Marionette: the protocol that every Firefox speaks over a plain socket."""

import json
import re
import socket
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.support.browser import required_tool

_PATIENCE = 90
_ELEMENT = "element-6066-11e4-a52e-4f735466cecf"


class Firefox:
    """One window. What is asked is answered in turn."""

    def __init__(self, line: socket.socket) -> None:
        self._socket = line
        self._read()
        self._number = 0
        self.do("WebDriver:NewSession", timeouts={"script": 1000 * _PATIENCE})

    def do(self, command: str, **given: Any) -> Any:
        """Carry a command of WebDriver out, and return its value. Raises RuntimeError with Firefox's own words."""
        self._number += 1
        asked = json.dumps([0, self._number, command, given]).encode()
        self._socket.sendall(b"%d:%b" % (len(asked), asked))
        _, _, error, value = self._read()
        if error:
            raise RuntimeError(f"{command}: {error['message']}")
        return value["value"] if isinstance(value, dict) and set(value) == {"value"} else value

    def ask(self, expression: str) -> Any:
        """Return what a JavaScript expression comes to in the page."""
        return self.do("WebDriver:ExecuteScript", script=f"return {expression}", args=[])

    def find(self, selector: str) -> str:
        """Return the element that a CSS selector means, to click or type in."""
        found = self.do("WebDriver:FindElement", using="css selector", value=selector)
        return str(found[_ELEMENT])

    def type(self, selector: str, keys: str) -> None:
        """Type in an element; in a field for files, the path of one."""
        self.do("WebDriver:ElementSendKeys", id=self.find(selector), text=keys)

    def until(self, expression: str) -> None:
        """Wait until a JavaScript expression is true in the page."""
        look = f"const look = () => {expression} ? done() : setTimeout(look, 20); look()"
        try:
            self.do("WebDriver:ExecuteAsyncScript", script=f"const done = arguments[0]; {look}", args=[])
        except RuntimeError as error:
            raise AssertionError(f"this did not become true: {expression}") from error

    def downloaded(self, file: Path) -> str:
        """Wait until a file was downloaded, and return what it holds; Firefox begins with an empty one."""
        end = time.monotonic() + _PATIENCE
        while not (file.exists() and file.stat().st_size):
            assert time.monotonic() < end, f"{file.name} was not downloaded"
            self.ask("true")
        return file.read_text(encoding="utf-8")

    def _read(self) -> Any:
        size = b""
        while (sign := self._socket.recv(1)) != b":":
            size += sign
        raw = b""
        while len(raw) < int(size):
            raw += self._socket.recv(int(size) - len(raw))
        return json.loads(raw)


def _connected(started: subprocess.Popen[str]) -> socket.socket:
    """Connect to the port that Firefox says it listens on; go on reading what else it says, so that it never waits."""
    assert started.stdout is not None
    late = threading.Timer(_PATIENCE, started.kill)
    late.start()
    heard = (re.search(r"Listening on port ([0-9]+)", line) for line in started.stdout)
    port = next((found[1] for found in heard if found), None)
    late.cancel()
    assert port is not None, "Firefox does not listen"
    threading.Thread(target=started.stdout.read, daemon=True).start()
    return socket.create_connection(("127.0.0.1", int(port)), timeout=2 * _PATIENCE)


@contextmanager
def firefox(profile: Path, downloads: Path) -> Iterator[Firefox]:
    """Start a Firefox without a window on the screen, with a profile of its own; skip where there is none."""
    program = required_tool("firefox-esr", "firefox")
    wanted = {
        "marionette.port": 0,
        "browser.download.folderList": 2,
        "browser.download.dir": str(downloads),
        "browser.download.useDownloadDir": True,
    }
    profile.mkdir()
    lines = [f"user_pref({json.dumps(name)}, {json.dumps(value)});\n" for name, value in wanted.items()]
    (profile / "user.js").write_text("".join(lines), encoding="utf-8")
    command = (program, "--marionette", "--headless", "--no-remote", "--profile", str(profile))
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, errors="replace"
    ) as started:
        try:
            with _connected(started) as line:
                yield Firefox(line)
        finally:
            started.terminate()
