"""What is given out, read back by the programs that open it."""

import io
import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import vobject
from hypothesis import given
from icalendar import Calendar
from jsonschema import Draft202012Validator
from openpyxl import load_workbook

from doorbraak_tools.inputs.scaffold.plan import one_line
from doorbraak_tools.outputs.actions import FORMS, Agenda, make_agenda
from doorbraak_tools.plan.method import load_schema
from doorbraak_tools.plan.reading import read_plan
from doorbraak_tools.substance.case import Case
from tests.conftest import Golden
from tests.outputs.actions.support import STAMP, TODAY, agenda, plan
from tests.outputs.calculation.support import FORMULAS
from tests.support.plans import FIXTURES
from tests.support.strategies import words

GOLDENS = Path(__file__).parent / "goldens"
WORDS = "Besluit; nemen, over \\ de lening: ’t moet — écht 😀 vóór vrijdag, want anders gaat het mis"
LONG = f"wie: consulent, wat: '{WORDS}', uiterlijk: 2026-08-20, doorbraak: D1"


def fixtures() -> Agenda:
    paths = sorted((FIXTURES / "good").glob("*.md"))
    return make_agenda(
        [(f"plans/{path.name}", Case(read_plan(path.read_bytes(), path.stem), TODAY)) for path in paths], TODAY, STAMP
    )


def made(form: str, found: Agenda, stamp: datetime = STAMP) -> bytes:
    return FORMS[form].content(replace(found, stamp=stamp))


def events(raw: bytes) -> list[Any]:
    return list(Calendar.from_ical(raw).events)


@pytest.mark.parametrize("form", [form.name for form in FORMS.every() if not form.binary])
def test_as_it_was_agreed(form: str, golden: Golden) -> None:
    golden(GOLDENS / f"acties.{form}", made(form, fixtures()).decode())


def test_nothing_to_do() -> None:
    assert made("text", agenda()).decode() == "Geen plannen gevonden. Maak er een met: doorbraak new TITEL\n"
    assert made("text", agenda(plan())).decode() == "Geen open acties in 1 plan.\n"


def test_json_has_the_shape_that_is_described() -> None:
    validator = Draft202012Validator(load_schema("acties-uitvoer"), format_checker=Draft202012Validator.FORMAT_CHECKER)
    for found in (fixtures(), agenda(), agenda(plan(LONG), "geen plan"), agenda(plan("wie: moeder, wat: Ooit"))):
        validator.validate(json.loads(made("json", found)))


class TestCalendar:
    def test_both_parsers_read_the_same_events(self) -> None:
        raw = made("ics", agenda(plan(LONG), plan("wie: moeder, wat: Bellen, uiterlijk: 2026-09-01")))
        ours = events(raw)
        theirs = vobject.readOne(raw.decode()).vevent_list
        what = f"{WORDS} (consulent)"
        assert [event["SUMMARY"] for event in ours] == [what, "Bellen (moeder)"]
        assert [event.summary.value for event in theirs] == [what, "Bellen (moeder)"]
        assert [event["DTSTART"].dt for event in ours] == [date(2026, 8, 20), date(2026, 9, 1)]
        assert [event.dtstart.value for event in theirs] == [date(2026, 8, 20), date(2026, 9, 1)]
        assert [event.uid.value for event in theirs] == [str(event["UID"]) for event in ours]
        assert ours[0]["DESCRIPTION"].split("\n") == [
            "Uiterlijk 20 augustus 2026",
            "Wie: consulent",
            "Plan: Eerst de huur",
            "Om de doorbraak te realiseren (D1)",
            "Stand: open",
        ]

    def test_lines_are_folded_at_75_bytes_and_end_as_the_standard_says(self) -> None:
        raw = made("ics", agenda(plan(LONG)))
        assert all(len(line) <= 75 for line in raw.split(b"\r\n"))
        assert b"\n" not in raw.replace(b"\r\n", b"")

    @given(words)
    def test_any_words_come_back_to_the_letter(self, what: str) -> None:
        line = " ".join(what.split()) or "x"
        found = agenda(
            plan(f"wie: moeder, wat: {one_line(line) if line.isalpha() else json.dumps(line)}, uiterlijk: 2026-09-01")
        )
        for action in found.open:
            raw = made("ics", found)
            wanted = f"{action.what} (moeder)".replace("##[", "## [")
            assert events(raw)[0]["SUMMARY"] == wanted
            assert vobject.readOne(raw.decode()).vevent.summary.value == wanted

    def test_a_later_calendar_goes_over_an_earlier_one(self) -> None:
        action = "wie: moeder, wat: Bellen, uiterlijk: 2026-09-01"
        (first,) = events(made("ics", agenda(plan(action))))
        changed = agenda(plan(action.replace("Bellen", "Schrijven").replace("09-01", "09-08")))
        (second,) = events(made("ics", changed, STAMP + timedelta(minutes=1)))
        assert first["UID"] == second["UID"]
        assert second["SEQUENCE"] == first["SEQUENCE"] + 1
        assert second["DTSTAMP"].dt > first["DTSTAMP"].dt
        assert second["LAST-MODIFIED"].dt > first["LAST-MODIFIED"].dt
        assert (second["SUMMARY"], second["DTSTART"].dt) == ("Schrijven (moeder)", date(2026, 9, 8))

    def test_what_is_done_says_so_in_the_calendar(self) -> None:
        found = agenda(plan("wie: moeder, wat: Bellen, uiterlijk: 2026-09-01, status: klaar"))
        assert events(made("ics", found))[0]["SUMMARY"] == "Klaar: Bellen (moeder)"

    def test_it_takes_no_time_and_shows_nothing_to_others(self) -> None:
        (event,) = events(made("ics", agenda(plan(LONG))))
        assert (event["TRANSP"], event["CLASS"], event["DTEND"].dt) == ("TRANSPARENT", "PRIVATE", date(2026, 8, 21))

    def test_the_same_call_gives_the_same_bytes(self) -> None:
        assert made("ics", fixtures()) == made("ics", fixtures())

    def test_the_number_of_a_version_fits_for_as_long_as_calendars_live(self) -> None:
        (event,) = events(made("ics", agenda(plan(LONG)), datetime(2999, 1, 1, tzinfo=UTC)))
        assert event["SEQUENCE"] < 2**31


class TestWorkbook:
    def test_a_day_is_a_day_and_the_heads_stay_in_sight(self) -> None:
        sheet = load_workbook(io.BytesIO(made("xlsx", agenda(plan(LONG)))))["Acties"]
        assert sheet["B4"].value == datetime(2026, 8, 20)
        assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A4", "A3:J4")

    def test_no_text_of_a_plan_is_a_formula(self) -> None:
        actions = [f"wie: {json.dumps(text)}, wat: {json.dumps(text)}, uiterlijk: 2026-09-01" for text in FORMULAS]
        sheet = load_workbook(io.BytesIO(made("xlsx", agenda(plan(*actions, title=json.dumps(FORMULAS[0]))))))["Acties"]
        assert sheet.max_row == 3 + len(FORMULAS)
        assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)


def test_no_text_of_a_plan_steers_a_build_server() -> None:
    found = agenda(plan('wie: "##[group]x", wat: "##[error]y", uiterlijk: 2026-09-01'))
    for form in ("json", "ics"):
        assert b"##[" not in made(form, found)
