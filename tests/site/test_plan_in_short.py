"""The top of a plan's page: what is asked, of whom, with what decision, what it costs, and how far the steps are."""

from dataclasses import replace

import pytest

from doorbraak_tools.site.pages import SitePlan
from doorbraak_tools.site.pages.plan_page import plan_page
from doorbraak_tools.substance.decision_points import decision_points
from doorbraak_tools.view.key_facts import key_facts
from doorbraak_tools.view.standing import progress
from doorbraak_tools.view.stands import decision_said, status_means, status_said
from tests.support.plans import site_plan, small

WHAT = "    wat: De gemeente leent het bedrag.\n"
GAINER = (
    "{post: Lening, bedrag: 3650, betaler: gemeente,",
    "{post: Coach, bedrag: 3650, betaler: gemeente, baat_bij: verhuurder,",
)


def plan(*changes: tuple[str, str]) -> SitePlan:
    return site_plan(small(*changes))


def facts(*changes: tuple[str, str]) -> dict[str, str]:
    return key_facts(plan(*changes).case)


def stages(*changes: tuple[str, str]) -> list[tuple[str, str]]:
    return [(stage.state, stage.words) for stage in progress(plan(*changes).case)]


def test_what_is_asked_of_whom_and_that_nobody_decided_yet() -> None:
    case = plan().case
    found, status = key_facts(case), case.plan.status
    assert (status_said(status), status_means(status)) == ("ingediend", "het ligt bij wie beslist")
    (one,) = decision_points(case)
    assert (one.code, one.what, one.who) == ("D1", "De gemeente leent het bedrag.", "het college")
    assert (decision_said(one), one.outcome) == ("nog geen besluit", "")
    assert found["De inwoner"] == "De inwoner staat achter het plan (besproken op 5 juli 2026)."
    assert found["Dreiging"] == ""


def test_a_decision_says_when_and_by_whom() -> None:
    decision = "    besluit: {uitkomst: deels, door: teamleider inkomen, op: 2026-07-04}\n"
    (one,) = decision_points(plan((WHAT, WHAT + decision)).case)
    assert (decision_said(one), one.outcome) == ("deels toegekend op 4 juli 2026 door teamleider inkomen", "deels")


def test_the_costs_in_a_line_say_so_when_the_difference_is_unknown() -> None:
    assert facts()["Kosten"] == (
        "De doorbraak kost in 12 maanden ongeveer € 3.700. "
        "Of de doorbraak goedkoper of duurder is dan niets doen, is niet te zeggen."
    )
    cheaper = facts(("post: Opvang, bedrag: pm", "post: Opvang, bedrag: 20000, bron: opgave"))
    assert cheaper["Kosten"].endswith("De doorbraak kost ongeveer € 16.400 minder dan niets doen.")


def test_a_threat_has_its_day() -> None:
    threat = "  dreiging: {wat: Ontruiming., datum: 2026-08-01}\n"
    assert facts(("  last_van:", f"{threat}  last_van:"))["Dreiging"] == "Ontruiming, 1 augustus 2026"


def test_a_whole_plan_has_six_full_steps() -> None:
    assert stages() == [
        ("vol", "ingevuld"),
        ("vol", "ingevuld"),
        ("vol", "ingevuld"),
        ("vol", "1 doorbraak, nog geen besluit"),
        ("vol", "ingevuld"),
        ("vol", "ingevuld"),
    ]


@pytest.mark.parametrize(
    ("change", "step", "expected"),
    [
        (("  wens: Rust.\n", ""), 2, ("deels", "deels ingevuld")),
        (("      bedoeling: Bijstand is voor wat vandaag nodig is.\n", ""), 5, ("deels", "deels ingevuld")),
        (
            ("      uiterlijk: 2026-07-20\n", "      uiterlijk: 2026-07-20\n      status: klaar\n"),
            6,
            ("vol", "1 van 1 acties klaar"),
        ),
    ],
)
def test_a_step_says_how_far_it_is(change: tuple[str, str], step: int, expected: tuple[str, str]) -> None:
    assert stages(change)[step - 1] == expected


def test_an_empty_step_is_said_to_be_empty() -> None:
    case = plan().case
    data = {key: value for key, value in case.data.items() if key != "overzicht"}
    without = replace(case, plan=replace(case.plan, data=data))
    assert [stage.words for stage in progress(without)][2] == "nog leeg"


def test_who_gains_has_a_table_when_another_pays() -> None:
    assert "waar een ander baat bij heeft" not in plan_page(plan()).html
    html = plan_page(plan(GAINER)).html
    table = html[html.index("Kosten van de doorbraak waar een ander baat bij heeft") :]
    assert "verhuurder" in table[: table.index("</table>")]
    assert "€ 3.650" in table[: table.index("</table>")]
