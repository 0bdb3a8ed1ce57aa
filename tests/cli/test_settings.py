"""doorbraak.toml: what it changes, and how a mistake in it is told."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.plans import DAY, SMALL, small
from tests.support.run import Ran, run_inside

Run = Callable[..., Ran]
WARNED = small(("## 1. Situatieschets", "## 1. Schets"))


def settle(folder: Path, text: str) -> None:
    (folder / "doorbraak.toml").write_text(text, encoding="utf-8")


def write(folder: Path, text: str, place: str = "plans") -> None:
    (folder / place).mkdir(exist_ok=True, parents=True)
    (folder / place / "proef.md").write_text(text, encoding="utf-8")


def test_a_check_can_be_off_or_weigh_more(run: Run, folder: Path) -> None:
    write(folder, WARNED)
    assert run("check", *DAY).lines[-1] == "1 plan nagekeken: 1 keer let op."
    settle(folder, '[controles]\nkoppen-in-het-verslag = "uit"\n')
    assert run("check", *DAY).lines[-1] == "1 plan nagekeken: niets gevonden."
    settle(folder, '[controles]\nkoppen-in-het-verslag = "fout"\n')
    ran = run("check", *DAY)
    assert (ran.code, ran.lines[-1]) == (1, "1 plan nagekeken: 1 fout.")


def test_a_word_can_be_allowed(run: Run, folder: Path) -> None:
    write(folder, small(("Het verhaal van deze stap.", "Het verhaal conform afspraak.")))
    assert run("check", *DAY).lines[-1] == "1 plan nagekeken: 1 tip."
    settle(folder, 'woorden = ["Conform"]\n')
    assert run("check", *DAY).lines[-1] == "1 plan nagekeken: niets gevonden."


def test_another_folder_for_plans_also_from_below(folder: Path) -> None:
    settle(folder, 'plannen = "voorbeelden/2026"\n')
    write(folder, SMALL, "voorbeelden/2026")
    assert run_inside("check", *DAY, folder=folder).lines[-1] == "1 plan nagekeken: niets gevonden."
    assert run_inside("check", *DAY, folder=folder / "voorbeelden").lines[-1] == "1 plan nagekeken: niets gevonden."
    made = run_inside("new", "Nog een", folder=folder)
    assert made.lines[0] == f"Gemaakt: {Path('voorbeelden/2026/nog-een.md')}"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('plannen = "plans"\nplanen = 1\n', "regel 2: Deze instelling ken ik niet. Je kunt instellen: plannen, "),
        (
            '[controles]\n\nlange-zin = "nee"\n',
            "regel 3: “Gewicht van een controle” is niet goed ingesteld. Kies uit: ",
        ),
        ('[controles]\nlange-zinn = "uit"\n', "regel 2: Deze controle bestaat niet, of kan niet anders wegen. "),
        ('[controles]\npersoonsgegeven-in-voorbeeld = "uit"\n', "regel 2: Deze controle bestaat niet, of kan niet "),
        ('[controles]\nontbreekt = "uit"\n', "regel 2: Deze controle bestaat niet, of kan niet anders wegen. "),
        ('plannen = "../elders"\n', "regel 1: “Map met plannen” is niet goed ingesteld. Schrijf de naam van een map"),
        ('plannen = "plans\n', "regel 1: Deze regel kan ik niet lezen. "),
        ("woorden = 3\n", "regel 1: “Woorden” is niet goed ingesteld."),
    ],
)
def test_a_mistake_is_told_with_its_line(run: Run, folder: Path, text: str, told: str) -> None:
    write(folder, SMALL)
    settle(folder, text)
    ran = run("check")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(f"Fout: doorbraak.toml, {told}")


def test_a_slip_in_a_part_is_told_with_what_can_stand_there(run: Run, folder: Path) -> None:
    write(folder, SMALL)
    settle(folder, "[werkplaats]\nuit = true\n")
    ran = run("check", *DAY)
    assert ran.code == 2
    assert "Deze instelling ken ik niet. Je kunt instellen: aan." in ran.err
    settle(folder, '[werkplaats]\naan = "nee"\n')
    assert "“Werkplaats aan” is niet goed ingesteld. Schrijf true of false" in run("check", *DAY).err
