"""`doorbraak new --ask`: the questions at a terminal."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from doorbraak_tools.inputs.scaffold import questions_to_ask
from tests.support.plans import read

pytest.importorskip("pty", reason="a terminal to type at, as on Linux and macOS")

from tests.support.terminal import Terminal

TITLE = "Eerst de huur"
PATH = Path("plans/eerst-de-huur.md")
ASKED = questions_to_ask()


@pytest.fixture
def terminal(folder: Path) -> Iterator[Callable[..., Terminal]]:
    opened: list[Terminal] = []

    def open_one(*arguments: str) -> Terminal:
        opened.append(Terminal(*arguments, folder=folder))
        return opened[-1]

    yield open_one
    for one in opened:
        one.close()


def test_all_questions_are_asked_and_the_answers_come_into_the_plan(
    terminal: Callable[..., Terminal], folder: Path
) -> None:
    screen = terminal("new", TITLE, "--ask", "--date", "2026-07-06")
    screen.wait_for("Stoppen kan altijd met Ctrl-C: wat je al hebt geschreven, komt in het plan.")
    for number, (_, question) in enumerate(ASKED, start=1):
        screen.wait_for(f"{number}/{len(ASKED)}  {question.text}")
        screen.wait_for("> ")
        if number % 3:
            screen.type(f'Antwoord {number}: \'s ochtends\u00a0# "één"\n')
            screen.wait_for("> ")
            screen.type("- nog een regel\n")
            screen.wait_for("> ")
            screen.type("\n")
        else:
            screen.type("\n")
            screen.wait_for("(blijft open)")
    screen.wait_for("Gemaakt: plans/eerst-de-huur.md")
    assert screen.end() == 0
    plan = read((folder / PATH).read_bytes())
    for number, (_, question) in enumerate(ASKED, start=1):
        value: object = plan.data
        for part in question.path:
            value = value.get(part, {}) if isinstance(value, dict) else {}
        expected = f'Antwoord {number}: \'s ochtends # "één"\n- nog een regel\n' if number % 3 else {}
        assert value == expected


@pytest.mark.parametrize("key", ["\x03", "\x04"], ids=["ctrl-c", "ctrl-d"])
def test_breaking_off_keeps_what_was_written(terminal: Callable[..., Terminal], folder: Path, key: str) -> None:
    screen = terminal("new", TITLE, "--ask")
    screen.wait_for("> ")
    screen.type("Een eerste antwoord.\n")
    screen.wait_for("> ")
    screen.type("\n")
    screen.wait_for(f"2/{len(ASKED)}")
    screen.wait_for("> ")
    screen.type("Half een\n")
    screen.wait_for("> ")
    screen.press_until(key, "Gestopt. Wat je hebt geschreven, blijft bewaard.")
    screen.wait_for("Gemaakt: plans/eerst-de-huur.md")
    assert screen.end() == 0
    answers = read((folder / PATH).read_bytes()).data["situatieschets"]
    assert answers == {"gebeurd": "Een eerste antwoord.\n", "last_van": "Half een\n"}
