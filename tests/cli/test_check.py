"""`doorbraak check`: what is printed, where, and the exit code."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from doorbraak_tools.outputs.reports import FORMS as REPORTS
from doorbraak_tools.plan.method import load_schema
from tests.support.plans import DAY, SMALL, WHOLE, small
from tests.support.run import Ran, run_inside, run_script

Run = Callable[..., Ran]
DONE = "Van harte, het doorbraakplan van de inwoner is af! Volledig ingevuld, niet juridisch getoetst."
FORMS = ", ".join(repr(name) for name in REPORTS.names)
FAULTY = small(("status: ingediend", "status: half"))
CONCEPT = small(("status: ingediend", "status: concept"), ("  wens: Rust.\n", ""))
WARNED = small(("## 1. Situatieschets", "## 1. Schets"))


def write(folder: Path, **plans: str) -> None:
    (folder / "plans").mkdir(exist_ok=True)
    for name, text in plans.items():
        (folder / "plans" / f"{name}.md").write_bytes(text.encode())


@pytest.mark.parametrize(
    ("plans", "code", "summary"),
    [
        ({"a": SMALL}, 0, "1 plan nagekeken: niets gevonden."),
        ({"a": SMALL, "b": WHOLE}, 0, "2 plannen nagekeken: niets gevonden."),
        ({"a": CONCEPT}, 0, "1 plan nagekeken: 1 punt nog te doen."),
        ({"a": WARNED}, 0, "1 plan nagekeken: 1 keer let op."),
        ({"a": FAULTY}, 1, "1 plan nagekeken: 1 fout."),
        ({"a": FAULTY, "b": FAULTY, "c": SMALL}, 1, "3 plannen nagekeken: 2 fouten."),
        (
            {"a": FAULTY, "b": WARNED, "c": WARNED, "d": CONCEPT, "e": CONCEPT},
            1,
            "5 plannen nagekeken: 1 fout, 2 keer let op, 2 punten nog te doen.",
        ),
        ({}, 0, "Geen plannen gevonden. Maak er een met: doorbraak new TITEL"),
    ],
)
def test_exit_code_and_summary(run: Run, folder: Path, plans: dict[str, str], code: int, summary: str) -> None:
    write(folder, **plans)
    ran = run("check", *DAY)
    assert (ran.code, ran.lines[-1], ran.err) == (code, summary, "")
    assert json.loads(run("check", *DAY, "--format", "json").out)["summary"]["plans"] == len(plans)
    assert run("check", *DAY, "--format", "json").code == code


def test_in_the_real_script_too(script: Run, folder: Path) -> None:
    write(folder, goed=SMALL, half=FAULTY)
    ran = script("check", *DAY)
    assert (ran.code, ran.err) == (1, "")
    assert ran.lines == [
        f"plans/goed.md: {DONE}",
        "plans/half.md:4:1: fout: Bij “Status” kan dit niet staan. Kies uit: concept, "
        "ingediend, akkoord, in-uitvoering, afgerond, afgewezen. [kies-uit]",
        "2 plannen nagekeken: 1 fout.",
    ]


def test_only_a_plan_without_gaps_is_congratulated(run: Run, folder: Path) -> None:
    tested = small(("opsteller:", "getoetst_door: {functie: jurist, op: 2026-07-05}\nopsteller:"))
    write(folder, af=SMALL, concept=CONCEPT, fout=FAULTY, getoetst=tested)
    done = [line for line in run("check", *DAY).lines if "Van harte" in line]
    assert done == [
        f"plans/af.md: {DONE}",
        f"plans/getoetst.md: {DONE.replace('niet juridisch getoetst', 'juridisch getoetst')}",
    ]


def test_nobody_is_congratulated_on_a_no(run: Run, folder: Path) -> None:
    no = "    besluit: {uitkomst: afgewezen, door: teamleider, op: 2026-07-06, reden: De wet laat het niet toe.}\n"
    fallback = "als: De verhuurder zet door"
    refused = small(
        ("status: ingediend", "status: afgewezen"),
        ("    doelen: [K1, L1]\n", f"    doelen: [K1, L1]\n{no}"),
        (fallback, "als: Het college zegt nee"),
    )
    write(folder, nee=refused)
    assert run("check", *DAY).lines == [
        "plans/nee.md: Volledig ingevuld, niet juridisch getoetst.",
        "1 plan nagekeken: niets gevonden.",
    ]


def test_who_asks_whether_it_is_ready_is_asked_for_the_day_of_the_decision(run: Run, folder: Path) -> None:
    write(folder, plan=small(("wat: Besluit nemen", "wat: De loonstroken zoeken")))
    ran = run("check", "--ready", *DAY)
    assert ran.lines[-1] == (
        "  Daar vraagt een beslisser naar, regel 26: Voor het besluit over D1 is nog geen dag afgesproken."
    )


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (
            ("nergens",),
            "Fout: nergens bestaat niet. Kijk of je in de goede map staat. Een eerste plan maak je met: "
            "doorbraak new TITEL\n",
        ),
        ((), "Fout: plans bestaat niet. Kijk of je in de goede map staat. Een eerste plan maak je met: "
             "doorbraak new TITEL\n"),
    ],
)  # fmt: skip
def test_a_path_that_is_not_there(script: Run, arguments: tuple[str, ...], complaint: str) -> None:
    ran = script("check", *DAY, *arguments)
    assert (ran.code, ran.out, ran.err) == (2, "", complaint)


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (("--format", "xml"), f"Fout: '--format' klopt niet: 'xml' kan hier niet; kies uit {FORMS}."),
        (("--as", "inwoner"), "Fout: De optie '--as' hoort niet hierbij, maar bij: doorbraak show."),
        (("--formaat",), "Fout: De optie '--formaat' bestaat niet. Bedoelde je '--format'?"),
        *(
            (
                ("--date", written),
                "Fout: '--date' klopt niet: schrijf een bestaande dag als jaar-maand-dag, bijvoorbeeld 2026-07-06.",
            )
            for written in ("gisteren", "2026-02-30", "06-07-2026", "20260706", "2026-W28-1", "2026-7-6", "")
        ),
    ],
)
def test_a_faulty_call(run: Run, folder: Path, arguments: tuple[str, ...], complaint: str) -> None:
    write(folder, a=SMALL)
    ran = run("check", *DAY, *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.splitlines() == [
        "Gebruik: doorbraak check [OPTIES] [PADEN]...",
        "Hulp krijg je met: doorbraak check --help",
        "",
        complaint,
    ]


def test_a_date_is_accepted(run: Run, folder: Path) -> None:
    write(folder, a=SMALL)
    assert run("check", *DAY, "--date", "2026-07-06").out == run("check", *DAY).out


def checked_json(ran: Ran) -> Any:
    """Return the JSON that was printed, after holding it against its schema."""
    document = json.loads(ran.out)
    Draft202012Validator(load_schema("check-uitvoer")).validate(document)
    return document


def test_the_json_output_whole(run: Run, folder: Path) -> None:
    write(folder, a=small(("opgesteld: 2026-07-06", "opgesteld: morgen")), b=WHOLE)
    ran = run("check", *DAY, "--format", "json")
    assert (ran.code, ran.err) == (1, "")
    assert checked_json(ran) == {
        "version": 1,
        "plans": [
            {
                "file": "plans/a.md",
                "status": "ingediend",
                "complete": False,
                "legally_reviewed": False,
                "findings": [
                    {
                        "line": 5,
                        "column": 1,
                        "severity": "error",
                        "code": "schrijfwijze",
                        "message": "“Opgesteld op” is niet goed geschreven.",
                        "hint": "Schrijf een bestaande dag als jaar-maand-dag, bijvoorbeeld 2026-07-06.",
                        "part": "",
                    }
                ],
            },
            {
                "file": "plans/b.md",
                "status": "in-uitvoering",
                "complete": True,
                "legally_reviewed": True,
                "findings": [],
            },
        ],
        "summary": {"plans": 2, "error": 1, "warning": 0, "hint": 0, "todo": 0},
    }


@pytest.mark.parametrize("text", [FAULTY, CONCEPT, WARNED, "", "---\n", "\x00", "---\nstatus: [een]\n---\n"])
def test_the_json_output_has_its_shape_whatever_is_found(run: Run, folder: Path, text: str) -> None:
    write(folder, a=text)
    assert len(checked_json(run("check", *DAY, "--format", "json"))["plans"]) == 1


def test_progress_goes_to_stderr_and_the_report_to_stdout(folder: Path) -> None:
    write(folder, **{f"p{number:03}": SMALL for number in range(100)})
    ran = run_script("check", *DAY, "--format", "json", folder=folder)
    assert (ran.code, ran.err) == (0, "Nakijken\n")
    assert checked_json(ran)["summary"]["plans"] == 100


def test_a_few_plans_need_no_progress(folder: Path) -> None:
    write(folder, **{f"p{number:03}": SMALL for number in range(99)})
    assert run_inside("check", *DAY).err == ""


def test_the_order_of_the_files_changes_no_finding(run: Run, folder: Path) -> None:
    write(folder, a=FAULTY, b=CONCEPT, c=WARNED, d="---\n")
    names = [f"plans/{name}.md" for name in "abcd"]
    forward, backward = run("check", *DAY, *names), run("check", *DAY, *reversed(names))
    assert sorted(forward.lines) == sorted(backward.lines)
    assert (
        forward.lines[-1] == backward.lines[-1] == "4 plannen nagekeken: 2 fouten, 1 keer let op, 1 punt nog te doen."
    )


def test_a_check_never_changes_a_file(run: Run, folder: Path) -> None:
    windows = b"\xef\xbb\xbf" + FAULTY.replace("\n", "\r\n").encode()
    (folder / "plan.md").write_bytes(windows)
    (folder / "plan.md").chmod(0o444)
    before = (folder / "plan.md").stat()
    run("check", *DAY, "plan.md")
    after = (folder / "plan.md").stat()
    assert (folder / "plan.md").read_bytes() == windows
    assert (before.st_mtime_ns, before.st_ino) == (after.st_mtime_ns, after.st_ino)
    assert [path.name for path in folder.iterdir()] == ["plan.md"]


NAMES = {
    "\x1b[31mrood.md": "\\x1b[31mrood.md",
    "\x1b]0;titel\x07.md": "\\x1b]0;titel\\x07.md",
    "::error::boe.md": ":\\x3aerror:\\x3aboe.md",
    "a ##[error]boe.md": "a #\\x23[error]boe.md",
    "a\r\nb\u2028c.md": "a\\x0d\\x0ab\\u2028c.md",
    "a\u202efdp.md": "a\\u202efdp.md",
}


@pytest.mark.skipif(os.name != "posix", reason="Windows allows no such file names")
@pytest.mark.parametrize(("name", "shown"), NAMES.items(), ids=range(len(NAMES)))
@pytest.mark.parametrize("form", ["text", "json"])
def test_a_file_name_steers_nothing(folder: Path, name: str, shown: str, form: str) -> None:
    (folder / name).write_text(FAULTY, encoding="utf-8")
    for arguments in ((name,), (".",)):
        ran = run_inside("check", *DAY, "--format", form, "--", *arguments)
        assert ran.code == 1
        assert "##[" not in ran.out
        assert not set(ran.out) & set("\x1b\x07\r\u2028\u202e")
        assert not any(line.lstrip().startswith("::") for line in ran.lines)
        if form == "text":
            assert ran.lines[0].startswith(f"{shown}:4:1: fout: ")
        else:
            assert checked_json(ran)["plans"][0]["file"] == name


@pytest.mark.skipif(os.name != "posix", reason="Windows allows no such file names")
def test_a_name_that_is_no_text_is_still_checked(folder: Path) -> None:
    with os.fdopen(os.open(os.fsencode(folder) + b"/a\xff.md", os.O_CREAT | os.O_WRONLY), "w") as file:
        file.write(SMALL)
    assert run_script("check", *DAY, ".", folder=folder).lines == [
        f"a\\udcff.md: {DONE}",
        "1 plan nagekeken: niets gevonden.",
    ]
    assert checked_json(run_script("check", *DAY, ".", "--format", "json", folder=folder))["plans"][0]["complete"]


@pytest.mark.skipif(os.name != "posix", reason="Windows allows no such file names")
def test_a_path_that_is_not_there_steers_nothing_either(folder: Path) -> None:
    ran = run_inside("check", *DAY, "\x1b[31m::error::##[x")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("Fout: \\x1b[31m:\\x3aerror:\\x3a#\\x23[x bestaat niet. ")


def test_colours_only_at_a_terminal(run: Run, folder: Path) -> None:
    write(folder, a=FAULTY)
    assert "\x1b" not in run("check", *DAY).out
    assert run_inside("check", *DAY).out == run_script("check", *DAY, folder=folder).out


def test_what_could_not_be_read_is_not_said_to_be_checked(folder: Path) -> None:
    """All that is wrong with how it is written comes at once, and which lines are still to be checked."""
    slips = ("  wens: Rust.", "  wens:Rust."), ("gebeurd: Een inkomen", "gebeurd: Dit: een inkomen")
    write(folder, a=small(*slips))
    assert run_inside("check", *DAY).lines[2:] == ["1 plan nagekeken: 2 fouten."]
    write(folder, a=small(("[K1, L1]", "[K1, L9]"), ("gebeurd: Een inkomen viel weg.", 'gebeurd: {"a" b: [')))
    lines = run_inside("check", *DAY).lines
    assert [line.split(" ")[0] for line in lines[:2]] == ["plans/a.md:9:12:", "plans/a.md:29:18:"]
    assert lines[2:] == [
        "plans/a.md: Regel 8 tot en met 12 kon ik niet lezen; die zijn nog niet nagekeken.",
        "1 plan nagekeken: 2 fouten.",
    ]


@pytest.mark.parametrize("typed", ["a", "A.md", "plans/a", "plans/A", "plans/A.MD"])
def test_a_plan_by_nearly_its_name_is_asked_for(folder: Path, typed: str) -> None:
    write(folder, a=SMALL)
    ran = run_inside("check", typed)
    assert (ran.code, ran.err) == (2, f"Fout: {typed} bestaat niet. Bedoelde je: plans/a.md?\n")
