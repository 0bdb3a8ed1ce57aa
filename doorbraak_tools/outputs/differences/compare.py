"""Two versions of a plan: the head, the six steps with their corners, and the story of each."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from doorbraak_tools.outputs.differences.changes import Change, Differences, PartChanges
from doorbraak_tools.outputs.differences.lines import changed_lines
from doorbraak_tools.outputs.differences.totals import changed_totals
from doorbraak_tools.outputs.differences.values import changed_values
from doorbraak_tools.plan.method import field_at, plan_schema, steps
from doorbraak_tools.plan.model import Diagnostic, PlanDocument, Severity, value_at
from doorbraak_tools.plan.queries import PLACE
from doorbraak_tools.substance.case import Case
from doorbraak_tools.text.escaping import FORBIDDEN

_OWN_LINE = re.compile(r"\s*(?:[-*+>|#]|[0-9]{1,3}[.)]\s|```|~~~)")


@dataclass(frozen=True, slots=True)
class Version:
    """One version: what it is called, its bytes and what was read of them."""

    name: str
    raw: bytes
    case: Case

    @property
    def plan(self) -> PlanDocument:
        """What was read of them."""
        return self.case.plan


def compare(old: Version, new: Version) -> Differences:
    """Return what changed. A version that is no plan makes it a comparison of two texts, with the finding."""
    faults = tuple((version.name, found) for version in (old, new) for found in _unreadable(version.plan))
    if faults:
        changes = tuple(_changed_text("", _text_lines(old.raw), _text_lines(new.raw)))
        parts = [PartChanges("De tekst van het bestand", changes)]
    else:
        parts = [PartChanges(title, tuple(changes)) for title, changes in _parts(old.case, new.case)]
    told = tuple(part for part in parts if part.changes)
    return Differences(old.name, new.name, old.raw == new.raw, told, faults)


def _unreadable(plan: PlanDocument) -> list[Diagnostic]:
    if plan.data:
        return []
    return [found for found in plan.diagnostics if found.severity is Severity.ERROR][:1]


def _parts(old: Case, new: Case) -> Iterator[tuple[str, Iterator[Change]]]:
    own = {step.key for step in steps()}
    heads = [{key: value for key, value in plan.data.items() if key not in own} for plan in (old.plan, new.plan)]
    yield "Kop van het plan", changed_values(heads[0], heads[1], plan_schema(), "", "")
    for step in steps():
        before, after = old.data.get(step.key), new.data.get(step.key)
        cornered = {corner.key for corner in step.corners}
        shell = [_without(value, cornered) for value in (before, after)]
        yield f"{step.number}. {step.title}", _step(shell[0], shell[1], step.key, old.plan, new.plan)
        for corner in step.corners:
            yield f"{step.number}{corner.letter}. {corner.title}", _corner(old, new, step.key, corner.key)
    yield "Verhaal buiten de stappen", _changed_text("", _story(old.plan, ""), _story(new.plan, ""))


def _step(before: Any, after: Any, key: str, old: PlanDocument, new: PlanDocument) -> Iterator[Change]:
    yield from _changed_inside(before, after, (key,))
    yield from _changed_text("Verhaal", _story(old, key), _story(new, key))


def _corner(old: Case, new: Case, step: str, corner: str) -> Iterator[Change]:
    if (step, corner) == PLACE:
        yield from changed_totals(old, new)
    at = (step, corner)
    yield from _changed_inside(value_at(old.data, at), value_at(new.data, at), at)


def _changed_inside(before: Any, after: Any, path: tuple[str, ...]) -> Iterator[Change]:
    """Compare a step or corner; that it appears or goes as a whole is told by what is in it."""
    before, after = ({} if value is None else value for value in (before, after))
    yield from changed_values(before, after, field_at(path) or {}, "", "")


def _without(value: Any, keys: set[str]) -> Any:
    return {key: child for key, child in value.items() if key not in keys} if isinstance(value, Mapping) else value


def _story(plan: PlanDocument, step: str) -> list[str]:
    """Return the body's text of a step as paragraphs, list items and other lines; the headings too when it is none."""
    found: list[str] = []
    for section in plan.sections:
        if section.step == step:
            found += [] if step or not section.heading else [section.heading]
            found += _units(section.text)
    return found


def _units(text: str) -> Iterator[str]:
    """Yield paragraphs as one line each, because a paragraph that is wrapped anew has not changed."""
    waiting: list[str] = []
    for line in (*text.split("\n"), ""):
        if not line.strip() or _OWN_LINE.match(line):
            if waiting:
                yield " ".join(waiting)
            waiting = []
        if line.strip():
            waiting.append(line.strip())


def _changed_text(what: str, old: list[str], new: list[str]) -> Iterator[Change]:
    lines = changed_lines(old, new)
    if lines:
        yield Change("", what, lines=lines)


def _text_lines(raw: bytes) -> list[str]:
    text = raw.decode("utf-8-sig", errors="replace").replace("\r\n", "\n").replace("\r", "\n")
    return [FORBIDDEN.sub("\ufffd", line) for line in text.split("\n")]
