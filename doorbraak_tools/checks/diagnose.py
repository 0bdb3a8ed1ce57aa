"""Everything that is found in one plan, in the order of the file."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from doorbraak_tools.checks.catalogue import Check, all_checks
from doorbraak_tools.plan.method import known_part, part_of, parts
from doorbraak_tools.plan.model import BodyPlace, DataPath, Diagnostic, Finding, PlanDocument, Severity, TextPlace
from doorbraak_tools.plan.queries import untouched
from doorbraak_tools.plan.reading import severity_of_gap
from doorbraak_tools.substance.case import Case


@dataclass(frozen=True, slots=True)
class Weighing:
    """How a repository wants checks to weigh, by code; None turns a check off.

    `words` are words that checks on single words leave alone, in small letters.
    """

    weights: Mapping[str, Severity | None] = field(default_factory=dict)
    words: frozenset[str] = frozenset()


_USUAL = Weighing()


@dataclass(frozen=True, slots=True)
class Checked:
    """A plan that was checked, as a report needs it: no value of the plan but its status is in here.

    `reviewed` says that somebody reviewed the law in it (`getoetst_door`); `stopped` that reading stopped
    at how it is written, so that no answer was checked. `unread` are the first
    and last line of each piece that was left out. `untouched` says that nobody answered anything yet.
    """

    path: str
    status: str
    diagnostics: tuple[Diagnostic, ...]
    reviewed: bool
    stopped: bool
    unread: tuple[tuple[int, int], ...] = ()
    untouched: bool = False

    @property
    def complete(self) -> bool:
        """Whether the plan is filled in wholly and without faults."""
        return not any(found.severity.blocking for found in self.diagnostics)

    @property
    def failed(self) -> bool:
        """Whether there are faults; gaps of a concept, warnings and hints are none."""
        return any(found.severity is Severity.ERROR for found in self.diagnostics)


def check_case(path: str, case: Case, weighing: Weighing = _USUAL) -> Checked:
    """Check one plan that was read from `path`."""
    plan = case.plan
    stopped = bool(plan.text and not plan.data and plan.presumed is None)
    found = diagnose(case, weighing)
    empty = not stopped and untouched(plan.presumed or plan)
    return Checked(path, plan.status, found, "getoetst_door" in plan.data, stopped, plan.unread, empty)


def diagnose(case: Case, weighing: Weighing = _USUAL) -> tuple[Diagnostic, ...]:
    """Return what reading found and what the checks find."""
    plan = case.plan
    found = list(plan.diagnostics)
    if plan.presumed is not None:
        plan = plan.presumed
        case = Case(plan, case.today, case.registers)
    places = _Places(plan)
    gap = severity_of_gap(plan.data.get("status"))
    for check in all_checks():
        if not plan.data and not check.unread:
            continue
        severity = weighing.weights.get(check.code, gap if check.severity is Severity.TODO else check.severity)
        if severity is None or (plan.unsound and not _sound(plan, check)):
            continue
        for finding in check.find(case):
            if finding.word not in weighing.words:
                found.append(places.placed(finding, check.code, severity))
    return tuple(sorted(found, key=lambda diagnostic: (diagnostic.line, diagnostic.column)))


def _sound(plan: PlanDocument, check: Check) -> bool:
    """Tell whether the shape of every part that the check reads is what the schema says."""
    return not any(reads in check.reads for path in plan.unsound for reads in _touched(path))


def _touched(path: DataPath) -> Iterator[str]:
    """Yield the names under which a check reads that place: the field at the top, the step or corner, or several."""
    yield str(path[0]) if path else ""
    yield from (part.key for part in parts() if path[: len(part.path)] == part.path[: len(path)])


@dataclass(frozen=True, eq=False)
class _Places:
    """Turns places in the data, the body or the text of a plan into lines and columns with the part they lie in."""

    plan: PlanDocument

    def placed(self, finding: Finding, code: str, severity: Severity) -> Diagnostic:
        line, column = self.plan.locate(finding.at, finding.text_line, finding.start)
        at = finding.at
        if isinstance(at, TextPlace):
            above = bisect_right(self._lines, line) - 1
            part = self._parts[self._lines[above]] if above >= 0 else ""
        else:
            part = self.plan.sections[at.section].step if isinstance(at, BodyPlace) else part_of(at)
        in_data = known_part(at) if isinstance(at, tuple) else ()
        return Diagnostic(line, column, code, severity, finding.message, finding.hint, part, in_data)

    @cached_property
    def _parts(self) -> dict[int, str]:
        """The part that begins or goes on at each line with a heading or key; the first key of a line tells."""
        by_line: dict[int, str] = {}
        for section in self.plan.sections:
            by_line.setdefault(section.line, section.step)
        for path, span in self.plan.spans.items():
            by_line.setdefault(span.key_line, part_of(path))
        return by_line

    @cached_property
    def _lines(self) -> list[int]:
        return sorted(self._parts)
