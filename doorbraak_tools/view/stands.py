"""What the state of a plan, of a doorbraak and of a decision is called, and the day of a decision in words."""

from doorbraak_tools.plan.method import field_at, said
from doorbraak_tools.plan.model import Status
from doorbraak_tools.substance.deciding import Stand
from doorbraak_tools.substance.decision_points import DecisionPoint
from doorbraak_tools.text.dutch import as_clause, as_name, dutch_date

UNDECIDED = {
    Stand.OPEN: "nog geen besluit",
    Stand.UNWRITTEN: "akkoord zonder opgeschreven besluit",
    Stand.DROPPED: "afgewezen met het hele plan",
    Stand.CLOSED: "geen besluit opgeschreven",
}
"""What is said of a doorbraak on which the plan holds no decision; it may stand in an enumeration."""
TO_RESIDENT = {
    Stand.GRANTED: "Dit is toegezegd",
    Stand.PARTLY: "Dit is deels toegezegd",
    Stand.UNWRITTEN: "Akkoord, maar het besluit staat nog niet in het plan",
    Stand.OPEN: "Hierover wordt nog beslist",
    Stand.REFUSED: "Hierop is nee gezegd",
    Stand.DROPPED: "Dit gaat zo niet door",
    Stand.CLOSED: "Hierover staat geen besluit in het plan",
}
"""How a doorbraak stands, as a heading for the resident and in the order of their page."""


def status_said(status: Status) -> str:
    """Return how far a plan is, as it is said to readers."""
    return said(field_at(("status",)), status)


def status_means(status: Status) -> str:
    """Return what it means for a plan to be so far."""
    means: str = field_at(("status",)).meanings[status]
    return means


def outcomes_said() -> tuple[str, ...]:
    """Return every outcome that a decision can have, as it is said to readers."""
    return tuple(map(outcome_said, field_at(("doorbraak", "D1", "besluit", "uitkomst")).options))


def outcome_said(outcome: str) -> str:
    """Return the outcome of a decision (its key) as it is said to readers; "" stays ""."""
    return said(field_at(("doorbraak", "D1", "besluit", "uitkomst")), outcome)


def stand_said(one: DecisionPoint) -> str:
    """Return how a doorbraak stands: the outcome of its decision, also when it was put off, or that there is none."""
    return outcome_said(one.outcome) or UNDECIDED[one.stand]


def decision_said(one: DecisionPoint) -> str:
    """Return how a doorbraak stands, with the day of the decision and who took it."""
    by, on = (one.decision.by, one.decision.day) if one.outcome else ("", "")
    return stand_said(one) + (f" op {dutch_date(on)}" if on else "") + (f" door {as_name(by)}" if by else "")


def day_said(one: DecisionPoint) -> str:
    """Return by which day a decision is needed, in words that go on after a comma."""
    if not one.day:
        return "nog geen dag afgesproken"
    words = f"{'de vraag ligt er ' if one.asks_only else ''}uiterlijk {dutch_date(one.day)}"
    return f"{words} (die dag is voorbij)" if one.late else words


def day_because(one: DecisionPoint) -> str:
    """Return where that day comes from, in a sentence; what to do when there is none."""
    if one.needed is None:
        return "In het plan staat geen dag voor het besluit. Spreek die af."
    if not one.needed.action:
        return f"Het plan vraagt het besluit uiterlijk op {dutch_date(one.day)}."
    who = f"{one.needed.action.who}: " if one.needed.action.who else ""
    told = f"In het actieplan staat bij die dag: {who}{as_clause(one.needed.action.what)}."
    return f"{told} Voor het besluit zelf staat er geen dag." if one.asks_only else told
