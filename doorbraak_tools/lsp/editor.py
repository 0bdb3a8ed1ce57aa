"""An editor that is served: the texts that it has open, and what is sent to it without being asked."""

import asyncio
import gc
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from lsprotocol import types
from pygls.capabilities import get_capability
from pygls.exceptions import JsonRpcException, JsonRpcInternalError
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path
from pygls.workspace import TextDocument

from doorbraak_tools import __version__
from doorbraak_tools.checks import Weighing
from doorbraak_tools.language.diagnose import problems
from doorbraak_tools.language.document import Document
from doorbraak_tools.language.ranges import Edit
from doorbraak_tools.lsp import words
from doorbraak_tools.lsp.folders import Folders, Home
from doorbraak_tools.lsp.text import EditorText

_PAUSE = 0.08
"""How long a writer pauses, in seconds, before the plan is checked."""

OURS = "Dit is een fout in doorbraak zelf, niet in je plan. In het logboek van je editor staat waar."


@contextmanager
def told_by_place(doing: str) -> Iterator[None]:
    """Tell a bug in the log by its place in the code alone, for its message may hold a value; raise it without one."""
    try:
        yield
    except JsonRpcException:
        raise
    except Exception as error:
        where = "".join(traceback.format_list(traceback.extract_tb(error.__traceback__)))
        sys.stderr.write(f"{doing}: {type(error).__name__}\n{where}")
        raise JsonRpcInternalError(OURS) from None


class Editor(LanguageServer):
    """The open plans of an editor, and the folders that they lie in."""

    def __init__(self) -> None:
        super().__init__("doorbraak", __version__, text_document_sync_kind=types.TextDocumentSyncKind.Full)
        self.folders = Folders()
        self.day: date | None = None
        self._open: dict[str, tuple[EditorText, Home, Document]] = {}
        self._told: set[str] = set()
        self._ready = False
        self._soon: dict[str, asyncio.TimerHandle] = {}

    def opened(self, uri: str) -> tuple[EditorText, Document] | None:
        """Return the text and the plan at an address; None when it is not open, or is no plan of a folder of plans."""
        held = self._held(uri)
        path = to_fs_path(uri) if uri.startswith("file:") else None
        home = self.folders.home_of(Path(path)) if held is not None and path else None
        if held is None or path is None or home is None:
            self.forget(uri)
            return None
        # An editor may be open for days.
        today = self.day or date.today()
        known = self._open.get(uri)
        if known and known[0].source == held.source and known[1] is home and known[2].today == today:
            return known[0], known[2]
        text = EditorText(held.source, self.workspace.position_encoding or types.PositionEncodingKind.Utf16)
        repository = home.repository
        weighing = Weighing(repository.settings.weights, repository.settings.words)
        document = Document(text.plain, today, Path(path).stem, repository.registers, weighing, home.handbook)
        self._open[uri] = text, home, document
        self._tell(home.fault)
        return text, document

    def publish(self, uri: str) -> None:
        """Send what is found in an open plan; nothing for a text that is left alone."""
        found = self.opened(uri)
        if found is not None:
            text, document = found
            self._publish(uri, words.diagnostics(problems(document), text), self.version_of(uri))
            if not self._ready:
                self._ready = True
                asyncio.get_running_loop().call_soon(self._get_ready, document)

    def _get_ready(self, document: Document) -> None:
        """Load, once the first plan is answered, what comes later; and keep it from the garbage collector.

        A round of that through all that is loaded took as long as a whole check.
        """
        from doorbraak_tools.language.law import load

        load(document.registers)
        gc.collect()
        gc.freeze()

    def publish_soon(self, uri: str) -> None:
        """Send what is found in an open plan once its writer pauses: what is asked meanwhile does not wait for it."""
        if uri in self._soon:
            self._soon[uri].cancel()
        self._soon[uri] = asyncio.get_running_loop().call_later(_PAUSE, self._publish_now, uri)

    def _publish_now(self, uri: str) -> None:
        try:
            with told_by_place("publish"):
                self.publish(uri)
        except JsonRpcException:
            self.window_show_message(types.ShowMessageParams(types.MessageType.Error, OURS))

    def publish_all(self) -> None:
        """Send what is found in every open plan."""
        for held in list(self.workspace.text_documents.values()):
            self.publish(held.uri)

    def forget(self, uri: str) -> None:
        """Take back what was found in a plan that is closed."""
        if uri in self._soon:
            self._soon.pop(uri).cancel()
        if self._open.pop(uri, None) is not None:
            self._publish(uri, [], None)

    def _publish(self, uri: str, found: list[types.Diagnostic], version: int | None) -> None:
        self.text_document_publish_diagnostics(
            types.PublishDiagnosticsParams(uri=uri, diagnostics=found, version=version)
        )

    def _tell(self, fault: str) -> None:
        """Say what is wrong with the settings, once."""
        if fault and fault not in self._told:
            self._told.add(fault)
            self.window_show_message(types.ShowMessageParams(types.MessageType.Warning, fault))

    def report_server_error(self, error: Exception, source: Any) -> None:  # noqa: ARG002  (pygls hands it)
        """Say that something went wrong; never what, for that may hold words of a plan."""
        if not isinstance(error, JsonRpcException):
            self.window_show_message(types.ShowMessageParams(types.MessageType.Error, OURS))

    def change(self, uri: str, text: EditorText, edits: tuple[Edit, ...]) -> types.WorkspaceEdit | None:
        """Return changes of one plan, tied to the version that they were made for; None when nothing changes."""
        changes = [text.wire_edit(edit) for edit in edits]
        if not changes:
            return None
        if self.knows("workspace.workspace_edit.document_changes"):
            which = types.OptionalVersionedTextDocumentIdentifier(uri=uri, version=self.version_of(uri))
            return types.WorkspaceEdit(document_changes=[types.TextDocumentEdit(which, changes)])
        return types.WorkspaceEdit(changes={uri: changes})

    def version_of(self, uri: str) -> int | None:
        """Return the version of an open text."""
        held = self._held(uri)
        return held.version if held else None

    def _held(self, uri: str) -> TextDocument | None:
        """Return an open text; pygls keeps it by its address without the %20 of a space and the like."""
        held: TextDocument | None = self.workspace.text_documents.get(unquote(uri))
        return held

    def knows(self, what: str) -> Any:
        """Return what the editor said that it can do, by its place in what it said; None when it said nothing."""
        return get_capability(self.client_capabilities, what)
