"""A decision point (beslispunt): one doorbraak as a question to who decides, and how far it is on its way to an answer.

Everything follows from what the plan says; what it does not say is "" or None.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from doorbraak_tools.plan.parts import Doorbraak
from doorbraak_tools.substance.deciders import is_authority
from doorbraak_tools.substance.deciding import (
    NO,
    Stand,
    asked_after,
    deciding_action,
    in_force,
    served_otherwise,
)
from doorbraak_tools.text.dutch import first_line, iso_day

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from doorbraak_tools.plan.parts import Action, Decision
    from doorbraak_tools.substance.case import Case
    from doorbraak_tools.substance.deciding import DecisionDay


@dataclass(frozen=True)
class DecisionPoint:
    """The doorbraak with this code in a case, also one that the plan only speaks of.

    `circle` says that it waits, through others or not, for itself.
    """

    case: Case
    code: str
    circle: bool = False

    @cached_property
    def doorbraak(self) -> Doorbraak:
        """The doorbraak as it was written."""
        return self.case.doorbraken.get(self.code) or Doorbraak(self.code)

    @property
    def stand(self) -> Stand:
        """How it stands."""
        return self.case.stands.get(self.code, Stand.OPEN)

    @property
    def decision(self) -> Decision:
        """The decision that was written; false when there is none."""
        return self.doorbraak.decision

    @property
    def what(self) -> str:
        """What is asked, in a line."""
        return first_line(self.doorbraak.what)

    @property
    def who(self) -> str:
        """Who decides, in a line."""
        return first_line(self.case.grounds(self.code).who_decides)

    @property
    def decider(self) -> str:
        """Who decides, in the first sentence that the plan has for it."""
        return self.who.partition(". ")[0].rstrip(".")

    @cached_property
    def authority(self) -> bool | None:
        """Whether a bestuursorgaan decides; None when that is not sure."""
        return is_authority(self.case, self.code)

    @property
    def outcome(self) -> str:
        """The key of the outcome that holds; "" when nothing was decided nor put off."""
        return self.decision.outcome if self.stand.decided or self.put_off else ""

    @property
    def put_off(self) -> bool:
        """Whether who decides put the decision off."""
        told = self.decision.put_off and self.decision.day <= self.case.today.isoformat()
        return self.stand is Stand.OPEN and told

    @property
    def needed(self) -> DecisionDay | None:
        """By which day a decision is needed; None when no day was agreed, or nothing is asked any more."""
        return self.case.decision_days.get(self.code)

    @property
    def day(self) -> str:
        """That day (ISO), or ""."""
        return self.needed.day if self.needed else ""

    @property
    def asks_only(self) -> bool:
        """Whether the day is that on which the question is brought, and the decision itself has none."""
        return self.needed is not None and self.needed.asks

    @property
    def late(self) -> bool:
        """Whether that day has passed."""
        return bool(self.day) and self.day < self.case.today.isoformat()

    @cached_property
    def by(self) -> Action | None:
        """The action in which they decide."""
        return deciding_action(self.case, self.code)

    @property
    def requested(self) -> date | None:
        """The day of the request."""
        return iso_day(self.doorbraak.requested_on)

    @property
    def decided(self) -> date | None:
        """The day on which was decided."""
        return iso_day(self.decision.day) if self.stand.decided else None

    @cached_property
    def _first(self) -> tuple[str, ...]:
        after = (code for code in self.doorbraak.after if code in self.case.stands and code != self.code)
        return tuple(dict.fromkeys(after))

    @cached_property
    def waits_for(self) -> tuple[str, ...]:
        """The doorbraken that come first and are not decided on."""
        return tuple(code for code in self._first if self.case.stands[code].waits)

    @property
    def stopped_by(self) -> tuple[str, ...]:
        """The doorbraken that come first and were refused."""
        refused = (code for code in self._first if self.case.stands[code] in NO)
        return tuple(code for code in refused if not asked_after(self.case, code, self.code))

    @property
    def since(self) -> date | None:
        """The day on which it came to who decides."""
        asked = self.requested if self.requested and self.requested <= self.case.today else came_in(self.case)
        if asked is None or self.waits_for or not self.case.plan.status.runs:
            return None
        before = (iso_day(self.case.doorbraken[code].decision.day) for code in self._first)
        return max(asked, *filter(None, before), asked)

    @cached_property
    def refused_for_good(self) -> bool:
        """Whether there is a no, and nothing instead of it."""
        case, code = self.case, self.code
        return self.stand in NO and not in_force(case, code) and not served_otherwise(case, code)


def decision_points(case: Case) -> Iterator[DecisionPoint]:
    """Yield the decision point of each doorbraak, in the order of the plan."""
    waiting = {code: DecisionPoint(case, code).waits_for for code in case.doorbraken}
    alone = {code for code, doorbraak in case.doorbraken.items() if code in doorbraak.after}
    circle = _in_a_circle(waiting, alone)
    return (DecisionPoint(case, code, code in circle) for code in case.doorbraken)


def _in_a_circle(waiting: dict[str, tuple[str, ...]], alone: set[str]) -> set[str]:
    """Return the codes that wait, through others or themselves, for themselves."""
    left = dict(waiting)
    while free := [code for code, ones in left.items() if not any(one in left for one in ones)]:
        for code in free:
            del left[code]
    # What is left lies in a circle or waits for one; whoever waits but is not waited for, lies in none.
    while behind := [code for code in left if not any(code in waiting[one] for one in left)]:
        for code in behind:
            del left[code]
    return {*left, *(code for code in alone if code in waiting)}


def came_in(case: Case) -> date | None:
    """Return the day on which a plan came to who decides; None when it does not say, or it is still to come."""
    day = iso_day(str(case.data.get("ingediend_op")))
    return None if day is None or day > case.today else day
