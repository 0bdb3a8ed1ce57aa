"""The journey of a plan: ten worked out by hand, the chain of doorbraken, questions, and that any text has one."""

import random
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from doorbraak_tools.plan.reading import read_plan
from doorbraak_tools.substance.case import Case
from doorbraak_tools.substance.deciders import is_authority
from doorbraak_tools.substance.escalation import Rung, ways
from doorbraak_tools.substance.journey import Journey, Kind, journey
from doorbraak_tools.view.journey import JourneyText
from doorbraak_tools.view.timeline import timeline
from tests.support.plans import WHOLE, read, small
from tests.support.strategies import broken_plans
from tests.support.team import CHECKED, DAY, checked


def of(text: str, day: date = DAY) -> Journey:
    return journey(Case(read(text), day))


def next_move(found: Journey) -> tuple[str, str, str, int] | None:
    move = found.next
    return None if move is None else (move.kind.name, move.who, str(move.day), move.late)


def ladder(found: Journey) -> list[tuple[str, str, str, bool]]:
    return [(way.rung.name, str(way.since), str(way.last), way.sure) for way in ways(found)]


def _up(since: str) -> list[tuple[str, str, str, bool]]:
    """The way up, open since a day: the national desk only when it is sure that the others were tried."""
    return [("LOCAL", since, "None", True), ("REGION", since, "None", True), ("NATIONAL", since, "None", False)]


BY_HAND = {
    "01-concept": (("SUBMIT", "casusregisseur", "2026-09-10", 0), []),
    # Eight weeks after Monday 13 July end on 7 September; a letter of the day after gives two weeks more.
    "02-wacht-op-besluit": (
        ("DECIDE", "consulent", "2026-09-01", 0),
        [("NOTICE", "2026-09-08", "None", False), ("COURT", "2026-09-23", "None", False), *_up("2026-09-02")],
    ),
    # The term ended on 27 July; a letter of today, 20 August, gives until 3 September.
    "03-besluit-te-laat": (
        ("DECIDE", "consulent", "2026-07-20", 31),
        [("NOTICE", "2026-07-28", "None", False), ("COURT", "2026-09-04", "None", False), *_up("2026-07-21")],
    ),
    # There was a request, so that the term is sure.
    "04-aanvraag": (
        ("DECIDE", "consulent", "2026-08-31", 0),
        [("NOTICE", "2026-08-18", "None", True), ("COURT", "2026-09-04", "None", False), *_up("2026-09-01")],
    ),
    # A landlord is no authority: no notice of default.
    "05-verhuurder-beslist": (("DECIDE", "consulent", "2026-07-20", 31), _up("2026-07-21")),
    # Six weeks after Monday 3 August end on 14 September.
    "06-nee-zonder-vervolg": (
        ("REPLAN", "casusregisseur", "None", 0),
        [("OBJECTION", "2026-08-03", "2026-09-14", False), *_up("2026-08-03")],
    ),
    "07-nee-met-plan-b": (
        ("FALLBACK", "casusregisseur", "2026-08-25", 0),
        [("OBJECTION", "2026-08-03", "2026-09-14", False)],
    ),
    "08-ja-en-de-acties-lopen": (("ACT", "moeder", "2026-08-14", 6), []),
    "09-akkoord-zonder-besluit": (("RECORD", "casusregisseur", "None", 0), []),
    "10-afgerond": (None, []),
}


@pytest.mark.parametrize("name", CHECKED)
def test_ten_plans_worked_out_by_hand(name: str) -> None:
    found = of(checked(name))
    assert (next_move(found), ladder(found)) == BY_HAND[name]


def test_the_example_of_help_in_the_morning_worked_out_by_hand() -> None:
    """Who applies, who advises and who decides are three; the decision has the day of its own action."""
    path = Path(__file__).parents[2] / "plans" / "hulp-op-het-uur-dat-het-nodig-is.md"
    found = of(path.read_text(encoding="utf-8"), date(2026, 11, 27))
    assert [(point.code, point.needed and point.needed.day, point.by and point.by.what) for point in found.points] == [
        ("D1", "2026-12-11", "Besluiten over de begeleiding in de vroege ochtend"),
        ("D2", "2026-12-11", "Besluiten over de huishoudelijke hulp"),
    ]
    assert [(move.kind.name, move.who, str(move.day), move.waits_for) for move in found.moves] == [
        ("ACT", "juridisch adviseur Wmo", "2026-11-25", ()),
        ("ACT", "wijkverpleegkundige en Wmo-consulent", "2026-11-27", ()),
        ("ACT", "Wmo-consulent", "2026-12-01", ()),
        ("ACT", "vrouw, met de cliëntondersteuner", "2026-12-02", ()),
        ("DECIDE", "teammanager Wmo", "2026-12-11", ()),
        ("DECIDE", "teammanager Wmo", "2026-12-11", ()),
        ("ACT", "mentor van zoon", "2026-12-18", ()),  # it was begun
        ("ANSWER", "de juridisch adviseur Wmo", "None", ()),
        ("ANSWER", "de wijkverpleegkundige en de zorgverzekeraar", "None", ()),
        ("ANSWER", "", "None", ()),
        ("ANSWER", "de planner", "None", ()),
        ("ANSWER", "de Wmo-consulent", "None", ()),
        ("ACT", "planner van de aanbieder", "2026-12-17", ("D1",)),
        ("ACT", "vrouw en de vaste begeleider", "2026-12-22", ("D1", "D2")),
        ("ACT", "man", "2026-12-23", ("D1", "D2")),
        ("ACT", "vrouw en de cliëntondersteuner", "2026-12-30", ("D1", "D2")),
        ("ACT", "Wmo-consulent", "2026-12-30", ("D1", "D2")),
    ]
    assert found.next is not None
    assert found.next.late == 2


SECOND = (
    "waardendriehoek:\n  legitimiteit:\n    peildatum: 2026-07-01\n",
    "waardendriehoek:\n  legitimiteit:\n    peildatum: 2026-07-01\n    D2: {wie_gaat_erover: de school}\n",
)
CHAIN = (
    "    doelen: [K1, L1]\n",
    "    doelen: [K1, L1]\n  D2: {knelpunt: x, wat: De school laat haar toe., doelen: [K1], na: [D1]}\n",
)


def chain(*changes: tuple[str, str]) -> Journey:
    return of(small(CHAIN, SECOND, *changes))


def test_a_doorbraak_that_comes_after_another_waits_for_it_and_not_for_who_decides() -> None:
    found = chain()
    assert [(point.code, point.waits_for) for point in found.points] == [("D1", ()), ("D2", ("D1",))]
    (theirs,) = (move for move in found.moves if move.kind is Kind.DECIDE and move.doorbraak == "D2")
    assert (theirs.who, theirs.waits_for) == ("de school", ("D1",))
    assert found.next is not None
    assert found.next.doorbraak == "D1"


def test_it_lies_with_who_decides_since_the_one_before_was_decided_on() -> None:
    decision = (
        "    doelen: [K1, L1]\n",
        "    doelen: [K1, L1]\n    besluit: {uitkomst: toegekend, door: x, op: 2026-08-10}\n",
    )
    text = small(decision, SECOND, ("leefgebieden: [", "ingediend_op: 2026-07-06\nleefgebieden: ["))
    text = text.replace("waardendriehoek:\n", f"{CHAIN[1].split(chr(10))[1]}\nwaardendriehoek:\n", 1)
    assert [point.since for point in of(text).points] == [date(2026, 7, 6), date(2026, 8, 10)]


def test_after_a_no_on_the_first_the_second_needs_another_agreement() -> None:
    decision = "    doelen: [K1, L1]\n    besluit: {uitkomst: afgewezen, door: x, op: 2026-08-10}\n"
    text = small((CHAIN[0], decision), SECOND)
    text = text.replace("waardendriehoek:\n", f"{CHAIN[1].split(chr(10))[1]}\nwaardendriehoek:\n", 1)
    assert [(move.kind.name, move.doorbraak) for move in of(text).moves[:2]] == [("REPLAN", "D1"), ("REPLAN", "D2")]


def test_what_was_asked_for_after_a_no_goes_on_in_spite_of_it() -> None:
    decision = "    doelen: [K1, L1]\n    besluit: {uitkomst: afgewezen, door: x, op: 2026-08-10}\n"
    later = CHAIN[1].split("\n")[1].replace("doelen: [K1]", "doelen: [K1, L1], aangevraagd_op: 2026-08-12")
    found = of(small((CHAIN[0], decision), SECOND).replace("waardendriehoek:\n", f"{later}\nwaardendriehoek:\n", 1))
    kinds = [(move.kind.name, move.doorbraak) for move in found.moves if move.kind is not Kind.ACT]
    assert kinds == [("DECIDE", "D2")]
    assert [point.stopped_by for point in found.points] == [(), ()]


def test_what_is_done_for_a_decision_that_was_put_off_does_not_wait_for_it() -> None:
    put_off = f"{CHAIN[0]}    besluit_uiterlijk: 2026-08-17\n    besluit: {{uitkomst: aangehouden, op: 2026-08-14}}\n"
    more = "    - {wie: arts, wat: Het onderzoek afronden, uiterlijk: 2026-09-08, doorbraak: D1, status: open}\n"
    found = of(small((CHAIN[0], put_off), ("  daarna:\n", f"{more}  daarna:\n")))
    (theirs,) = (move for move in found.moves if move.who == "arts")
    assert theirs.waits_for == ()


def test_doorbraken_that_wait_for_each_other_are_told_to_whoever_writes_the_plan() -> None:
    circle = small((CHAIN[0], "    doelen: [K1, L1]\n    na: [D2]\n"), SECOND)
    circle = circle.replace("waardendriehoek:\n", f"{CHAIN[1].split(chr(10))[1]}\nwaardendriehoek:\n", 1)
    found = of(circle)
    assert [point.circle for point in found.points] == [True, True]
    assert found.next is not None
    assert (found.next.kind, found.next.who) == (Kind.UNTANGLE, "casusregisseur")


@pytest.mark.parametrize(
    ("written", "asked"),
    [
        ("Telt dit? Gevraagd aan de jurist.", [("Telt dit? Gevraagd aan de jurist.", "de jurist")]),
        ("Telt dit? Nagevraagd bij DUO, die zoekt.", [("Telt dit? Nagevraagd bij DUO, die zoekt.", "DUO")]),
        ("Kan dit?", [("Kan dit?", "")]),
        ("Kan dit?\\nGevraagd aan de jurist.", [("Kan dit? Gevraagd aan de jurist.", "de jurist")]),
        ("Mag het? Gevraagd aan de jurist. Antwoord op 3 juli: ja.", []),
        ("Mag? Gevraagd aan Wil. Nog geen antwoord.", [("Mag? Gevraagd aan Wil. Nog geen antwoord.", "Wil")]),
        ("Geen.", []),
    ],
)  # fmt: skip
def test_to_whom_an_open_question_was_put(written: str, asked: list[tuple[str, str]]) -> None:
    text = small(("wie_gaat_erover: het college", f'wie_gaat_erover: het college\n      open_vragen: "{written}"'))
    assert [(one.text, one.put_to) for one in of(text).questions] == asked


@pytest.mark.parametrize(
    ("who", "authority"),
    [
        ("het college", True), ("UWV", True), ("de woningcorporatie", False), ("de zorgverzekeraar", False),
        ("het college en de verhuurder", None), ("het bevoegd gezag van de school", None), ("tante", None),
    ],
)  # fmt: skip
def test_whether_a_law_sets_who_decides_a_term(who: str, authority: bool | None) -> None:
    text = small(("wie_gaat_erover: het college", f"wie_gaat_erover: {who}"))
    assert is_authority(Case(read(text), DAY), "D1") is authority


def test_the_national_desk_is_sure_only_when_the_actions_say_that_the_others_were_tried() -> None:
    done = "".join(
        f"    - {{wie: regisseur, wat: {what}, uiterlijk: 2026-08-01, doorbraak: D1, status: klaar}}\n"
        for what in ("Het lokaal maatwerkoverleg vragen", "De regio vragen")
    )
    found = of(small(("  realiseren:\n", f"  realiseren:\n{done}")))
    assert [(way.rung, way.sure, way.tried) for way in ways(found) if way.rung is Rung.NATIONAL] == [
        (Rung.NATIONAL, True, False)
    ]


def test_a_talk_about_debts_is_there_within_three_working_days_when_an_eviction_threatens() -> None:
    threat = "  dreiging: {wat: Ontruiming van de woning, datum: 2026-09-30}\ntoekomstperspectief:"
    found = of(small(("toekomstperspectief:", threat)))
    assert [(way.rung, way.last) for way in ways(found)][:1] == [(Rung.FIRST_TALK, date(2026, 8, 25))]


def test_what_is_not_known_is_said_to_be_so() -> None:
    text = JourneyText(of(small(("wie_gaat_erover: het college", "wie_gaat_erover:"))))
    assert text.lead.startswith("Ingediend. Op welke dag is niet bekend.")
    assert JourneyText(journey(Case(read_plan(b"geen plan", "x"), DAY))).next_step == (
        "Wie het plan schrijft. Het plan afmaken en indienen. Uiterlijk: geen dag afgesproken."
    )


@settings(max_examples=min(40, settings().max_examples))
@given(broken_plans(), st.dates(date(1900, 1, 1), date(2200, 12, 31)))
def test_any_text_on_any_day_has_a_journey(text: str, day: date) -> None:
    found = JourneyText(journey(Case(read(text), day)))
    assert found.lead
    assert found.next_step
    assert all(move.who or move.kind for move in found.found.moves)
    assert len(found.further) == len(found.ways)
    assert str(timeline(found.days, day)).count('<text class="nummer') == len(found.days)


@settings(max_examples=min(10, settings().max_examples))
@given(st.randoms(use_true_random=False))
def test_the_order_of_the_doorbraken_in_a_plan_changes_nothing_for_each(chance: random.Random) -> None:
    plan = read(WHOLE)
    codes = list(plan.data["doorbraak"])
    chance.shuffle(codes)
    shuffled = replace(plan, data={**plan.data, "doorbraak": {code: plan.data["doorbraak"][code] for code in codes}})
    one, other = (journey(Case(each, DAY)) for each in (plan, shuffled))
    assert sorted(one.moves, key=lambda move: str(move.at)) == sorted(other.moves, key=lambda move: str(move.at))
