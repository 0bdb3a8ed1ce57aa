"""Lines for people: `file:line:column: weight: message [code]`, then a summary."""

from collections import Counter
from collections.abc import Iterable, Iterator

from doorbraak_tools.checks import Checked
from doorbraak_tools.outputs.reports.terminal import Terminal
from doorbraak_tools.plan.method import congratulation
from doorbraak_tools.plan.model import Severity
from doorbraak_tools.text.dutch import counted
from doorbraak_tools.text.escaping import printable
from doorbraak_tools.view.standing import review_said

_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.HINT: "36", Severity.TODO: "34"}
_COUNTED = {
    Severity.ERROR: ("fout", "fouten"),
    Severity.WARNING: ("keer let op", "keer let op"),
    Severity.HINT: ("tip", "tips"),
    Severity.TODO: ("punt nog te doen", "punten nog te doen"),
}


def report(checked: Iterable[Checked], terminal: Terminal | None) -> Iterator[str]:
    """Yield a line for each finding (at a terminal also the line it is about) and complete plan, then a summary."""
    counts: Counter[Severity] = Counter()
    plans = 0
    for plan in checked:
        plans += 1
        path = printable(plan.path)
        for found in plan.diagnostics:
            counts[found.severity] += 1
            weight = _painted(found.severity.dutch, _COLOURS[found.severity], terminal)
            yield f"{path}:{found.line}:{found.column}: {weight}: {found.words} [{found.code}]"
            if terminal is not None and found.severity is not Severity.TODO:
                yield from terminal.frame(plan.path, found)
        if plan.stopped:
            yield f"{path}: Zolang dit niet te lezen is, zijn de antwoorden zelf nog niet nagekeken."
        if plan.complete:
            review = review_said(plan.reviewed)
            yield f"{path}: {_painted(congratulation(), '32', terminal)} Volledig ingevuld, {review}."
    yield _summary(plans, counts)


def _summary(plans: int, counts: Counter[Severity]) -> str:
    if not plans:
        return "Geen plannen gevonden. Maak er een met: doorbraak new TITEL"
    found = [counted(counts[severity], *words) for severity, words in _COUNTED.items() if counts[severity]]
    seen = counted(plans, "plan", "plannen")
    return f"{seen} nagekeken: {', '.join(found) or 'niets gevonden'}."


def _painted(text: str, code: str, terminal: Terminal | None) -> str:
    return terminal.painted(text, code) if terminal else text
