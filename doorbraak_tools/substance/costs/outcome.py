"""From the answers of a plan to the whole outcome: three scenarios and the two differences."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from doorbraak_tools.plan.method import field_at, title_at
from doorbraak_tools.plan.model import Finding, map_at
from doorbraak_tools.plan.queries import PLACE
from doorbraak_tools.substance.costs.comparison import Comparison, compare
from doorbraak_tools.substance.costs.conventions import BREAKTHROUGH, CURRENT, NOTHING, SCENARIOS
from doorbraak_tools.substance.costs.item import Kind
from doorbraak_tools.substance.costs.read_items import read_items
from doorbraak_tools.substance.costs.scenario import Scenario, calculated


@dataclass(frozen=True)
class Outcome:
    """The scenarios that a plan has filled in, over one horizon in months, and how the doorbraak differs from them."""

    months: int
    scenarios: tuple[Scenario, ...]

    @cached_property
    def comparisons(self) -> tuple[Comparison, ...]:
        """The differences per kind, against each scenario that is there; worked out when somebody asks."""
        breakthrough = self.scenario(BREAKTHROUGH)
        baselines = [found for key in (CURRENT, NOTHING) if (found := self.scenario(key)) is not None]
        if breakthrough is None:
            return ()
        return tuple(compare(breakthrough, baseline, kind) for baseline in baselines for kind in Kind)

    def scenario(self, key: str) -> Scenario | None:
        """Return the scenario of that name, or None when the plan has not filled it in."""
        return next((scenario for scenario in self.scenarios if scenario.key == key), None)

    def against(self, baseline: str, kind: Kind = Kind.COSTS) -> Comparison | None:
        """Return the difference with that scenario, or None when one of the two is not filled in."""
        wanted = (baseline, kind)
        return next((found for found in self.comparisons if (found.baseline, found.kind) == wanted), None)


@dataclass(frozen=True, slots=True)
class Calculation:
    """The outcome, or what is wrong: with faults there is no outcome, because a part of it would be a wrong total.

    Neither is there one for a plan that has no horizon or no items yet.
    """

    outcome: Outcome | None
    faults: tuple[Finding, ...] = ()


def calculate(data: Mapping[str, Any]) -> Calculation:
    """Return the outcome of a plan, from its data (the whole front matter)."""
    written = map_at(data, PLACE)
    if written.get("maanden") is None:
        return Calculation(None)
    months, fault = _horizon(written["maanden"])
    if fault is not None:
        return Calculation(None, (fault,))
    read = {key: read_items(written[key], (*PLACE, key), months) for key in SCENARIOS if written.get(key) is not None}
    faults = tuple(fault for items in read.values() for fault in items.faults)
    if faults or not any(items.items for items in read.values()):
        return Calculation(None, faults)
    return Calculation(
        Outcome(months, tuple(calculated(key, items.items, months) for key, items in read.items() if items.items))
    )


def _horizon(written: object) -> tuple[int, Finding | None]:
    field = field_at((*PLACE, "maanden")) or {}
    low, high = field["minimum"], field["maximum"]
    if isinstance(written, bool) or not isinstance(written, int) or not low <= written <= high:
        return 0, Finding((*PLACE, "maanden"), "Over deze periode kan ik niet rekenen.", field["x-schrijf"])
    return written, None


def scenario_title(key: str) -> str:
    """Return the schema's title of a scenario."""
    return title_at((*PLACE, key))
