"""Everything that is found in one plan, in the order of the file; and per step what is there and what is missing."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from doorbraak_tools.checks.catalogue import all_checks
from doorbraak_tools.plan.method import child_of, field_at, known_part, part_of, parts
from doorbraak_tools.plan.model import (
    BodyPlace,
    DataPath,
    Diagnostic,
    Finding,
    PlanDocument,
    Severity,
    Status,
    TextPlace,
    map_at,
)
from doorbraak_tools.plan.queries import untouched
from doorbraak_tools.plan.reading.conformity import severity_of_gap
from doorbraak_tools.substance.case import Case
from doorbraak_tools.text.fillers import is_filler


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
    status: Status
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
    gap = severity_of_gap(plan.status)
    unsound = {reads for path in plan.unsound for reads in _touched(path)}
    for check in all_checks():
        if not plan.data and not check.unread:
            continue
        severity = weighing.weights.get(check.code, gap if check.severity is Severity.TODO else check.severity)
        if severity is None or not unsound.isdisjoint(check.reads):
            continue
        for finding in check.find(case):
            if finding.word not in weighing.words:
                found.append(places.placed(finding, check.code, severity))
    return tuple(sorted(found, key=lambda diagnostic: (diagnostic.line, diagnostic.column)))


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
            part, in_data = self._parts[self._lines[above]] if above >= 0 else ("", ())
        elif isinstance(at, BodyPlace):
            part, in_data = self.plan.sections[at.section].step, ()
        else:
            part, in_data = part_of(at), at
        in_data = known_part(in_data)
        return Diagnostic(line, column, code, severity, finding.message, finding.hint, part, in_data)

    @cached_property
    def _parts(self) -> dict[int, tuple[str, DataPath]]:
        """The part that begins or goes on at each line with a heading or key, and the deepest place that does."""
        by_line: dict[int, tuple[str, DataPath]] = {}
        for section in self.plan.sections:
            by_line.setdefault(section.line, (section.step, ()))
        for path, span in self.plan.spans.items():
            part, above = by_line.get(span.key_line, (part_of(path), ()))
            by_line[span.key_line] = part, max(path, above, key=len)
        return by_line

    @cached_property
    def _lines(self) -> list[int]:
        return sorted(self._parts)


@dataclass(frozen=True, slots=True)
class PartReadiness:
    """A step or corner: its number and title, the titles or codes of what is filled in, and what stands in the way."""

    number: str
    title: str
    present: tuple[str, ...]
    blocking: tuple[Diagnostic, ...]


def readiness(plan: PlanDocument, checked: Checked) -> tuple[PartReadiness, ...]:
    """Return the state of the head of the plan (number ""), the six steps and the three corners, in order.

    What stands in the way is a fault or a missing answer; a warning is a question that a decider will ask.
    """
    blocking = [found for found in checked.diagnostics if found.severity.blocking]
    pieces: list[tuple[str, str, str, DataPath]] = [("", "Kop van het plan", "", ())]
    pieces += ((part.number, part.title, part.key, part.path) for part in parts())
    return tuple(
        PartReadiness(
            number, title, tuple(_present(plan, path)), tuple(found for found in blocking if found.part == key)
        )
        for number, title, key, path in pieces
    )


def _present(plan: PlanDocument, path: DataPath) -> Iterator[str]:
    """Yield the title of every field there that is filled in; of a coded answer its code."""
    schema, data = field_at(path), map_at(plan.data, path)
    steps = {part.path[0] for part in parts()} if not path else set()
    for key, value in data.items():
        field = child_of(schema, key)
        if field and value != {} and key not in steps and not (isinstance(value, str) and is_filler(value)):
            yield field.title if key in schema.fields else key
