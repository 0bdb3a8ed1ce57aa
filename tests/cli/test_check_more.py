"""The other ways to check: is it ready, from standard input, at a terminal, at every change, on every core."""

import os
import pty
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.plans import DAY, FIXTURES, SMALL, small
from tests.support.run import SCRIPT, Ran

Run = Callable[..., Ran]
CONCEPT = small(("status: ingediend", "status: concept"), ("  wens: Rust.\n", ""))


def write(folder: Path, text: str, name: str = "proef") -> Path:
    (folder / "plans").mkdir(exist_ok=True)
    path = folder / "plans" / f"{name}.md"
    path.write_text(text, encoding="utf-8")
    return path


def test_ready_says_what_is_there_and_the_outcome_in_the_agreed_words(run: Run, folder: Path) -> None:
    write(folder, SMALL)
    ran = run("check", "--ready", *DAY)
    assert ran.code == 0
    assert ran.lines[0] == "plans/proef.md: is het besluitrijp?"
    assert "  klaar   2. Toekomstperspectief" in ran.lines
    assert ran.lines[-1] == "  Ja: volledig ingevuld, niet juridisch getoetst."


def test_ready_lists_what_is_missing_and_a_concept_is_not_ready(run: Run, folder: Path) -> None:
    write(folder, CONCEPT)
    ran = run("check", "--ready", *DAY)
    assert ran.code == 1
    at = ran.lines.index("  nog  1  2. Toekomstperspectief")
    assert ran.lines[at + 2] == "            regel 13: Nog niet ingevuld: “Wens”."
    assert ran.lines[-1] == "  Nog niet: er staat nog 1 punt open."


def test_ready_says_who_tested_only_that_somebody_did(run: Run, folder: Path) -> None:
    write(folder, small(("opsteller:", "getoetst_door: {functie: jurist, op: 2026-07-06}\nopsteller:")))
    assert run("check", "--ready", *DAY).lines[-1] == "  Ja: volledig ingevuld, juridisch getoetst."


def test_ready_names_the_questions_a_decider_will_ask(run: Run, folder: Path) -> None:
    write(folder, small(("## 1. Situatieschets", "## 1. Schets")))
    ran = run("check", "--ready", *DAY)
    assert ran.code == 0
    assert ran.lines[-1].startswith("  Daar vraagt een beslisser naar, regel ")


def test_ready_leaves_out_what_only_matters_before_publishing(run: Run, folder: Path) -> None:
    write(folder, small(("opsteller:", "voorbeeld: fictief\nopsteller:"), ("wens: Rust.", "wens: Naar Proefje.")))
    assert "[woord-met-hoofdletter]" in run("check", *DAY).out
    assert run("check", "--ready", *DAY).lines[-1] == "  Ja: volledig ingevuld, niet juridisch getoetst."


def test_ready_is_for_people(run: Run, folder: Path) -> None:
    write(folder, SMALL)
    ran = run("check", "--ready", "--format", "json")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "Fout: --ready geeft een verslag voor mensen. In --format json staat bij elk plan: complete.\n"


def test_standard_input(folder: Path) -> None:
    arguments = [str(SCRIPT), "check", "-", "--stdin-name", "plans/open.md", *DAY]
    ran = subprocess.run(arguments, cwd=folder, input=CONCEPT.encode(), capture_output=True, check=False)
    assert ran.returncode == 0
    assert ran.stdout.decode().splitlines() == [
        "plans/open.md:13:1: nog te doen: Nog niet ingevuld: “Wens”. Wat wens jij jezelf toe? [ontbreekt]",
        "1 plan nagekeken: 1 punt nog te doen.",
    ]


def test_at_a_terminal_the_line_is_shown_and_marked(folder: Path) -> None:
    write(folder, small(("status: ingediend", "status: half")))
    shown = _at_a_terminal([SCRIPT, "check", *DAY], folder, {"NO_COLOR": "1"}).splitlines()
    at = next(number for number, line in enumerate(shown) if "[kies-uit]" in line)
    assert shown[at + 1 : at + 3] == ["     4 │ status: half", "       │ ^"]
    for empty in ({}, {"NO_COLOR": ""}):
        assert "\x1b[31mfout\x1b[0m" in _at_a_terminal([SCRIPT, "check", *DAY], folder, empty)


def _at_a_terminal(command: list[object], folder: Path, extra: dict[str, str]) -> str:
    parent, child = pty.openpty()
    environment = {key: value for key, value in os.environ.items() if key != "NO_COLOR"} | extra
    with subprocess.Popen([str(part) for part in command], cwd=folder, stdout=child, stderr=child, env=environment):
        os.close(child)
        pieces = []
        while True:
            try:
                piece = os.read(parent, 65536)
            except OSError:  # what Linux says when the other side has gone
                break
            if not piece:
                break
            pieces.append(piece)
    os.close(parent)
    return b"".join(pieces).decode().replace("\r\n", "\n")


def test_watch_checks_again_at_every_change(folder: Path) -> None:
    path = write(folder, CONCEPT)
    command = [str(SCRIPT), "check", "--watch", *DAY]
    environment = os.environ | {"PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(
        command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert "[ontbreekt]" in process.stdout.readline()
        assert process.stdout.readline() == "1 plan nagekeken: 1 punt nog te doen.\n"
        assert process.stderr.readline() == "Ik kijk mee; stoppen met Ctrl-C.\n"
        path.write_text(SMALL, encoding="utf-8")
        assert "Van harte" in process.stdout.readline()
        assert process.stdout.readline() == "1 plan nagekeken: niets gevonden.\n"
        process.terminate()


def test_many_plans_on_every_core_report_in_order(run: Run, folder: Path) -> None:
    for number in range(320):
        write(folder, CONCEPT if number % 2 else SMALL, f"plan-{number:03}")
    ran = run("check", *DAY)
    assert ran.lines[-1] == "320 plannen nagekeken: 160 punten nog te doen."
    paths = [line.split(":")[0] for line in ran.lines[:-1]]
    assert paths == [f"plans/plan-{number:03}.md" for number in range(320)]


@pytest.mark.parametrize("code", ["doel-zonder-weg", "ontbreekt", "dubbele-punt"])
def test_explain(run: Run, code: str) -> None:
    ran = run("explain", code)
    assert ran.code == 0
    assert ran.lines[0].endswith(("[" + code + ", let op]", "[" + code + ", nog te doen]", "[" + code + ", fout]"))
    assert len(ran.lines) >= 3


def test_explain_lists_all_and_helps_with_a_typo(run: Run) -> None:
    lines = run("explain").lines
    subjects = ["Wat er in het plan staat:", "Hoe een antwoord is geschreven:", "Hoe het bestand in elkaar zit:"]
    assert [line for line in lines if line.endswith(":")] == subjects
    content = lines[1 : lines.index(subjects[1])]
    assert any(line.startswith("  doel-zonder-weg ") for line in content)
    weights = [line[line.rindex("(") :] for line in content]
    assert list(dict.fromkeys(weights)) == ["(fout)", "(nog te doen)", "(let op)", "(tip)"]
    ran = run("explain", "doel-zonder-wg")
    assert ran.code == 2
    assert ran.err.startswith("Fout: Deze code ken ik niet. Bedoelde je: doel-zonder-weg")


def test_a_command_that_looks_like_another_is_asked_about(run: Run) -> None:
    ran = run("chek")
    assert ran.code == 2
    assert ran.err.endswith("Fout: De opdracht 'chek' bestaat niet. Bedoelde je: check?\n")
    assert run("xyz").err.endswith("Fout: De opdracht 'xyz' bestaat niet.\n")


@pytest.mark.parametrize(
    "asked",
    [
        ("[dubbele-punt]",),
        ("[Dubbele-Punt].",),
        ("dubbele", "punt"),
        ("dubbele_punt",),
        ("p.md:3:1: fout: Zo. [dubbele-punt]",),
    ],
)
def test_explain_takes_a_code_as_it_was_printed(run: Run, asked: tuple[str, ...]) -> None:
    assert run("explain", *asked).out == run("explain", "dubbele-punt").out


@pytest.mark.parametrize(
    ("dutch", "command"),
    [("controleer", "check"), ("Nakijken", "check"), ("nieuw", "new"), ("toon", "show"), ("uitleg", "explain"),
     ("wetten", "law"), ("kosten", "costs"), ("verschillen", "diff"), ("acties", "actions"), ("vrijgeven", "release"),
     ("bouw", "build"), ("bekijk", "serve"), ("begin", "init"), ("importeer", "import"), ("kontroleer", "check"),
     ("herstel", "check --fix"), ("besluitrijp", "check --ready"), ("delen", "show"), ("versie", "--version")],
)  # fmt: skip
def test_a_dutch_word_leads_to_the_command(run: Run, dutch: str, command: str) -> None:
    ran = run(dutch)
    assert ran.code == 2
    assert ran.err.endswith(f"Fout: De opdracht {dutch!r} bestaat niet. Bedoelde je: {command}?\n")


def test_a_plan_whose_name_ends_in_capitals_is_checked(run: Run, folder: Path) -> None:
    (folder / "plans").mkdir()
    for name in ("EEN.MD", "twee.Md", "README.MD"):
        (folder / "plans" / name).write_text(small(("status: ingediend", "status: half")), encoding="utf-8")
    ran = run("check", *DAY)
    assert [line.split(":")[0] for line in ran.lines[:-1]] == ["plans/EEN.MD", "plans/twee.Md"]


@pytest.mark.parametrize(
    "wish",
    ["[MISSENDE INFORMATIE]", "TODO", "Klik of tik om tekst in te voeren.", "Click or tap here to enter text.", "-",
     "volgt", "nader te bepalen", "______", "…………", "Antwoord:"],
)  # fmt: skip
def test_what_only_keeps_a_place_open_is_not_ready(run: Run, folder: Path, wish: str) -> None:
    text = (FIXTURES / "elsewhere" / "haken.md").read_text(encoding="utf-8")
    write(folder, text.replace("  wens: Rust.\n", f"  wens: |\n    {wish}\n"))
    ran = run("check", "--ready", *DAY)
    assert (ran.code, ran.lines[-1]) == (1, "  Nog niet: er staat nog 1 punt open.")
    assert "            regel 19: Hier staat nog geen antwoord." in ran.lines
    assert "olledig ingevuld" not in run("check", *DAY).out
