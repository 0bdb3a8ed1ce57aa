"""The board of the made-up team: the latest in front, what threatens, and the same whatever the order of the files."""

import random

from doorbraak_tools.outputs.actions import FORMS, Agenda, make_agenda
from doorbraak_tools.outputs.actions.board import Board
from doorbraak_tools.plan.reading import read_plan
from doorbraak_tools.substance.case import Case
from doorbraak_tools.substance.decision_points import decision_points
from doorbraak_tools.substance.journey import Kind, journey
from tests.outputs.actions.support import STAMP
from tests.support.plans import small
from tests.support.team import DAY, team


def agenda(names: list[str] | None = None) -> Agenda:
    chosen = list(team()) if names is None else names
    cases = [(f"plans/{name}.md", Case(read_plan(team()[name].encode(), name), DAY)) for name in chosen]
    return make_agenda(cases, DAY, STAMP)


def board(*numbers: str) -> Board:
    return agenda([name for name in team() if name[:2] in numbers]).board


def test_whoever_is_latest_stands_in_front() -> None:
    lanes = agenda().board.lanes
    latest = [max(turn.late for turn in lane.turns) for lane in lanes]
    assert latest[0] == max(latest) > 100
    assert latest == sorted(latest, reverse=True)
    for lane in lanes:
        late = [turn.late for turn in lane.turns if turn.late]
        assert late == sorted(late, reverse=True)
        assert [turn.late > 0 for turn in lane.turns] == sorted((turn.late > 0 for turn in lane.turns), reverse=True)


def test_who_must_move_in_the_plans_worked_out_by_hand() -> None:
    turns = board("02", "03", "06", "07", "08", "09").turns
    assert [(turn.title, turn.kind.name, turn.who, turn.late, turn.waits_for) for turn in turns] == [
        ("Plan 03", "ACT", "consulent", 31, ()),
        ("Plan 08", "ACT", "moeder", 6, ()),
        ("Plan 06", "REPLAN", "casusregisseur", 0, ()),
        ("Plan 09", "RECORD", "casusregisseur", 0, ()),
        ("Plan 07", "FALLBACK", "casusregisseur", 0, ()),
        ("Plan 02", "ACT", "moeder", 0, ()),
        ("Plan 02", "ACT", "consulent", 0, ()),
        ("Plan 06", "ACT", "moeder", 0, ()),
        ("Plan 07", "ACT", "moeder", 0, ()),
        ("Plan 09", "ACT", "moeder", 0, ()),
        ("Plan 03", "ACT", "moeder", 0, ("D1",)),
    ]


def test_a_finished_plan_asks_nothing_and_a_concept_stands_apart() -> None:
    found = board("01", "10")
    assert found.turns == ()
    assert [(one.title, one.writer) for one in found.concepts] == [("Plan 01", "casusregisseur")]


def test_threats_come_in_the_order_of_their_days_and_only_when_they_are_near() -> None:
    threats = agenda().board.threats
    assert [one.left for one in threats] == sorted(one.left for one in threats)
    assert max(one.left for one in threats) <= 42
    assert all(one.next_who for one in threats)


def test_the_order_of_the_files_changes_nothing() -> None:
    names = list(team())
    whole = {form: FORMS[form].content(agenda()) for form in ("text", "json", "ics")}
    for seed in range(3):
        random.Random(seed).shuffle(names)
        assert {form: FORMS[form].content(agenda(names)) for form in whole} == whole


def test_every_plan_that_is_not_finished_is_somewhere_on_the_board() -> None:
    found = agenda().board
    there = {turn.title for turn in found.turns} | {one.title for one in found.concepts}
    finished = {name for name, text in team().items() if "status: afgerond" in text}
    assert there == {f"Plan {name[:2]}" for name in team() if name not in finished}


def test_an_open_question_waits_for_whom_it_was_put_to() -> None:
    asked = [turn for turn in agenda().board.turns if turn.kind is Kind.ANSWER]
    assert {turn.who for turn in asked} == {"de jurist"}


def test_the_day_of_a_decision_is_one_wherever_it_is_shown() -> None:
    """The plan names a day for the decision, and gives the action in which is decided another: the named one counts."""
    goals = "    doelen: [K1, L1]\n"
    case = Case(read_plan(small((goals, f"{goals}    besluit_uiterlijk: 2026-08-10\n")).encode(), "proef"), DAY)
    found = make_agenda([("plans/proef.md", case)], DAY, STAMP)
    (turn,) = (one for one in found.board.turns if one.who == "consulent")
    assert (str(turn.day), turn.late) == ("2026-08-10", 10)
    assert [(str(move.day), move.late) for move in journey(case).moves if move.who == "consulent"] == [
        ("2026-08-10", 10)
    ]
    assert [one.day for one in decision_points(case)] == ["2026-08-10"]
    for form, day in (("text", "10 augustus 2026"), ("json", "2026-08-10"), ("ics", "DTSTART;VALUE=DATE:20260810")):
        content = bytes(FORMS[form].content(found)).decode()
        assert day in content
        assert "20 juli" not in content.replace("2026-07-20", "20 juli").replace("20260720", "20 juli")
