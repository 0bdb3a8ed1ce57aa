"""A build replaces what an earlier build made, and nothing else; and it is never shown without our look through it."""

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path
from urllib.request import urlopen

import pytest

from doorbraak_tools.site.site_folder import MARK, may_be_replaced
from tests.support.plans import SMALL
from tests.support.run import run_script


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A repository with one plan, which is not released."""
    folder = tmp_path / "onze"
    folder.mkdir()
    assert run_script("init", folder=folder).code == 0
    (folder / "plans" / "klein.md").write_text(SMALL, encoding="utf-8")
    (folder / "registers").mkdir(exist_ok=True)
    (folder / "registers" / "uitleg.txt").write_text("van ons", encoding="utf-8")
    (folder / ".git").mkdir()
    (folder / ".git" / "config").write_text("[core]\n", encoding="utf-8")
    return folder


def configured(place: Path, old: str, new: str) -> None:
    config = place / "mkdocs.yml"
    text = config.read_text(encoding="utf-8")
    assert old in text
    config.write_text(text.replace(old, new), encoding="utf-8")


def everything(place: Path) -> dict[str, bytes]:
    return {path.relative_to(place).as_posix(): path.read_bytes() for path in place.rglob("*") if path.is_file()}


@pytest.mark.parametrize("name", ["plans", ".git", "docs", "registers", "plans/", "./plans", ".", "..", "../onze"])
def test_a_folder_that_no_build_made_is_left_as_it_is(place: Path, name: str) -> None:
    configured(place, "site_dir: site", f"site_dir: {name}")
    before = everything(place)
    ran = run_script("build", folder=place)
    assert ran.code == 2
    assert "site_dir" in ran.err
    assert everything(place) == before


def test_a_link_and_a_folder_of_an_earlier_version_are_refused_by_name(place: Path) -> None:
    (place / "site").symlink_to(place / "plans")
    assert run_script("build", folder=place).code == 2
    (place / "site").unlink()
    (place / "site").mkdir()
    (place / "site" / "index.html").write_text("oud", encoding="utf-8")
    ran = run_script("build", folder=place)
    assert (ran.code, ran.err) == (
        2,
        "Fout: In site staat iets dat niet met doorbraak build is gemaakt, of het is een link. Dat gooi ik niet weg. "
        "Geef site_dir in mkdocs.yml een andere naam, of verwijder de map zelf als het een oude site is.\n",
    )
    assert (place / "site" / "index.html").read_text(encoding="utf-8") == "oud"


def test_what_a_build_made_is_replaced(place: Path) -> None:
    assert run_script("build", folder=place).code == 0
    assert (place / "site" / MARK).is_file()
    (place / "site" / "oud.txt").write_text("x", encoding="utf-8")
    assert run_script("build", folder=place).code == 0
    assert not (place / "site" / "oud.txt").exists()


def test_the_mark_itself_may_be_no_link(tmp_path: Path) -> None:
    assert may_be_replaced(tmp_path / "nieuw")
    assert may_be_replaced(tmp_path)
    (tmp_path / "elders").write_text("x", encoding="utf-8")
    (tmp_path / MARK).symlink_to(tmp_path / "elders")
    assert not may_be_replaced(tmp_path)
    assert not may_be_replaced(tmp_path / "elders")


def test_mkdocs_itself_leaves_such_a_folder_alone_too(place: Path) -> None:
    before = everything(place)
    ran = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--site-dir", "plans"],
        cwd=place, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert ran.returncode != 0
    assert "Dat gooi ik niet weg" in ran.stderr
    assert everything(place) == before


def test_a_site_without_our_plugin_is_not_built(place: Path) -> None:
    configured(place, "plugins:\n  - doorbraak\n", "plugins: []\n")
    ran = run_script("build", folder=place)
    assert (ran.code, ran.err) == (
        2,
        "Fout: In mkdocs.yml ontbreekt doorbraak onder plugins. Zet erin: plugins, met daaronder - doorbraak.\n",
    )
    assert not (place / "site").exists()


def test_a_hook_that_takes_the_plugin_away_does_not_get_a_site(place: Path) -> None:
    (place / "haak.py").write_text(
        "def on_files(files, config):\n    config.plugins.events['post_build'].clear()\n", encoding="utf-8"
    )
    configured(place, "plugins:", "hooks: [haak.py]\nplugins:")
    ran = run_script("build", folder=place)
    assert ran.code == 2
    assert "De site is niet nagekeken" in ran.err
    assert not (place / "site").exists()


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("brief.pdf", b"%PDF-1.7\n"),
        ("tekst.txt", "moeder".encode("utf-16")),
        ("plan.md.bz2", b"BZh91AY"),
        ("plannen.zip", b"PK\x03\x04"),
        ("plan", b"tekst"),
    ],
)
def test_what_cannot_be_looked_through_does_not_come_on_a_site(place: Path, name: str, raw: bytes) -> None:
    (place / "docs").mkdir(exist_ok=True)
    (place / "docs" / name).write_bytes(raw)
    ran = run_script("build", folder=place)
    assert ran.code == 2
    assert f"{name} kan ik niet nakijken" in ran.err


def test_a_name_with_markup_is_text_on_every_page(place: Path) -> None:
    text = (place / "mkdocs.yml").read_text(encoding="utf-8")
    lines = ["site_name: 'x</title><proef>'" if one.startswith("site_name") else one for one in text.splitlines()]
    (place / "mkdocs.yml").write_text("\n".join(lines), encoding="utf-8")
    assert run_script("build", folder=place).code == 0
    pages = [path.read_text(encoding="utf-8") for path in (place / "site").rglob("*.html")]
    assert all("<title>" in page and "x&lt;/title&gt;&lt;proef&gt;</title>" in page for page in pages)
    assert not any("<proef>" in page for page in pages)


def test_pages_may_not_be_styled_out_of_the_plans(place: Path) -> None:
    configured(place, "  name: material\n", "  name: material\n  custom_dir: plans\n")
    ran = run_script("build", folder=place)
    assert ran.code == 2
    assert "moeten los van elkaar" in ran.err


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGTERM to catch")
def test_a_stopped_serve_leaves_no_plan_behind(place: Path, tmp_path: Path) -> None:
    rest = tmp_path / "tijdelijk"
    rest.mkdir()
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with subprocess.Popen(
        [sys.executable, "-m", "doorbraak_tools", "serve", "--internal", "--port", str(port)],
        cwd=place, env={**os.environ, "TMPDIR": str(rest)}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    ) as process:  # fmt: skip
        while process.poll() is None and not _answers(port):
            pass
        assert any(rest.rglob("klein/index.html"))
        process.send_signal(signal.SIGTERM)
    assert not any(rest.rglob("*.html"))


def _answers(port: int) -> bool:
    """Whether the site is served by now."""
    try:
        with urlopen(f"http://127.0.0.1:{port}/plannen/klein/", timeout=30) as page:
            return bool(page.read())
    except OSError:
        return False
