"""Plans about real households: a place that Git passes by, and a word when it does not."""

from pathlib import Path

import pytest

from tests.cli.test_first_commit import git, init, staged
from tests.support.plans import DAY, SMALL, WHOLE
from tests.support.run import Ran, run_inside, run_script

NOT_PASSED_BY = (
    "Let op: Git slaat {} niet over: bij de volgende git add gaan deze plannen mee. "
    "Zet ze klaar met: doorbraak init --echt\n"
)


def doorbraak(folder: Path, *arguments: str) -> Ran:
    return run_inside(*arguments, folder=folder)


@pytest.mark.parametrize("ignored", ["", "!/echt/\n!*.md\n", "/echt/\n"])
def test_git_never_takes_the_folder(folder: Path, ignored: str) -> None:
    git(folder, "init", "--quiet")
    assert "Gemaakt: echt, de map voor plannen over echte huishoudens\n" in init(folder, "--echt")
    (folder / ".gitignore").write_text(ignored, encoding="utf-8")
    ran = doorbraak(folder, "new", "Een plan", "--echt")
    assert (ran.code, ran.err) == (0, "")
    assert ran.lines[0] == "Gemaakt: echt/een-plan.md"
    assert not [path for path in staged(folder) if path.startswith("echt")]
    ran = doorbraak(folder, "check", "echt", *DAY)
    assert ran.err == ""


def test_new_makes_the_folder_at_the_root_and_mends_it(folder: Path) -> None:
    git(folder, "init", "--quiet")
    init(folder)
    ran = doorbraak(folder / "plans", "new", "Een plan", "--echt")
    assert (ran.code, ran.err) == (0, "")
    assert (folder / "echt" / "een-plan.md").is_file()
    (folder / "echt" / ".gitignore").write_text("*.log", encoding="utf-8")
    assert doorbraak(folder, "new", "Nog een", "--echt").err == ""
    assert (folder / "echt" / ".gitignore").read_text(encoding="utf-8") == "*.log\n*\n"


@pytest.mark.parametrize("place", ["echt", "echt/gezinnen/a", "gemeente/echt"])
def test_check_says_that_git_does_not_pass_a_real_plan_by(folder: Path, place: str) -> None:
    git(folder, "init", "--quiet")
    (folder / place).mkdir(parents=True)
    (folder / place / "gezin.md").write_text(SMALL, encoding="utf-8")
    echt = place[: place.index("echt") + 4]
    assert doorbraak(folder, "check", ".", *DAY).err == NOT_PASSED_BY.format(echt)


@pytest.mark.parametrize(
    "call",
    [
        ("show", "echt/gezin.md", "-o", "stuk.html"),
        ("show", "echt/gezin.md", "--as", "inwoner", "-o", "plans/stuk.html"),
        ("costs", "echt/gezin.md", "-o", "kosten.csv"),
        ("journey", "echt/gezin.md", "-o", "stand.html"),
        ("actions", "echt", "-o", "acties.ics"),
        ("diff", "echt/gezin.md", "echt/gezin.md", "-o", "anders.html"),
    ],
)
def test_what_is_made_of_a_real_plan_where_git_takes_it_is_said(folder: Path, call: tuple[str, ...]) -> None:
    git(folder, "init", "--quiet")
    init(folder, "--echt")
    (folder / "echt" / "gezin.md").write_text(WHOLE, encoding="utf-8")
    said = doorbraak(folder, *call).err
    assert f"Let op: {call[-1]} gaat over een echt huishouden, en Git slaat dat bestand niet over. " in said
    assert "Verplaats het naar echt.\n" in said
    inside = f"echt/{Path(call[-1]).name}"
    ran = doorbraak(folder, *call[:-1], inside)
    assert (folder / inside).is_file()
    assert "gaat over een echt huishouden" not in ran.err


def test_a_document_of_a_real_plan_comes_beside_it(folder: Path) -> None:
    git(folder, "init", "--quiet")
    init(folder, "--echt")
    (folder / "echt" / "gezin.md").write_text(WHOLE, encoding="utf-8")
    (folder / "plans" / "voorbeeld.md").write_text(WHOLE, encoding="utf-8")
    for place, made in (("echt", "echt/gezin-besluitnotitie.html"), ("plans", "voorbeeld-besluitnotitie.html")):
        run_script("show", f"{place}/{Path(made).name.partition('-')[0]}.md", folder=folder)
        assert (folder / made).is_file()
    assert not [path for path in staged(folder) if path.startswith(("echt", "gezin"))]


def test_check_says_that_git_keeps_a_real_plan_already(folder: Path) -> None:
    git(folder, "init", "--quiet")
    init(folder, "--echt")
    (folder / "echt" / "gezin.md").write_text(SMALL, encoding="utf-8")
    git(folder, "add", "--force", "echt/gezin.md")
    said = doorbraak(folder, "check", "echt", *DAY).err
    assert said.startswith("Let op: Git houdt iets in echt al bij. Haal het eruit met: git rm -r --cached echt ")


@pytest.mark.parametrize("call", [("check", "."), ("new", "Een plan"), ("new", "Een plan", "--echt")])
def test_without_git_nothing_is_said(folder: Path, call: tuple[str, ...]) -> None:
    (folder / "echt").mkdir()
    (folder / "echt" / "gezin.md").write_text(SMALL, encoding="utf-8")
    assert doorbraak(folder, *call).err == ""


@pytest.mark.parametrize("command", ["check", "actions"])
def test_where_there_are_only_real_plans_their_folder_is_named(folder: Path, command: str) -> None:
    init(folder, "--echt")
    assert doorbraak(folder, command, *DAY).err == ""
    doorbraak(folder, "new", "Een plan", "--echt")
    ran = doorbraak(folder, command, *DAY)
    assert ran.err.endswith(f"Wel staan er plannen in echt. Geef die map erbij: doorbraak {command} echt\n")
    assert (ran.code, ran.lines) == (0, ["Geen plannen gevonden. Maak er een met: doorbraak new TITEL"])
    (folder / "plans" / "klein.md").write_text(SMALL, encoding="utf-8")
    assert "Wel staan er" not in doorbraak(folder, command, *DAY).err


def test_a_town_of_that_name_is_no_folder_for_real_plans(folder: Path) -> None:
    town = folder / "echt" / "plannen"
    town.mkdir(parents=True)
    git(town, "init", "--quiet")
    (town / "voorbeeld.md").write_text(SMALL, encoding="utf-8")
    assert doorbraak(town, "check", ".", *DAY).err == ""


def test_new_says_that_git_keeps_the_folder_of_examples(folder: Path) -> None:
    git(folder, "init", "--quiet")
    init(folder)
    ran = doorbraak(folder, "new", "Een plan")
    assert ran.lines[0] == "Gemaakt: plans/een-plan.md"
    assert ran.err == (
        "Let op: plans is een map die Git bewaart, voor verzonnen en samengestelde plannen. Gaat het over een echt "
        "huishouden? Verwijder dit bestand en geef --echt mee. Is het verzonnen? Zet dan bovenaan: voorbeeld: fictief\n"
    )


def test_no_site_reads_the_folder(folder: Path) -> None:
    init(folder, "--echt")
    (folder / "plans" / "echt").mkdir()
    for path in ("echt/gezin.md", "plans/echt/gezin2.md", "plans/voorbeeld.md"):
        (folder / path).write_text(SMALL, encoding="utf-8")
    assert run_script("build", "--internal", folder=folder).code == 0
    names = {path.name for path in (folder / "site-intern" / "plannen").iterdir()}
    assert "voorbeeld" in names
    assert not {"gezin", "gezin2"} & names


def test_an_internal_site_that_git_would_take_is_said(folder: Path) -> None:
    init(folder)
    git(folder, "init", "--quiet")
    assert run_script("build", "--internal", folder=folder).err == ""
    (folder / ".gitignore").unlink()
    assert run_script("build", "--internal", folder=folder).err.startswith("Let op: Git slaat site-intern niet over.")


@pytest.mark.parametrize("elsewhere", ["plans", "docs", "plans/gezin"])
def test_the_folder_may_be_no_link_to_one_that_others_see(folder: Path, elsewhere: str) -> None:
    init(folder)
    (folder / elsewhere).mkdir(exist_ok=True)
    (folder / "echt").symlink_to(elsewhere)
    before = sorted(folder.rglob("*"))
    for command in (("new", "Een plan", "--echt"), ("init", "--echt")):
        ran = doorbraak(folder, *command)
        assert (ran.code, "echt is een link naar een map voor iets anders" in ran.err) == (2, True)
    assert sorted(folder.rglob("*")) == before


def test_the_folder_may_be_a_link_to_a_disk_of_its_own(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    init(folder)
    (folder / "echt").symlink_to(tmp_path_factory.mktemp("schijf"))
    assert doorbraak(folder, "new", "Een plan", "--echt").code == 0
    assert (folder / "echt" / "een-plan.md").is_file()
