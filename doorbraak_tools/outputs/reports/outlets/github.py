"""Annotations on a change at GitHub: workflow commands, one a finding.

What a concept still lacks is one annotation, at the first gap: GitHub shows ten of a kind, and thirty answers that are
still to come would hide what is wrong.
"""

from collections.abc import Iterator
from dataclasses import replace

from doorbraak_tools.outputs.reports import Report
from doorbraak_tools.plan.model import Diagnostic, Severity
from doorbraak_tools.text.escaping import printable

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "notice", Severity.TODO: "notice"}

_ASK = "doorbraak check --ready"
SUFFIXES: tuple[str, ...] = ()
BINARY = False


def make(report: Report) -> bytes:
    """Return `::error file=…,line=…,col=…,title=…::message`. What comes from outside is escaped as the runner asks."""
    return "".join(f"{line}\n" for line in _annotations(report)).encode("utf-8")


def _annotations(report: Report) -> Iterator[str]:
    for plan in report.checked:
        gaps = [found for found in plan.diagnostics if found.severity is Severity.TODO]
        for found in plan.diagnostics:
            if len(gaps) > 1 and found is gaps[0]:
                message = (
                    f"Dit concept is nog niet af: {len(gaps)} dingen zijn nog te doen. Welke dat zijn, zegt: {_ASK}"
                )
                yield _annotation(plan.path, replace(found, code="nog-te-doen", message=message, hint=""))
            elif len(gaps) < 2 or found.severity is not Severity.TODO:
                yield _annotation(plan.path, found)


def _annotation(path: str, found: Diagnostic) -> str:
    place = f"file={_property(path)},line={found.line},col={found.column}"
    words = _data(found.words)
    return f"::{_COMMANDS[found.severity]} {place},title={_property(found.code)}::{words}"


def _data(text: str) -> str:
    return printable(text).replace("%", "%25")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
