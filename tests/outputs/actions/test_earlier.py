"""A calendar that is written over an earlier one: identity stays whatever changes, and what is gone is cancelled."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
import vobject
from icalendar import Calendar

from doorbraak_tools.outputs.actions import FORMS, Agenda
from doorbraak_tools.outputs.actions.earlier import go_on, read_earlier
from tests.outputs.actions.support import STAMP, agenda, plan

CALL = "wie: moeder, wat: De verhuurder bellen, uiterlijk: 2026-09-01"
DECIDE = "wie: consulent, wat: Besluit nemen, uiterlijk: 2026-08-20, doorbraak: D1"
PAY = "wie: moeder, wat: De huur betalen, uiterlijk: 2026-09-08"
FIRST = plan(DECIDE, after=(CALL, PAY))


def written(found: Agenda, before: bytes | None = None, minutes: int = 0) -> bytes:
    found = replace(found, stamp=STAMP + timedelta(minutes=minutes))
    if before is not None:
        earlier = read_earlier(before)
        assert earlier is not None
        found = go_on(found, earlier)
    return FORMS["ics"].content(found)


def events(raw: bytes) -> dict[str, Any]:
    """Return the events by identity, as both parsers read them."""
    ours = {str(event["UID"]): event for event in Calendar.from_ical(raw).events}
    theirs = {event.uid.value: event for event in vobject.readOne(raw.decode()).vevent_list}
    assert list(ours) == list(theirs)
    for uid, event in ours.items():
        status = theirs[uid].status.value if hasattr(theirs[uid], "status") else ""
        assert status == str(event.get("STATUS", ""))
    return ours


def live(raw: bytes) -> dict[str, str]:
    """Return the identity of each event that stands, by what it says."""
    return {str(event["SUMMARY"]): uid for uid, event in events(raw).items() if event.get("STATUS") != "CANCELLED"}


def gone(raw: bytes) -> list[str]:
    return [str(event["SUMMARY"]) for event in events(raw).values() if event.get("STATUS") == "CANCELLED"]


BEFORE = written(agenda(FIRST))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("wie: consulent", "wie: inkomensconsulent"),
        ("Besluit nemen", "Een besluit nemen over de lening"),
        ("2026-08-20", "2026-10-01"),
        ("De verhuurder bellen", "De verhuurder weer bellen"),
        ("titel: Eerst de huur", "titel: Rust in huis"),
        ("opgesteld: 2026-07-06", "opgesteld: 2026-07-07"),
        ("doorbraak: D1", "doorbraak: D2"),
        ("De huur betalen", "De huur betalen, status: klaar"),
    ],
)
def test_every_event_keeps_its_identity(old: str, new: str) -> None:
    after = written(agenda(FIRST.replace(old, new)), BEFORE, 1)
    assert sorted(live(after).values()) == sorted(live(BEFORE).values())
    assert gone(after) == []


def test_a_file_with_another_name_is_the_same_plan() -> None:
    after = written(agenda(een_andere_naam=FIRST), BEFORE, 1)
    assert (live(after), gone(after)) == (live(BEFORE), [])


def test_what_was_taken_out_of_the_plan_is_cancelled_and_the_others_keep_theirs() -> None:
    after = written(agenda(plan(DECIDE, after=(PAY,))), BEFORE, 1)
    assert gone(after) == ["De verhuurder bellen (moeder)"]
    assert live(after) == {name: uid for name, uid in live(BEFORE).items() if "bellen" not in name}
    before, now = (events(raw)[live(BEFORE)["De verhuurder bellen (moeder)"]] for raw in (BEFORE, after))
    assert now["SEQUENCE"] > before["SEQUENCE"]
    assert now["DTSTAMP"].dt > before["DTSTAMP"].dt


def test_an_action_put_in_front_of_another_of_that_role_takes_nobodys_place() -> None:
    new = "wie: moeder, wat: Brieven openen, uiterlijk: 2026-08-25"
    after = written(agenda(plan(DECIDE, after=(new, CALL, PAY))), BEFORE, 1)
    assert live(BEFORE).items() <= live(after).items()
    assert len(events(after)) == 4


def test_a_whole_plan_that_is_gone_or_finished_is_cancelled() -> None:
    for after in (written(agenda(), BEFORE, 1), written(agenda(FIRST.replace("akkoord", "afgerond")), BEFORE, 1)):
        assert (live(after), len(gone(after))) == ({}, 3)


def test_a_plan_that_cannot_be_read_today_loses_nothing() -> None:
    after = written(agenda("---\ntitel: [\n---\n"), BEFORE, 1)
    assert (live(after), gone(after)) == (live(BEFORE), [])


def test_what_did_not_change_stays_to_the_byte() -> None:
    assert written(agenda(FIRST), BEFORE, 60) == BEFORE


def test_a_change_on_the_same_moment_still_goes_over_the_earlier_one() -> None:
    after = written(agenda(FIRST.replace("2026-08-20", "2026-08-27")), BEFORE)
    uid = live(BEFORE)["Besluit nemen (consulent)"]
    assert events(after)[uid]["SEQUENCE"] == events(BEFORE)[uid]["SEQUENCE"] + 1


def test_what_comes_back_is_the_same_event_again() -> None:
    without = written(agenda(plan(DECIDE, after=(PAY,))), BEFORE, 1)
    again = written(agenda(FIRST), without, 2)
    assert (live(again), gone(again)) == (live(BEFORE), [])


def test_an_action_that_loses_its_day_is_cancelled_and_gets_its_own_event_back() -> None:
    undated = written(agenda(FIRST.replace(", uiterlijk: 2026-09-08", "")), BEFORE, 1)
    assert gone(undated) == ["De huur betalen (moeder)"]
    assert live(written(agenda(FIRST), undated, 2)) == live(BEFORE)


def test_a_cancelled_event_is_given_out_for_a_year() -> None:
    without = written(agenda(plan(DECIDE, after=(PAY,))), BEFORE, 1)
    later = agenda(plan(DECIDE, after=(PAY,)), today=date(2027, 8, 22))
    assert gone(written(later, without, 2)) == ["De verhuurder bellen (moeder)"]
    much_later = agenda(plan(DECIDE, after=(PAY,)), today=date(2027, 9, 30))
    assert gone(written(much_later, without, 2)) == []


@pytest.mark.parametrize(
    "raw",
    [b"", b"geen agenda", b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", b"\xff\xfe\x00", BEFORE[:200],
     BEFORE.replace(b"//doorbraak//", b"//iemand//")],
)  # fmt: skip
def test_what_is_no_calendar_of_ours(raw: bytes) -> None:
    assert read_earlier(raw) is None


def test_a_decision_with_a_day_of_its_own_is_in_the_calendar() -> None:
    text = plan(after=(CALL,), status="ingediend").replace(
        "actieplan:", "doorbraak:\n  D1: {wat: Uitstel geven., besluit_uiterlijk: 2026-08-28}\nactieplan:"
    )
    assert "Besluit over D1: Uitstel geven. (nog niet verdeeld)" in live(written(agenda(text)))
