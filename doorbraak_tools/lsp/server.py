"""The server: each request of the protocol is one question to the language service."""

import functools
import logging
import sys
import traceback
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from lsprotocol import types
from pygls.exceptions import JsonRpcException, JsonRpcInternalError
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path

from doorbraak_tools import __version__
from doorbraak_tools.checks import Weighing
from doorbraak_tools.language.completion import complete
from doorbraak_tools.language.diagnose import problems
from doorbraak_tools.language.document import Document
from doorbraak_tools.language.hover import hover
from doorbraak_tools.language.outline import folds, outline
from doorbraak_tools.lsp import words
from doorbraak_tools.lsp.folders import Folders, Home
from doorbraak_tools.lsp.text import EditorText

_OURS = "Dit is een fout in doorbraak zelf, niet in je plan. In het logboek van je editor staat waar."
_Handler = TypeVar("_Handler", bound=Callable[..., Any])


class Server(LanguageServer):
    """The open plans of an editor, and the folders that they lie in."""

    def __init__(self) -> None:
        super().__init__("doorbraak", __version__, text_document_sync_kind=types.TextDocumentSyncKind.Full)
        self.folders = Folders()
        self._open: dict[str, tuple[EditorText, Home, Document]] = {}
        self._told: set[str] = set()

    def opened(self, uri: str) -> tuple[EditorText, Document] | None:
        """Return the text and the plan at an address; None when it is not open, or is no plan of a folder of plans."""
        held = self.workspace.text_documents.get(uri)
        path = to_fs_path(uri) if uri.startswith("file:") else None
        home = self.folders.home_of(Path(path)) if held is not None and path else None
        if held is None or path is None or home is None:
            self._open.pop(uri, None)
            return None
        known = self._open.get(uri)
        if known and known[0].source == held.source and known[1] is home and known[2].today == date.today():
            return known[0], known[2]
        text = EditorText(held.source, self.workspace.position_encoding or types.PositionEncodingKind.Utf16)
        repository = home.repository
        weighing = Weighing(repository.settings.weights, repository.settings.words)
        document = Document(text.plain, date.today(), Path(path).stem, repository.registers, weighing, home.handbook)
        self._open[uri] = text, home, document
        self._tell(home.fault)
        return text, document

    def publish(self, uri: str) -> None:
        """Send what is found in an open plan; nothing for a text that is left alone."""
        found = self.opened(uri)
        if found is not None:
            text, document = found
            held = self.workspace.text_documents.get(uri)
            self._publish(uri, words.diagnostics(problems(document), text), held.version if held else None)

    def publish_all(self) -> None:
        """Send what is found in every open plan."""
        for uri in list(self.workspace.text_documents):
            self.publish(uri)

    def forget(self, uri: str) -> None:
        """Take back what was found in a plan that is closed."""
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

    def report_server_error(self, error: Exception, source: Any) -> None:
        """Say that something went wrong; never what, for that may hold words of a plan."""
        if not isinstance(error, JsonRpcException):
            self.window_show_message(types.ShowMessageParams(types.MessageType.Error, _OURS))


server = Server()


def _asked(method: str, options: Any = None) -> Callable[[_Handler], _Handler]:
    """Register a handler. A bug in it is told in the log by its place in the code alone: a message may hold a value."""

    def register(handler: _Handler) -> _Handler:
        @functools.wraps(handler)
        def handled(ls: Server, params: Any) -> Any:
            try:
                return handler(ls, params)
            except JsonRpcException:
                raise
            except Exception as error:
                where = "".join(traceback.format_list(traceback.extract_tb(error.__traceback__)))
                print(f"{method}: {type(error).__name__}\n{where}", file=sys.stderr, flush=True)
                raise JsonRpcInternalError(_OURS) from None

        server.feature(method, options)(handled)
        return handler

    return register


@_asked(types.TEXT_DOCUMENT_DID_OPEN)
def _did_open(ls: Server, params: types.DidOpenTextDocumentParams) -> None:
    ls.publish(params.text_document.uri)


@_asked(types.TEXT_DOCUMENT_DID_CHANGE)
def _did_change(ls: Server, params: types.DidChangeTextDocumentParams) -> None:
    ls.publish(params.text_document.uri)


@_asked(types.TEXT_DOCUMENT_DID_CLOSE)
def _did_close(ls: Server, params: types.DidCloseTextDocumentParams) -> None:
    ls.forget(params.text_document.uri)


@_asked(types.TEXT_DOCUMENT_COMPLETION, types.CompletionOptions(trigger_characters=[" ", "[", "(", ",", "{"]))
def _completion(ls: Server, params: types.CompletionParams) -> types.CompletionList | None:
    found = ls.opened(params.text_document.uri)
    if found is None:
        return None
    text, document = found
    known = ls.client_capabilities.text_document
    item = known.completion.completion_item if known and known.completion else None
    snippets = bool(item and item.snippet_support)
    return words.completions(
        complete(document, text.position(params.position)),
        text,
        snippets=snippets,
        adjusts=bool(item and item.insert_text_mode_support),
    )


@_asked(types.TEXT_DOCUMENT_HOVER)
def _hover(ls: Server, params: types.HoverParams) -> types.Hover | None:
    found = ls.opened(params.text_document.uri)
    if found is None:
        return None
    text, document = found
    said = hover(document, text.position(params.position))
    return words.hover(said, text) if said else None


@_asked(types.TEXT_DOCUMENT_DOCUMENT_SYMBOL)
def _symbols(ls: Server, params: types.DocumentSymbolParams) -> list[types.DocumentSymbol] | None:
    found = ls.opened(params.text_document.uri)
    return words.symbols(outline(found[1]), found[0]) if found else None


@_asked(types.TEXT_DOCUMENT_FOLDING_RANGE)
def _folds(ls: Server, params: types.FoldingRangeParams) -> list[types.FoldingRange] | None:
    found = ls.opened(params.text_document.uri)
    return [types.FoldingRange(first, last) for first, last in folds(found[1])] if found else None


def serve() -> None:
    """Serve one editor over standard input and output, until it leaves."""
    # pygls writes whole messages, and with them the plan, into its log.
    logging.getLogger("pygls").setLevel(logging.CRITICAL + 1)
    server.start_io()
