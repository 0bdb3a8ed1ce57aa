"""What the language service says, in the types of the protocol."""

import re
from collections.abc import Iterable

from lsprotocol import types

from doorbraak_tools.language import actions
from doorbraak_tools.language.completion import STOP, Choice, Kind
from doorbraak_tools.language.completion.choice import Choices
from doorbraak_tools.language.diagnose import Problem
from doorbraak_tools.language.outline import Part, Sort
from doorbraak_tools.language.ranges import Edit, Note
from doorbraak_tools.lsp.text import EditorText
from doorbraak_tools.plan.model import Severity

SOURCE = "doorbraak"
_WEIGHT = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.HINT: types.DiagnosticSeverity.Information,
    Severity.TODO: types.DiagnosticSeverity.Information,
}
_KIND = {
    Kind.FIELD: types.CompletionItemKind.Property,
    Kind.BLOCK: types.CompletionItemKind.Struct,
    Kind.CHOICE: types.CompletionItemKind.EnumMember,
    Kind.CODE: types.CompletionItemKind.Reference,
    Kind.LAW: types.CompletionItemKind.Class,
    Kind.NUMBER: types.CompletionItemKind.Value,
    Kind.DAY: types.CompletionItemKind.Event,
    Kind.WORDS: types.CompletionItemKind.Text,
}
_SORT = {
    Sort.STEP: types.SymbolKind.Module,
    Sort.CODE: types.SymbolKind.Class,
    Sort.ITEM: types.SymbolKind.Struct,
    Sort.FIELD: types.SymbolKind.Field,
    Sort.STORY: types.SymbolKind.String,
}


def diagnostics(problems: Iterable[Problem], text: EditorText) -> list[types.Diagnostic]:
    """Return findings for an editor; of what is still to do the message says so, for an editor has no word for it."""
    return [
        types.Diagnostic(
            range=text.wire_range(problem.range),
            message=problem.found.words,
            severity=_WEIGHT[problem.found.severity],
            code=problem.found.code,
            code_description=types.CodeDescription(problem.address) if problem.address else None,
            source=f"{SOURCE}: {problem.found.severity.dutch}",
        )
        for problem in problems
    ]


def completions(choices: Choices, text: EditorText, *, snippets: bool, adjusts: bool) -> types.CompletionList:
    """Return choices for an editor; `snippets` says that it knows places for the cursor, `adjusts` that it indents."""
    line, column = choices.range.start
    content = text.lines[line]
    lead = content[: len(content) - len(content.lstrip())][:column]
    items = [
        types.CompletionItem(
            label=choice.label,
            kind=_KIND[choice.kind],
            detail=choice.detail or None,
            documentation=_markdown(choice.about) if choice.about else None,
            filter_text=choice.filter or None,
            sort_text=f"{number:04}",
            preselect=choice.first or None,
            text_edit=text.wire_edit(Edit(choices.range, _put_in(choice, lead, snippets=snippets))),
            insert_text_format=types.InsertTextFormat.Snippet if snippets and STOP in choice.text else None,
            insert_text_mode=types.InsertTextMode.AdjustIndentation if snippets and adjusts else None,
        )
        for number, choice in enumerate(choices.items)
    ]
    return types.CompletionList(is_incomplete=not choices.whole, items=items)


def _put_in(choice: Choice, lead: str, *, snippets: bool) -> str:
    """Return what is put in. An editor that knows snippets indents further lines itself; for others it is done here."""
    written = choice.text or choice.label
    if not snippets or STOP not in written:
        return written.replace(STOP, "").replace("\n", f"\n{lead}")
    first, *rest = (re.sub(r"([\\$}])", r"\\\1", piece) for piece in written.split(STOP))
    return first + "".join(f"${{{number % len(rest)}}}{piece}" for number, piece in enumerate(rest, 1))


def hover(said: Note, text: EditorText) -> types.Hover:
    """Return what is said of a place."""
    return types.Hover(_markdown(said.text), text.wire_range(said.range))


def symbols(parts: Iterable[Part], text: EditorText) -> list[types.DocumentSymbol]:
    """Return the parts of a plan as symbols."""
    return [
        types.DocumentSymbol(
            name=part.name,
            detail=part.detail or None,
            kind=_SORT[part.sort],
            range=text.wire_range(part.range),
            selection_range=text.wire_range(part.name_range),
            children=symbols(part.parts, text),
        )
        for part in parts
    ]


def _markdown(text: str) -> types.MarkupContent:
    return types.MarkupContent(types.MarkupKind.Markdown, text)


ACTION_KINDS = {
    actions.Sort.REPLACE: types.CodeActionKind.QuickFix,
    actions.Sort.REPAIR_ALL: types.CodeActionKind.SourceFixAll,
    actions.Sort.CHANGE: types.CodeActionKind.Refactor,
}
"""What an editor calls the choices; what puts a finding right is a quick fix, whatever it does."""


def action(offered: actions.Action, context: types.CodeActionContext, text: EditorText) -> types.CodeAction | None:
    """Return a choice for an editor, with the finding that it puts right; None when it asked for another kind."""
    kind, problem = ACTION_KINDS[offered.sort], offered.problem
    if problem is not None and offered.sort is actions.Sort.CHANGE:
        kind = types.CodeActionKind.QuickFix
    if context.only and not any(kind == wanted or kind.startswith(f"{wanted}.") for wanted in context.only):
        return None
    shown = [
        one
        for one in context.diagnostics
        if problem and one.code == problem.found.code and one.range == text.wire_range(problem.range)
    ]
    preferred = offered.sort is actions.Sort.REPLACE and problem is not None
    return types.CodeAction(offered.title, kind=kind, diagnostics=shown or None, is_preferred=preferred or None)


def lens(shown: Note, text: EditorText) -> types.CodeLens:
    """Return words for above a line; a click on them does nothing."""
    return types.CodeLens(text.wire_range(shown.range), types.Command(shown.text, ""))
