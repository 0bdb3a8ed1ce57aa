"""One site for all browser tests: a municipality's own folder with the example plans, built by the real command."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.support.run import run_script
from tests.support.server import served

PROJECT = Path(__file__).parent.parent.parent


@pytest.fixture(scope="session")
def started(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder as `doorbraak init` makes it, to copy and never to change.

    Without the workplace: that takes a fifth of the time of a build and has tests of its own.
    """
    folder = tmp_path_factory.mktemp("begonnen") / "onze"
    folder.mkdir()
    assert run_script("init", folder=folder).code == 0
    (folder / "doorbraak.toml").write_text("[werkplaats]\naan = false\n", encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder as `doorbraak init` makes it, with the project's example plans and their releases."""
    folder = tmp_path_factory.mktemp("gemeente")
    assert run_script("init", "--name", "Doorbraken: onze <gemeente>", folder=folder).code == 0
    for file in (PROJECT / "plans").iterdir():
        if file.suffix in {".md", ".json"} and file.name != "README.md":
            shutil.copy(file, folder / "plans" / file.name)
    return folder


@pytest.fixture(scope="session")
def site(repository: Path) -> Path:
    """The built site."""
    ran = run_script("build", folder=repository)
    assert ran.code == 0, ran.err
    return repository / "site"


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the site is served."""
    with served(site) as address:
        yield address


@pytest.fixture(scope="module")
def subfolder(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The same files served one folder deeper, as on a host where the site has a path."""
    top = tmp_path_factory.mktemp("host")
    shutil.copytree(site, top / "gemeente" / "doorbraken")
    with served(top) as address:
        yield address + "gemeente/doorbraken/"


class Search:
    """The search page, asked one question after another."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self._address = address
        page.goto(address + "zoeken/")
        expect(page.locator("#zoekstand")).not_to_have_text("")

    def addresses(self, question: str) -> list[str]:
        """Ask, and return the addresses of all pages that come, from the site's root."""
        self.page.evaluate("document.getElementById('zoekstand').textContent = ''")
        self.page.locator("#zoekveld").fill(question)
        self.page.locator("#zoekveld").press("Enter")
        expect(self.page.locator("#zoekstand")).not_to_have_text("")
        while self.page.locator("#zoekmeer").is_visible():
            before = self.page.locator("#zoekresultaten li").count()
            self.page.locator("#zoekmeer").click()
            expect(self.page.locator("#zoekresultaten li")).not_to_have_count(before)
        links = self.page.locator("#zoekresultaten a").evaluate_all("links => links.map(link => link.href)")
        return [link.removeprefix(self._address) for link in links]

    def state(self) -> str:
        """Return what is said about the results."""
        return self.page.locator("#zoekstand").inner_text()

    def notes(self) -> str:
        """Return what is said about the question."""
        return "\n".join(self.page.locator("#zoeknoten p").all_inner_texts())


@pytest.fixture(scope="module")
def search(browser: Browser, address: str) -> Iterator[Search]:
    """A search page that stays open."""
    page = browser.new_page()
    yield Search(page, address)
    page.close()
