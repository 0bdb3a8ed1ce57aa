"""Lines for people: `file:line:column: weight: message [code]`, then a summary."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from doorbraak_tools.checks import Checked
from doorbraak_tools.outputs.reports import Report
from doorbraak_tools.outputs.reports.folding import counts_each
from doorbraak_tools.plan.method import congratulation, steps
from doorbraak_tools.plan.model import Diagnostic, Severity, Status
from doorbraak_tools.text.dutch import counted
from doorbraak_tools.text.escaping import as_argument, printable
from doorbraak_tools.view.run import Line, Look, Run, plain
from doorbraak_tools.view.standing import review_said

SUFFIXES = (".txt",)
_WIDEST = 100
LOOKS = {
    Severity.ERROR: Look.ERROR,
    Severity.WARNING: Look.WARNING,
    Severity.HINT: Look.HINT,
    Severity.TODO: Look.TODO,
}


@dataclass(slots=True)
class Tally:
    """How many plans were looked at, and how many findings of each weight there were."""

    plans: int = 0
    counts: Counter[Severity] = field(default_factory=Counter)

    def add(self, plan: Checked) -> None:
        """Count a plan."""
        self.plans += 1
        self.counts.update(found.severity for found in plan.diagnostics)

    def words(self) -> str:
        """Return it in a sentence."""
        if not self.plans:
            return "Geen plannen gevonden. Maak er een met: doorbraak new TITEL"
        found = ", ".join(counts_each(self.counts)) or "niets gevonden"
        return f"{counted(self.plans, 'plan', 'plannen')} nagekeken: {found}."


def make(report: Report) -> Iterator[Line]:
    """Yield a line for each finding (at a terminal also the line it is about) and complete plan, then a summary."""
    tally = Tally()
    for plan in report.checked:
        tally.add(plan)
        to_begin = plan.untouched and not report.every_gap
        for found in _without_gaps(plan) if to_begin else plan.diagnostics:
            place = f"{plan.path}:{found.line}:{found.column}: "
            weight = Run(found.severity.dutch, LOOKS[found.severity])
            yield Run(place), weight, Run(f": {found.words} [{found.code}]")
            if report.lines_of is not None and found.severity is not Severity.TODO:
                yield from _frame(report.lines_of(plan.path), found)
        if to_begin:
            yield plain(
                f"{plan.path}: In dit plan is nog niets ingevuld. "
                f"Alle punten zie je met: doorbraak check {as_argument(plan.path)} --all. "
                f"Vraag voor vraag: doorbraak new {as_argument(plan.path)} --ask"
            )
        yield from closing(plan)
    yield plain(tally.words())


def closing(plan: Checked) -> Iterator[Line]:
    """Yield what there is to say of a plan as a whole: what was not looked at, or that it is complete."""
    if plan.stopped:
        yield plain(f"{plan.path}: Zolang dit niet te lezen is, zijn de antwoorden zelf nog niet nagekeken.")
    for first, last in plan.unread:
        yield plain(f"{plan.path}: Regel {first} tot en met {last} kon ik niet lezen; die zijn nog niet nagekeken.")
    if plan.complete:
        review = f"Volledig ingevuld, {review_said(plan.reviewed)}."
        if plan.status is Status.REFUSED:  # Nobody congratulates on a no.
            yield plain(f"{plan.path}: {review}")
        else:
            yield Run(f"{plan.path}: "), Run(congratulation(), Look.DONE), Run(f" {review}")


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
