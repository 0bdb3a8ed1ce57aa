"""Two versions of a plan: the head, the six steps with their corners, the story of each, and the amounts."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from doorbraak_tools.outputs.differences.changes import Change, Differences, PartChanges
from doorbraak_tools.outputs.differences.lines import changed_lines
from doorbraak_tools.outputs.differences.values import changed_values
from doorbraak_tools.plan.method import field_at, plan_schema, steps
from doorbraak_tools.plan.model import Diagnostic, PlanDocument, Severity, map_at, value_at
from doorbraak_tools.plan.queries import RENDEMENT
from doorbraak_tools.substance.case import Case
from doorbraak_tools.substance.costs import Kind, Outcome, scenario_title
from doorbraak_tools.substance.costs.conventions import SCENARIOS
from doorbraak_tools.substance.costs.rounding import EURO, euros, rounded, span
from doorbraak_tools.substance.costs.words import pm_note
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
    if (step, corner) == RENDEMENT:
        yield from changed_totals(old, new)
    at = (step, corner)
    yield from _changed_inside(value_at(old.data, at), value_at(new.data, at), at)


def _changed_inside(before: Any, after: Any, path: tuple[str, ...]) -> Iterator[Change]:
    """Compare a step or corner; that it appears or goes as a whole is told by what is in it."""
    before, after = ({} if value is None else value for value in (before, after))
    yield from changed_values(before, after, field_at(path), "", "")


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


_NOT_SAID = "niet uit te rekenen"


def changed_totals(old: Case, new: Case) -> Iterator[Change]:
    """Yield the totals per scenario that changed, in whole euros."""
    before, after = old.calculation, new.calculation
    failed = [case.calculation.outcome is None and _has_money(case.data) for case in (old, new)]
    for key in SCENARIOS:
        for kind in Kind:
            was = _NOT_SAID if failed[0] else _total(before.outcome, key, kind)
            now = _NOT_SAID if failed[1] else _total(after.outcome, key, kind)
            if was != now and not (kind is not Kind.COSTS and _NOT_SAID in {was, now}):
                said = f"van {was} naar {now}{_more(before.outcome, after.outcome, key, kind)}"
                if " tot " in was + now:
                    said = f"was {was}, nu {now}"
                word = "Totaal" if kind is Kind.COSTS else f"Totaal {kind.plural}"
                yield Change("", f"{word} {scenario_title(key).lower()}", said)


def _has_money(data: Mapping[str, Any]) -> bool:
    written = map_at(data, RENDEMENT)
    return any(written.get(key) for key in SCENARIOS)


def _total(outcome: Outcome | None, key: str, kind: Kind) -> str:
    scenario = outcome.scenario(key) if outcome is not None else None
    if scenario is None or not scenario.of(kind).lines:
        return "niets"
    group = scenario.of(kind)
    if group.unknown == len(group.lines):
        return "p.m."
    return span(rounded(group.estimate, EURO), EURO) + (f" ({pm_note(group.unknown)})" if group.unknown else "")


def _more(before: Outcome | None, after: Outcome | None, key: str, kind: Kind) -> str:
    """Say by how much a certain total grew or shrank; nothing when either is a range or unknown."""
    was, now = _certain(before, key, kind), _certain(after, key, kind)
    if was is None or now is None or was == now:
        return ""
    units = int(abs(now - was) + Fraction(1, 2))
    return f" ({euros(units, EURO)} {'meer' if now > was else 'minder'})"


def _certain(outcome: Outcome | None, key: str, kind: Kind) -> Fraction | None:
    scenario = outcome.scenario(key) if outcome is not None else None
    if scenario is None:
        return None
    group = scenario.of(kind)
    return group.estimate.low if group.lines and not group.unknown and not group.estimate.width else None
