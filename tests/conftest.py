"""What all tests share: a folder to work in, the command line, golden files, one browser."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

from tests.support.run import Ran, run_inside, run_script

if TYPE_CHECKING:
    from playwright.sync_api import Browser

# A shared build server is slow at times; a deadline would fail there on nothing. Where all tools are required, as they
# are there, the same examples are tried each time: what fails, failed by the change. A desk looks for new ones.
settings.register_profile(
    "doorbraak",
    deadline=None,
    max_examples=60,
    derandomize=bool(os.environ.get("DOORBRAAK_REQUIRE_TOOLS")),
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("quick", parent=settings.get_profile("doorbraak"), max_examples=5)
settings.load_profile("doorbraak")

# `make quick` leaves out what needs a browser, an office program or a wheel, and what takes longer than it tells those
# who work on a check, on reading, law or costs.
SLOW = (
    *("site", "packaging", "outputs/documents", "inputs/word"),
    *("outputs/calculation/test_xlsx.py", "outputs/actions/test_in_office.py", "outputs/journey/test_in_browser.py"),
    *("lsp/test_neovim.py", "lsp/test_editors.py", "editors"),  # other programs
    *("test_tutorial.py", "cli/test_dutch.py", "cli/test_secrets.py", "outputs/differences/test_outlets.py"),
    # A process of the tool for each line, or Git and its hooks around it, a terminal, many builds of a site.
    *("cli/test_stranger.py", "cli/test_exit_codes.py", "cli/test_first_commit.py", "cli/test_real_plans.py"),
    *("cli/test_new_ask.py", "cli/test_entrance.py", "repository", "plan/reading/test_without_compiled.py"),
    # Every answer of every example plan, changed; every call of the page that is a workplace.
    *("inputs/editing", "workplace"),
    # Every command on many broken plans; every one on large plans, each step counted.
    *("test_hostile.py", "test_growth.py"),
)

Golden = Callable[[Path, str], None]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-goldens", action="store_true", help="Write the golden files anew; look at the diff.")
    parser.addoption(
        "--every-key",
        action="store_true",
        help="Type all example plans, at every sign of them and a part of the letters between.",
    )
    parser.addoption("--quick", action="store_true", help="Leave out what is slow, and try fewer generated examples.")


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption("--quick"):
        settings.load_profile("quick")


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Leave out what is slow in a quick run; None lets pytest decide on all else."""
    folder = Path(__file__).parent
    slow = any(collection_path == folder / name for name in SLOW)
    return True if slow and config.getoption("--quick") else None


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that is also the working folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("NO_COLOR", raising=False)
    return tmp_path


@pytest.fixture
def run(folder: Path) -> Callable[..., Ran]:
    """The command line in this process, in an empty folder."""
    return run_inside


@pytest.fixture(params=["C", "nl_NL.UTF-8"])
def script(request: pytest.FixtureRequest, folder: Path) -> Callable[..., Ran]:
    """The real console script in an empty folder, once in English surroundings and once in Dutch ones."""

    def call(*arguments: str) -> Ran:
        return run_script(*arguments, lang=request.param, folder=folder)

    return call


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Compare a text with a golden file, or write that file when pytest runs with --update-goldens."""

    def compare(path: Path, text: str) -> None:
        if request.config.getoption("--update-goldens"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode())
        assert text == path.read_bytes().decode(), f"differs from {path}; look at it, then --update-goldens"

    return compare


@pytest.fixture
def as_anybody() -> None:
    """Skip where a file's rights do not count: root may read everything."""
    if os.name != "posix" or os.geteuid() == 0:
        pytest.skip("root (and Windows) may read a file whatever its rights are")


@pytest.fixture(scope="session")
def browser() -> "Iterator[Browser]":
    """Chromium, or a skip that says why not. One for all tests of a process: Playwright does not start twice in it."""
    from playwright.sync_api import sync_playwright

    from tests.support.browser import FLAGS, chromium

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        yield browser
        browser.close()
