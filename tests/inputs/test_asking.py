"""What is asked of a plan, one question at a time, and how an answer comes into its text."""

from collections.abc import Callable

import pytest

from doorbraak_tools.inputs.asking import Asked, Open, open_questions, with_answer
from doorbraak_tools.inputs.scaffold import new_plan
from doorbraak_tools.plan.model import DataPath, value_at
from tests.support.plans import TODAY, WHOLE, found, read

EMPTY = new_plan("Eerst de huur", TODAY)
TEXT = "Een eerste alinea: met # en 'tekens'.\n\n- Een tweede."


def answer(one: Open) -> str:
    """Return what somebody types who answers everything once."""
    if one.again:
        return ""
    if one.choices:
        return one.choices[-1].upper()
    if one.field.get("format") == "date":
        return "6 juli 2026"
    return "€ 1.250,-" if one.field["title"] == "Bedrag" else TEXT if one.has_lines else "iets: van # 'wat'"


def interviewed(text: str, answer: Callable[[Open], str]) -> tuple[str, list[Open]]:
    """Return a plan with every question put once, and the questions in order."""
    asked, put = Asked(), []
    while questions := open_questions(read(text).data, asked):
        put.append(questions[0])
        words = answer(questions[0])
        if words:
            changed, why = with_answer(text, questions[0], words, TODAY)
            assert why == ""
            assert changed is not None
            text = changed
        (asked.answered if words else asked.passed).add(questions[0].path)
    return text, put


def test_who_answers_everything_has_everything_that_check_asks() -> None:
    text, put = interviewed(EMPTY, answer)
    assert [one.code for one in found(text) if one.code == "ontbreekt" or one.severity.value == "error"] == []
    plan = read(text)
    assert len({one.path for one in put}) == len(put)
    for one in put:
        value = value_at(plan.data, one.path)
        if not one.again:
            assert value == f"{TEXT}\n" or not one.has_lines
    assert plan.data["opsteller"] == "iets: van # 'wat'"
    assert plan.data["situatieschets"]["dreiging"] == {"wat": f"{TEXT}\n", "datum": "2026-07-06"}
    assert plan.data["doorbraak"]["D1"]["doelen"] == ["L1"]
    assert plan.data["waardendriehoek"]["rendement"]["huidige_situatie"][0]["bedrag"] == 1250


def test_every_gap_of_an_empty_plan_is_asked() -> None:
    _, put = interviewed(EMPTY, lambda one: "")
    gaps = [one.at for one in read(EMPTY).diagnostics]
    assert len(gaps) == 30
    assert [gap for gap in gaps if not any(one.path[: len(gap)] == gap for one in put)] == []


def test_nothing_is_asked_of_a_plan_in_which_everything_stands() -> None:
    assert open_questions(read(WHOLE).data, Asked()) == []


def test_there_may_be_one_more_of_what_was_answered_just_now() -> None:
    more: set[DataPath] = {("toekomstperspectief", "korte_termijn", "K2"), ("doorbraak", "D2", "knelpunt")}
    more.add(("actieplan", "realiseren", 1, "wie"))

    def twice(one: Open) -> str:
        return "iets" if one.path in more else answer(one)

    text, put = interviewed(EMPTY, twice)
    plan = read(text)
    assert list(plan.data["toekomstperspectief"]["korte_termijn"]) == ["K1", "K2"]
    assert set(plan.data["doorbraak"]["D2"]) == {"knelpunt", "wat", "doelen"}
    assert "D2" in plan.data["waardendriehoek"]["legitimiteit"]
    assert [set(one) for one in plan.data["actieplan"]["realiseren"]] == [{"wie", "wat", "uiterlijk", "doorbraak"}] * 2
    assert [one.path for one in put if one.again and one.path[0] == "toekomstperspectief"] == [
        ("toekomstperspectief", "korte_termijn", "K2"),
        ("toekomstperspectief", "korte_termijn", "K3"),
        ("toekomstperspectief", "lange_termijn", "L2"),
    ]


def test_who_passes_over_the_first_question_of_an_item_is_not_asked_for_the_rest() -> None:
    _, put = interviewed(EMPTY, lambda one: "")
    assert [one.path[-1] for one in put if one.path[:2] == ("actieplan", "daarna")] == ["wie"]
    assert [one.path[-1] for one in put if one.path[:2] == ("situatieschets", "dreiging")] == ["wat"]
    assert [one.path[-1] for one in put if one.path[0] == "doorbraak"] == ["knelpunt", "wat", "doelen"]


@pytest.mark.parametrize(
    ("path", "words", "why"),
    [
        (("leefgebieden",), "wonen, geld", "Kies uit: inkomen, schulden, wonen, energie, werk, "),
        (("waardendriehoek", "legitimiteit", "peildatum"), "31-2-2026", "Schrijf een bestaande dag als jaar-maand-dag"),
        (
            ("waardendriehoek", "legitimiteit", "peildatum"),
            "ma 6 juli",
            "Zet het jaar erbij. Schrijf een bestaande dag",
        ),
        (("waardendriehoek", "rendement", "huidige_situatie", 0, "bedrag"), "veel", "Schrijf alleen het getal: 1250"),
        (("doorbraak", "D1", "doelen"), "K1, K9", "Kies uit: K1."),
        (("opsteller",), "x" * 201, "is langer dan 200 tekens."),
    ],
)
def test_what_does_not_fit_is_said_and_not_written(path: DataPath, words: str, why: str) -> None:
    text = EMPTY.replace("    K1: |\n", "    K1: |\n      Wij kunnen in ons huis blijven.\n")
    (one,) = (one for one in open_questions(read(text).data, Asked()) if one.path == path)
    changed, said = with_answer(text, one, words, TODAY)
    assert changed is None
    assert why in said
