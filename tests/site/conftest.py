"""One site for all browser tests: a municipality's own folder with the example plans, built by the real command."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.support.browser import FLAGS, chromium
from tests.support.run import run_script
from tests.support.server import served

PROJECT = Path(__file__).parent.parent.parent


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


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, or a skip that says why not."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        yield browser
        browser.close()
