"""From plans to the actions in them, by role and date."""

import re
import uuid
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from doorbraak_tools.plan.model import DataPath, PlanDocument
from doorbraak_tools.plan.queries import RUNNING
from doorbraak_tools.substance.case import Case
from doorbraak_tools.substance.costs import same_name

_OURS = uuid.UUID("5f0f4d54-6c07-4c83-9d43-3d2f6f6b1f5e")
"""The name space of our identifiers; chosen at random once, and never to change."""

_DONE = "klaar"
_OPEN = "open"


@dataclass(frozen=True, slots=True)
class Action:
    """One action of a plan. `path` is the plan as the user names it, `list` the schema's name of the action's list.

    `due` is None when the plan does not say it yet; `status` is open, bezig or klaar. `uid` stays the same when the
    words, the day or the state of the action change.
    """

    uid: str
    path: str
    title: str
    list: str
    who: str
    what: str
    due: date | None
    doorbraak: str
    status: str

    @property
    def done(self) -> bool:
        """Whether nothing is to be done any more."""
        return self.status == _DONE

    def days_late(self, today: date) -> int:
        """Return how many days ago it should have been done; 0 when it is not late, or done."""
        return 0 if self.done or self.due is None else max(0, (today - self.due).days)


@dataclass(frozen=True, slots=True)
class Role:
    """A role with its open actions, the earliest first; those without a day come last."""

    name: str
    actions: tuple[Action, ...]


@dataclass(frozen=True, slots=True)
class Agenda:
    """The actions of running plans on a day, the done ones too.

    `waiting` counts the plans that do not run (a concept, finished or rejected): their actions are no agreement.
    `unread` are the paths of plans of which some action cannot be read. `stamp` is the moment at which it is given
    out, in UTC: a calendar takes over what is newer than what it has.
    """

    today: date
    actions: tuple[Action, ...]
    plans: int
    waiting: int
    unread: tuple[str, ...]
    stamp: datetime

    def of(self, theirs: Callable[[str], bool]) -> "Agenda":
        """Return the agenda of some roles only; `theirs` tells it of the name in an action."""
        return replace(self, actions=tuple(action for action in self.actions if theirs(action.who)))

    @property
    def open(self) -> tuple[Action, ...]:
        """What is still to be done, by role and date."""
        return tuple(action for role in self.roles for action in role.actions)

    @property
    def late(self) -> int:
        """How many actions are late."""
        return sum(1 for action in self.actions if action.days_late(self.today))

    @property
    def roles(self) -> tuple[Role, ...]:
        """The roles with open actions, by name; names that differ in capitals or article only are one."""
        found: dict[str, list[Action]] = {}
        for action in self.actions:
            if not action.done:
                found.setdefault(same_name(action.who), []).append(action)
        return tuple(Role(found[key][0].who, tuple(sorted(found[key], key=_when))) for key in sorted(found))


def same_role(wanted: str, who: str) -> bool:
    """Tell whether an action by `who` ("jongere en jongerenwerker") is one of the role that is asked for."""
    words = re.escape(same_name(wanted))
    return re.search(rf"(?<!\w){words}(?!\w)", same_name(who)) is not None


def make_agenda(cases: Iterable[tuple[str, Case]], today: date, stamp: datetime) -> Agenda:
    """Collect the actions of plans, each with the path that the user knows it by."""
    taken: list[Action] = []
    unread: list[str] = []
    seen: Counter[str] = Counter()
    number = waiting = 0
    for path, case in cases:
        plan = case.plan
        number += 1
        readable = bool(plan.data) and not any(place in plan.unsound for place in ((), ("status",), ("actieplan",)))
        if readable and plan.status not in RUNNING:
            waiting += 1
            continue
        if readable:
            taken += (_action(path, plan, place, written, seen) for place, written in case.actions)
        if not readable or any(place[0] == "actieplan" for place in plan.unsound):
            unread.append(path)
    return Agenda(today, tuple(sorted(taken, key=_when)), number, waiting, tuple(unread), stamp)


def _action(path: str, plan: PlanDocument, place: DataPath, written: Mapping[str, Any], seen: Counter[str]) -> Action:
    who, listed = _line(written.get("wie", "")), str(place[1])
    # What stays when an action is reworded, moved to another day or reported as done: its plan, its list, who does it,
    # and which of that role's actions it is. When one is put in between, the later ones of that role move up one: a
    # calendar then changes their text, and still shows each action once.
    key = "\n".join((plan.slug, str(plan.data.get("opgesteld", "")), listed, same_name(who)))
    seen[key] += 1
    return Action(
        uid=str(uuid.uuid5(_OURS, f"{key}\n{seen[key]}")),
        path=path,
        title=_line(plan.data.get("titel", "")) if ("titel",) not in plan.unsound else plan.slug,
        list=listed,
        who=who or "nog niet verdeeld",
        what=_line(written.get("wat", "")),
        due=date.fromisoformat(written["uiterlijk"]) if "uiterlijk" in written else None,
        doorbraak=str(written.get("doorbraak", "")),
        status=str(written.get("status", _OPEN)),
    )


def _line(text: Any) -> str:
    return " ".join(str(text).split())


def _when(action: Action) -> tuple[bool, date, str, str]:
    return action.due is None, action.due or date.max, action.path, action.list
