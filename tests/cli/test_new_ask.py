"""`doorbraak new --ask`: the questions at a terminal, and from a pipe."""

import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

pytest.importorskip("pty", reason="a terminal to type at, as on Linux and macOS")

from doorbraak_tools.inputs.scaffold import new_plan
from tests.support.plans import SMALL, TODAY, read
from tests.support.run import SCRIPT, Ran, environment, run_script
from tests.support.terminal import Terminal

TITLE = "Eerst de huur"
PATH = Path("plans/eerst-de-huur.md")
STOPPED = "Gestopt. Wat je hebt geschreven, blijft bewaard."
GO_ON = "Er is nog niet alles beantwoord. Verder gaan: doorbraak new plans/eerst-de-huur.md --ask"


@pytest.fixture
def terminal(folder: Path) -> Iterator[Callable[..., Terminal]]:
    opened: list[Terminal] = []

    def open_one(*arguments: str, term: str = "dumb") -> Terminal:
        opened.append(Terminal(*arguments, folder=folder, term=term))
        return opened[-1]

    yield open_one
    for one in opened:
        one.close()


@pytest.mark.parametrize("key", ["\x03", "\x04"], ids=["ctrl-c", "ctrl-d"])
def test_it_can_be_broken_off_and_taken_up_again(terminal: Callable[..., Terminal], folder: Path, key: str) -> None:
    screen = terminal("new", TITLE, "--ask")
    screen.wait_for("Gemaakt: plans/eerst-de-huur.md")
    screen.wait_for("1/52  Opsteller: De functie van wie het plan schrijft, nooit een naam.")
    screen.wait_for("> ")
    screen.type("wijkteam\n")
    screen.wait_for("2/52  Leefgebieden: Waar het plan over gaat, in gewone woorden.")
    screen.wait_for("> ")
    screen.type("wonen, geld\n")
    screen.wait_for("Kies uit: inkomen, schulden, wonen, ")
    screen.wait_for("> ")
    screen.type("\n")
    screen.wait_for("(blijft open)")
    screen.wait_for("3/52  Wat is er gebeurd?")
    screen.wait_for("> ")
    screen.type("Half een\n")
    screen.wait_for("> ")
    screen.press_until(key, STOPPED)
    screen.wait_for(GO_ON)
    assert screen.end() == 0
    data = read((folder / PATH).read_bytes()).data
    assert (data["opsteller"], data["situatieschets"]) == ("wijkteam", {"gebeurd": "Half een\n"})

    again = terminal("new", TITLE, "--ask")
    again.wait_for("1/50  Leefgebieden: ")
    again.wait_for("> ")
    again.type("wonen, schulden\n")
    again.wait_for("2/50  Wat zijn de dingen waar je nu last van hebt?")
    again.wait_for("> ")
    again.press_until(key, STOPPED)
    assert again.end() == 0
    assert read((folder / PATH).read_bytes()).data["leefgebieden"] == ["wonen", "schulden"]


@pytest.mark.parametrize(
    ("term", "before", "behind"),
    [("dumb", "", "\n"), ("xterm", "\x1b[200~", "\x1b[201~\n")],
    ids=["lines", "brackets"],
)
def test_a_pasted_text_with_empty_lines_is_one_answer(
    terminal: Callable[..., Terminal], folder: Path, term: str, before: str, behind: str
) -> None:
    """Also one line longer than a terminal holds, where the terminal says what is pasted."""
    (folder / "plans").mkdir()
    text = new_plan(TITLE, TODAY, {("opsteller",): "wijkteam", ("leefgebieden",): ["wonen"]})
    (folder / PATH).write_text(text, encoding="utf-8")
    long = "woord " * 900 if before else "woord"
    pasted = f"Een eerste alinea.\n\n\n- Een 'tweede': # alinea.\n\n{long}einde."
    screen = terminal("new", str(PATH), "--ask", term=term)
    screen.wait_for("Wat is er gebeurd?")
    screen.wait_for("> ")
    screen.type(f"{before}{pasted}{behind}")
    screen.wait_for("einde.")
    screen.wait_for("> ")
    screen.type("\n")
    screen.wait_for("Wat zijn de dingen waar je nu last van hebt?")
    screen.wait_for("> ")
    screen.press_until("\x03", STOPPED)
    assert screen.end() == 0
    assert read((folder / PATH).read_bytes()).data["situatieschets"] == {"gebeurd": f"{pasted}\n"}


def piped(folder: Path, words: str, *arguments: str) -> Ran:
    """Run the console script with words on its input."""
    done = subprocess.run(
        [SCRIPT, "new", *arguments, "--ask"], cwd=folder, env=environment("C"), input=words.encode(),
        capture_output=True, timeout=60, check=False,
    )  # fmt: skip
    return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())


def test_the_end_of_the_input_saves_what_was_answered(folder: Path) -> None:
    ran = piped(folder, "wijkteam\nwonen\nEen inkomen\nviel weg.\n\nDe post.", TITLE)
    assert (ran.code, ran.lines[-3:-1]) == (0, [STOPPED, GO_ON])
    data = read((folder / PATH).read_bytes()).data
    assert data["situatieschets"] == {"gebeurd": "Een inkomen\nviel weg.\n", "last_van": "De post.\n"}


def test_an_existing_plan_keeps_every_other_byte(folder: Path) -> None:
    raw = b"\xef\xbb\xbf" + new_plan(TITLE, TODAY).replace("gebeurd: |", "gebeurd: |  # mijn noot").encode()
    raw = raw.replace(b"\n", b"\r\n")
    (folder / "oud.md").write_bytes(raw)
    assert piped(folder, "\n\nEen inkomen\nviel weg.\n\n", "oud.md").code == 0
    answer = b"gebeurd: |  # mijn noot\r\n    Een inkomen\r\n    viel weg.\r\n"
    assert (folder / "oud.md").read_bytes() == raw.replace(b"gebeurd: |  # mijn noot\r\n", answer)


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        (SMALL, "oud.md is geen concept meer. Verander het in het bestand zelf."),
        ("---\ntitel: a: b\n", "oud.md is zo niet te lezen. Kijk eerst met: doorbraak check oud.md"),
    ],
)
def test_only_a_concept_that_can_be_read_is_gone_on_with(folder: Path, text: str, complaint: str) -> None:
    (folder / "oud.md").write_text(text, encoding="utf-8")
    ran = piped(folder, "\n", "oud.md")
    assert (ran.code, ran.out, ran.err) == (2, "", f"Fout: {complaint}\n")
    assert (folder / "oud.md").read_text(encoding="utf-8") == text


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ([], "plans/x.md is de naam van een bestand. Geef een titel, of ga verder in dat bestand met --ask."),
        (["--ask"], "plans/x.md bestaat niet, of is geen bestand. Begin je een plan, geef dan een titel."),
    ],
)
def test_the_name_of_a_file_is_no_title(folder: Path, more: list[str], said: str) -> None:
    ran = run_script("new", "plans/x.md", *more, folder=folder)
    assert (ran.code, ran.out, ran.err) == (2, "", f"Fout: {said}\n")
    assert not (folder / "plans").exists()
