"""What a plan asks: per doorbraak what, of whom, by which day, and whether there is a decision already."""

from collections.abc import Iterator
from dataclasses import dataclass

from doorbraak_tools.plan.method import field_at, said
from doorbraak_tools.plan.parts import Decision, Doorbraak, Grounds
from doorbraak_tools.substance.case import Case
from doorbraak_tools.substance.deciding import DecisionDay, Stand
from doorbraak_tools.text.dutch import as_clause, dutch_date, first_line


@dataclass(frozen=True, slots=True)
class Asked:
    """A doorbraak as who decides sees it: how it stands, and by which day a decision is needed.

    `needed` is None when no day was agreed, or when nothing is asked any more. An empty text means that the plan does
    not say it.
    """

    doorbraak: Doorbraak
    grounds: Grounds
    stand: Stand
    needed: DecisionDay | None
    today: str

    @property
    def code(self) -> str:
        """The code of the doorbraak."""
        return self.doorbraak.code

    @property
    def what(self) -> str:
        """What is asked, in a line."""
        return first_line(self.doorbraak.what)

    @property
    def obstacle(self) -> str:
        """What must be broken through, in a line."""
        return first_line(self.doorbraak.obstacle)

    @property
    def who(self) -> str:
        """Who decides, in a line."""
        return first_line(self.grounds.who_decides)

    @property
    def decision(self) -> Decision:
        """The decision that there is; false when there is none."""
        return self.doorbraak.decision

    @property
    def outcome(self) -> str:
        """The outcome of the decision, by its key; "" when there is none."""
        return self.decision.outcome

    @property
    def day(self) -> str:
        """The day (ISO) by which the decision is needed, or ""."""
        return self.needed.day if self.needed else ""

    @property
    def asks_only(self) -> bool:
        """Whether the day is that on which the question is brought, and the decision itself has none."""
        return self.needed is not None and self.needed.asks

    @property
    def late(self) -> bool:
        """Whether that day has passed."""
        return bool(self.day) and self.day < self.today

    @property
    def day_words(self) -> str:
        """By which day a decision is needed, in words that go on after a comma."""
        if not self.day:
            return "nog geen dag afgesproken"
        words = f"{'de vraag ligt er ' if self.asks_only else ''}uiterlijk {dutch_date(self.day)}"
        return f"{words} (die dag is voorbij)" if self.late else words

    @property
    def because(self) -> str:
        """Where the day comes from, in a sentence; what to do when there is none."""
        if self.needed is None:
            return "In het plan staat geen dag voor het besluit. Spreek die af."
        if not self.needed.action:
            return f"Het plan vraagt het besluit uiterlijk op {dutch_date(self.day)}."
        who = f"{self.needed.action.who}: " if self.needed.action.who else ""
        said = f"In het actieplan staat bij die dag: {who}{as_clause(self.needed.action.what)}."
        return f"{said} Voor het besluit zelf staat er geen dag." if self.asks_only else said

    @property
    def decision_words(self) -> str:
        """The decision in words: the outcome, the day and who took it."""
        if not self.outcome:
            return "nog geen besluit"
        by, on = self.decision.by, self.decision.day
        return outcome_said(self.outcome) + (f" op {dutch_date(on)}" if on else "") + (f" door {by}" if by else "")


def asked(case: Case) -> Iterator[Asked]:
    """Yield the doorbraken of a plan in its order."""
    for code, doorbraak in case.doorbraken.items():
        day = case.decision_days.get(code)
        yield Asked(doorbraak, case.grounds(code), case.stands[code], day, case.today.isoformat())


def outcomes_said() -> tuple[str, ...]:
    """Return every outcome that a decision can have, as it is said to readers."""
    return tuple(map(outcome_said, field_at(("doorbraak", "D1", "besluit", "uitkomst")).options))


def outcome_said(outcome: str) -> str:
    """Return the outcome of a decision (its key) as it is said to readers; "" stays ""."""
    return said(field_at(("doorbraak", "D1", "besluit", "uitkomst")), outcome)
