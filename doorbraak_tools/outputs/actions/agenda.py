"""From plans to who must do what: the actions in them, and on the board of a team whatever else waits for somebody."""

import re
import uuid
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from doorbraak_tools.outputs.actions.board import Board, Concept, Threat, Turn, in_order, of_moves
from doorbraak_tools.plan.model import DataPath
from doorbraak_tools.plan.queries import RUNNING
from doorbraak_tools.substance.case import Case
from doorbraak_tools.substance.costs import same_name
from doorbraak_tools.substance.journey import Journey, Kind, journey

if TYPE_CHECKING:
    from doorbraak_tools.outputs.actions.earlier import Earlier

_OURS = uuid.UUID("5f0f4d54-6c07-4c83-9d43-3d2f6f6b1f5e")
"""The name space of our identifiers; chosen at random once, and never to change."""

_DONE = "klaar"
_OPEN = "open"
DECISION = "besluit"
"""The list of what is no action but a decision for which the plan names a day itself."""


@dataclass(frozen=True, slots=True)
class Action:
    """One action of a plan. `path` is the plan as the user names it, `list` the schema's name of the action's list.

    `slug` is the name of its file and `written` the day (ISO) on which the plan was, or "". `due` is None when the plan
    does not say it yet; `status` is open, bezig or klaar. `uid` stays the same when the words, the day or the state of
    the action change. `waits_for` are the doorbraken on which must be decided first, and `settled` says that
    the decision that it asks for was taken.
    """

    uid: str
    path: str
    slug: str
    written: str
    title: str
    list: str
    who: str
    what: str
    due: date | None
    doorbraak: str
    status: str
    waits_for: tuple[str, ...] = ()
    settled: bool = False

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

    `decisions` are those for which a plan names a day and no action does. `waiting` counts the plans that do not run (a
    concept, finished or rejected): their actions are no agreement. `unread` are the paths of plans of which some action
    cannot be read. `stamp` is the moment at which it is given out, in UTC: a calendar takes over what is newer than
    what it has. `choice` tells for which plans and role it was asked, and `earlier` is the calendar that is
    written over, if any.
    """

    today: date
    actions: tuple[Action, ...]
    plans: int
    waiting: int
    unread: tuple[str, ...]
    stamp: datetime
    board: Board = field(default_factory=Board)
    decisions: tuple[Action, ...] = ()
    choice: str = ""
    earlier: "Earlier | None" = None

    def of(self, theirs: Callable[[str], bool]) -> "Agenda":
        """Return the agenda of some roles only; `theirs` tells it of the name in an action."""
        return replace(
            self,
            actions=tuple(action for action in self.actions if theirs(action.who)),
            decisions=tuple(action for action in self.decisions if theirs(action.who)),
            board=self.board.of(theirs),
        )

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
    """Collect the actions of plans, each with the path that the user knows it by; in whatever order they come."""
    taken: list[Action] = []
    decisions: list[Action] = []
    unread: list[str] = []
    turns: list[Turn] = []
    threats: list[Threat] = []
    concepts: list[Concept] = []
    seen: Counter[str] = Counter()
    number = waiting = 0
    for path, case in sorted(cases, key=lambda pair: pair[0]):
        plan = case.plan
        number += 1
        readable = bool(plan.data) and not any(place in plan.unsound for place in ((), ("status",), ("actieplan",)))
        found = journey(case) if readable else None
        if found is not None:
            theirs = tuple(_actions(path, found, seen)) if plan.status in RUNNING else ()
            theirs_to_decide = tuple(_decisions(path, found, seen)) if plan.status in RUNNING else ()
            taken += theirs
            decisions += theirs_to_decide
            turns += (_turn(action, today) for action in theirs if not (action.done or action.settled))
            if plan.status == "concept":
                concepts.append(Concept.of(path, found))
            else:
                turns += of_moves(path, found)
            threats += Threat.of(path, found)
            waiting += plan.status not in RUNNING
        if found is None or (plan.status in RUNNING and any(place[0] == "actieplan" for place in plan.unsound)):
            unread.append(path)
    board = Board(in_order(turns, today), tuple(sorted(threats, key=Threat.order)), tuple(concepts))
    return Agenda(
        today, tuple(sorted(taken, key=_when)), number, waiting, tuple(unread), stamp, board, tuple(decisions)
    )


def _actions(path: str, found: Journey, seen: Counter[str]) -> Iterator[Action]:
    waits = {move.at: move.waits_for for move in found.moves if move.kind is Kind.ACT}
    waits |= {leg.by[0]: leg.waits_for for leg in found.legs if leg.by}
    settled = {leg.by[0] for leg in found.legs if leg.by and leg.stand.decided}
    for place, written in found.case.actions:
        made = _action(path, found, place, written, seen)
        yield replace(made, waits_for=waits.get(place, ()), settled=place in settled)


def _decisions(path: str, found: Journey, seen: Counter[str]) -> Iterator[Action]:
    """Yield the decisions that no action is about, and for which the plan names a day."""
    days = {leg.code: leg.needed for leg in found.legs}
    for move in found.moves:
        needed = days.get(move.doorbraak)
        if move.kind is Kind.DECIDE and needed is not None and not needed.action and not needed.asks:
            written = {"wie": move.who, "wat": f"Besluit over {move.doorbraak}: {move.what}", "uiterlijk": needed.day}
            written |= {"doorbraak": move.doorbraak}
            made = _action(path, found, (DECISION, DECISION), written, seen)
            yield replace(made, waits_for=move.waits_for)


def _action(path: str, found: Journey, place: DataPath, written: Mapping[str, Any], seen: Counter[str]) -> Action:
    plan = found.case.plan
    who, listed, title = _line(written.get("wie", "")), str(place[1]), found.title
    # What stays when an action is reworded, moved to another day or reported as done: its plan, its list, who does it,
    # and which of that role's actions it is. When one is put in between, the later ones of that role move up one: a
    # calendar then changes their text, and still shows each action once. A calendar that is written again over an
    # earlier one goes further, and follows each action through any of these (`earlier.py`).
    key = "\n".join((title, str(plan.data.get("opgesteld", "")), listed, same_name(who)))
    seen[key] += 1
    return Action(
        uid=str(uuid.uuid5(_OURS, f"{key}\n{seen[key]}")),
        path=path,
        slug=plan.slug,
        written=str(plan.data.get("opgesteld", "")),
        title=title,
        list=listed,
        who=who or "nog niet verdeeld",
        what=_line(written.get("wat", "")),
        due=date.fromisoformat(written["uiterlijk"]) if "uiterlijk" in written else None,
        doorbraak=str(written.get("doorbraak", "")),
        status=str(written.get("status", _OPEN)),
    )


def _turn(action: Action, today: date) -> Turn:
    late = action.days_late(today)
    kind = Kind.ACT
    return Turn(
        action.path, action.title, kind, action.who, action.what, action.due, late, action.waits_for,
        action.doorbraak, action.status, action.list,
    )  # fmt: skip


def _line(text: Any) -> str:
    return " ".join(str(text).split())


def _when(action: Action) -> tuple[bool, date, str, str]:
    return action.due is None, action.due or date.max, action.path, action.list
