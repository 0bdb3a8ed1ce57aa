"""The board of a team: of all plans who must move now, the latest first, and the threats that come near."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from doorbraak_tools.plan.model import ActionState
from doorbraak_tools.substance.costs import same_name
from doorbraak_tools.substance.journey import Journey, Kind
from doorbraak_tools.text.dutch import as_clause, as_name, counted
from doorbraak_tools.view.moves import what_words, who_words

NEAR = timedelta(days=42)
"""A threat within so long is told; six weeks leave room for a decision and what must be done after it."""
THREATS = "Wat er dreigt: dichtbij of al voorbij"
_BY_ITSELF = frozenset({Kind.ACT, Kind.SUBMIT})
"""Moves that the board has from elsewhere: the actions of the plan, and concepts in a list of their own."""
_OTHER_LISTS = {
    Kind.DECIDE: "Besluit",
    Kind.RECORD: "Besluit",
    Kind.ANSWER: "Open vraag",
    Kind.FALLBACK: "Als het niet werkt",
}


@dataclass(frozen=True, slots=True)
class Turn:
    """Something that somebody must do. `waits_for` are the doorbraken on which must be decided first.

    `list` is the schema's name of an action's list, or what it is in words; `status` is open or bezig.
    """

    path: str
    title: str
    kind: Kind
    who: str
    what: str
    day: date | None
    late: int
    waits_for: tuple[str, ...]
    doorbraak: str
    status: str
    list: str

    @property
    def words(self) -> str:
        """What is to be done, in words; of an action, behind it the doorbraak and that it was begun."""
        begun = "" if self.status == ActionState.OPEN else self.status
        told = ", ".join(note for note in (self.doorbraak, begun) if note)
        return f"{self.what} ({told})" if told and self.kind is Kind.ACT else self.what


@dataclass(frozen=True, slots=True)
class Threat:
    """What threatens the household of a plan, on which day, and who must move first."""

    path: str
    title: str
    what: str
    day: date
    left: int
    next_who: str

    @classmethod
    def of(cls, path: str, found: Journey) -> Iterator["Threat"]:
        """Yield the threat of a plan that is not finished, when it comes near, or has passed and nothing was agreed."""
        day = found.threat_day
        if day is None or found.status.ended or day - found.today > NEAR:
            return
        left = (day - found.today).days
        if left < 0 and not any(point.stand.waits or point.refused_for_good for point in found.points):
            return
        who = who_words(found.next) if found.next else "niet bekend"
        yield cls(path, found.title, as_clause(found.threat) or "niet bekend wat", day, left, who)

    def order(self) -> tuple[date, str]:
        """Return what puts the nearest day in front."""
        return self.day, self.path


@dataclass(frozen=True, slots=True)
class Concept:
    """A plan that is still written: nobody but its writer can move."""

    path: str
    title: str
    writer: str
    written: date | None

    @classmethod
    def of(cls, path: str, found: Journey) -> "Concept":
        """Return what the board shows of a concept."""
        writer = as_name(str(found.case.data.get("opsteller") or ""))
        return cls(path, found.title, writer or "niet bekend wie schrijft", found.written)


@dataclass(frozen=True, slots=True)
class Lane:
    """A role with what it must do."""

    name: str
    turns: tuple[Turn, ...]


@dataclass(frozen=True, slots=True)
class Board:
    """What there is for whom, the threats that come near or whose day has passed, and the concepts."""

    turns: tuple[Turn, ...] = ()
    threats: tuple[Threat, ...] = ()
    concepts: tuple[Concept, ...] = ()

    def of(self, theirs: Callable[[str], bool]) -> "Board":
        """Return the board of some roles only, without what is about whole plans."""
        return replace(self, turns=tuple(turn for turn in self.turns if theirs(turn.who)), threats=(), concepts=())

    @property
    def lanes(self) -> tuple[Lane, ...]:
        """The turns by role: whoever is latest in front; names that differ in capitals or article only are one."""
        found: dict[str, list[Turn]] = {}
        for turn in self.turns:
            found.setdefault(same_name(turn.who), []).append(turn)
        return tuple(Lane(turns[0].who, tuple(turns)) for turns in found.values())


def of_moves(path: str, found: Journey) -> Iterator[Turn]:
    """Yield what must be done for a plan and is no action in it."""
    decided_in_action = {point.code for point in found.points if point.by is not None}
    for move in found.moves:
        if move.kind in _BY_ITSELF or (move.kind is Kind.DECIDE and move.doorbraak in decided_in_action):
            continue
        yield Turn(
            path, found.title, move.kind, who_words(move), what_words(move), move.day, move.late, move.waits_for,
            move.doorbraak, ActionState.OPEN, _OTHER_LISTS.get(move.kind, "Het plan zelf"),
        )  # fmt: skip


def in_order(turns: Iterable[Turn], today: date) -> tuple[Turn, ...]:
    """Return turns with what is late in front, then by day; what waits for something, or has no day, comes later."""
    return tuple(sorted(turns, key=lambda turn: _order(turn, today)))


def _order(turn: Turn, today: date) -> tuple[bool, bool, bool, date, str, str, str]:
    day = turn.day or (None if turn.kind in {Kind.ACT, Kind.ANSWER} else today)
    late = turn.late > 0
    return not late, bool(turn.waits_for), day is None, day or today, turn.path, turn.list, turn.what


def near_words(left: int) -> str:
    """Return how near a day is, so many days from now."""
    if left < 0:
        return "die dag is voorbij"
    return f"over {counted(left, 'dag', 'dagen')}" if left else "vandaag"
