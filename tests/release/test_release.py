"""`doorbraak release`: who may let what through, what is asked, and what is recorded."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from doorbraak_tools.release import fingerprint
from tests.support.plans import DAY, WHOLE
from tests.support.run import SCRIPT, Ran

Run = Callable[..., Ran]
HOW = ("--by", "redacteur van het  handboek", "--grond", "fictief", *DAY)


@pytest.fixture
def plan(folder: Path) -> Path:
    (folder / "plans").mkdir()
    path = folder / "plans" / "proef.md"
    path.write_text(WHOLE, encoding="utf-8")
    return path


def record(folder: Path) -> object:
    return json.loads((folder / "plans" / "vrijgave.json").read_text(encoding="utf-8"))


def test_what_is_recorded(run: Run, folder: Path, plan: Path) -> None:
    ran = run("release", "plans/proef.md", *HOW, "--yes")
    assert ran.code == 0
    assert ran.lines[-1] == (
        "Vrijgegeven: plans/proef.md. Leg de wijziging in plans/vrijgave.json voor aan een collega."
    )
    assert "Niet openbaar: Opsteller." in ran.lines
    assert record(folder) == {
        "vrijgave": 1,
        "plannen": {
            "proef": {
                "sha256": fingerprint(plan.read_bytes()),
                "doorbraakplan": 1,
                "grond": "fictief",
                "door": "redacteur van het handboek",
                "op": "2026-07-06",
            }
        },
    }


@pytest.mark.parametrize(("answer", "released"), [("j\n", True), ("n\n", False), ("\n", False), ("", False)])
def test_it_asks_first_and_no_answer_is_no(folder: Path, plan: Path, answer: str, released: bool) -> None:
    command = [str(SCRIPT), "release", "plans/proef.md", *HOW]
    ran = subprocess.run(command, cwd=folder, input=answer, capture_output=True, text=True, check=False)
    assert "mag dit openbaar?" in ran.stdout
    assert (folder / "plans" / "vrijgave.json").exists() is released
    assert (ran.returncode == 0) is released


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (("voorbeeld: fictief\n", ""), "In het plan staat niet: voorbeeld: fictief."),
        (("voorbeeld: fictief", "voorbeeld: samengesteld"), "In het plan staat niet: voorbeeld: fictief."),
        (("status: in-uitvoering", "status: half"), "Dit plan heeft nog fouten of open antwoorden."),
        (("opsteller: casusregisseur wijkteam\n", ""), "Dit plan heeft nog fouten of open antwoorden."),
    ],
)
def test_what_may_not_be_released(run: Run, folder: Path, plan: Path, change: tuple[str, str], told: str) -> None:
    assert WHOLE.count(change[0]) == 1
    plan.write_text(WHOLE.replace(*change), encoding="utf-8")
    ran = run("release", "plans/proef.md", *HOW, "--yes")
    assert ran.code == 2
    assert ran.err.startswith(f"Fout: {told}")
    assert not (folder / "plans" / "vrijgave.json").exists()


def test_a_concept_with_gaps_is_not_released(run: Run, plan: Path) -> None:
    text = WHOLE.replace("status: in-uitvoering", "status: concept")
    plan.write_text(text.replace("opsteller: casusregisseur wijkteam\n", ""), encoding="utf-8")
    assert run("release", "plans/proef.md", *HOW, "--yes").code == 2


def test_a_plan_elsewhere_is_refused(run: Run, folder: Path, plan: Path) -> None:
    (folder / "elders.md").write_bytes(plan.read_bytes())
    ran = run("release", "elders.md", *HOW, "--yes")
    assert (ran.code, ran.err) == (
        2,
        "Fout: elders.md staat niet in plans; alleen plannen daarin komen op de site.\n",
    )


def test_a_broken_record_is_not_written_over(run: Run, folder: Path, plan: Path) -> None:
    broken = folder / "plans" / "vrijgave.json"
    broken.write_text("{", encoding="utf-8")
    ran = run("release", "plans/proef.md", *HOW, "--yes")
    assert ran.code == 2
    assert ran.err.endswith("Herstel eerst plans/vrijgave.json, bijvoorbeeld uit Git.\n")
    assert broken.read_text(encoding="utf-8") == "{"


def test_the_function_must_be_said(run: Run, plan: Path) -> None:
    assert "Er ontbreekt een optie '--by'." in run("release", "plans/proef.md", "--grond", "fictief").err


def test_a_plan_with_personal_data_is_refused_and_the_value_is_not_told(run: Run, folder: Path, plan: Path) -> None:
    plan.write_text(WHOLE + "\nBel mevrouw Voorbeeld op 06-12345678.\n", encoding="utf-8")
    ran = run("release", "plans/proef.md", *HOW, "--yes")
    assert ran.code != 0
    told = "\n".join(ran.lines)
    assert "Hier staat iets dat op een telefoonnummer lijkt." in told
    assert "Hier staat iets dat op een naam lijkt." in told
    assert "12345678" not in told
    assert "Voorbeeld op" not in told
    assert not (folder / "plans" / "vrijgave.json").exists()
