"""What a journey says in words: each of these plans was written, and its answer, before the journey was asked."""

from datetime import date

import pytest

from doorbraak_tools.substance.case import Case
from doorbraak_tools.substance.journey import journey
from doorbraak_tools.view.journey import JourneyText
from doorbraak_tools.view.run import words
from tests.support.plans import read

DAY = date(2026, 11, 1)
ACTION = "    - {{wie: {}, wat: {}, doorbraak: D1{}}}\n"


def told(*lines: str, status: str = "ingediend", who: str = "Het college", actions: str = "") -> JourneyText:
    """Return the journey of a plan with one doorbraak; `lines` stand in it, `actions` under the realisation."""
    text = "\n".join(
        (
            "---\ndoorbraakplan: 1\ntitel: Rust\nopgesteld: 2026-09-01\nopsteller: wijkcoach",
            f"status: {status}",
            *[line for line in lines if not line.startswith(" ")],
            f"waardendriehoek: {{legitimiteit: {{D1: {{wie_gaat_erover: {who}}}}}}}",
            "doorbraak:\n  D1:\n    wat: De schuld overnemen",
            *[line for line in lines if line.startswith(" ")],
            f"actieplan:\n  realiseren:\n{actions}" if actions else "",
            "---\n",
        )
    )
    return JourneyText(journey(Case(read(text), DAY)))


def moves(text: JourneyText) -> list[str]:
    return [" | ".join(words(cell[0]) for cell in row) for row in text.moves.rows]


CALL = ACTION.format("wijkcoach", "De verhuurder bellen", "")
CALLED = "wijkcoach | De verhuurder bellen (D1) | geen dag afgesproken | -"
DECIDED = "{} | Besluit over D1: De schuld overnemen | {} | -"


@pytest.mark.parametrize("what", ["Een besluit nemen", "De schuld overnemen", "Ja of nee zeggen", "Akkoord geven"])
@pytest.mark.parametrize(
    ("day", "said"), [("", "geen dag afgesproken"), (", uiterlijk: 2026-12-01", "1 december 2026")]
)
def test_the_action_in_which_they_decide_is_told_once_whether_it_has_a_day_or_not(
    what: str, day: str, said: str
) -> None:
    theirs = ACTION.format("het college", what, day)
    assert sorted(moves(told(actions=theirs + CALL))) == sorted([DECIDED.format("het college", said), CALLED])


@pytest.mark.parametrize(
    "action",
    [
        ACTION.format("wijkcoach", "Het besluit voorbereiden", ""),
        ACTION.format("het college", "Bellen met de bank", ""),
        ACTION.format("de bank", "De schuld overnemen", ""),
        ACTION.format("het college", "De post openen", ", status: klaar"),
    ],
)
def test_what_is_no_decision_stays_an_action_beside_it(action: str) -> None:
    found = moves(told(actions=action))
    assert DECIDED.format("het college", "geen dag afgesproken") in found
    assert len(found) == (1 if "klaar" in action else 2)


def test_after_a_decision_what_they_do_is_an_action_again() -> None:
    pays = ACTION.format("het college", "Het bedrag betalen", "")
    text = told("    besluit: {uitkomst: toegekend, door: het college, op: 2026-10-01}", actions=pays)
    assert moves(text) == ["het college | Het bedrag betalen (D1) | geen dag afgesproken | -"]


@pytest.mark.parametrize(
    ("asked", "who", "words"),
    [
        ("    aangevraagd_op: 2026-10-01", "Het college", ""),
        ("    aangevraagd_op: 2026-10-01", "De commissie", ", als een overheid beslist"),
        ("", "Het college", ", als er een aanvraag is"),
        ("", "De commissie", ", als er een aanvraag is en een overheid beslist"),
    ],
)
def test_a_notice_hangs_on_what_the_plan_does_not_say_and_on_nothing_else(asked: str, who: str, words: str) -> None:
    text = told("ingediend_op: 2026-10-01", *([asked] if asked else []), who=who)
    assert [one.words for one in text.days if "Ingebreke" in one.words] == [
        f"Ingebrekestelling over D1 mogelijk{words}"
    ]


def test_a_request_for_one_says_nothing_of_the_other() -> None:
    two = "  D2:\n    wat: Een lening\n    aangevraagd_op: 2026-10-01"
    text = told("ingediend_op: 2026-10-01", two)
    law = dict(text.further)
    assert "Alleen als er op 1 oktober 2026 ook een aanvraag" in law["Ingebrekestelling (D1)"]
    assert "De aanvraag kwam er op 1 oktober 2026" in law["Ingebrekestelling (D2)"]


@pytest.mark.parametrize(
    ("status", "line", "lead"),
    [
        ("concept", "", "Dit plan is nog een concept. Het ligt nog bij niemand die beslist. Nog geen besluit over D1."),
        ("concept", "ingediend_op: 2026-10-30", "Dit plan is nog een concept. Nog geen besluit over D1."),
        ("ingediend", "", "Ingediend. Op welke dag is niet bekend. Nog geen besluit over D1."),
        (
            "ingediend",
            "ingediend_op: 2026-11-02",
            "Ingediend, volgens het plan pas op 2 november 2026: die dag moet nog komen. Nog geen besluit over D1.",
        ),
        ("ingediend", "ingediend_op: 2026-11-01", "Ingediend op 1 november 2026 (vandaag). Nog geen besluit over D1."),
        ("akkoord", "", "De status is: akkoord. Het besluit over D1 staat nog niet in het plan."),
        ("half", "", "De status van dit plan is niet te lezen. Nog geen besluit over D1."),
    ],
)
def test_where_it_stands(status: str, line: str, lead: str) -> None:
    assert told(*([line] if line else []), status=status).lead == lead


@pytest.mark.parametrize(
    ("status", "actions", "step"),
    [
        ("afgerond", CALL, "Niets: het plan is afgerond. 1 actie staat nog niet op klaar."),
        ("afgerond", CALL.replace("doorbraak", "status: klaar, doorbraak"), "Er staat niets meer open."),
        ("concept", "", "Wijkcoach. Het plan afmaken en indienen. Uiterlijk: geen dag afgesproken."),
        (
            "afgewezen",
            "",
            "Wijkcoach. Afspreken wat er nu gebeurt: D1 kan zo niet door. Uiterlijk: geen dag afgesproken.",
        ),
    ],
)
def test_what_comes_next(status: str, actions: str, step: str) -> None:
    assert told(status=status, actions=actions).next_step == step


@pytest.mark.parametrize(
    ("after", "waits"), [("    na: [D1]", "zichzelf"), ("    na: [D2]\n  D2:\n    wat: Anders\n    na: [D1]", "elkaar")]
)
def test_a_doorbraak_that_waits_for_itself(after: str, waits: str) -> None:
    row = told(after).doorbraken.rows[0]
    assert words(row[2][0]).endswith(waits)


def table(text: JourneyText) -> list[list[str]]:
    return [[words(cell[0]) for cell in row] for row in text.doorbraken.rows]


def test_two_who_decide_do_not_wait_for_each_other_and_what_comes_after_waits() -> None:
    both = ACTION.format("teamleider", "Een besluit nemen", ", uiterlijk: 2026-11-02")
    both += ACTION.format("de bank", "Beslissen over uitstel", ", uiterlijk: 2026-12-01")
    both += ACTION.format("wijkcoach", "De verhuurder bellen", ", uiterlijk: 2026-12-02")
    assert [one.split(" | ")[0::3] for one in moves(told(actions=both))] == [
        ["teamleider", "-"],
        ["de bank", "-"],
        ["wijkcoach", "besluit over D1"],
    ]


@pytest.mark.parametrize(("day", "state"), [("2026-10-01", "aangehouden"), ("2027-01-04", "nog geen besluit")])
def test_a_decision_is_put_off_on_its_day_and_not_before(day: str, state: str) -> None:
    ((_, said, who, *_),) = table(told(f"    besluit: {{uitkomst: aangehouden, door: Het college, op: {day}}}"))
    assert (said, who) == (state, "het college")


@pytest.mark.parametrize(
    ("line", "open_still"),
    [
        ("Telt het mee? Beantwoord door de jurist: nee.", False),
        ("Telt het mee? Antwoord (jurist, 3 juli): nee.", False),
        ("Telt het mee? (beantwoord)", False),
        ("Telt het mee? Dat is beantwoord.", False),
        ("Telt het mee? (nog niet beantwoord)", True),
        ("Telt het mee? Dat is nog niet beantwoord.", True),
        ("Wie beantwoordt dit?", True),
        ("Gevraagd aan de inspectie en nog niet beantwoord: telt dit mee?", True),
        ("Gevraagd en door niemand beantwoord: telt dit mee?", True),
        ("Wij vragen na of dit niet is beantwoord.", True),
    ],
)
def test_a_question_that_says_that_it_was_answered_is_open_no_more(line: str, open_still: bool) -> None:
    who = f"het college, open_vragen: '{line}'"
    assert bool(told(who=who).found.questions) is open_still


def test_what_must_be_decided_by_the_same_day_goes_up_together_and_the_national_desk_is_not_open_at_once() -> None:
    two = "    besluit_uiterlijk: 2026-09-01\n  D2: {wat: De borg, besluit_uiterlijk: 2026-09-01}"
    further = dict(told(two).further)
    assert further["De regio"] == "Kan nu: de dag voor het besluit over D1 en D2 is voorbij."
    assert further["Landelijk Maatwerkloket Multiproblematiek (LMM)"] == (
        "Pas als het lokaal en in de regio is geprobeerd. Of dat zo is, staat niet in het plan. De dag voor het "
        "besluit over D1 en D2 is voorbij."
    )


def test_what_a_no_stopped_has_no_term_that_runs() -> None:
    chain = "    besluit: {uitkomst: afgewezen, door: x, op: 2026-10-02}\n  D2: {wat: De borg, na: [D1]}"
    text = told("ingediend_op: 2026-10-01", chain)
    assert [name for name, _ in text.further if name.startswith("Ingebrekestelling")] == []
