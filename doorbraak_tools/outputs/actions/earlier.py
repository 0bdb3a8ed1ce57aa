"""The calendar that is written over, so that the next one goes on where it was.

An action keeps the identity of its event whatever changes of it: the name of the plan's file, its title, who does it,
its words, its day, its list. Events of actions that are no longer there are cancelled, which a calendar takes over;
leaving them out would leave them standing. Nothing else is kept anywhere.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from difflib import SequenceMatcher
from functools import partial
from pathlib import PurePath
from uuid import NAMESPACE_OID, uuid5

from icalendar import Calendar, Event

from doorbraak_tools.outputs.actions.agenda import Action, Agenda
from doorbraak_tools.substance.costs import same_name

PRODUCT = "-//doorbraak//acties//NL"
CHOICE = "X-DOORBRAAK-KEUZE"
"""Of a calendar: for which plans and which role it was asked."""
_KEPT = timedelta(days=366)
"""How long after its day a cancelled event is still given out, for calendars that were not read in a while."""
_ALIKE = 0.5
"""How alike two wordings must be (0 to 1) to be one action whose words were changed."""


@dataclass(frozen=True, slots=True)
class Known:
    """An event of the earlier calendar, with what the action was that it is of."""

    uid: str
    slug: str
    title: str
    written: str
    list: str
    who: str
    what: str
    day: date | None
    cancelled: bool
    event: Event


@dataclass(frozen=True, slots=True)
class Earlier:
    """An earlier calendar. `choice` is for which plans and role it was asked; "" when it does not say so."""

    choice: str
    known: tuple[Known, ...]
    by_uid: dict[str, Known]


FIELDS = tuple(f"X-DOORBRAAK-{name}" for name in ("BESTAND", "PLAN", "OPGESTELD", "LIJST", "WIE", "WAT"))
"""Of an event: what its action is, to find it again."""


def fields(action: Action) -> dict[str, str]:
    """Return what an event holds of its action besides what a calendar shows."""
    values = (action.slug, action.title, action.written, action.list, action.who, action.what)
    return dict(zip(FIELDS, values, strict=True))


def read_earlier(raw: bytes) -> Earlier | None:
    """Return the calendar in a file; None when it is no calendar of ours."""
    try:
        calendar = Calendar.from_ical(raw)
        if str(calendar.get("PRODID", "")) != PRODUCT:
            return None
        known = tuple(_known(event) for event in calendar.events if event.get("UID"))
    except (ValueError, KeyError, IndexError, AttributeError, TypeError):
        return None  # what the library raises for a file that is none differs from one place to the next
    return Earlier(str(calendar.get(CHOICE, "")), known, {one.uid: one for one in known})


def _known(event: Event) -> Known:
    slug, title, written, listed, who, what = (str(event.get(name, "")) for name in FIELDS)
    day = getattr(event.get("DTSTART"), "dt", None)
    return Known(
        uid=str(event["UID"]),
        slug=slug,
        title=title,
        written=written,
        list=listed,
        who=who,
        what=what,
        day=day if isinstance(day, date) else None,
        cancelled=str(event.get("STATUS", "")) == "CANCELLED",
        event=event,
    )


_Thing = Action | Known
_Key = Callable[[_Thing], tuple[object, ...]]


def _what(thing: _Thing) -> str:
    return " ".join(thing.what.casefold().split())


_PLANS: tuple[_Key, ...] = (
    lambda one: (one.slug, one.title, one.written),
    lambda one: (one.title, one.written),
    lambda one: (one.slug,),
)
"""How the plan of an event is found again, the surest first: its file may have another name, or it another title."""
_SAME: tuple[_Key, ...] = (
    lambda one: (one.list, same_name(one.who), _what(one), one.day),
    lambda one: (one.list, same_name(one.who), _what(one)),
    lambda one: (one.list, _what(one), one.day),
    lambda one: (one.list, _what(one)),
    lambda one: (same_name(one.who), _what(one)),
    lambda one: (one.list, same_name(one.who), one.day),
)
"""How an action is found again, the surest first."""
_NEARLY: tuple[_Key, ...] = (
    lambda one: (one.list, same_name(one.who)),
    lambda one: (one.list, one.day),
    lambda one: (one.list,),
)
"""Likewise, when its words are alike."""
_OF_CANCELLED = 5
"""So many of those ways find an event again that was cancelled: the words are the same."""


def go_on(agenda: Agenda, earlier: Earlier) -> Agenda:
    """Return the agenda as it follows on an earlier calendar: every action with the identity that it had."""
    every = (*agenda.actions, *agenda.decisions)
    found = dict(_pairs(every, earlier))
    taken = {*earlier.by_uid, *found.values()}
    named: dict[int, Action] = {}
    for place, action in enumerate(every):
        uid = found.get(place, action.uid)
        while place not in found and uid in taken:
            uid = str(uuid5(NAMESPACE_OID, uid))
        taken.add(uid)
        named[place] = replace(action, uid=uid)
    number = len(agenda.actions)
    actions = tuple(named[place] for place in range(number))
    decisions = tuple(named[place] for place in range(number, len(every)))
    return replace(agenda, actions=actions, decisions=decisions, earlier=earlier)


def _pairs(actions: tuple[Action, ...], earlier: Earlier) -> Iterator[tuple[int, str]]:
    """Yield the place of each action that was there before, and the identity of its event."""
    left = dict(enumerate(actions))
    live = [one for one in earlier.known if not one.cancelled]
    gone = [one for one in earlier.known if one.cancelled]
    old = [one for one in live if not one.list]  # made before events said what they are of
    for place, action in list(left.items()):
        same = next((one for one in old if one.uid == action.uid), None)
        if same is not None:
            live.remove(same)
            del left[place]
            yield place, same.uid
    steps = [(live, _equal, way) for way in _SAME]
    steps += [(gone, _equal, way) for way in _SAME[:_OF_CANCELLED]]
    steps += [(live, _alike, way) for way in _NEARLY]
    for known, pair, way in steps:
        for plan in _PLANS:
            for place, one in list(pair(left, known, partial(_both, plan, way))):
                del left[place]
                known.remove(one)
                yield place, one.uid


def _both(plan: _Key, way: _Key, thing: _Thing) -> tuple[object, ...]:
    return (*plan(thing), *way(thing))


def _equal(left: dict[int, Action], known: list[Known], key: _Key) -> Iterator[tuple[int, Known]]:
    """Yield actions and events with the same key, each once, in their order."""
    there: dict[tuple[object, ...], list[Known]] = {}
    for one in known:
        there.setdefault(key(one), []).append(one)
    for place, action in left.items():
        same = there.get(key(action))
        if same:
            yield place, same.pop(0)


def _alike(left: dict[int, Action], known: list[Known], key: _Key) -> Iterator[tuple[int, Known]]:
    """Yield actions with the event of the same key whose words are most like theirs, when they are alike."""
    there: dict[tuple[object, ...], list[Known]] = {}
    for one in known:
        there.setdefault(key(one), []).append(one)
    for place, action in left.items():
        same = there.get(key(action), [])
        scored = [(SequenceMatcher(None, _what(action), _what(one)).ratio(), number) for number, one in enumerate(same)]
        best = max(scored, default=(0.0, 0), key=lambda pair: (pair[0], -pair[1]))
        if best[0] >= _ALIKE:
            yield place, same.pop(best[1])


def left_over(agenda: Agenda) -> Iterator[tuple[Known, bool]]:
    """Yield the events of which the action is gone, and whether they are to be cancelled now.

    Of a plan that cannot be read nothing is gone: its events stay as they are. A cancelled event stays for a year.
    """
    if agenda.earlier is None:
        return
    there = {action.uid for action in (*agenda.actions, *agenda.decisions) if action.day is not None}
    unread = {PurePath(path).stem for path in agenda.unread}
    for known in agenda.earlier.known:
        if known.uid in there or (known.cancelled and known.day and known.day < agenda.today - _KEPT):
            continue
        yield known, not known.cancelled and known.slug not in unread
