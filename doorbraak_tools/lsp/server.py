"""The server: each request of the protocol is one question to the language service."""

import functools
import logging
from collections.abc import Callable
from datetime import date
from typing import Any

from lsprotocol import types
from pygls.exceptions import JsonRpcException, JsonRpcInvalidParams

from doorbraak_tools.language import codes
from doorbraak_tools.language.actions import actions
from doorbraak_tools.language.codes import Occurrence
from doorbraak_tools.language.completion import complete
from doorbraak_tools.language.document import Document
from doorbraak_tools.language.formatting import formatted
from doorbraak_tools.language.hover import hover
from doorbraak_tools.language.lenses import lenses
from doorbraak_tools.language.outline import folds, outline
from doorbraak_tools.language.ranges import Position, Range
from doorbraak_tools.lsp import words
from doorbraak_tools.lsp.editor import Editor, told_by_place
from doorbraak_tools.lsp.text import EditorText
from doorbraak_tools.repository.repository import SETTINGS

_CONTENT_MODIFIED = -32801
_CHANGED = "De tekst is intussen veranderd. Vraag het nog eens."
_WATCHED = (f"**/{SETTINGS}", "**/*.yaml", "**/mkdocs.yml")

editor = Editor()

_Handler = Callable[[Editor, Any], Any]
_Question = Callable[[Editor, Any, EditorText, Document], Any]


def _on(method: str, options: Any = None) -> Callable[[_Handler], _Handler]:
    """Register the handler of a message."""

    def register(handler: _Handler) -> _Handler:
        @functools.wraps(handler)
        def handled(ls: Editor, params: Any) -> Any:
            with told_by_place(method):
                return handler(ls, params)

        editor.feature(method, options)(handled)
        return handler

    return register


def _asked(method: str, options: Any = None) -> Callable[[_Question], _Question]:
    """Register the answer to a question about a plan; of a text that is left alone the answer is nothing."""

    def register(question: _Question) -> _Question:
        def handler(ls: Editor, params: Any) -> Any:
            found = ls.opened(params.text_document.uri)
            return question(ls, params, *found) if found else None

        _on(method, options)(handler)
        return question

    return register


def _asked_of_code(method: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Register the answer to a question about a code of the plan; where there is none the answer is nothing."""

    def register(question: Callable[..., Any]) -> Callable[..., Any]:
        def handler(_ls: Editor, params: Any, text: EditorText, document: Document) -> Any:
            code = codes.at(document, text.position(params.position))
            return question(params, text, document, code) if code else None

        _asked(method)(handler)
        return question

    return register


@_on(types.INITIALIZED)
def _initialized(ls: Editor, _params: types.InitializedParams) -> None:
    if ls.knows("workspace.did_change_watched_files.dynamic_registration"):
        watchers = [types.FileSystemWatcher(pattern) for pattern in _WATCHED]
        options = types.DidChangeWatchedFilesRegistrationOptions(watchers)
        wanted = types.Registration("instellingen", types.WORKSPACE_DID_CHANGE_WATCHED_FILES, options)
        ls.client_register_capability(types.RegistrationParams([wanted]))


@_on(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
def _files_changed(ls: Editor, _params: types.DidChangeWatchedFilesParams) -> None:
    ls.publish_all()


@_on(types.TEXT_DOCUMENT_DID_OPEN)
def _did_open(ls: Editor, params: types.DidOpenTextDocumentParams) -> None:
    ls.publish(params.text_document.uri)


@_on(types.TEXT_DOCUMENT_DID_CHANGE)
def _did_change(ls: Editor, params: types.DidChangeTextDocumentParams) -> None:
    ls.publish_soon(params.text_document.uri)


@_on(types.TEXT_DOCUMENT_DID_SAVE)
def _did_save(ls: Editor, _params: types.DidSaveTextDocumentParams) -> None:
    # An editor that watches no files tells at least of those that are saved in it.
    ls.publish_all()


@_on(types.TEXT_DOCUMENT_DID_CLOSE)
def _did_close(ls: Editor, params: types.DidCloseTextDocumentParams) -> None:
    ls.forget(params.text_document.uri)


@_asked(types.TEXT_DOCUMENT_COMPLETION, types.CompletionOptions(trigger_characters=[" ", "[", "(", ",", "{"]))
def _completion(ls: Editor, params: types.CompletionParams, text: EditorText, document: Document) -> Any:
    item = "text_document.completion.completion_item"
    return words.completions(
        complete(document, text.position(params.position)),
        text,
        snippets=bool(ls.knows(f"{item}.snippet_support")),
        adjusts=bool(ls.knows(f"{item}.insert_text_mode_support")),
    )


@_asked(types.TEXT_DOCUMENT_HOVER)
def _hover(_ls: Editor, params: types.HoverParams, text: EditorText, document: Document) -> Any:
    said = hover(document, text.position(params.position))
    return words.hover(said, text) if said else None


@_asked(types.TEXT_DOCUMENT_DOCUMENT_SYMBOL)
def _symbols(_ls: Editor, _params: types.DocumentSymbolParams, text: EditorText, document: Document) -> Any:
    return words.symbols(outline(document), text)


@_asked(types.TEXT_DOCUMENT_FOLDING_RANGE)
def _folds(_ls: Editor, _params: types.FoldingRangeParams, _text: EditorText, document: Document) -> Any:
    return [types.FoldingRange(first, last) for first, last in folds(document)]


@_asked_of_code(types.TEXT_DOCUMENT_DEFINITION)
def _definition(params: types.DefinitionParams, text: EditorText, document: Document, code: Occurrence) -> Any:
    home = codes.home_of(document, code.code)
    return types.Location(params.text_document.uri, text.wire_range(home.key)) if home else None


@_asked_of_code(types.TEXT_DOCUMENT_REFERENCES)
def _references(params: types.ReferenceParams, text: EditorText, document: Document, code: Occurrence) -> Any:
    also_home = params.context.include_declaration
    found = (one for one in codes.uses(document, code.code) if also_home or one.use is not codes.Use.HOME)
    return [types.Location(params.text_document.uri, text.wire_range(one.range)) for one in found]


@_asked_of_code(types.TEXT_DOCUMENT_DOCUMENT_HIGHLIGHT)
def _highlights(_params: Any, text: EditorText, document: Document, code: Occurrence) -> Any:
    return [types.DocumentHighlight(text.wire_range(one.range)) for one in codes.uses(document, code.code)]


@_asked_of_code(types.TEXT_DOCUMENT_PREPARE_RENAME)
def _prepare_rename(_params: Any, text: EditorText, _document: Document, code: Occurrence) -> Any:
    return types.PrepareRenamePlaceholder(text.wire_range(code.range), code.code)


@_asked(types.TEXT_DOCUMENT_RENAME, types.RenameOptions(prepare_provider=True))
def _rename(ls: Editor, params: types.RenameParams, text: EditorText, document: Document) -> Any:
    code = codes.at(document, text.position(params.position))
    if code is None:
        raise JsonRpcInvalidParams("Hier staat geen code van een doel of doorbraak.")
    changes = codes.renamed(document, code.code, params.new_name)
    if isinstance(changes, str):
        raise JsonRpcInvalidParams(changes)
    return ls.change(params.text_document.uri, text, changes)


@_asked(types.TEXT_DOCUMENT_CODE_ACTION, types.CodeActionOptions([*words.ACTION_KINDS.values()], resolve_provider=True))
def _actions(ls: Editor, params: types.CodeActionParams, text: EditorText, document: Document) -> Any:
    uri = params.text_document.uri
    piece = Range(text.position(params.range.start), text.position(params.range.end))
    resolves = "edit" in (ls.knows("text_document.code_action.resolve_support.properties") or ())
    offered = []
    for number, action in enumerate(actions(document, piece)):
        shown = words.action(action, params.context, text)
        if shown is None:
            continue
        if resolves:
            shown.data = {"uri": uri, "version": ls.version_of(uri), "piece": piece, "number": number}
        else:
            shown.edit = ls.change(uri, text, action.edits())
        offered += [shown] if shown.edit or shown.data else []
    return offered


@_on(types.CODE_ACTION_RESOLVE)
def _resolve(ls: Editor, params: types.CodeAction) -> types.CodeAction:
    data: Any = params.data
    found = ls.opened(data["uri"])
    if found is None or ls.version_of(data["uri"]) != data["version"]:
        raise JsonRpcException(_CHANGED, code=_CONTENT_MODIFIED)
    text, document = found
    start, end = data["piece"]
    action = actions(document, Range(Position(*start), Position(*end)))[data["number"]]
    params.edit = ls.change(data["uri"], text, action.edits())
    return params


@_asked(types.TEXT_DOCUMENT_CODE_LENS)
def _lenses(_ls: Editor, _params: types.CodeLensParams, text: EditorText, document: Document) -> Any:
    return [words.lens(one, text) for one in lenses(document)]


@_asked(types.TEXT_DOCUMENT_FORMATTING)
def _formatting(_ls: Editor, _params: types.DocumentFormattingParams, text: EditorText, document: Document) -> Any:
    return [text.wire_edit(edit) for edit in formatted(document)]


def serve(day: date | None) -> None:
    """Serve one editor over standard input and output, until it leaves; `day` counts as today when it is given."""
    editor.day = day
    # pygls writes whole messages, and with them the plan, into its log.
    logging.getLogger("pygls").setLevel(logging.CRITICAL + 1)
    editor.start_io()
