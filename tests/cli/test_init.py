"""`doorbraak init`: what it puts down, and that it takes nothing away."""

import json
import re
import subprocess
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from tests.support.plans import SMALL
from tests.support.run import Ran

Run = Callable[..., Ran]
FILES = {
    ".gitattributes",
    ".github/CODEOWNERS",
    ".github/workflows/doorbraak.yml",
    ".gitignore",
    ".gitlab-ci.yml",
    ".pre-commit-config.yaml",
    ".vscode/tasks.json",
    "docs/over-ons.md",
    "gereedschap.txt",
    "mkdocs.yml",
    "plans/README.md",
}


def test_what_it_puts_down(run: Run, folder: Path) -> None:
    ran = run("init", "nieuw", "--name", "Doorbraken: onze #1")
    assert ran.code == 0
    found = {path.relative_to(folder / "nieuw").as_posix() for path in (folder / "nieuw").rglob("*") if path.is_file()}
    assert found == FILES
    assert ran.lines[-3] == (
        "Schrijf je in emacs, helix, kate of neovim? Met doorbraak init --editor NAAM helpt die mee terwijl je typt. "
        "Voor Visual Studio Code is er een uitbreiding."
    )
    assert yaml.safe_load((folder / "nieuw" / "mkdocs.yml").read_text(encoding="utf-8"))["site_name"] == (
        "Doorbraken: onze #1"
    )
    for path in (".github/workflows/doorbraak.yml", ".gitlab-ci.yml", ".pre-commit-config.yaml"):
        assert yaml.safe_load((folder / "nieuw" / path).read_text(encoding="utf-8"))


def test_what_is_there_stays(run: Run, folder: Path) -> None:
    (folder / "mkdocs.yml").write_text("van mij", encoding="utf-8")
    ran = run("init")
    assert "Bestaat al, niet veranderd: mkdocs.yml" in ran.lines
    assert (folder / "mkdocs.yml").read_text(encoding="utf-8") == "van mij"
    assert run("init").lines[-1] == "Alles stond er al."


@pytest.mark.parametrize("name", [".gitignore", ".gitattributes", ".github/CODEOWNERS"])
def test_of_a_large_file_nothing_is_taken_away(run: Run, folder: Path, name: str) -> None:
    mine = "".join(f"/map-{number}/ x\n" for number in range(30_000))
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_text(mine, encoding="utf-8")
    assert run("init").code == 0
    assert (folder / name).read_text(encoding="utf-8").startswith(mine)


def test_the_problem_matchers_read_what_check_prints(run: Run, folder: Path) -> None:
    run("init")
    run("new", "Proef")
    matchers = json.loads((folder / ".vscode" / "tasks.json").read_text(encoding="utf-8"))["tasks"][0]["problemMatcher"]
    patterns = [re.compile(matcher["pattern"]["regexp"]) for matcher in matchers]
    lines = run("check", "--all").lines[:-1]
    assert lines
    for line in lines:
        matched = [pattern.match(line) for pattern in patterns]
        assert sum(match is not None for match in matched) == 1, line


def test_what_editors_leave_behind_is_ignored(run: Run, folder: Path) -> None:
    run("init")
    ignored = (folder / ".gitignore").read_text(encoding="utf-8").splitlines()
    assert {"*~", "*.bak", "/site/"} <= set(ignored)


def test_the_owners_of_a_release_are_to_be_filled_in(run: Run, folder: Path) -> None:
    run("init")
    lines = (folder / ".github" / "CODEOWNERS").read_text(encoding="utf-8").splitlines()
    assert all(line.startswith("# ") for line in lines if line), "nobody owns it until a team is filled in"
    assert "# /plans/vrijgave.json @organisatie/team" in lines


def test_git_does_not_see_plans_about_real_households(run: Run, folder: Path) -> None:
    run("init")
    (folder / "echt").mkdir()
    for path in ("echt/geheim.md", "plans/voorbeeld.md"):
        (folder / path).write_text(SMALL, encoding="utf-8")
    subprocess.run(["git", "init", "--quiet"], cwd=folder, check=True)
    subprocess.run(["git", "add", "--all"], cwd=folder, check=True)
    seen = subprocess.run(["git", "ls-files"], cwd=folder, check=True, capture_output=True, text=True).stdout
    assert "plans/voorbeeld.md" in seen.splitlines()
    assert "echt" not in seen


def test_pre_commit_wants_every_plan_to_say_that_it_is_an_example(run: Run, folder: Path) -> None:
    run("init")
    config = yaml.safe_load((folder / ".pre-commit-config.yaml").read_text(encoding="utf-8"))
    hooks = {hook["id"]: hook for hook in config["repos"][0]["hooks"]}
    hook = hooks["alleen-voorbeelden"]
    assert (hook["language"], hook["args"]) == ("pygrep", ["--multiline", "--negate"])
    # As pre-commit's own pygrep looks, in bytes; --negate refuses a file in which it does not stand.
    says_so = re.compile(hook["entry"].encode(), re.MULTILINE | re.DOTALL)
    for written in ("fictief", "samengesteld", "'fictief'", "fictief  # verzonnen", "fictief\r"):
        assert says_so.search(SMALL.replace("status:", f"voorbeeld: {written}\nstatus:", 1).encode()), written
    for written in ("echt", "fictieve naam", "nee # voorbeeld: fictief"):
        assert not says_so.search(SMALL.replace("status:", f"voorbeeld: {written}\nstatus:", 1).encode()), written
    assert not says_so.search(SMALL.encode())
    assert re.search(hook["files"], "plans/proef.md")
    assert re.search(hook["exclude"], "plans/README.md")
    assert re.search(hooks["niets-uit-echt"]["files"], "echt/proef.md")


@pytest.mark.parametrize("kind", ["link", "file"])
def test_nothing_is_put_behind_a_link_or_into_a_file(run: Run, folder: Path, kind: str) -> None:
    elsewhere = folder / "elders"
    elsewhere.mkdir()
    (folder / "onze").mkdir()
    inner = folder / "onze" / ".github"
    if kind == "link":
        inner.symlink_to(elsewhere)
    else:
        inner.write_text("x", encoding="utf-8")
    ran = run("init", "onze")
    assert (ran.code, ran.out, ran.err) == (
        2,
        "",
        f"Fout: {Path('onze', '.github')} is een link of een bestand; ik zet er niets in. Geef het een andere naam.\n",
    )
    assert list(elsewhere.iterdir()) == []
    assert [path.name for path in (folder / "onze").iterdir()] == [".github"]


@pytest.mark.parametrize(
    ("editor", "path"),
    [
        ("emacs", ".dir-locals.el"),
        ("helix", ".helix/languages.toml"),
        ("kate", ".kateproject"),
        ("neovim", ".nvim.lua"),
    ],
)
def test_a_file_for_an_editor(run: Run, folder: Path, editor: str, path: str) -> None:
    assert f"Gemaakt: {path}" in run("init", "--editor", editor).lines
    assert "lsp" in (folder / path).read_text(encoding="utf-8")
    again = run("init", "--editor", editor)
    assert f"Bestaat al, niet veranderd: {path}" in again.lines
    assert again.lines[-1] == "Alles stond er al."


def test_the_files_for_helix_and_kate_have_fields_that_their_handbooks_name(folder: Path, run: Run) -> None:
    run("init", "--editor", "helix")
    run("init", "--editor", "kate")
    helix = tomllib.loads((folder / ".helix/languages.toml").read_text(encoding="utf-8"))
    (language,) = helix["language"]
    (server,) = helix["language-server"]
    # docs.helix-editor.com/languages.html
    assert language == {"name": "markdown", "language-servers": [server]}
    assert helix["language-server"][server] == {"command": "doorbraak", "args": ["lsp"]}
    # as in the settings.json of its LSP client; the root is taken from the folder of the file itself
    kate = json.loads((folder / ".kateproject").read_text(encoding="utf-8"))["lspclient"]["servers"]
    assert kate == {"markdown": {"command": ["doorbraak", "lsp"], "root": ".", "highlightingModeRegex": "^Markdown$"}}


def test_a_file_of_an_editor_that_does_not_name_us_stays_and_is_told_what_it_lacks(run: Run, folder: Path) -> None:
    (folder / ".nvim.lua").write_text("-- van mij\n")
    ran = run("init", "--editor", "neovim")
    assert (folder / ".nvim.lua").read_text() == "-- van mij\n"
    at = ran.lines.index("Bestaat al, niet veranderd: .nvim.lua")
    assert ran.lines[at + 1].startswith("Let op: daarin ontbreekt nog dit.")
    assert "    vim.lsp.enable('doorbraak')" in ran.lines


def test_a_name_that_is_no_utf_8_is_written_without_what_no_keyboard_types(run: Run, folder: Path) -> None:
    assert run("init", "--name", "Onze\udcff plannen\x1b").code == 0
    assert "site_name: Onze plannen\n" in (folder / "mkdocs.yml").read_text(encoding="utf-8")
    ran = run("init", "los", "--url", "https://voorbeeld.example/\udcff/")
    assert (ran.code, ran.lines) == (2, [])
    assert "--url moet een heel adres zijn" in ran.err
