"""`doorbraak new`: makes a plan, and never touches one that is there."""

import json
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.plans import DAY, SMALL, read
from tests.support.run import Ran, environment

Run = Callable[..., Ran]
TITLE = "Eerst de huur"
PATH = Path("plans/eerst-de-huur.md")
EXISTS = "Fout: plans/eerst-de-huur.md bestaat al. Kies een andere titel, of schrijf verder in dat bestand.\n"


def test_it_makes_a_plan_and_says_what_to_do_next(script: Run, folder: Path) -> None:
    ran = script("new", TITLE, "--date", "2026-07-06")
    assert (ran.code, ran.err) == (0, "")
    assert ran.lines == [
        "Gemaakt: plans/eerst-de-huur.md",
        "Open het in je teksteditor en beantwoord de vragen. Kijk daarna met: doorbraak check plans/eerst-de-huur.md",
    ]
    assert [path.name for path in (folder / "plans").iterdir()] == ["eerst-de-huur.md"]
    assert script("check", *DAY).code == 0


def test_a_new_plan_passes_the_check_with_only_things_to_do(run: Run) -> None:
    assert run("new", TITLE, "--full", *DAY).code == 0
    ran = run("check", *DAY, "--all", str(PATH))
    assert ran.code == 0
    assert {line.split(": ")[1] for line in ran.lines[:-1]} == {"nog te doen"}
    assert ran.lines[-1] == f"1 plan nagekeken: {len(ran.lines) - 1} punten nog te doen."


def test_what_a_full_plan_offers_beside_an_amount_asks_nothing(run: Run) -> None:
    run("new", TITLE, "--full", *DAY)
    text = PATH.read_text(encoding="utf-8")
    item = "      - post: Hulp\n        bedrag: 75\n        per: maand\n"
    empty = "      - post:\n        bedrag:\n        per:  # kies uit: keer, uur, dag, week, maand, kwartaal, jaar\n"
    PATH.write_text(text.replace(empty, item), encoding="utf-8")
    assert not re.search("Kans”|maand”|Aantal”|Elke”", run("check", *DAY, "--all").out)
    assert run("costs", str(PATH)).code == 0
    with_chance = text.replace(empty, item).replace("        # kans:", "        kans: 50%")
    PATH.write_text(with_chance, encoding="utf-8")
    assert "kans-zonder-reden" in run("check", *DAY, "--all").out


def test_a_plan_that_nobody_touched_says_where_to_begin(run: Run) -> None:
    run("new", TITLE, *DAY)
    lines = PATH.read_text(encoding="utf-8").split("\n")
    begin = f"{PATH}:{lines.index('  gebeurd: |') + 1}:3: nog te doen: Begin hier: Wat is er gebeurd?"
    expected = [
        f"{begin} Typ je antwoord onder deze regel, ingesprongen. [ontbreekt]",
        f"{PATH}: In dit plan is nog niets ingevuld. Alle punten zie je met: doorbraak check {PATH} --all. "
        f"Vraag voor vraag: doorbraak new {PATH} --ask",
        "1 plan nagekeken: 30 punten nog te doen.",
    ]
    assert run("check", *DAY).lines == expected
    assert len(json.loads(run("check", *DAY, "--format", "json").out)["plans"][0]["findings"]) == 30
    # Who filled in the head has not begun; a fault is told whatever is still empty.
    text = PATH.read_text(encoding="utf-8").replace("opsteller:", "opsteller: wijkteam").replace("[]", "[geld]", 1)
    PATH.write_text(text, encoding="utf-8")
    fault, *lines = run("check", *DAY).lines
    assert "[kies-uit]" in fault
    assert lines[:2] == expected[:2]
    PATH.write_text(text.replace("  gebeurd: |", "  gebeurd: Een inkomen viel weg."), encoding="utf-8")
    assert len(run("check", *DAY).lines) > 20


def test_the_day_is_that_of_the_option_or_of_today(run: Run) -> None:
    run("new", TITLE, "--date", "2024-02-29")
    assert read(PATH.read_bytes()).data["opgesteld"] == "2024-02-29"


def test_white_space_in_a_title_is_made_plain(run: Run) -> None:
    assert run("new", "  Eerst\n\u00a0 de\u202e huur ").code == 0
    assert read(PATH.read_bytes()).data["titel"] == TITLE


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Nul", "nul-plan"),
        ("COM 1", "com-1"),
        ("com1.", "com1-plan"),
        ("Con...", "con-plan"),
        ("Nul. Niets", "nul-niets"),
        ("Aux", "aux-plan"),
        ("PRN", "prn-plan"),
        ("LPT\u00b9", "lpt1-plan"),
        ("Op tijd...", "op-tijd"),
    ],
)
def test_a_name_is_one_that_windows_can_hold(run: Run, folder: Path, title: str, name: str) -> None:
    assert run("new", title).out.startswith(f"Gemaakt: plans/{name}.md\n")


@pytest.mark.parametrize(
    ("title", "complaint"),
    [
        ("", "In deze titel staan geen letters of cijfers; daar kan ik geen bestandsnaam van maken."),
        (" \n ", "In deze titel staan geen letters of cijfers; daar kan ik geen bestandsnaam van maken."),
        ("€ ?!", "In deze titel staan geen letters of cijfers; daar kan ik geen bestandsnaam van maken."),
        ("x" * 121, "Deze titel is langer dan 120 tekens. Maak hem korter."),
        ("ReadMe!", "README.md is geen plan maar uitleg bij een map. Kies een andere titel."),
    ],
)
def test_titles_that_cannot_be(run: Run, folder: Path, title: str, complaint: str) -> None:
    ran = run("new", title)
    assert (ran.code, ran.out, ran.err) == (2, "", f"Fout: {complaint}\n")
    assert list(folder.iterdir()) == []


def test_the_longest_title_is_allowed(run: Run, folder: Path) -> None:
    assert run("new", "x" * 120).code == 0
    assert [path.name for path in (folder / "plans").iterdir()] == ["x" * 60 + ".md"]


def test_a_plan_that_is_there_stays_as_it_is(run: Run) -> None:
    PATH.parent.mkdir()
    PATH.write_text(SMALL, encoding="utf-8")
    ran = run("new", TITLE)
    assert (ran.code, ran.out, ran.err) == (2, "", EXISTS)
    assert PATH.read_text(encoding="utf-8") == SMALL


@pytest.mark.parametrize("target", ["elders.md", "nergens.md"])
def test_a_link_in_its_place_is_not_written_through(run: Run, folder: Path, target: str) -> None:
    (folder / "elders.md").write_text("van iemand anders", encoding="utf-8")
    PATH.parent.mkdir()
    PATH.symlink_to(folder / target)
    ran = run("new", TITLE)
    assert (ran.code, ran.out, ran.err) == (2, "", EXISTS)
    assert (folder / "elders.md").read_text(encoding="utf-8") == "van iemand anders"
    assert not (folder / "nergens.md").exists()


def test_plans_that_is_a_file(run: Run, folder: Path) -> None:
    (folder / "plans").write_text("geen map", encoding="utf-8")
    ran = run("new", TITLE)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "Fout: Ik kan plans/eerst-de-huur.md niet schrijven: plans is geen map.\n"


@pytest.mark.usefixtures("as_anybody")
def test_a_folder_without_rights(run: Run, folder: Path) -> None:
    (folder / "plans").mkdir(mode=0o500)
    ran = run("new", TITLE)
    assert ran.code == 2
    assert ran.err == "Fout: Ik kan plans/eerst-de-huur.md niet schrijven: je hebt er geen rechten voor.\n"


def test_what_the_computer_refuses_is_said_in_dutch(run: Run, folder: Path) -> None:
    (folder / PATH).parent.mkdir()
    (folder / PATH).write_text(SMALL, encoding="utf-8")
    show = ["show", str(PATH), "--as", "plan", "--format", "docx"]
    ran = run(*show, "--output", "a" * 300)
    assert (ran.code, ran.out, ran.err) == (2, "", f"Fout: Ik kan {'a' * 300} niet schrijven: de naam is te lang.\n")
    ran = run(*show, "--output", "a.docx", "--reference-doc", "plans")
    assert (ran.code, ran.out, ran.err) == (2, "", "Fout: Ik kan plans niet lezen: het is geen gewoon bestand.\n")


def test_of_eight_at_the_same_time_one_wins_and_its_file_is_whole(folder: Path) -> None:
    # Each waits for the same line of input before it begins, so that they write at the same moment.
    code = "import sys; from doorbraak_tools.cli import main; print(flush=True); input(); main()"
    call = [sys.executable, "-c", code, "new", TITLE, "--date", "2026-07-06"]
    writers = [
        subprocess.Popen(
            call,
            cwd=folder,
            env=environment("C"),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        for _ in range(8)
    ]
    for writer in writers:
        assert writer.stdout is not None
        assert writer.stdout.readline() == b"\n"
    for writer in writers:
        assert writer.stdin is not None
        writer.stdin.write(b"\n")
        writer.stdin.flush()
    said = [writer.communicate(timeout=60) for writer in writers]
    assert sorted(writer.returncode for writer in writers) == [0] + [2] * 7
    assert sorted(err.decode() for _, err in said) == [""] + [EXISTS] * 7
    assert [path.name for path in (folder / "plans").iterdir()] == ["eerst-de-huur.md"]
    (folder / "alleen").mkdir()
    alone = subprocess.run(
        call, cwd=folder / "alleen", input=b"\n", env=environment("C"), check=True, capture_output=True
    )
    assert alone.returncode == 0
    assert (folder / PATH).read_bytes() == (folder / "alleen" / PATH).read_bytes()


@pytest.mark.parametrize(
    "title",
    ["Mevrouw Voorbeeld verliest haar huis", "De schulden van Fatima", "Opnieuw beginnen, voor jeroen",
     "Peter's schuld", "peters schuld", "Fatima’s huis", "j. jansen", "Huur voor a.b. de vries", "Thuis bij p.jansen"],
)  # fmt: skip
def test_a_name_in_the_title_is_told_at_once(run: Run, folder: Path, title: str) -> None:
    """The file is named after it, and Git never forgets the name of a file."""
    ran = run("new", title)
    assert ran.code == 0
    assert ran.err == (
        "Let op: in de titel staat iets dat op een persoonsgegeven lijkt, en de bestandsnaam is ervan gemaakt. "
        "Geef het bestand een andere naam en verander de titel.\n"
    )


@pytest.mark.parametrize(
    "title",
    ["Wonen i.v.m. schulden", "Plan b. huur eerst", "O.a. de huur", "Vaders huis", "Steeds een nieuw begin", "Een huis",
     "Hulp p.m. huur", "Samen met de buren", "Geen kans op werk", "Kinderen en wonen"],
)  # fmt: skip
def test_a_title_without_a_name_is_left_alone(run: Run, title: str) -> None:
    assert run("new", title).err == ""
