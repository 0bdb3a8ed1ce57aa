"""A calendar (RFC 5545): an event of a whole day for each action that has a day.

Events and not to-dos: Outlook and Google Calendar leave a VTODO out of what they import. METHOD is there because
Outlook asks for it. An event takes no time of the day and is private, so that a shared calendar shows no plan. A done
action stays, with "Klaar:" in front, because leaving it out would not take it from a calendar that has it already.

SEQUENCE counts the minutes since 2020, so that every later file goes over an earlier one without anything being kept.
"""

from datetime import UTC, datetime, timedelta
from uuid import UUID

from icalendar import Calendar, Event
from icalendar.enums import CLASS, TRANSP

from doorbraak_tools.outputs.actions.agenda import Action, Agenda
from doorbraak_tools.plan.method import title_at
from doorbraak_tools.text.dutch import dutch_date
from doorbraak_tools.text.escaping import without_commands

SUFFIXES = (".ics",)
BINARY = False
_START = datetime(2020, 1, 1, tzinfo=UTC)


def make(agenda: Agenda) -> bytes:
    """Return the calendar."""
    calendar = Calendar.new(
        name="Acties uit doorbraakplannen",
        language="nl",
        prodid="-//doorbraak//acties//NL",
        method="PUBLISH",
        subcomponents=[_event(action, agenda.stamp) for action in agenda.actions if action.due is not None],
    )
    # The library gives every calendar a new identity; this one is made again and again.
    del calendar["UID"]
    made: bytes = calendar.to_ical()
    return made


def _event(action: Action, stamp: datetime) -> Event:
    due = action.due
    if due is None:
        raise ValueError("an action without a day is no event")
    event = Event.new(
        uid=UUID(action.uid),
        stamp=stamp,
        last_modified=stamp,
        sequence=max(0, int((stamp - _START).total_seconds()) // 60),
        summary=without_commands(f"{'Klaar: ' if action.done else ''}{action.what} ({action.who})"),
        description=without_commands("\n".join(_told(action))),
        categories=["Doorbraakplan"],
        start=due,
        end=due + timedelta(days=1),
        transparency=TRANSP.TRANSPARENT,
        classification=CLASS.PRIVATE,
    )
    event.add("x-microsoft-cdo-busystatus", "FREE")
    return event


def _told(action: Action) -> list[str]:
    listed = title_at(("actieplan", action.list))
    told = [f"Uiterlijk {dutch_date(action.due.isoformat())}" if action.due else "", f"Wie: {action.who}"]
    told += [f"Plan: {action.title}", f"{listed}{f' ({action.doorbraak})' if action.doorbraak else ''}"]
    return [*told, f"Stand: {action.status}"]
