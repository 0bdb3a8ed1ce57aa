"""From the answers of a plan to the whole outcome: three scenarios and the two differences."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from doorbraak_tools.plan.method import field_at, title_at
from doorbraak_tools.plan.model import DataPath, Finding, map_at
from doorbraak_tools.plan.queries import RENDEMENT
from doorbraak_tools.substance.costs.calendar import Month, Year, month_of, parse_month, years
from doorbraak_tools.substance.costs.comparison import Comparison, compare
from doorbraak_tools.substance.costs.conventions import BREAKTHROUGH, CURRENT, NOTHING, SCENARIOS
from doorbraak_tools.substance.costs.item import CostItem, Kind
from doorbraak_tools.substance.costs.read_items import read_items
from doorbraak_tools.substance.costs.scenario import CalculatedItem, Scenario, calculated


@dataclass(frozen=True)
class Outcome:
    """The scenarios that a plan has filled in, over one horizon in months, and how the doorbraak differs from them.

    `plan` is the whole front matter, which is asked for its first month and its day only.
    """

    months: int
    scenarios: tuple[Scenario, ...]
    plan: Mapping[str, Any] = field(default_factory=dict, repr=False, compare=False)

    @cached_property
    def first(self) -> Month | None:
        """The month of the calendar that month 1 is; None when neither the plan nor its date says so."""
        written = map_at(self.plan, RENDEMENT).get("vanaf")
        if written is not None:
            return parse_month(written)
        month = month_of(self.plan.get("opgesteld"))
        return month.later(1) if month else None

    @property
    def years(self) -> tuple[Year, ...]:
        """The years that the horizon lies in; none when its first month is not known."""
        return years(self.first, self.months) if self.first else ()

    @cached_property
    def committed(self) -> Scenario | None:
        """The doorbraak until its last item ends; None when that is within the horizon.

        What comes back without an end is counted to the end of the horizon.
        """
        items = [self._with_an_end(line.item) for line in self.lines(BREAKTHROUGH)]
        last = max((item.last or 0 for item in items), default=0)
        return calculated(BREAKTHROUGH, items, last) if last > self.months else None

    def _with_an_end(self, item: CostItem) -> CostItem:
        if item.last is not None:
            return item
        return replace(item, last=self.months if item.comes_back else max(item.first, self.months))

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

    def lines(self, key: str) -> tuple[CalculatedItem, ...]:
        """Return the lines of the scenario of that name; none when the plan has not filled it in."""
        scenario = self.scenario(key)
        return scenario.lines if scenario else ()

    def against(self, baseline: str, kind: Kind = Kind.COSTS) -> Comparison | None:
        """Return the difference with that scenario, or None when one of the two is not filled in."""
        wanted = (baseline, kind)
        return next((found for found in self.comparisons if (found.baseline, found.kind) == wanted), None)


@dataclass(frozen=True, slots=True)
class Calculation:
    """The outcome, or why there is none: a total of a part would be a wrong total.

    `faults` is what is wrong; `unread` says that something in rendement has a shape that cannot be read at all; `open`
    are the places of answers that are still to come and without which nothing adds up. A plan without items has none
    of these.
    """

    outcome: Outcome | None
    faults: tuple[Finding, ...] = ()
    open: tuple[DataPath, ...] = ()
    unread: bool = False


def calculate(data: Mapping[str, Any], unsound: Collection[DataPath] = ()) -> Calculation:
    """Return the outcome of a plan, from its data (the whole front matter) and the places whose shape is wrong."""
    written = map_at(data, RENDEMENT)
    unread = any(path[: len(RENDEMENT)] == RENDEMENT[: len(path)] for path in unsound)
    asked = () if written.get("maanden") is not None else ((*RENDEMENT, "maanden"),)
    months, fault = (_LONGEST, None) if asked else _horizon(written["maanden"])
    if written.get("vanaf") is not None and parse_month(written["vanaf"]) is None:
        fault = Finding((*RENDEMENT, "vanaf"), "Dit is geen maand.", str(field_at((*RENDEMENT, "vanaf")).how))
    if fault is not None:
        return Calculation(None, (fault,), unread=unread)
    read = {
        key: read_items(written[key], (*RENDEMENT, key), months) for key in SCENARIOS if written.get(key) is not None
    }
    faults = tuple(fault for items in read.values() for fault in items.faults)
    still_open = tuple(place for items in read.values() for place in items.open)
    filled = still_open or any(items.items for items in read.values())
    if faults or unread or not filled or asked or still_open:
        return Calculation(None, faults, (*asked, *still_open) if filled else (), unread)
    return Calculation(
        Outcome(months, tuple(calculated(key, items.items, months) for key, items in read.items() if items.items), data)
    )


_LONGEST = 120
"""The horizon to read items with while the plan has none: no item is then too long for it, and nothing adds up."""


def _horizon(written: object) -> tuple[int, Finding | None]:
    field = field_at((*RENDEMENT, "maanden"))
    low, high = field["minimum"], field["maximum"]
    if isinstance(written, bool) or not isinstance(written, int) or not low <= written <= high:
        return 0, Finding((*RENDEMENT, "maanden"), "Over deze periode kan ik niet rekenen.", field.how)
    return written, None


def scenario_title(key: str) -> str:
    """Return the schema's title of a scenario."""
    return title_at((*RENDEMENT, key))
