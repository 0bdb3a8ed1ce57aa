"""`doorbraak journey` as a user calls it."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.run import Ran
from tests.support.team import checked

Run = Callable[..., Ran]
DAY = ("--date", "2026-08-20")


@pytest.fixture
def late(folder: Path) -> Path:
    path = folder / "plan.md"
    path.write_text(checked("03-besluit-te-laat"), encoding="utf-8")
    return path


def test_what_stands_first_is_who_must_move(run: Run, late: Path) -> None:
    ran = run("journey", "plan.md", *DAY)
    assert (ran.code, ran.err) == (0, "")
    assert ran.lines[:9] == [
        "Plan 03 (plan.md)",
        "Ingediend op 1 juni 2026 (80 dagen geleden). Nog geen besluit over D1. 1 actie",
        "of besluit is te laat.",
        "",
        "Nu aan zet",
        "  Consulent. Besluit over D1: De gemeente leent het bedrag. Uiterlijk: 20 juli",
        "  2026, 31 dagen te laat. Dat ligt er sinds 1 juni 2026 (80 dagen geleden).",
        "",
        "Als dat niet gebeurt",
    ]
    assert "  - Ingebrekestelling (D1). Kan sinds 28 juli 2026. Alleen als er op 1 juni 2026" in ran.lines


def test_the_forms_and_never_over_another_file(run: Run, late: Path) -> None:
    assert json.loads(run("journey", "plan.md", *DAY, "--format", "json").out)["nu_aan_zet"]["dagen_te_laat"] == 31
    assert run("journey", "plan.md", *DAY, "-o", "stand.html").err == "Geschreven: stand.html\n"
    assert "<svg" in (late.parent / "stand.html").read_text(encoding="utf-8")
    again = run("journey", "plan.md", *DAY, "-o", "stand.html")
    assert (again.code, again.err) == (2, "Fout: stand.html bestaat al. Kies een andere naam met --output.\n")


def test_a_plan_that_cannot_be_read_whole_says_so(run: Run, late: Path) -> None:
    late.write_text(late.read_text(encoding="utf-8").replace("2026-07-20", "morgen"), encoding="utf-8")
    ran = run("journey", "plan.md", *DAY)
    assert (ran.code, ran.err) == (1, "plan.md: niet alles is te lezen. Kijk met: doorbraak check plan.md\n")
    assert ran.lines[0] == "Plan 03 (plan.md)"


def test_a_plan_that_is_not_there(run: Run, folder: Path) -> None:
    ran = run("journey", "nergens.md")
    assert (ran.code, ran.err) == (2, "Fout: nergens.md bestaat niet, of is geen bestand. Noem één plan.\n")


@pytest.mark.parametrize("word", ["reis", "verloop", "aan-zet", "tijdlijn"])
def test_a_dutch_word_leads_to_it(run: Run, word: str) -> None:
    assert run(word).err.endswith(f"De opdracht {word!r} bestaat niet. Bedoelde je: journey?\n")
