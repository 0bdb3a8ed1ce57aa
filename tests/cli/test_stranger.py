"""A proposal of a stranger: checked by our tool, with nothing of the proposal run and nothing given away."""

import os
import re
import subprocess
import sysconfig
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from doorbraak_tools import __version__
from doorbraak_tools.inputs.scaffold import repository_files
from tests.support.plans import SMALL, WHOLE
from tests.support.run import SCRIPT, environment

GITHUB, GITLAB = ".github/workflows/doorbraak.yml", ".gitlab-ci.yml"
FILES = repository_files("Proef")


@pytest.mark.parametrize(
    ("name", "how"),
    [
        (GITHUB, ["--builtin-schema", "vendor.github-workflows"]),
        (GITLAB, ["--builtin-schema", "vendor.gitlab-ci", "--data-transform", "gitlab-ci"]),
    ],
)
def test_the_build_servers_know_this_form(tmp_path: Path, name: str, how: list[str]) -> None:
    path = tmp_path / Path(name).name
    path.write_text(FILES[name], encoding="utf-8")
    program = Path(sysconfig.get_path("scripts")) / "check-jsonschema"
    ran = subprocess.run([program, *how, path], capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr


WORKFLOW: Any = yaml.safe_load(FILES[GITHUB])
JOBS: dict[str, Any] = WORKFLOW["jobs"]


def steps() -> Iterator[Any]:
    for job in JOBS.values():
        yield from job["steps"]


def test_the_workflow_has_no_rights_and_no_secrets() -> None:
    assert set(WORKFLOW[True]) == {"push", "pull_request"}  # YAML 1.1 reads the key `on` as true
    assert WORKFLOW["permissions"] == {}
    assert [job["permissions"] for job in JOBS.values()] == [{"contents": "read"}] * len(JOBS)
    assert "secrets" not in re.sub("#.*", "", FILES[GITHUB])
    assert not any("${{" in step.get("run", "") for step in steps())
    for step in steps():
        if "uses" in step:
            assert re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", step["uses"])
        if step.get("uses", "").startswith("actions/checkout@"):
            assert step["with"]["persist-credentials"] is False


def test_the_tool_is_there_before_the_proposal_is() -> None:
    order = [step.get("with", {}).get("path") or step.get("working-directory") for step in JOBS["nakijken"]["steps"]]
    assert order == ["hoofdtak", None, "hoofdtak", "wijziging", "wijziging"]
    assert JOBS["nakijken"]["steps"][0]["with"]["ref"] == "${{ github.event.pull_request.base.sha || github.sha }}"
    assert 'doorbraak" build' not in str(JOBS["nakijken"])
    assert JOBS["bouwen"]["if"] == "github.event_name == 'push'"


def test_the_tool_is_one_fixed_file() -> None:
    lines = [line for line in FILES["gereedschap.txt"].splitlines() if not line.startswith("#")]
    assert lines == [f"./gereedschap/doorbraak_tools-{__version__}-py3-none-any.whl"]


HOSTILE = "import pathlib\npathlib.Path(__file__).with_name('GELUKT').write_text('x')\n"


@pytest.fixture
def proposal(tmp_path: Path) -> Path:
    """A proposal that holds modules with the names of ours, settings that run code, links, a pipe and odd names."""
    folder = tmp_path / "wijziging"
    plans = folder / "plans"
    plans.mkdir(parents=True)
    for module in ("click", "yaml", "json", "sitecustomize", "usercustomize", "frontmatter", "jsonschema_rs", "re"):
        (folder / f"{module}.py").write_text(HOSTILE, encoding="utf-8")
    (folder / "doorbraak_tools").mkdir()
    (folder / "doorbraak_tools" / "__init__.py").write_text(HOSTILE, encoding="utf-8")
    (folder / "doorbraak_tools" / "__main__.py").write_text(HOSTILE, encoding="utf-8")
    (folder / "x.pth").write_text(f"import click\n{HOSTILE}", encoding="utf-8")
    (folder / "hook.py").write_text(HOSTILE, encoding="utf-8")
    (folder / "mkdocs.yml").write_text("site_name: !!python/name:hook\nhooks: [hook.py]\n", encoding="utf-8")
    (plans / "goed.md").write_text(WHOLE, encoding="utf-8")
    (plans / "fout.md").write_text(SMALL.replace("status: ingediend", "status: ::error::boe"), encoding="utf-8")
    (plans / "::error file=x::boe.md").write_text(SMALL.replace("titel:", "titl:"), encoding="utf-8")
    (plans / "wachtwoorden.md").symlink_to("/etc/passwd")
    (plans / "overal").symlink_to("/")
    os.mkfifo(plans / "wacht.md")
    return folder


@pytest.mark.parametrize("safe_path", ["", "1"])
def test_nothing_of_a_proposal_is_run(proposal: Path, safe_path: str) -> None:
    tool = proposal.parent / "gereedschap" / "bin"
    tool.mkdir(parents=True)
    (tool / "doorbraak").symlink_to(SCRIPT)
    ran = subprocess.run(
        ["bash", "-e", "-c", JOBS["nakijken"]["steps"][-1]["run"]],
        cwd=proposal,
        env={**environment("C"), "RUNNER_TEMP": str(proposal.parent), "PYTHONSAFEPATH": safe_path},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ran.returncode == 1, ran.stderr
    assert list(proposal.rglob("GELUKT")) == []
    said = ran.stdout + ran.stderr
    ours = re.compile(r"::(?:error|warning|notice) file=plans/[^:,]+,line=\d+,col=\d+,title=[a-z-]+::")
    assert all(f"{name}.md,line=" in said for name in ("boe", "fout", "goed", "wacht", "wachtwoorden"))
    assert all(ours.match(line) and "##[" not in line for line in said.splitlines())
    assert "root:" not in said
    assert "boe.md" in said
    assert "Traceback" not in said
