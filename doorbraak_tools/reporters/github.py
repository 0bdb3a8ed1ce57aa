"""Annotations on a change at GitHub: workflow commands, one a finding."""

from collections.abc import Iterable, Iterator

from doorbraak_tools.checks import Checked
from doorbraak_tools.model import Severity
from doorbraak_tools.reporters.escape import printable
from doorbraak_tools.reporters.terminal import Terminal

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "notice", Severity.TODO: "notice"}


def report(checked: Iterable[Checked], terminal: Terminal | None) -> Iterator[str]:
    """Yield `::error file=…,line=…,col=…,title=…::message`. What comes from outside is escaped as the runner asks."""
    for plan in checked:
        for found in plan.diagnostics:
            place = f"file={_property(plan.path)},line={found.line},col={found.column}"
            words = _data(f"{found.message} {found.hint}".rstrip())
            yield f"::{_COMMANDS[found.severity]} {place},title={_property(found.code)}::{words}"


def _data(text: str) -> str:
    return printable(text).replace("%", "%25")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
