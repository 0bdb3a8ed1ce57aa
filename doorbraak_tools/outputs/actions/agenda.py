"""From plans to who must do what: the actions in them, and on the board of a team whatever else waits for somebody."""

import uuid
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from doorbraak_tools.outputs.actions.board import Board, Concept, Threat, Turn, in_order, of_moves
from doorbraak_tools.plan import parts
from doorbraak_tools.plan.model import ActionState
from doorbraak_tools.substance.case import Case
from doorbraak_tools.substance.costs import same_name
from doorbraak_tools.substance.journey import Journey, Kind, journey
from doorbraak_tools.substance.journey.model import one_line
from doorbraak_tools.substance.wording import holds
from doorbraak_tools.text.dutch import iso_day

if TYPE_CHECKING:
    from doorbraak_tools.outputs.actions.earlier import Earlier

_OURS = uuid.UUID("5f0f4d54-6c07-4c83-9d43-3d2f6f6b1f5e")
"""The name space of our identifiers; chosen at random once, and never to change."""
DECISION = "besluit"
"""The list of what is no action but a decision for which the plan names a day itself."""


@dataclass(frozen=True, slots=True)
class Action(Turn):
    """A turn that a calendar follows: an action of a plan, or a decision for which it names a day.

    `slug` is the name of the plan's file and `written` the day (ISO) on which the plan was, or "". `uid` stays the same
    when the words, the role, the day or the state of the action change. `settled` says that the decision that it asks
    for was taken.
    """

    uid: str
    slug: str
    written: str
    settled: bool = False

    @property
    def done(self) -> bool:
        """Whether nothing is to be done any more."""
        return self.status == ActionState.DONE


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
        """What is still to be done, by role and date; what has no day comes last."""
        todo = (action for action in self.actions if not action.done)
        return tuple(sorted(todo, key=lambda action: (same_name(action.who), *_when(action))))

    @property
    def late(self) -> int:
        """How many actions are late."""
        return sum(1 for action in self.actions if action.late)


def same_role(wanted: str, who: str) -> bool:
    """Tell whether an action by `who` ("jongere en jongerenwerker") is one of the role that is asked for."""
    return holds(same_name(who), same_name(wanted))


def make_agenda(cases: Iterable[tuple[str, Case]], today: date, stamp: datetime) -> Agenda:
    """Collect the actions of plans, each with the path that the user knows it by; in whatever order they come."""
    ordered = sorted(cases, key=lambda pair: pair[0])
    all_of, unread = _Gathered(), []
    for path, case in ordered:
        readable = bool(case.plan.data) and case.plan.unsound.isdisjoint({(), ("status",), ("actieplan",)})
        runs = case.plan.status.runs
        if not readable or (runs and any(place[0] == "actieplan" for place in case.plan.unsound)):
            unread.append(path)
        if readable:
            all_of.take(path, journey(case))
    threats = tuple(sorted(all_of.threats, key=Threat.order))
    return Agenda(
        today,
        tuple(sorted(all_of.actions, key=_when)),
        len(ordered),
        all_of.waiting,
        tuple(unread),
        stamp,
        Board(in_order(all_of.turns, today), threats, tuple(all_of.concepts)),
        tuple(all_of.decisions),
    )


@dataclass(slots=True)
class _Gathered:
    """What was gathered of plans so far. A copy of a plan is told apart by the order of the files: `seen` counts."""

    actions: list[Action] = field(default_factory=list)
    decisions: list[Action] = field(default_factory=list)
    turns: list[Turn] = field(default_factory=list)
    threats: list[Threat] = field(default_factory=list)
    concepts: list[Concept] = field(default_factory=list)
    seen: Counter[str] = field(default_factory=Counter)
    waiting: int = 0

    def take(self, path: str, found: Journey) -> None:
        """Add what one plan has."""
        self.threats += Threat.of(path, found)
        if found.status.runs:
            theirs = tuple(_actions(path, found, self.seen))
            self.actions += theirs
            self.decisions += _decisions(path, found, self.seen)
            self.turns += (action for action in theirs if not (action.done or action.settled))
        else:
            self.waiting += 1
        if found.status.handed_in:
            self.turns += of_moves(path, found)
        else:
            self.concepts.append(Concept.of(path, found))


def _actions(path: str, found: Journey, seen: Counter[str]) -> Iterator[Action]:
    waits = {move.at: move.waits_for for move in found.moves if move.kind is Kind.ACT}
    waits |= {point.by.at: point.waits_for for point in found.points if point.by}
    settled = {point.by.at for point in found.points if point.by and point.stand.decided}
    for one in found.case.actions:
        made = _turn(path, found, replace(one, day=found.case.due_days[one.at]), seen)
        yield replace(made, waits_for=waits.get(one.at, ()), settled=one.at in settled)


def _decisions(path: str, found: Journey, seen: Counter[str]) -> Iterator[Action]:
    """Yield the decisions that no action is about, and for which the plan names a day."""
    days = {point.code: point.needed for point in found.points}
    for move in found.moves:
        needed = days.get(move.doorbraak)
        if move.kind is Kind.DECIDE and needed is not None and not needed.action and not needed.asks:
            place = ("doorbraak", DECISION, move.doorbraak)
            what = f"Besluit over {move.doorbraak}: {move.what}"
            one = parts.Action(place, move.who, what, needed.day, move.doorbraak)
            yield replace(_turn(path, found, one, seen), waits_for=move.waits_for)


def _turn(path: str, found: Journey, one: parts.Action, seen: Counter[str]) -> Action:
    # What stays when an action is reworded, given to another role, moved to another day or reported as done: its plan,
    # its list and its place there. When one is put in front, the later ones move up one: a calendar that takes the new
    # one in changes their text, and still shows each action once. A calendar that is written again over an earlier one
    # goes further, and follows each action through any of these (`earlier.py`).
    written_on = str(found.case.data.get("opgesteld", ""))
    key = "\n".join((found.title, written_on, one.list, str(one.at[2])))
    seen[key] += 1
    day = iso_day(one.day)
    return Action(
        path=path,
        title=found.title,
        kind=Kind.ACT,
        who=one_line(one.who) or "nog niet verdeeld",
        what=one_line(one.what),
        day=day,
        late=max(0, (found.today - day).days) if day and not one.done else 0,
        waits_for=(),
        doorbraak=one.doorbraak,
        status=one.state or ActionState.OPEN,
        list=one.list,
        uid=str(uuid.uuid5(_OURS, f"{key}\n{seen[key]}")),
        slug=found.case.plan.slug,
        written=written_on,
    )


def _when(action: Action) -> tuple[Any, ...]:
    return action.day is None, action.day or date.max, action.path, action.list
