"""Which files are helped with, and what is in force there."""

import os
from pathlib import Path

import pytest

from doorbraak_tools.lsp.folders import Folders
from doorbraak_tools.plan.model import Severity


def write(path: Path, text: str = "") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    # Two writes within one tick of the clock differ in length here, or get another time.
    os.utime(path, ns=(len(text), len(text)))
    return path


@pytest.mark.parametrize(
    ("name", "helped"),
    [
        ("plans/huur.md", True),
        ("plans/2026/huur.md", True),
        ("echt/huur.md", True),
        ("plans/README.md", False),
        ("plans/huur.txt", False),
        ("plans/.huur.md.swp", False),
        ("docs/huur.md", False),
        ("huur.md", False),
    ],
)
def test_only_the_plans_of_a_folder_are_helped_with(tmp_path: Path, name: str, helped: bool) -> None:
    for settings in ("", "doorbraak.toml"):
        root = tmp_path / (settings or "zonder")
        if settings:
            write(root / settings)
        assert (Folders().home_of(write(root / name)) is not None) is helped


def test_a_folder_of_plans_has_the_name_that_the_settings_give_it(tmp_path: Path) -> None:
    write(tmp_path / "doorbraak.toml", 'plannen = "dossiers"\n')
    folders = Folders()
    assert folders.home_of(write(tmp_path / "dossiers/huur.md")) is not None
    assert folders.home_of(write(tmp_path / "plans/huur.md")) is None


def test_each_folder_has_its_own_settings_and_they_are_read_again_when_they_change(tmp_path: Path) -> None:
    folders = Folders()
    one, other = write(tmp_path / "een/plans/huur.md"), write(tmp_path / "twee/plans/huur.md")
    settings = write(tmp_path / "een/doorbraak.toml", '[controles]\nlange-zin = "fout"\n')
    write(tmp_path / "twee/doorbraak.toml", '[controles]\nlange-zin = "uit"\n')

    def weight(path: Path) -> Severity | None:
        home = folders.home_of(path)
        assert home is not None
        return home.repository.settings.weights["lange-zin"]

    assert (weight(one), weight(other)) == (Severity.ERROR, None)
    assert folders.home_of(one) is folders.home_of(one)
    write(settings, '[controles]\nlange-zin = "let op"\n')
    assert (weight(one), weight(other)) == (Severity.WARNING, None)


def test_own_registers_are_read_again_when_they_change(tmp_path: Path) -> None:
    plan, folders = write(tmp_path / "plans/huur.md"), Folders()
    write(tmp_path / "doorbraak.toml")
    home = folders.home_of(plan)
    assert home is not None
    assert "eigen-uur-2026" not in home.repository.registers.tariffs
    entry = (
        "kosten: 1\ncijfers:\n"
        "  eigen-uur-2026:\n    post: Uur\n    bedrag: 80\n    per: uur\n    jaar: 2026\n    regio: hier\n"
        "    betaler: gemeente\n    bron: begroting\n    eerste_hand: ja\n    toelichting: zo\n"
    )
    write(tmp_path / "registers/kosten.yaml", entry)
    home = folders.home_of(plan)
    assert home is not None
    assert home.fault == ""
    assert "eigen-uur-2026" in home.repository.registers.tariffs


def test_settings_with_a_mistake_are_told_and_what_was_in_force_stays(tmp_path: Path) -> None:
    plan, folders = write(tmp_path / "plans/huur.md"), Folders()
    settings = write(tmp_path / "doorbraak.toml", 'woorden = ["casus"]\n')
    assert folders.home_of(plan) is not None
    write(settings, "woorden = \n")
    home = folders.home_of(plan)
    assert home is not None
    assert home.fault.startswith("doorbraak.toml, regel 1: Deze regel kan ik niet lezen.")
    assert home.repository.settings.words == {"casus"}


def test_the_handbook_is_where_the_site_says_that_it_is(tmp_path: Path) -> None:
    plan = write(tmp_path / "plans/huur.md")
    write(tmp_path / "doorbraak.toml")
    write(tmp_path / "mkdocs.yml", "site_url: https://voorbeeld.nl/plannen/\n")
    home = Folders().home_of(plan)
    assert home is not None
    assert home.handbook == "https://voorbeeld.nl/plannen/"
