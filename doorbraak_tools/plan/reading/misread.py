"""Places where YAML reads something else than the writer meant, without calling it a fault."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from doorbraak_tools.plan.method import field_at
from doorbraak_tools.plan.model import DataPath, Diagnostic, Severity, Span, value_at
from doorbraak_tools.plan.reading.faults import fault

# A comment behind an answer is fine when it looks like one: two spaces, a #, a space. One space, or a # that sticks
# to a word or number ("Kamer #12"), was meant as text.
_CUT_OFF = re.compile(r" #| {2,}#[^\s]")


def cut_off_answers(text: str, spans: Mapping[DataPath, Span], data: Any) -> Iterator[Diagnostic]:
    """Find one-line answers whose end was taken for a comment. `text` is the whole file."""
    lines = text.split("\n") if " #" in text else ()
    for path, span in spans.items() if lines else ():
        if span.style or span.line > len(lines):
            continue
        rest = lines[span.line - 1][span.column - 1 :]
        if " #" not in rest or not (field_at(path) or {}).get("x-tekst"):
            continue
        value = value_at(data, path)
        if isinstance(value, str) and rest.startswith(value) and _CUT_OFF.match(rest[len(value) :]):
            column = span.column + len(value) + rest[len(value) :].index("#")
            yield fault("afgekapt", span.line, column, Severity.WARNING)
