"""The values of a plan that say how far something is: the plan, the decision on a doorbraak, an action."""

from enum import StrEnum


class Status(StrEnum):
    """How far a plan is. Whatever is no status counts as a concept: it is a fault of its own already."""

    CONCEPT = "concept"
    SUBMITTED = "ingediend"
    AGREED = "akkoord"
    RUNNING = "in-uitvoering"
    FINISHED = "afgerond"
    REFUSED = "afgewezen"

    @classmethod
    def read(cls, written: object) -> "Status":
        """Return what is written behind `status`, whatever it is."""
        return next((status for status in cls if status == written), cls.CONCEPT)

    @property
    def handed_in(self) -> bool:
        """Whether it has gone to who decides, so that every answer must be there."""
        return self is not Status.CONCEPT

    @property
    def undecided(self) -> bool:
        """Whether nobody decided on the plan as a whole yet."""
        return self in {Status.CONCEPT, Status.SUBMITTED}

    @property
    def runs(self) -> bool:
        """Whether its actions are agreed, and a day that has passed is too late."""
        return self in {Status.SUBMITTED, Status.AGREED, Status.RUNNING}

    @property
    def ended(self) -> bool:
        """Whether nothing of it is still to be decided."""
        return self in {Status.FINISHED, Status.REFUSED}


class Outcome(StrEnum):
    """What was decided on a doorbraak."""

    GRANTED = "toegekend"
    PROMISED = "toegezegd"
    """By whom no law binds."""
    PARTLY = "deels"
    REFUSED = "afgewezen"
    PUT_OFF = "aangehouden"


class ActionState(StrEnum):
    """How far an action is."""

    OPEN = "open"
    BEGUN = "bezig"
    DONE = "klaar"
