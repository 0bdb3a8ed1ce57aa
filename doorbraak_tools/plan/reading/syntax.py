"""What YAML cannot read, and what it reads otherwise than the writer meant: in our words, where a writer must look."""

import re
from typing import Any

import yaml

from doorbraak_tools.plan.method import homes
from doorbraak_tools.plan.model import Diagnostic
from doorbraak_tools.plan.model.place import CODE
from doorbraak_tools.plan.reading.faults import fault
from doorbraak_tools.text.letters import BULLETS

# What PyYAML says, and which of our codes says the same in Dutch; the first that fits counts.
# What else it says is of a line that is no field.
_PROBLEMS = (
    (r"'\\t'", "tab"),
    ("mapping values are not allowed", "dubbele-punt"),
    ("found unexpected end of stream", "aanhalingsteken"),
    ("document separator", "aanhalingsteken"),
    ("cannot start any token", "vreemd-begin"),
    ("directive", "vreemd-begin"),
    ("expected alphabetic or numeric", "anker"),
    ("expected '<document start>'", "tweede-document"),
    ("sequence entries are not allowed", "inspringen"),
    ("expected <block end>", "inspringen"),
)

_WRONG_DASH = re.compile(rf"[ \u00a0]*(?:[{BULLETS}][ \t\u00a0]*|-)([a-z_]{{1,40}}):")
"""The start of an item behind something else than a dash and a space."""


def syntax_fault(error: yaml.YAMLError, text: str, latest: Any) -> Diagnostic:  # noqa: PLR0911  (one for each way)
    """Return the fault for an error of PyYAML; `latest` is the event that was read last before it."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    context = getattr(error, "context_mark", None)
    problem = f"{getattr(error, 'problem', '') or ''} {getattr(error, 'context', '') or ''}"
    line, column = (mark.line + 1, mark.column + 1) if mark is not None else (1, 1)
    lines = text.split("\n")
    if line > len(lines):
        line, column = len(lines), 1
    content = lines[line - 1]
    indent = content[: len(content) - len(content.lstrip())]
    wrong_dash = _wrong_dash(lines, line)
    if wrong_dash is not None:
        return wrong_dash
    if "\t" in indent:
        return fault("tab", line, indent.index("\t") + 1)
    code = next((ours for theirs, ours in _PROBLEMS if theirs in problem), "onleesbare-regel")
    if code == "tweede-document":
        return _unexpected_start(lines, line, column)
    if code == "vreemd-begin" and content.startswith("%"):
        return fault(code, line, 1)
    if code == "onleesbare-regel" and context is not None:
        return _no_field(lines, context.line + 1, context.column + 1)
    if code == "aanhalingsteken" and context is not None and _character(lines, context) in {'"', "'"}:
        return fault(code, context.line + 1, context.column + 1)
    if code == "dubbele-punt" and content[: column - 1].strip().removeprefix("- ") in homes():
        # No colon in a text but the name of a field, a space too far to the right.
        return fault("inspringen", line, len(indent) + 1)
    if code == "inspringen" and getattr(latest, "style", None) in {"'", '"'} and latest.end_mark.line + 1 == line:
        # Text goes on behind a closing quote. Where it opened is what the writer must see: it may be lines above.
        return fault("aanhalingsteken", latest.start_mark.line + 1, latest.start_mark.column + 1)
    return fault(code, line, column)


def _wrong_dash(lines: list[str], line: int) -> Diagnostic | None:
    """Return the fault when this line, or the first one above it that is not empty, opens an item with a wrong dash.

    Behind “–” YAML reads a field as any other, and stumbles only over the one on the next line.
    """
    above = next((number for number in range(line - 1, 0, -1) if lines[number - 1].strip()), line)
    for number in (line, above):
        opened = _WRONG_DASH.match(lines[number - 1])
        if opened is not None and opened[1] in homes():
            return fault("streepje", number, len(lines[number - 1]) - len(lines[number - 1].lstrip()) + 1)
    return None


def _unexpected_start(lines: list[str], line: int, column: int) -> Diagnostic:
    """Return the fault for a line that the parser did not expect; what makes it unexpected may stand above it."""
    for number in range(line, 0, -1):
        if lines[number - 1].startswith("%"):
            return fault("vreemd-begin", number, 1)
        if lines[number - 1].startswith("..."):
            return fault("tweede-document", number, 1)
    return _no_field(lines, line, column)


def _no_field(lines: list[str], line: int, column: int) -> Diagnostic:
    """Return the fault for a line that is no field; one that begins with the name of a field was meant as one."""
    content = lines[line - 1]
    if content[column - 1 : column] in {"[", "{"}:
        return fault("haak", line, column)
    if content[column - 1 : column] in {"|", ">"}:
        return fault("tekst-achter-streep", line, column)
    written = content.strip().removeprefix("- ").lstrip()
    name, colon, answer = written.partition(":")
    if (name in homes() or CODE.fullmatch(name)) and answer.strip() and not answer.startswith(" "):
        return fault("geen-spatie", line, column)
    if not colon and written.removesuffix("|").rstrip() in homes():
        return fault("geen-dubbele-punt", line, column)
    return fault("onleesbare-regel", line, column)


def _character(lines: list[str], mark: Any) -> str:
    line: str = lines[min(mark.line, len(lines) - 1)]
    column: int = mark.column
    return line[column : column + 1]


_FIELD_NAME = re.compile(r"[ \t-]*(?=[^\s:]{1,40}:(?:\s|$))")


def mended(text: str, found: Diagnostic) -> str | None:
    """Return the text with the line of that fault put right, on as many lines; None when nobody can tell how.

    Of the lines only is used what is wrong in them: what an answer then says is not what the writer wrote.
    """
    lines = text.split("\n")
    at, column = found.line - 1, found.column
    line = lines[at]
    if found.code == "dubbele-punt":
        # The lines that go on with the same answer are part of the same mistake.
        key = _FIELD_NAME.match(line, 0, column - 1)
        deepest = key.end() + 1 if key else _indent(line)
        lines[at] = line[: column - 1] + _without_colons(line[column - 1 :])
        for number in range(at + 1, len(lines)):
            if lines[number].strip() and _indent(lines[number]) < deepest:
                break
            lines[number] = _without_colons(lines[number])
    elif found.code == "geen-spatie":
        lines[at] = line.replace(":", ": ", 1)
    elif found.code == "tekst-achter-streep":
        lines[at] = line[:column]
    elif found.code == "streepje":
        lines[at] = line[: column - 1] + re.sub(r"[^\w\s][ \t]*", "- ", line[column - 1 :], count=1)
    elif found.code == "onleesbare-regel":
        # Text where a field is expected, up to the next field.
        end = next((number for number in range(at + 1, len(lines)) if _is_field(lines[number])), len(lines))
        lines[at:end] = [""] * (end - at)
    return None if lines[at] == line else "\n".join(lines)


def _is_field(line: str) -> bool:
    name, colon, _ = line.lstrip(" \t-").partition(":")
    return bool(colon) and (name in homes() or bool(CODE.fullmatch(name)))


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _without_colons(text: str) -> str:
    return re.sub(r":(?=\s|$)", ".", text)
