"""What the amounts come to, before and after."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Any

from doorbraak_tools.outputs.differences.changes import Change
from doorbraak_tools.plan.model import map_at
from doorbraak_tools.plan.queries import PLACE
from doorbraak_tools.substance.case import Case
from doorbraak_tools.substance.costs import Kind, Outcome, scenario_title
from doorbraak_tools.substance.costs.conventions import SCENARIOS
from doorbraak_tools.substance.costs.rounding import EURO, euros, rounded, span
from doorbraak_tools.substance.costs.words import pm_note

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
    written = map_at(data, PLACE)
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
