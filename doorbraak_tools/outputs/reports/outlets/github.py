"""Annotations on a change at GitHub: workflow commands, one a finding.

What a concept still lacks is one annotation, at the first gap. GitHub shows ten of a kind in a step: what is more
stands in the log as a plain line, and the last annotation says how much that is.
"""

from collections import Counter
from collections.abc import Iterator

from doorbraak_tools.outputs.reports import Report
from doorbraak_tools.outputs.reports.folding import counts_said, folded
from doorbraak_tools.plan.model import Diagnostic, Severity
from doorbraak_tools.text.dutch import in_short
from doorbraak_tools.text.escaping import printable

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "notice", Severity.TODO: "notice"}
_SHOWN = {"error": 10, "warning": 10, "notice": 9}  # and one that says what is not shown
_MOST = 4000


def make(report: Report) -> bytes:
    """Return `::error file=…,line=…,col=…,title=…::message`. What comes from outside is escaped as the runner asks."""
    return "".join(f"{line}\n" for line in _annotations(report)).encode("utf-8")


def _annotations(report: Report) -> Iterator[str]:
    number: Counter[str] = Counter()
    more: list[Severity] = []
    for plan in report.checked:
        path = report.from_root(plan.path)
        for found in folded(plan):
            command = _COMMANDS[found.severity]
            number[command] += 1
            if number[command] <= _SHOWN[command]:
                yield _annotation(path, found)
            else:
                more.append(found.severity)
                place = printable(f"{path}:{found.line}:{found.column}")
                yield f"- {place}: {found.severity.dutch}: {printable(found.words)} [{found.code}]"
    if more:
        yield (
            f"::notice title=doorbraak::Niet bij de regels getoond: {counts_said(more)}. GitHub toont er tien van een "
            "soort; alles staat in het logboek van deze stap."
        )


def _annotation(path: str, found: Diagnostic) -> str:
    place = f"file={_property(path)},line={found.line},col={found.column}"
    words = _data(in_short(found.words, _MOST))
    return f"::{_COMMANDS[found.severity]} {place},title={_property(found.code)}::{words}"


def _data(text: str) -> str:
    return printable(text).replace("%", "%25")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
