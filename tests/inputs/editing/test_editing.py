"""Changing a plan: what was asked and nothing else, on as few lines as it takes."""

import difflib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from doorbraak_tools.inputs.editing import add_item, move_item, raw_value, remove, set_answer
from doorbraak_tools.inputs.scaffold import new_plan
from doorbraak_tools.plan.method import field_at, is_long
from doorbraak_tools.plan.model import DataPath
from doorbraak_tools.plan.reading import read_plan

PROJECT = Path(__file__).parents[3]
PLANS = sorted((*(PROJECT / "plans").glob("*.md"), *(PROJECT / "tests" / "fixtures" / "good").glob("*.md")))
GAIN = ("waardendriehoek", "rendement", "doorbraakscenario")
DO = ("actieplan", "realiseren")
HARD = "Let op: dit - \"en\" 'dat'\n\n# hekje, [haak], {accolade} & *ster*"


def changes(old: str, new: str | None) -> list[str]:
    """Return the lines that went and came, each with a - or +."""
    assert new is not None
    lines = difflib.unified_diff(old.split("\n"), new.split("\n"), lineterm="", n=0)
    return [line for line in lines if line[:1] in "+-" and line[:3] not in {"+++", "---"}]


def answers(data: Any, path: DataPath = ()) -> Iterator[tuple[DataPath, Any]]:
    """Yield every answer of a plan with its place; an amount and a list of words are one."""
    if isinstance(data, dict) and not isinstance(field_at(path).get("type"), list):
        for key, value in data.items():
            yield from answers(value, (*path, key))
    elif isinstance(data, list) and data and isinstance(data[0], dict):
        for index, value in enumerate(data):
            yield from answers(value, (*path, index))
    else:
        yield path, data


@pytest.mark.parametrize("file", PLANS, ids=lambda file: file.stem)
def test_every_answer_can_be_changed_and_nothing_else_changes(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    before = dict(answers(read_plan(text.encode(), "x").data))
    # All answers of the plan that has every field; of the others one in fifteen, for each takes a few readings.
    for path, old in list(before.items())[:: 1 if file.stem == "volledig" else 15]:
        new: Any = ["een", "twee, drie"] if isinstance(old, list) else HARD if is_long(field_at(path)) else "2031-02-03"
        changed = set_answer(text, path, new)
        assert changed is not None, path
        after = dict(answers(read_plan(changed.encode(), "x").data))
        said = after.pop(path)
        assert (said.rstrip("\n") if isinstance(said, str) else said) == new, path
        assert after == {place: value for place, value in before.items() if place != path}, path
        assert set_answer(text, path, raw_value(text, path)) == text  # type: ignore[arg-type]  # it is there
        cleared = set_answer(text, path, "")
        assert cleared is not None, path
        assert raw_value(cleared, path) == "", path


@pytest.mark.parametrize("file", PLANS, ids=lambda file: file.stem)
def test_items_come_move_and_go_without_a_trace(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    for place in (GAIN, DO):
        number = len(raw_value(text, place) or ())
        added = add_item(text, (*place, number))
        assert added is not None
        assert all(line.startswith("+") for line in changes(text, added))
        assert remove(added, (*place, number)) == text
        for index in range(number - 1):
            moved = move_item(text, (*place, index), 1)
            assert moved is not None
            assert move_item(moved, (*place, index + 1), -1) == text
    for code in (("toekomstperspectief", "korte_termijn", "K9"), ("doorbraak", "D9")):
        added = add_item(text, code)
        assert added is not None
        assert remove(added, code) == text


NEW = new_plan("Proef", date(2026, 7, 6))


@pytest.mark.parametrize(
    ("path", "value", "expected"),
    [
        (("opsteller",), "wijkteam: noord", ["-opsteller:", '+opsteller: "wijkteam: noord"']),
        (("situatieschets", "gebeurd"), "Een\nTwee", ["+    Een", "+    Twee"]),
        (("situatieschets", "huishouden"), "Moeder", ["+  huishouden: |", "+    Moeder"]),
        (("situatieschets", "dreiging", "datum"), "2026-08-01", ["-    datum:", "+    datum: 2026-08-01"]),
        (("getoetst_door", "op"), "2026-08-01", ["+getoetst_door:", "+  op: 2026-08-01"]),
        (("aan_tafel",), ["jurist", "college, raad"], ['+aan_tafel: [jurist, "college, raad"]']),
        ((*GAIN, 0, "post"), "Hulp", ["-      - post:", "+      - post: Hulp"]),
        (
            (*GAIN, 0, "bedrag"),
            {"laag": "5", "hoog": "10,50"},
            ["-        bedrag:", '+        bedrag: {laag: 5, hoog: "10,50"}'],
        ),
        (("doorbraak", "D1", "doelen"), ["K1"], ["-    doelen: []", "+    doelen: [K1]"]),
    ],
)
def test_a_new_plan_is_filled_in_as_it_would_be_by_hand(path: DataPath, value: Any, expected: list[str]) -> None:
    assert changes(NEW, set_answer(NEW, path, value)) == expected


def _front(lines: str) -> str:
    return f"---\n{lines}---\n\n## 1. Situatieschets\n\nVerhaal.\n"


@pytest.mark.parametrize(
    ("lines", "path", "value", "expected"),
    [
        ("titel: oud # waarom\n", ("titel",), "nieuw", ["-titel: oud # waarom", "+titel: nieuw # waarom"]),
        ("titel: 'oud'   # waarom\n", ("titel",), "", ["-titel: 'oud'   # waarom", "+titel:   # waarom"]),
        ("titel: # waarom\n", ("titel",), "nieuw", ["-titel: # waarom", "+titel: nieuw # waarom"]),
        (
            "situatieschets:\n    gebeurd: |   # uitleg\n        Oud.\n\n    # los\n    last_van: x\n",
            ("situatieschets", "gebeurd"),
            "Nieuw.\n  ingesprongen",
            ["-        Oud.", "+        Nieuw.", "+          ingesprongen"],
        ),
        ("aan_tafel:\n  - een\n  - twee\n", ("aan_tafel",), ["een", "drie"], ["-  - twee", "+  - drie"]),
        ("situatieschets: {gebeurd: oud, last_van: x}\n", ("situatieschets", "gebeurd"), "a, b",
         ["-situatieschets: {gebeurd: oud, last_van: x}", '+situatieschets: {gebeurd: "a, b", last_van: x}']),
        ("situatieschets:\n  gebeurd: >\n    Oud\n    en lang.\n", ("situatieschets", "gebeurd"), "Kort",
         ["-  gebeurd: >", "-    Oud", "-    en lang.", "+  gebeurd: |", "+    Kort"]),
    ],
)  # fmt: skip
def test_the_way_it_was_written_stays(lines: str, path: DataPath, value: Any, expected: list[str]) -> None:
    text = _front(lines)
    assert changes(text, set_answer(text, path, value)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "geen plan",
        _front("titel: [\n"),
        _front("titel: &naam x\nopsteller: *naam\n"),
        _front("- een\n"),
        _front("aan_tafel:\n  - een  # eerst\n  # los\n  - twee\n"),
    ],
)
def test_what_it_cannot_change_without_more_it_leaves_alone(text: str) -> None:
    assert set_answer(text, ("aan_tafel",), ["een", "drie"]) is None


def test_a_space_of_a_word_processor_stays_and_stands_in_no_way() -> None:
    text = _front("titel:\u00a0Eerst de huur\naan_tafel:\n  - een\u00a0buur\n  - twee\n")
    assert set_answer(text, ("aan_tafel",), ["een buur", "drie"]) == text.replace("twee", "drie")
    assert set_answer(text, ("titel",), "Anders") == text.replace("\u00a0Eerst de huur", "\u00a0Anders")
    assert raw_value(text, ("titel",)) == "Eerst de huur"


def test_a_place_that_the_schema_does_not_know_is_left_alone() -> None:
    assert set_answer(NEW, ("verzonnen",), "x") is None
    assert add_item(NEW, ("verzonnen", 0)) is None
    assert remove(NEW, ("titel",)) is None
    assert move_item(NEW, (*GAIN, 0), 1) is None


@pytest.mark.parametrize(
    "words", ["a\u2028b", "a\x00b", "a\tb", "\ufeffa", "a\u0085b", "---", "...", "| x", "%x", "a\r\nb"]
)
def test_odd_letters_never_break_the_file(words: str) -> None:
    for path in (("titel",), ("situatieschets", "gebeurd")):
        changed = set_answer(NEW, path, words)
        assert changed is None or read_plan(changed.encode(), "x").data, path
