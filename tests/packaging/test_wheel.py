"""A municipality starts from a wheel in an empty environment, far from any checkout."""

import json
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
import yaml

from doorbraak_tools import __version__

PROJECT = Path(__file__).parent.parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from the sdist, so that the sdist is known to hold everything too."""
    out = tmp_path_factory.mktemp("dist")
    _run(sys.executable, "-m", "hatchling", "build", "-t", "sdist", "-d", out, cwd=PROJECT)
    (sdist,) = out.glob("*.tar.gz")
    _run("tar", "-xzf", sdist, cwd=out)
    (source,) = (path for path in out.iterdir() if path.is_dir())
    _run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", out, cwd=source)
    (wheel,) = out.glob("*.whl")
    return wheel


def _run(*command: object, cwd: Path) -> str:
    ran = subprocess.run([str(part) for part in command], cwd=cwd, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return ran.stdout


def test_the_wheel_carries_what_the_tool_needs(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    for needed in (
        "_bundled/schema/doorbraakplan.schema.json",
        "_bundled/docs/methode/situatieschets.md",
        "_bundled/mkdocs.yml",
        "site/pages/templates/plan.html",
        "site/pages/theme/assets/doorbraak/doorbraak.css",
        "inputs/scaffold/repository/dot-github/workflows/doorbraak.yml",
        "locale/nl/LC_MESSAGES/messages.mo",
        "site/workplace/runtime/pyodide-314.0.7.tgz",
        "site/pages/theme/assets/doorbraak/werkplaats/werkplaats.js",
        "py.typed",
    ):
        assert f"doorbraak_tools/{needed}" in names


def test_init_new_check_build_in_an_empty_environment(wheel: Path, tmp_path: Path) -> None:
    environment, folder = tmp_path / "omgeving", tmp_path / "gemeente"
    folder.mkdir()
    _run(sys.executable, "-m", "venv", environment, cwd=tmp_path)
    bin_folder = environment / ("Scripts" if sys.platform == "win32" else "bin")
    _run(bin_folder / "python", "-m", "pip", "install", "--quiet", wheel, cwd=tmp_path)
    doorbraak = bin_folder / "doorbraak"
    _run(doorbraak, "init", cwd=folder)
    assert _run(doorbraak, "new", "Proef", cwd=folder).startswith("Gemaakt: plans")
    assert "1 plan nagekeken: " in _run(doorbraak, "check", "plans/proef.md", cwd=folder)
    assert _run(doorbraak, "build", cwd=folder).startswith("Klaar: site")
    home = (folder / "site" / "index.html").read_text(encoding="utf-8")
    step = (folder / "site" / "methode" / "situatieschets" / "index.html").read_text(encoding="utf-8")
    assert "Doorbraakplannen" in home
    assert "Wat is er gebeurd?" in step
    assert (folder / "site" / "pagefind" / "pagefind.js").is_file()
    assert (folder / "site" / "werkplaats" / "index.html").is_file()


def test_documents_differences_and_actions_find_what_they_need(wheel: Path, tmp_path: Path) -> None:
    # The libraries are those of this environment. Python looks in the working folder first: there the wheel lies.
    _run(sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--target", tmp_path, wheel, cwd=tmp_path)
    shutil.copy(PROJECT / "plans" / "achttien-is-geen-einddatum.md", tmp_path / "oud.md")

    def doorbraak(*arguments: str) -> str:
        return _run(sys.executable, "-m", "doorbraak_tools", *arguments, cwd=tmp_path)

    for form, begin in (("html", b"<!DOCTYPE html>"), ("pdf", b"%PDF-"), ("docx", b"PK")):
        doorbraak("show", "oud.md", "--as", "plan", "-o", f"stuk.{form}")
        assert (tmp_path / f"stuk.{form}").read_bytes().startswith(begin)
    assert doorbraak("import", "stuk.docx", "-o", "nieuw.md").startswith("Gemaakt: nieuw.md\n")
    assert doorbraak("diff", "oud.md", "nieuw.md").startswith("Van oud.md naar nieuw.md\n")
    assert "<title>" in doorbraak("diff", "oud.md", "nieuw.md", "--format", "html")
    assert "BEGIN:VCALENDAR" in doorbraak("actions", "oud.md", "--format", "ics")


def test_the_version_stands_in_one_place() -> None:
    said = yaml.safe_load((PROJECT / "publiccode.yml").read_text(encoding="utf-8"))["softwareVersion"]
    assert said == __version__
    assert f"## {__version__}\n" in (PROJECT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert json.loads((PROJECT / "editors/vscode/package.json").read_text(encoding="utf-8"))["version"] == __version__


def test_the_sdist_holds_what_make_needs(tmp_path: Path) -> None:
    _run(sys.executable, "-m", "hatchling", "build", "-t", "sdist", "-d", tmp_path, cwd=PROJECT)
    (sdist,) = tmp_path.glob("*.tar.gz")
    names = {name.partition("/")[2] for name in _run("tar", "-tzf", sdist, cwd=tmp_path).splitlines()}
    assert {"Makefile", "requirements.lock", "PRINCIPLES.md", "CHANGELOG.md", "action.yml", "mkdocs.yml"} <= names
