"""A client of the language server in raw JSON-RPC, over the streams of the real process."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any, Self

from tests.support.plans import DAY

ROOT = Path(__file__).parents[2]


class Client:
    """Talks to `doorbraak lsp`. Messages that nobody waited for are kept in `heard`."""

    def __init__(self, **capabilities: Any) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "doorbraak_tools", "lsp", "--stdio", *DAY],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )  # fmt: skip
        self.heard: list[dict[str, Any]] = []
        self.errors = ""
        self._id = 0
        self.started = self.ask("initialize", processId=None, rootUri=None, capabilities=capabilities)
        self.tell("initialized")

    @property
    def process_id(self) -> int:
        return self._process.pid

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        with self._process:  # closes its streams
            self.ask("shutdown")
            self.tell("exit")
            assert self._process.stderr
            self.errors = self._process.stderr.read().decode()
        self.exit_code = self._process.returncode

    def tell(self, method: str, **params: Any) -> None:
        self._send({"method": method, "params": params})

    def ask(self, method: str, **params: Any) -> Any:
        """Return the result, or the error as `{"error": …}`."""
        self._id += 1
        self._send({"id": self._id, "method": method, "params": params})
        answer = self._until(lambda message: message.get("id") == self._id and "method" not in message)
        return {"error": answer["error"]} if "error" in answer else answer["result"]

    def hear(self, method: str) -> Any:
        """Return the params of the next message of that kind, one that was heard already first."""
        for message in self.heard:
            if message.get("method") == method:
                self.heard.remove(message)
                return message["params"]
        return self._until(lambda message: message.get("method") == method)["params"]

    def open(self, path: Path, text: str | None = None) -> str:
        """Open a file as an editor does; return its address."""
        text = path.read_bytes().decode() if text is None else text
        document = {"uri": path.as_uri(), "languageId": "markdown", "version": 1, "text": text}
        self.tell("textDocument/didOpen", textDocument=document)
        return path.as_uri()

    def change(self, uri: str, text: str, version: int = 2) -> None:
        document = {"uri": uri, "version": version}
        self.tell("textDocument/didChange", textDocument=document, contentChanges=[{"text": text}])

    def at(self, method: str, uri: str, line: int, character: int, **more: Any) -> Any:
        """Ask something of a place, 0-based."""
        place = {"line": line, "character": character}
        return self.ask(f"textDocument/{method}", textDocument={"uri": uri}, position=place, **more)

    def _until(self, wanted: Any) -> dict[str, Any]:
        while not wanted(message := self._receive()):
            self.heard.append(message)
        return message

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
        self._process.stdin.flush()

    def _receive(self) -> dict[str, Any]:
        length = 0
        stream = self._process.stdout
        assert stream
        while line := stream.readline().strip():
            name, _, value = line.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        assert length, "de server is gestopt"
        message: dict[str, Any] = json.loads(stream.read(length))
        return message
