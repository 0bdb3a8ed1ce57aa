"""Lines for people: `file:line:column: weight: message [code]`, then a summary."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from doorbraak_tools.checks import Checked
from doorbraak_tools.outputs.reports import Report
from doorbraak_tools.outputs.reports.folding import COUNTED
from doorbraak_tools.plan.method import congratulation, steps
from doorbraak_tools.plan.model import Diagnostic, Severity
from doorbraak_tools.text.dutch import counted
from doorbraak_tools.text.escaping import printable
from doorbraak_tools.view.run import Line, Look, Run, plain
from doorbraak_tools.view.standing import review_said

SUFFIXES = (".txt",)
BINARY = False
_WIDEST = 100
_LOOKS = {
    Severity.ERROR: Look.ERROR,
    Severity.WARNING: Look.WARNING,
    Severity.HINT: Look.HINT,
    Severity.TODO: Look.TODO,
}


def make(report: Report) -> Iterator[Line]:
    """Yield a line for each finding (at a terminal also the line it is about) and complete plan, then a summary."""
    counts: Counter[Severity] = Counter()
    plans = 0
    for plan in report.checked:
        plans += 1
        counts.update(found.severity for found in plan.diagnostics)
        to_begin = plan.untouched and not report.every_gap
        for found in _without_gaps(plan) if to_begin else plan.diagnostics:
            place = f"{plan.path}:{found.line}:{found.column}: "
            weight = Run(found.severity.dutch, _LOOKS[found.severity])
            yield Run(place), weight, Run(f": {found.words} [{found.code}]")
            if report.lines_of is not None and found.severity is not Severity.TODO:
                yield from _frame(report.lines_of(plan.path), found)
        if to_begin:
            yield plain(
                f"{plan.path}: In dit plan is nog niets ingevuld. Alle punten zie je met: doorbraak check --all. "
                f"Vraag voor vraag: doorbraak new {plan.path} --ask"
            )
        if plan.stopped:
            yield plain(f"{plan.path}: Zolang dit niet te lezen is, zijn de antwoorden zelf nog niet nagekeken.")
        for first, last in plan.unread:
            yield plain(f"{plan.path}: Regel {first} tot en met {last} kon ik niet lezen; die zijn nog niet nagekeken.")
        if plan.complete:
            review = f"Volledig ingevuld, {review_said(plan.reviewed)}."
            if plan.status == "afgewezen":  # Nobody congratulates on a no.
                yield plain(f"{plan.path}: {review}")
            else:
                yield Run(f"{plan.path}: "), Run(congratulation(), Look.DONE), Run(f" {review}")
    yield plain(_summary(plans, counts))


def _without_gaps(plan: Checked) -> Iterator[Diagnostic]:
    """Yield what is found in a plan in which nothing is answered yet: of all that is to be done, where to begin."""
    first = next(
        (gap for gap in plan.diagnostics if gap.severity is Severity.TODO and gap.part == steps()[0].key), None
    )
    for found in plan.diagnostics:
        if found is first:
            message = f"Begin hier: {found.hint} Typ je antwoord onder deze regel, ingesprongen."
            yield replace(found, message=message, hint="")
        elif found.severity is not Severity.TODO:
            yield found


def _frame(lines: Sequence[str], found: Diagnostic) -> Iterator[Line]:
    """Yield the line that a finding is about, with a mark under its column; nothing when the line is not there."""
    if not 0 < found.line <= len(lines) or not lines[found.line - 1].strip():
        return
    content, column = lines[found.line - 1], found.column
    start = max(0, column - _WIDEST)
    number = f"{found.line:>6}"
    yield plain(f"{number} │ {printable(content[start : start + _WIDEST])}")
    yield plain(f"{' ' * len(number)} │ {' ' * len(printable(content[start : column - 1]))}^")


def _summary(plans: int, counts: Counter[Severity]) -> str:
    if not plans:
        return "Geen plannen gevonden. Maak er een met: doorbraak new TITEL"
    found = [counted(counts[severity], *words) for severity, words in COUNTED.items() if counts[severity]]
    seen = counted(plans, "plan", "plannen")
    return f"{seen} nagekeken: {', '.join(found) or 'niets gevonden'}."
