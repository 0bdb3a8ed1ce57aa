"""Which actions there are, in which order, and what stays of an action when it is changed."""

from datetime import date

import pytest

from doorbraak_tools.outputs.actions import Agenda, same_role
from tests.outputs.actions.support import STAMP, agenda, plan

CALL = "wie: moeder, wat: De verhuurder bellen, uiterlijk: 2026-09-01"
DECIDE = "wie: consulent, wat: Besluit nemen, uiterlijk: 2026-08-20, doorbraak: D1"
PAY = "wie: De moeder, wat: De huur betalen, uiterlijk: 2026-08-21, status: bezig"


def uids(found: Agenda) -> dict[str, str]:
    return {action.what: action.uid for action in found.actions}


def test_by_role_and_then_by_day_the_late_ones_first() -> None:
    found = agenda(plan(DECIDE, after=(CALL, PAY)))
    assert [(action.who, action.what) for action in found.open] == [
        ("consulent", "Besluit nemen"),
        ("De moeder", "De huur betalen"),
        ("moeder", "De verhuurder bellen"),
    ]
    assert [action.late for action in found.open] == [2, 1, 0]
    assert found.late == 2


def test_the_day_itself_is_not_too_late() -> None:
    assert agenda(plan(DECIDE), today=date(2026, 8, 20)).late == 0
    assert agenda(plan(DECIDE), today=date(2026, 8, 21)).late == 1


def test_an_action_without_a_day_comes_last_and_is_never_late() -> None:
    found = agenda(plan("wie: moeder, wat: Ooit", after=(CALL,)))
    assert [(action.what, action.day is None) for action in found.open] == [
        ("De verhuurder bellen", False),
        ("Ooit", True),
    ]
    assert found.late == 0


def test_what_is_done_is_not_open_and_never_late() -> None:
    found = agenda(plan(f"{DECIDE}, status: klaar"))
    assert (found.open, found.late, len(found.actions)) == ((), 0, 1)


@pytest.mark.parametrize(
    ("status", "runs"),
    [("concept", 0), ("ingediend", 1), ("akkoord", 1), ("in-uitvoering", 1), ("afgerond", 0), ("afgewezen", 0)],
)
def test_only_running_plans_count(status: str, runs: int) -> None:
    found = agenda(plan(DECIDE, status=status))
    assert (len(found.open), found.waiting, found.unread) == (runs, 1 - runs, ())


def test_one_action_that_is_wrong_does_not_hide_the_others() -> None:
    found = agenda(plan(DECIDE, "wie: moeder, wat: Bellen, uiterlijk: morgen", after=(CALL,)))
    assert [action.what for action in found.open] == ["Besluit nemen", "De verhuurder bellen"]
    assert found.unread == ("plans/proef.md",)


@pytest.mark.parametrize(
    "text",
    ["", "geen plan", plan(DECIDE, status="half"), "---\nstatus: akkoord\nactieplan: [een]\n---\n"],
    ids=["empty", "no plan", "no status", "no actions"],
)
def test_a_plan_that_cannot_be_read_is_said_to_be_so(text: str) -> None:
    found = agenda(text, twee=plan(CALL))
    assert [action.what for action in found.open] == ["De verhuurder bellen"]
    assert found.unread == ("plans/proef.md",)


def test_a_list_of_the_wrong_shape_does_not_hide_the_other_list() -> None:
    text = plan(after=(CALL,)).replace("actieplan:\n", "actieplan:\n  realiseren: bellen\n")
    found = agenda(text)
    assert [action.what for action in found.open] == ["De verhuurder bellen"]
    assert found.unread == ("plans/proef.md",)


class TestIdentity:
    """A calendar that has an action already must change it, not show it twice: also one that takes in a new file."""

    before = uids(agenda(plan(DECIDE, after=(CALL, PAY))))

    @pytest.mark.parametrize(
        ("old", "new"),
        [
            ("Besluit nemen", "Besluiten over de lening"),
            ("2026-08-20", "2026-10-01"),
            ("D1", "D2"),
            ("D1", "D1, status: klaar"),
            ("consulent", "inkomensconsulent"),
            ("consulent", "moeder"),
            ("wie: consulent, ", ""),
        ],
    )
    def test_stays_when_the_action_changes(self, old: str, new: str) -> None:
        changed = agenda(plan(DECIDE.replace(old, new), after=(CALL, PAY)))
        assert sorted(uids(changed).values()) == sorted(self.before.values())

    def test_stays_when_somebody_else_gets_an_action_before_it(self) -> None:
        changed = uids(agenda(plan("wie: jurist, wat: Lezen, uiterlijk: 2026-08-01", DECIDE, after=(CALL, PAY))))
        assert set(self.before.values()) < set(changed.values()), "an event would be left behind in the calendar"
        assert (changed["De verhuurder bellen"], len(changed)) == (self.before["De verhuurder bellen"], 4)

    def test_stays_in_a_file_of_another_name(self) -> None:
        assert uids(agenda(een_andere_naam=plan(DECIDE, after=(CALL, PAY)))) == self.before

    def test_a_role_written_with_an_article_or_capitals_is_the_same(self) -> None:
        assert (
            uids(agenda(plan(DECIDE.replace("consulent", "De Consulent"))))["Besluit nemen"]
            == self.before["Besluit nemen"]
        )

    def test_every_action_has_one_of_its_own(self) -> None:
        found = agenda(plan(CALL, CALL, after=(CALL, CALL)), plan(CALL), plan(CALL, title="Een ander"))
        assert len({action.uid for action in found.actions}) == len(found.actions) == 6

    def test_two_plans_of_one_name_in_two_folders_do_not_meet(self) -> None:
        from doorbraak_tools.outputs.actions import make_agenda
        from doorbraak_tools.plan.reading import read_plan
        from doorbraak_tools.substance.case import Case

        today = date(2026, 8, 22)
        files = [(path, Case(read_plan(plan(CALL).encode(), "proef"), today)) for path in ("a/proef.md", "b/proef.md")]
        found = make_agenda(files, today, STAMP)
        assert len({action.uid for action in found.actions}) == 2


@pytest.mark.parametrize(
    ("wanted", "who", "same"),
    [
        ("jongerenwerker", "jongere en jongerenwerker", True),
        ("jongere", "jongere en jongerenwerker", True),
        ("werker", "jongere en jongerenwerker", False),
        ("De Moeder", "moeder", True),
        ("moeder", "schoonmoeder", False),
        ("m.e.", "m.e. (gemeente)", True),
        (".*", "moeder", False),
    ],
)
def test_whose_action_it_is(wanted: str, who: str, same: bool) -> None:
    assert same_role(wanted, who) is same
