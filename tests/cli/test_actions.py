"""`doorbraak actions` as a user calls it."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from icalendar import Calendar
from openpyxl import load_workbook

from tests.outputs.actions.support import plan
from tests.support.run import Ran
from tests.support.terminal import Terminal

Run = Callable[..., Ran]
DAY = ("--date", "2026-08-22")
DECIDE = "wie: consulent, wat: Besluit nemen, uiterlijk: 2026-08-20, doorbraak: D1"
CALL = "wie: moeder en consulent, wat: Bellen, uiterlijk: 2026-09-01, status: bezig"


@pytest.fixture
def plans(folder: Path) -> Path:
    (folder / "plans").mkdir()
    (folder / "plans" / "eerst-de-huur.md").write_text(plan(DECIDE), encoding="utf-8")
    (folder / "plans" / "rust.md").write_text(plan(after=(CALL,), title="Rust"), encoding="utf-8")
    return folder


def test_all_plans(run: Run, plans: Path) -> None:
    ran = run("actions", *DAY)
    assert (ran.code, ran.err) == (0, "")
    assert ran.lines == [
        "consulent",
        "  20 augustus 2026   Besluit nemen (D1)",
        "  2 dagen te laat    Eerst de huur (plans/eerst-de-huur.md)",
        "",
        "moeder en consulent",
        "  1 september 2026   Bellen (bezig)",
        "                     Rust (plans/rust.md)",
        "",
        "2 open acties in 2 plannen op 22 augustus 2026, waarvan 1 te laat.",
    ]


def test_what_is_late_has_a_colour_at_a_terminal_and_there_only(run: Run, plans: Path) -> None:
    assert "\x1b" not in run("actions", *DAY).out
    terminal = Terminal("actions", *DAY, folder=plans, term="xterm")
    try:
        terminal.wait_for("\x1b[31m  20 augustus 2026   Besluit nemen (D1)")
        terminal.wait_for("  1 september 2026   Bellen")
        assert terminal.end() == 0
    finally:
        terminal.close()


def test_one_role_also_together_with_another(run: Run, plans: Path) -> None:
    assert run("actions", *DAY, "--who", "Consulent").lines[-1].startswith("2 open acties")
    assert run("actions", *DAY, "--who", "moeder").lines[0] == "moeder en consulent"


def test_a_role_that_has_nothing(run: Run, plans: Path) -> None:
    ran = run("actions", *DAY, "--who", "jurist")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "Fout: Deze rol heeft geen acties. Rollen met open acties: consulent, moeder en consulent.\n"


def test_a_plan_that_cannot_be_read_is_named_and_the_rest_is_there(run: Run, plans: Path) -> None:
    (plans / "plans" / "stuk.md").write_text("geen plan", encoding="utf-8")
    ran = run("actions", *DAY)
    assert ran.code == 1
    assert ran.err == "plans/stuk.md: niet elke actie is te lezen. Kijk met: doorbraak check plans/stuk.md\n"
    assert ran.lines[-1] == "2 open acties in 3 plannen op 22 augustus 2026, waarvan 1 te laat."


ICS = ("--format", "ics", "-o", "acties.ics")


def test_a_calendar_goes_on_in_its_own_file(run: Run, plans: Path) -> None:
    ran = run("actions", *DAY, *ICS)
    assert (ran.code, ran.out, ran.err) == (0, "", "Geschreven: acties.ics\n")
    assert len(Calendar.from_ical((plans / "acties.ics").read_bytes()).events) == 2
    (plans / "plans" / "rust.md").unlink()
    again = run("actions", "--date", "2026-08-23", *ICS)
    assert (again.code, again.out, again.err) == (0, "", "Bijgewerkt: acties.ics\n")
    found = Calendar.from_ical((plans / "acties.ics").read_bytes()).events
    assert [(str(one["SUMMARY"]), str(one.get("STATUS", ""))) for one in found] == [
        ("Besluit nemen (consulent)", ""),
        ("Bellen (moeder en consulent)", "CANCELLED"),
    ]


def test_a_calendar_of_another_choice_is_left_alone(run: Run, plans: Path) -> None:
    run("actions", *DAY, *ICS)
    before = (plans / "acties.ics").read_bytes()
    for choice in (("--who", "moeder"), ("plans/rust.md",)):
        ran = run("actions", *DAY, *choice, *ICS)
        assert (ran.code, ran.err) == (
            2,
            "Fout: acties.ics is de agenda van andere plannen of een andere rol. Wat hier niet bij staat, zou daar "
            "vervallen. Kies een andere naam met --output.\n",
        )
    assert run("actions", *DAY, "./plans", *ICS).code == 0
    assert (plans / "acties.ics").read_bytes() == before


def test_what_is_no_calendar_is_never_written_over(run: Run, plans: Path) -> None:
    (plans / "acties.ics").write_text("iets anders", encoding="utf-8")
    ran = run("actions", *DAY, *ICS)
    assert (ran.code, ran.err) == (
        2, "Fout: acties.ics bestaat al en is geen agenda van doorbraak. Kies een andere naam met --output.\n",
    )  # fmt: skip
    assert (plans / "acties.ics").read_text(encoding="utf-8") == "iets anders"


def test_a_calendar_of_the_same_day_or_moment_is_the_same(
    run: Run, plans: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run("actions", *DAY, "--format", "ics").out == run("actions", *DAY, "--format", "ics").out
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1785000000")
    assert "DTSTAMP:20260725T172000Z" in run("actions", "--format", "ics").out


def test_json_and_a_workbook(run: Run, plans: Path) -> None:
    found = json.loads(run("actions", *DAY, "--format", "json").out)
    assert [(one["wie"], one["dagen_te_laat"]) for one in found["acties"]] == [
        ("consulent", 2),
        ("moeder en consulent", 0),
    ]
    assert run("actions", *DAY, "--format", "xlsx", "-o", "acties.xlsx").code == 0
    assert load_workbook(plans / "acties.xlsx").sheetnames == ["Acties"]


def test_no_text_of_a_plan_steers_a_terminal(run: Run, plans: Path) -> None:
    nasty = 'wie: "::error::x", wat: "##[group]y", uiterlijk: 2026-09-01'
    (plans / "plans" / "rust.md").write_text(plan(nasty), encoding="utf-8")
    out = run("actions", *DAY).out
    assert "##[" not in out
    assert "::error" not in out


def test_a_folder_that_is_not_there(run: Run) -> None:
    ran = run("actions", "nergens")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("Fout: nergens bestaat niet.")
