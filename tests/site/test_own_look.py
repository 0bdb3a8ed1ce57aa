"""A municipality's own look and own pages, and the same site from another generator."""

import os
import re
import subprocess
import sysconfig
from html.parser import HTMLParser
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from doorbraak_tools.site.pages.page import HEADERS
from tests.site.conftest import PROJECT
from tests.support.run import run_script
from tests.support.server import served

TOKENS = PROJECT / "doorbraak_tools" / "site" / "pages" / "theme" / "assets" / "doorbraak" / "tokens.css"
PAGE = (PROJECT / "docs" / "eigen-site.md").read_text(encoding="utf-8")


def test_the_page_names_every_token() -> None:
    tokens = re.findall(r"^  (--db-[a-z-]+):", TOKENS.read_text(encoding="utf-8").split("@media")[0], re.MULTILINE)
    assert re.findall(r"^\| `(--db-[a-z-]+)` \|", PAGE, re.MULTILINE) == tokens


@pytest.fixture(scope="module")
def own_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site made as the page tells: its own colours, its own statement."""
    folder = tmp_path_factory.mktemp("oudermeer")
    assert run_script("init", folder=folder).code == 0
    css = re.search(r"```css\n(.*?)```", PAGE, re.DOTALL)
    settings = re.search(r"```yaml\n(extra_css:.*?)```", PAGE, re.DOTALL)
    assert css is not None
    assert settings is not None
    (folder / "docs" / "huisstijl.css").write_text(css[1], encoding="utf-8")
    config = folder / "mkdocs.yml"
    config.write_text(config.read_text(encoding="utf-8") + "\n" + settings[1], encoding="utf-8")
    (folder / "docs" / "toegankelijkheid.md").write_text("# Onze verklaring\n\nVan ons.\n", encoding="utf-8")
    ran = run_script("build", folder=folder)
    assert ran.code == 0, ran.err
    return folder / "site"


def test_own_colours_are_everywhere(browser: Browser, own_site: Path) -> None:
    with served(own_site) as address:
        page = browser.new_page()
        page.goto(address)
        assert page.evaluate("getComputedStyle(document.querySelector('.md-button--primary')).backgroundColor") == (
            "rgb(0, 102, 79)"
        )
        page.goto(address + "methode/")
        assert page.evaluate("getComputedStyle(document.querySelector('.driehoek circle')).fill") == "rgb(0, 102, 79)"
        page.close()
        dark = browser.new_page(color_scheme="dark")
        dark.goto(address + "methode/")
        assert (
            dark.evaluate("getComputedStyle(document.querySelector('.driehoek circle')).fill") == "rgb(111, 208, 180)"
        )
        dark.close()


def test_an_own_page_stands_in_for_ours(own_site: Path) -> None:
    html = (own_site / "toegankelijkheid" / "index.html").read_text(encoding="utf-8")
    assert "Onze verklaring" in html
    assert "WCAG" not in html


def test_the_headers_for_a_web_server_are_on_the_page(browser: Browser, own_site: Path) -> None:
    with served(own_site) as address:
        page = browser.new_page()
        page.goto(address + "eigen-site/")
        shown = page.get_by_role("region", name="Koppen voor de webserver").inner_text()
        page.close()
    assert shown.strip().split("\n") == [f"{name}: {value}" for name, value in HEADERS.items()]


class _Article(HTMLParser):
    """The text of a page's article."""

    def __init__(self) -> None:
        super().__init__()
        self.inside = 0
        self.text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.inside += tag == "article"

    def handle_endtag(self, tag: str) -> None:
        self.inside -= tag == "article"

    def handle_data(self, data: str) -> None:
        if self.inside:
            self.text += data.split()


def articles(site: Path) -> dict[str, list[str]]:
    """Return the words of every page by its address."""
    found = {}
    for path in sorted(site.rglob("*.html")):
        page = _Article()
        page.feed(path.read_text(encoding="utf-8"))
        found[path.relative_to(site).as_posix()] = page.text
    return found


def test_properdocs_makes_the_same_pages(repository: Path, site: Path, tmp_path: Path) -> None:
    program = Path(sysconfig.get_path("scripts")) / "properdocs"
    command: list[str | Path] = [
        program,
        "build",
        "--quiet",
        "--strict",
        "--config-file",
        repository / "mkdocs.yml",
        "--site-dir",
        tmp_path,
    ]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    ran = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    theirs, ours = articles(tmp_path), articles(site)
    assert list(theirs) == list(ours)
    assert len(ours) > 50
    assert theirs == ours
