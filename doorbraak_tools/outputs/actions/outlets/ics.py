"""A calendar (RFC 5545): an event of a whole day for each action with a day, and for a decision with a day of its own.

Events and not to-dos: Outlook and Google Calendar leave a VTODO out of what they import. METHOD is there because
Outlook asks for it. An event takes no time of the day and is private, so that a shared calendar shows no plan. A done
action stays, with "Klaar:" in front, because leaving it out would not take it from a calendar that has it already.

SEQUENCE counts the minutes since 2020, so that every later file goes over an earlier one also without knowing it. One
that is written over an earlier one (`earlier.py`) leaves what did not change as it was, and cancels what is gone.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from uuid import UUID

from icalendar import Calendar, Event
from icalendar.enums import CLASS, STATUS, TRANSP

from doorbraak_tools.outputs.actions.agenda import DECISION, Action, Agenda
from doorbraak_tools.outputs.actions.earlier import CHOICE, FIELDS, PRODUCT, Known, fields, left_over
from doorbraak_tools.plan.method import title_at
from doorbraak_tools.text.dutch import dutch_date
from doorbraak_tools.text.escaping import without_commands
from doorbraak_tools.view.moves import waits_words

_START = datetime(2020, 1, 1, tzinfo=UTC)
_TOLD = ("SUMMARY", "DESCRIPTION", "DTSTART", *FIELDS)
"""What of an event makes it another one when it changes."""


def make(agenda: Agenda) -> bytes:
    """Return the calendar."""
    calendar = Calendar.new(
        name="Acties uit doorbraakplannen",
        language="nl",
        prodid=PRODUCT,
        method="PUBLISH",
        subcomponents=[*_events(agenda), *_gone(agenda)],
    )
    if agenda.choice:
        calendar.add(CHOICE, agenda.choice)
    # The library gives every calendar a new identity; this one is made again and again.
    del calendar["UID"]
    made: bytes = calendar.to_ical()
    return made


def _events(agenda: Agenda) -> Iterator[Event]:
    dated = (action for action in (*agenda.actions, *agenda.decisions) if action.day is not None)
    for action in sorted(dated, key=lambda action: (action.day, action.path, action.list)):
        known = agenda.earlier.by_uid.get(action.uid) if agenda.earlier else None
        made = _event(action, agenda.stamp, _next(known, agenda.stamp))
        unchanged = known is not None and not known.cancelled and _told(known.event) == _told(made)
        yield known.event if known is not None and unchanged else made


def _gone(agenda: Agenda) -> Iterator[Event]:
    """Yield what an earlier calendar had and this one has not any more."""
    for known, cancel in left_over(agenda):
        if cancel:
            event = known.event
            for name in ("STATUS", "SEQUENCE", "DTSTAMP", "LAST-MODIFIED"):
                event.pop(name, None)
            event.add("STATUS", STATUS.CANCELLED)
            event.add("SEQUENCE", _next(known, agenda.stamp))
            event.add("DTSTAMP", agenda.stamp)
            event.add("LAST-MODIFIED", agenda.stamp)
        yield known.event


def _next(known: Known | None, stamp: datetime) -> int:
    """Return the number of the next version of an event."""
    minutes = max(0, int((stamp - _START).total_seconds()) // 60)
    return minutes if known is None else max(minutes, int(known.event.get("SEQUENCE", 0)) + 1)


def _told(event: Event) -> list[str]:
    return [str(event[name].to_ical()) if name in event else "" for name in _TOLD]


def _event(action: Action, stamp: datetime, sequence: int) -> Event:
    if action.day is None:
        raise ValueError("an action without a day is no event")
    event = Event.new(
        uid=UUID(action.uid),
        stamp=stamp,
        last_modified=stamp,
        sequence=sequence,
        summary=without_commands(f"{'Klaar: ' if action.done else ''}{action.what} ({action.who})"),
        description=without_commands("\n".join(_lines(action))),
        categories=["Doorbraakplan"],
        start=action.day,
        end=action.day + timedelta(days=1),
        transparency=TRANSP.TRANSPARENT,
        classification=CLASS.PRIVATE,
    )
    event.add("x-microsoft-cdo-busystatus", "FREE")
    for name, value in fields(action).items():
        event.add(name, without_commands(value))
    return event


def _lines(action: Action) -> list[str]:
    listed = title_at(("doorbraak", "D1", DECISION) if action.list == DECISION else ("actieplan", action.list))
    told = [f"Uiterlijk {dutch_date(action.day.isoformat())}" if action.day else "", f"Wie: {action.who}"]
    told += [f"Plan: {action.title}", f"{listed}{f' ({action.doorbraak})' if action.doorbraak else ''}"]
    told += [f"Wacht op: {waits_words(action.waits_for)}"] if action.waits_for else []
    return [*told, f"Stand: {action.status}"]
