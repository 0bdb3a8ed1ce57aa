"""`doorbraak release --list`: how each plan stands, in words that stay the same; and `check` on a changed plan."""

import json
import os
import pty
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.plans import DAY, WHOLE
from tests.support.run import SCRIPT, Ran, run_inside

Run = Callable[..., Ran]


@pytest.fixture(scope="module")
def standing(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a plan in each standing, to copy and never to change."""
    plans = tmp_path_factory.mktemp("vrijgave") / "plans"
    plans.mkdir()
    for name in ("a-goed", "b-veranderd", "c-fout", "d-andere-grond", "e-weg"):
        (plans / f"{name}.md").write_text(WHOLE, encoding="utf-8")
        words = ("--by", "redactie", "--grond", "fictief", "--yes", *DAY)
        ran = run_inside("release", f"plans/{name}.md", *words, folder=plans.parent)
        assert ran.code == 0, ran.out + ran.err
    (plans / "b-veranderd.md").write_text(WHOLE + "\nMeer.\n", encoding="utf-8")
    (plans / "e-weg.md").unlink()
    (plans / "f-nieuw.md").write_text(WHOLE, encoding="utf-8")
    (plans / "g-echt.md").write_text(WHOLE.replace("voorbeeld: fictief\n", ""), encoding="utf-8")
    record = json.loads((plans / "vrijgave.json").read_text(encoding="utf-8"))
    broken = WHOLE.replace("status: in-uitvoering", "status: half")
    (plans / "c-fout.md").write_text(broken, encoding="utf-8")
    from doorbraak_tools.release import fingerprint

    record["plannen"]["c-fout"]["sha256"] = fingerprint(broken.encode())
    record["plannen"]["d-andere-grond"]["grond"] = "samengesteld"
    (plans / "vrijgave.json").write_text(json.dumps(record), encoding="utf-8")
    return plans


@pytest.fixture
def plans(standing: Path, folder: Path) -> Path:
    """That folder, copied."""
    return shutil.copytree(standing, folder / "plans")


ROWS = [
    ("plans/a-goed.md", "vrijgegeven", "2026-07-06, fictief, door redactie"),
    ("plans/b-veranderd.md", "veranderd", "de tekst is veranderd na de vrijgave"),
    ("plans/c-fout.md", "geweigerd", "het heeft fouten; doorbraak check noemt ze"),
    ("plans/d-andere-grond.md", "geweigerd", "in het plan staat niet: voorbeeld: samengesteld"),
    ("plans/e-weg.md", "weg", "er is een vrijgave, maar het bestand is er niet"),
    ("plans/f-nieuw.md", "niet vrijgegeven", ""),
    ("plans/g-echt.md", "niet vrijgegeven", "er staat niet in dat het een voorbeeld is"),
]


def test_elsewhere_than_at_a_terminal_it_is_three_fields_a_line(run: Run, plans: Path) -> None:
    ran = run("release", "--list", *DAY)
    assert [tuple(line.split("\t")) for line in ran.lines] == ROWS
    assert (ran.code, ran.err) == (1, "")


def test_all_well_is_exit_code_0(run: Run, plans: Path) -> None:
    for name in ("b-veranderd", "c-fout", "d-andere-grond", "e-weg"):
        (plans / f"{name}.md").unlink(missing_ok=True)
        assert run("release", "--withdraw", f"plans/{name}.md").code == 0
    ran = run("release", "--list", *DAY)
    assert [line.split("\t")[1] for line in ran.lines] == ["vrijgegeven", "niet vrijgegeven", "niet vrijgegeven"]
    assert ran.code == 0


def test_a_fault_that_only_the_checks_see_is_told_too(run: Run, plans: Path) -> None:
    (plans / "a-goed.md").write_text(WHOLE + "\nBel 06-12345678.\n", encoding="utf-8")
    from doorbraak_tools.release import fingerprint

    record = json.loads((plans / "vrijgave.json").read_text(encoding="utf-8"))
    record["plannen"]["a-goed"]["sha256"] = fingerprint((plans / "a-goed.md").read_bytes())
    (plans / "vrijgave.json").write_text(json.dumps(record), encoding="utf-8")
    ran = run("release", "--list", *DAY)
    assert ran.lines[0].split("\t")[1:] == ["geweigerd", "het heeft fouten; doorbraak check noemt ze"]


def test_at_a_terminal_it_is_a_table(plans: Path, folder: Path) -> None:
    main, side = pty.openpty()
    done = subprocess.run(
        [SCRIPT, "release", "--list", *DAY], cwd=folder, stdout=side, env={**os.environ, "NO_COLOR": "1"}, check=False
    )
    os.close(side)
    shown = b""
    while True:
        try:
            shown += os.read(main, 65_536)
        except OSError:
            break
    os.close(main)
    lines = shown.decode().replace("\r\n", "\n").splitlines()
    assert lines[0] == "PLAN                     STAND             TOELICHTING"
    assert lines[1] == "plans/a-goed.md          vrijgegeven       2026-07-06, fictief, door redactie"
    assert lines[6] == "plans/f-nieuw.md         niet vrijgegeven"
    assert lines[-1] == "1 van de 7 vrijgegeven."
    assert done.returncode == 1


def test_a_broken_record_lists_nothing(run: Run, plans: Path) -> None:
    (plans / "vrijgave.json").write_text("{", encoding="utf-8")
    ran = run("release", "--list")
    assert (ran.code, ran.out) == (2, "")


def test_an_empty_folder_has_nothing_to_list(run: Run, folder: Path) -> None:
    ran = run("release", "--list")
    assert (ran.code, ran.out) == (0, "")


CHANGED = "Let op: plans/b-veranderd.md is veranderd na de vrijgave en komt niet op de site. Geef het opnieuw vrij.\n"


@pytest.mark.parametrize("form", ["text", "json"])
def test_check_says_that_a_released_plan_changed(run: Run, plans: Path, form: str) -> None:
    ran = run("check", "plans/a-goed.md", "plans/b-veranderd.md", "--format", form, *DAY)
    assert (ran.code, ran.err) == (0, CHANGED)
    assert "vrijgave" not in ran.out


def test_check_says_nothing_of_a_plan_elsewhere(run: Run, folder: Path, plans: Path) -> None:
    (folder / "b-veranderd.md").write_text(WHOLE + "\nMeer.\n", encoding="utf-8")
    assert run("check", "b-veranderd.md", *DAY).err == ""


def test_check_says_that_the_record_is_broken(run: Run, plans: Path) -> None:
    (plans / "vrijgave.json").write_text("{", encoding="utf-8")
    ran = run("check", "plans/a-goed.md", *DAY)
    assert (ran.code, ran.err) == (
        0,
        "Let op: Het vrijgavebestand is geen geldige JSON; daarom is geen enkel plan vrijgegeven.\n",
    )


@pytest.mark.parametrize(
    ("config", "site"),
    [
        ("INHERIT: basis.yml\n", "a/b/web"),
        ("site_dir: !ENV DOORBRAAK_TRIAL_SITE\n", "uit/de/omgeving"),
        ("site_dir: !ENV [DOORBRAAK_TRIAL_NOT_SET, DOORBRAAK_TRIAL_SITE, anders]\n", "uit/de/omgeving"),
        ("site_dir: !ENV [DOORBRAAK_TRIAL_NOT_SET, a/b/anders]\n", "a/b/anders"),
        ("INHERIT: !ENV [DOORBRAAK_TRIAL_NOT_SET, basis.yml]\n", "a/b/web"),
        ("INHERIT: basis.yml\nsite_dir: c/d/eigen\n", "c/d/eigen"),
        ("INHERIT: mkdocs.yml\n", "site"),
        ("site_dir: !ENV [DOORBRAAK_TRIAL_NOT_SET]\n", "site"),
    ],
)
def test_a_site_is_found_wherever_the_configuration_says(
    run: Run, plans: Path, monkeypatch: pytest.MonkeyPatch, config: str, site: str
) -> None:
    monkeypatch.setenv("DOORBRAAK_TRIAL_SITE", "uit/de/omgeving")
    (plans.parent / "mkdocs.yml").write_text(config, encoding="utf-8")
    (plans.parent / "basis.yml").write_text("INHERIT: dieper/basis.yml\n", encoding="utf-8")
    (plans.parent / "dieper").mkdir()
    (plans.parent / "dieper" / "basis.yml").write_text("site_dir: a/b/web\n", encoding="utf-8")
    page = plans.parent / site / "plannen" / "f-nieuw" / "index.html"
    page.parent.mkdir(parents=True)
    page.write_text('<p class="planvoet">', encoding="utf-8")
    told = run("release", "--list", *DAY).err
    assert told.startswith(f"LET OP: f-nieuw staat nog op de site in {site}. ")
