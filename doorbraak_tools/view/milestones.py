"""The days of a plan in order: what happened, what is to come, and what should have been there."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum

from doorbraak_tools.substance.deciding import Stand
from doorbraak_tools.substance.escalation import Rung, Way
from doorbraak_tools.substance.journey import Journey, Kind
from doorbraak_tools.text.dutch import as_clause, counted, enumeration, iso_day
from doorbraak_tools.view.moves import who_words
from doorbraak_tools.view.stands import outcome_said

_MOST_DAYS = 12
"""So many days on which actions are due are told; of more, the first."""


class Mark(Enum):
    """How a day is shown. The value is its class in the drawing."""

    HAPPENED = "gebeurd"
    COMING = "komt"
    MISSED = "gemist"
    POSSIBLE = "mogelijk"
    THREAT = "dreigt"


@dataclass(frozen=True, slots=True)
class Milestone:
    """A day and what it is of, in a line; `of_actions` when that are actions only."""

    day: date
    mark: Mark
    words: str
    of_actions: bool = False


def milestones(found: Journey, ways: tuple[Way, ...]) -> tuple[Milestone, ...]:
    """Return the days of a plan, the first in front."""
    every = (*_of_plan(found), *_of_doorbraken(found), *_of_actions(found), *_of_law(found, ways))
    return tuple(sorted(every, key=lambda one: one.day))


def _of_plan(found: Journey) -> Iterator[Milestone]:
    for day, words in ((found.written, "Het plan is opgesteld"), (found.submitted, "Het plan is ingediend")):
        if day is not None:
            yield Milestone(day, Mark.HAPPENED if day <= found.today else Mark.COMING, words)
    if found.threat_day is not None:
        yield Milestone(found.threat_day, Mark.THREAT, f"Dreiging: {as_clause(found.threat) or 'niet bekend wat'}")


def _of_doorbraken(found: Journey) -> Iterator[Milestone]:
    for point in found.points:
        if point.requested is not None:
            gone = point.requested <= found.today
            words = f"Aanvraag voor {point.code}{' gedaan' if gone else ''}"
            yield Milestone(point.requested, Mark.HAPPENED if gone else Mark.COMING, words)
        if point.decided is not None:
            yield Milestone(point.decided, Mark.HAPPENED, f"Besluit over {point.code}: {outcome_said(point.outcome)}")
        needed = iso_day(point.day)
        if needed is not None and point.stand is Stand.OPEN:
            words = f"De vraag over {point.code} ligt er" if point.asks_only else f"Besluit over {point.code} nodig"
            yield Milestone(needed, Mark.MISSED if needed < found.today else Mark.COMING, words)


def _of_actions(found: Journey) -> Iterator[Milestone]:
    """Yield the days on which something is to be done; more of one day together."""
    days: dict[date, list[str]] = {}
    for move in found.moves:
        if move.kind in {Kind.ACT, Kind.FALLBACK} and move.day is not None:
            days.setdefault(move.day, []).append(who_words(move))
    for day in sorted(days)[:_MOST_DAYS]:
        roles = list(dict.fromkeys(days[day]))
        number = counted(len(days[day]), "actie", "acties")
        words = f"{number}: {', '.join(roles[:3])}{' en anderen' if len(roles) > 3 else ''}"
        yield Milestone(day, Mark.MISSED if day < found.today else Mark.COMING, words, of_actions=True)


def _of_law(found: Journey, ways: tuple[Way, ...]) -> Iterator[Milestone]:
    for way in ways:
        if way.rung is Rung.NOTICE and way.since is not None:
            words = f"Ingebrekestelling over {enumeration(way.doorbraken)} mogelijk"
            point = next(point for point in found.points if point.code in way.doorbraken)
            unsure = [
                *([] if point.requested else ["er een aanvraag is"]),
                *([] if point.authority else ["een overheid beslist"]),
            ]
            words += f", als {enumeration(unsure)}" if unsure else ""
            yield Milestone(way.since, Mark.POSSIBLE, words)
        elif way.rung is Rung.OBJECTION and way.last is not None:
            yield Milestone(way.last, Mark.POSSIBLE, f"Laatste dag voor bezwaar over {enumeration(way.doorbraken)}")
