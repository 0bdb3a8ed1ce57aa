"""The method's own words stand in the schema exactly as on its card.

The card's words are written once, in the schema; so here stand only their counts and fingerprints. Each fingerprint was
stored after the schema was compared with the card word for word. When one of these tests fails, a word of the method
changed: compare the schema with the card again, and store a new fingerprint only if the card itself has changed.
"""

import hashlib
from collections.abc import Iterable

import pytest

from doorbraak_tools.plan.method import Corner, Step, congratulation, corners, plan_schema, steps

ALL_PARTS: list[Step | Corner] = [*steps(), *corners()]
PARTS = {part.key: part for part in ALL_PARTS}
QUESTIONS = {
    "situatieschets": 3,
    "toekomstperspectief": 4,
    "overzicht": 3,
    "doorbraak": 0,
    "waardendriehoek": 0,
    "actieplan": 3,
    "legitimiteit": 5,
    "rendement": 3,
    "betrokkenheid": 1,
}
FINGERPRINTS: dict[str, str] = {
    "situatieschets questions": "622ac661fd6be980e357567baa5b82813eb4a994c59f9ecc4bc3fec938ab3e6c",
    "toekomstperspectief questions": "c0736be70bb71fb880fabd83b2919d76d0ac013c9b3c3e00fd3740a9147c3790",
    "overzicht questions": "2dc969d473185a74c23c8b4a8058792e1496579dba91e0f31e11d23b5ea22c8f",
    "doorbraak questions": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "waardendriehoek questions": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "actieplan questions": "ec2fef08ac9ed6aa60ade6103e3f6e81dbcce4a0afcd27643508229f12c11d61",
    "legitimiteit questions": "1f3504370e490c4cad44e487c62fb3d49725cdbf16c0afee24d0c22b32c82395",
    "rendement questions": "3054f7beb273f57ab19cdde005dbfc6d83d6711a15cae721227be6389cc75b32",
    "betrokkenheid questions": "ab1d581b7d1539f1f5475b38233540eabfa1e15628f264afc913007b81d3ca12",
    "main questions": "3a33f825fcaf7950f8a0110509e74ee9c94e415df69dec4252264cbd4ee77bc0",
    "instructions": "475a9ac0a48f2f531c8b7c0cf0013bbe8f2cec9354df3b4118de6b57379329ad",
    "notes": "a8da5cb062ea0d52bfa3d608baa8412c593cf105f2b7c6f0e4ae29b3dfd53dc1",
    "congratulation": "e08f84045710b2a357181cfdfe0a0ec8429872f11e480f74e7827653d7a2cb21",
}


def fingerprint(words: Iterable[str]) -> str:
    return hashlib.sha256("\n".join(words).encode()).hexdigest()


@pytest.mark.parametrize(("key", "count"), QUESTIONS.items())
def test_the_number_of_helping_questions(key: str, count: int) -> None:
    assert len(PARTS[key].questions) == count


@pytest.mark.parametrize("key", QUESTIONS)
def test_the_helping_questions_are_those_of_the_card(key: str) -> None:
    assert fingerprint(question.text for question in PARTS[key].questions) == FINGERPRINTS[f"{key} questions"]


def test_the_main_questions_are_those_of_the_card() -> None:
    assert fingerprint(step.main_question for step in steps()) == FINGERPRINTS["main questions"]


def test_the_instructions_of_the_corners_are_those_of_the_card() -> None:
    assert fingerprint(corner.instruction for corner in corners()) == FINGERPRINTS["instructions"]


def test_the_notes_are_those_of_the_card() -> None:
    assert fingerprint(part.note for part in ALL_PARTS) == FINGERPRINTS["notes"]


def test_the_congratulation_is_that_of_the_card() -> None:
    assert fingerprint([congratulation()]) == FINGERPRINTS["congratulation"]


def test_six_steps_and_three_corners_in_their_order() -> None:
    assert [(step.number, step.title) for step in steps()] == [
        (1, "Situatieschets"),
        (2, "Toekomstperspectief"),
        (3, "Overzicht"),
        (4, "Doorbraak"),
        (5, "Onderbouwen met de waardendriehoek"),
        (6, "Actieplan"),
    ]
    assert [(corner.letter, corner.title) for corner in corners()] == [
        ("a", "Legitimiteit"),
        ("b", "Rendement"),
        ("c", "Betrokkenheid"),
    ]


def test_rendement_has_exactly_the_three_scenarios_of_the_card() -> None:
    assert [question.path[-1] for question in PARTS["rendement"].questions] == [
        "huidige_situatie",
        "als_er_niets_gebeurt",
        "doorbraakscenario",
    ]


def test_the_last_step_has_exactly_the_three_lists_of_the_card() -> None:
    fields = plan_schema()["properties"]["actieplan"]["properties"]
    lists = [key for key, field in fields.items() if field["type"] == "array"]
    assert lists == ["realiseren", "daarna", "als_het_niet_werkt"]
    assert [question.path[-1] for question in PARTS["actieplan"].questions] == lists
