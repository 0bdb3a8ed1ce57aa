"""`doorbraak init`: what it puts down, and that it takes nothing away."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import yaml

from tests.support.run import Ran

Run = Callable[..., Ran]
FILES = {
    ".gitattributes",
    ".github/workflows/doorbraak.yml",
    ".gitignore",
    ".gitlab-ci.yml",
    ".pre-commit-config.yaml",
    ".vscode/tasks.json",
    "docs/over-ons.md",
    "mkdocs.yml",
    "plans/README.md",
}


def test_what_it_puts_down(run: Run, folder: Path) -> None:
    ran = run("init", "nieuw", "--name", "Doorbraken: onze #1")
    assert ran.code == 0
    found = {path.relative_to(folder / "nieuw").as_posix() for path in (folder / "nieuw").rglob("*") if path.is_file()}
    assert found == FILES
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


def test_the_workflow_can_only_read(run: Run, folder: Path) -> None:
    run("init")
    workflow = yaml.safe_load((folder / ".github" / "workflows" / "doorbraak.yml").read_text(encoding="utf-8"))
    assert workflow["permissions"] == {"contents": "read"}
    assert "pull_request_target" not in workflow[True]


def test_the_problem_matchers_read_what_check_prints(run: Run, folder: Path) -> None:
    run("init")
    run("new", "Proef")
    matchers = json.loads((folder / ".vscode" / "tasks.json").read_text(encoding="utf-8"))["tasks"][0]["problemMatcher"]
    patterns = [re.compile(matcher["pattern"]["regexp"]) for matcher in matchers]
    lines = run("check").lines[:-1]
    assert lines
    for line in lines:
        matched = [pattern.match(line) for pattern in patterns]
        assert sum(match is not None for match in matched) == 1, line


def test_what_editors_leave_behind_is_ignored(run: Run, folder: Path) -> None:
    run("init")
    ignored = (folder / ".gitignore").read_text(encoding="utf-8").splitlines()
    assert {"*~", "*.bak", "/site/"} <= set(ignored)
