"""The first commit after `init`, with a real pre-commit; and what Git can be made to take."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.support.browser import required_tool
from tests.support.plans import SMALL
from tests.support.run import SCRIPT, run_inside, run_script

EXAMPLE = SMALL.replace("status:", "voorbeeld: fictief\nstatus:", 1)


def git(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run Git as somebody without settings of their own."""
    own = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    who = {"GIT_AUTHOR_NAME": "n", "GIT_AUTHOR_EMAIL": "n@example.org"}
    who |= {name.replace("AUTHOR", "COMMITTER"): value for name, value in who.items()}
    path = os.pathsep.join([str(SCRIPT.parent), str(Path(sys.executable).parent), own["PATH"]])
    alone = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", "PATH": path}
    return subprocess.run(
        ["git", *arguments], cwd=folder, env=own | who | alone, capture_output=True, text=True, check=False
    )


def init(folder: Path, *arguments: str) -> str:
    ran = run_inside("init", *arguments, folder=folder)
    assert (ran.code, ran.err) == (0, "")
    return ran.out


def staged(folder: Path) -> list[str]:
    assert git(folder, "add", "--all").returncode == 0
    return git(folder, "diff", "--cached", "--name-only").stdout.splitlines()


@pytest.fixture
def committed(folder: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder as somebody starts one, with the hooks of pre-commit in it."""
    pre_commit = required_tool("pre-commit", str(Path(sys.executable).parent / "pre-commit"))
    monkeypatch.setenv("PRE_COMMIT_HOME", str(tmp_path_factory.mktemp("pre-commit")))
    assert git(folder, "init", "--quiet").returncode == 0
    init(folder)
    subprocess.run([pre_commit, "install"], cwd=folder, check=True, capture_output=True)
    return folder


def test_the_first_commit_goes_through(committed: Path) -> None:
    assert "plans/README.md" in staged(committed)
    done = git(committed, "commit", "-m", "begin")
    assert done.returncode == 0, done.stdout + done.stderr
    (committed / "plans" / "Readme.MD").write_text("# Uitleg\n", encoding="utf-8")
    (committed / "plans" / "proef.md").write_text(EXAMPLE, encoding="utf-8")
    assert "plans/proef.md" in staged(committed)
    done = git(committed, "commit", "-m", "een plan")
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("path", "text", "hook"),
    [
        ("plans/echt-gezin.md", SMALL, "alleen-voorbeelden"),
        ("plans/diep/gezin.MD", SMALL, "alleen-voorbeelden"),
        ("echt/gezin.md", EXAMPLE, "niets-uit-echt"),
        ("site-intern/index.html", "<p>", "niets-uit-echt"),
        ("plans/kapot.md", EXAMPLE.replace("status: ingediend", "status: half"), "doorbraak-check"),
    ],
)
def test_what_pre_commit_stops(committed: Path, path: str, text: str, hook: str) -> None:
    (committed / path).parent.mkdir(exist_ok=True, parents=True)
    (committed / path).write_text(text, encoding="utf-8")
    assert git(committed, "add", "--force", path).returncode == 0
    done = git(committed, "commit", "-m", "mag niet")
    assert done.returncode == 1
    assert f"- hook id: {hook}\n" in done.stdout + done.stderr


IGNORED = {"echt/gezin.md", "site-intern/plannen/x/index.html", ".site-intern-abc/x.html", "site/index.html"}


@pytest.mark.parametrize(
    "before",
    [
        b"*.log\n",
        b"*.log",
        b"*.log\r\nnode_modules/\r\n",
        b"",
        b"\xef\xbb\xbf*.log\n",
        b"# r\xe9gels\n",
        b"/echt/\n/site-intern/\n",
        b"*\n!*/\n!*.md\n!*.html\n",
        b"/echt/\n!/echt/\n",
        b"# /echt/\n",
    ],
    ids=["lines", "no-end", "crlf", "empty", "bom", "latin-1", "half", "all-but", "turned-round", "only-comment"],
)
def test_a_gitignore_that_is_there_is_completed_once(folder: Path, before: bytes) -> None:
    (folder / ".gitignore").write_bytes(before)
    git(folder, "init", "--quiet")
    assert "Aangevuld: .gitignore" in init(folder)
    after = (folder / ".gitignore").read_bytes()
    assert after.startswith(before)
    for path in IGNORED:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text("x", encoding="utf-8")
    assert not IGNORED & set(staged(folder))
    assert init(folder).endswith("Alles stond er al.\n")
    assert (folder / ".gitignore").read_bytes() == after


def test_a_gitignore_that_git_cannot_read_is_said(folder: Path) -> None:
    before = "*.log\n".encode("utf-16")
    (folder / ".gitignore").write_bytes(before)
    said = "Let op: .gitignore kan ik niet aanvullen. Maak het opnieuw, in UTF-8, met:\n    /echt/\n    /site/\n"
    assert said in init(folder)
    assert (folder / ".gitignore").read_bytes() == before


def test_what_the_settings_of_a_site_lack_is_said(folder: Path) -> None:
    (folder / "docs").mkdir()
    (folder / "docs" / "index.md").write_text("# Hoi\n", encoding="utf-8")
    before = "site_name: Van ons\nmarkdown_extensions:\n  - toc: {permalink: true}\nextra: {hoi: !ENV [HOI, x]}\n"
    (folder / "mkdocs.yml").write_text(before, encoding="utf-8")
    out = init(folder)
    assert (folder / "mkdocs.yml").read_text(encoding="utf-8") == before
    _, _, said = out.partition("Voeg het toe aan wat er onder hetzelfde woord al staat:\n")
    lines = [line.removeprefix("    ") for line in said.splitlines() if line.startswith("    ")]
    lacking = yaml.safe_load("\n".join(lines))
    assert lacking["plugins"] == ["doorbraak"]
    assert lacking["theme"] == {"name": "material", "language": "nl"}
    assert "admonition" in lacking["markdown_extensions"]
    ran = run_script("build", folder=folder)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("Fout: In mkdocs.yml ontbreekt doorbraak onder plugins. Zet erin: plugins, met daaronder")
    (folder / "mkdocs.yml").write_text(
        before.replace("markdown_extensions:\n", "").replace("  - toc: {permalink: true}\n", "") + "\n".join(lines),
        encoding="utf-8",
    )
    assert "Er ontbreekt" not in init(folder)
    assert run_script("build", folder=folder).code == 0


def test_a_site_in_another_theme_is_not_built(folder: Path) -> None:
    init(folder)
    config = folder / "mkdocs.yml"
    config.write_text(config.read_text(encoding="utf-8").replace("name: material", "name: mkdocs"), encoding="utf-8")
    ran = run_script("build", folder=folder)
    assert (ran.code, ran.err) == (
        2, "Fout: Zet in mkdocs.yml onder theme: name: material. De pagina's passen alleen daarbij.\n",
    )  # fmt: skip


def test_the_hooks_that_a_configuration_lacks_are_said(folder: Path) -> None:
    before = "repos:\n- repo: local\n  hooks:\n  - id: doorbraak-check\n    name: x\n"
    (folder / ".pre-commit-config.yaml").write_text(before, encoding="utf-8")
    out = init(folder)
    assert (folder / ".pre-commit-config.yaml").read_text(encoding="utf-8") == before
    _, _, said = out.partition("Voeg het toe aan wat er onder hetzelfde woord al staat:\n")
    lines = [line.removeprefix("    ") for line in said.splitlines() if line.startswith("    ")]
    (repository,) = yaml.safe_load("\n".join(lines))
    assert [hook["id"] for hook in repository["hooks"]] == ["alleen-voorbeelden", "niets-uit-echt"]


@pytest.mark.parametrize(
    ("name", "text", "key"),
    [(".pre-commit-config.yaml", text, "repos") for text in ("", "# leeg\n", "fail_fast: true\n")]
    + [("mkdocs.yml", text, "site_name") for text in ("", "docs_dir: docs\n", "site_name:\n")],
)
def test_what_is_lacking_can_be_put_in_as_it_is_said(folder: Path, name: str, text: str, key: str) -> None:
    (folder / name).write_text(text, encoding="utf-8")
    out = init(folder)
    lines = [line.removeprefix("    ") for line in out.splitlines() if line.startswith("    ")]
    assert key in yaml.safe_load("\n".join(lines))


@pytest.mark.parametrize("text", ["a: b: c\n", "\x00", "- los\n", ""])
def test_settings_of_another_shape_do_not_stop_init(folder: Path, text: str) -> None:
    for name in ("mkdocs.yml", ".pre-commit-config.yaml"):
        (folder / name).write_text(text, encoding="utf-8")
    assert "Bestaat al, niet veranderd: mkdocs.yml\nLet op: " in init(folder)
    assert (folder / "mkdocs.yml").read_text(encoding="utf-8") == text


def test_the_next_step_goes_into_the_folder_first(folder: Path) -> None:
    first = 'doorbraak new "Een titel zonder namen"'
    assert init(folder, "onze").endswith(f"Klaar. Begin met: cd onze\nDaarna: {first}\n")
    assert init(folder, "onze plannen").endswith(f'Klaar. Begin met: cd "onze plannen"\nDaarna: {first}\n')
    assert init(folder, ".").endswith(f"Klaar. Begin met: {first}\n")
    assert init(folder, "weer", "--echt").endswith(f"cd weer\nDaarna: {first} --echt\n")


def test_a_folder_inside_that_of_git_is_told_where_files_belong(folder: Path) -> None:
    git(folder, "init", "--quiet")
    assert f"Let op: onze ligt in de Git-map {folder}. Zet .github, .gitlab-ci.yml" in init(folder, "onze")


def test_a_site_that_knows_its_address(folder: Path) -> None:
    init(folder, "--url", "https://ons-handboek.example/plannen")
    ran = run_script("build", folder=folder)
    assert (ran.code, ran.lines) == (0, ["Klaar: site", "Bekijk de site met: doorbraak serve"])
    assert 'href="/plannen/assets/doorbraak/doorbraak.css"' in (folder / "site" / "404.html").read_text("utf-8")
    assert run_script("build", "--internal", folder=folder).code == 0
    inside = folder / "site-intern"
    assert not [page for page in inside.rglob("*.html") if "ons-handboek.example" in page.read_text(encoding="utf-8")]


def test_a_site_without_an_address_says_so(folder: Path) -> None:
    init(folder)
    assert "# site_url: https://naam.github.io/plannen/\n" in (folder / "mkdocs.yml").read_text(encoding="utf-8")
    assert run_script("build", folder=folder).lines[-1].startswith("In mkdocs.yml staat geen site_url. Vul daar in")
    assert run_inside("init", "elders", "--url", "naam.nl", folder=folder).code == 2
