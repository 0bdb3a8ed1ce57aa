"""A real browser for the tests: Debian's Chromium, driven by Playwright."""

import os
import shutil
from typing import NoReturn

import pytest
from playwright.sync_api import Page

FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip


def chromium() -> str:
    """Return the path of Chromium; without one skip and say so, or fail where the tools are required."""
    return required_tool("chromium", "chromium-browser", "google-chrome")


def required_tool(*names: str) -> str:
    """Return the path of the first program that is there."""
    for name in names:
        path = shutil.which(name)
        if path:
            return path
    return missing(f"{names[0]} is not on the PATH")


def missing(what: str) -> NoReturn:
    """Skip for want of a program, or fail where the tools are required."""
    if os.environ.get("DOORBRAAK_REQUIRE_TOOLS"):
        pytest.fail(f"{what}, and DOORBRAAK_REQUIRE_TOOLS says that it must be")
    pytest.skip(what)


def becomes_true(page: Page, expression: str) -> bool:
    """Say whether a JavaScript expression becomes true on a page within five seconds.

    Playwright's own `wait_for_function` makes a function of a text in the page, which our policy forbids.
    """
    look = f"""() => new Promise((done) => {{
      const end = performance.now() + 5000
      const look = () => {expression} ? done(true) : performance.now() > end ? done(false) : requestAnimationFrame(look)
      look()
    }})"""
    return bool(page.evaluate(look))
