"""The nouns of a journey: a move, an open question, and the journey itself."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from doorbraak_tools.plan.model import Status
from doorbraak_tools.substance.decision_points import came_in
from doorbraak_tools.text.dutch import first_line, iso_day

if TYPE_CHECKING:
    from datetime import date

    from doorbraak_tools.plan.model import DataPath
    from doorbraak_tools.substance.case import Case
    from doorbraak_tools.substance.decision_points import DecisionPoint


class Kind(Enum):
    """What a move is. The words for it are those of whoever shows it."""

    SUBMIT = auto()
    """The writer completes the plan and brings it to who decides."""
    DECIDE = auto()
    RECORD = auto()
    """A decision was taken, or should have been by what the plan says, and is not in the plan."""
    REPLAN = auto()
    """There is a no, and the plan does not say what is done now."""
    UNTANGLE = auto()
    """Doorbraken wait for each other."""
    FALLBACK = auto()
    """What was agreed for when it does not work."""
    ACT = auto()
    ANSWER = auto()
    """An open question."""
    CLOSE = auto()
    """Everything was done: write down what came of it."""


@dataclass(frozen=True, slots=True)
class Move:
    """What somebody must do. `who` and `what` are the words of the plan; "" when the words are ours, or not known.

    `waits_for` are the codes of the doorbraken on which must be decided first. `at` is its place in the plan.
    """

    kind: Kind
    at: DataPath
    who: str
    what: str = ""
    doorbraak: str = ""
    day: date | None = None
    since: date | None = None
    waits_for: tuple[str, ...] = ()
    late: int = 0


@dataclass(frozen=True, slots=True)
class Question:
    """An open question in the words of the plan, and to whom it was put; "" when it does not say so."""

    doorbraak: str
    text: str
    put_to: str


@dataclass(frozen=True, slots=True)
class Journey:
    """The journey of a plan on a day. `case` holds the plan less what could not be read in it.

    `moves` are in the order in which they come: what can be done now in front, the latest first.
    """

    case: Case
    points: tuple[DecisionPoint, ...]
    questions: tuple[Question, ...]
    moves: tuple[Move, ...]

    @property
    def today(self) -> date:
        """The day with which dates are compared."""
        return self.case.today

    @property
    def status(self) -> Status:
        """How far the plan is."""
        return self.case.plan.status

    @property
    def title(self) -> str:
        """The title of the plan, in a line; its file name when it has none."""
        return one_line(self.case.data.get("titel")) or self.case.plan.slug

    @property
    def written(self) -> date | None:
        """The day on which the plan was written."""
        return iso_day(str(self.case.data.get("opgesteld")))

    @property
    def submitted(self) -> date | None:
        """The day on which it came to who decides."""
        return came_in(self.case)

    @property
    def threat(self) -> str:
        """What threatens, in a line; "" when the plan does not say."""
        return first_line(self.case.threat.what)

    @property
    def threat_day(self) -> date | None:
        """The day on which it may happen."""
        return iso_day(self.case.threat.day)

    @property
    def next(self) -> Move | None:
        """What comes first: it waits for nothing."""
        return next((move for move in self.moves if not move.waits_for), None)

    @property
    def finished(self) -> bool:
        """Whether nothing is to be done any more for this plan."""
        return self.status is Status.FINISHED


def one_line(text: object) -> str:
    """Return a text on one line; "" for none."""
    return " ".join(str(text or "").split())
