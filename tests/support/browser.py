"""A real browser for the tests: Debian's Chromium, driven by Playwright."""

import os
import shutil
from typing import NoReturn

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
REMEMBER_REFUSED = (
    "window.refused = [];"
    "document.addEventListener('securitypolicyviolation',"
    " (event) => refused.push(`${event.violatedDirective} ${event.blockedURI}`))"
)
"""A script for a page to begin with: `refused` is what its policy refused."""
END_OF_CHANGES = "document.getAnimations().forEach((one) => { try { one.finish() } catch { /* one without end */ } })"
"""To say in a page before its colours are measured: one that fades in would be measured on its way."""


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


ON_COLOURS = ["color-contrast", "link-in-text-block"]
"""What axe asks of colours; all else that it asks of a page is the same in the dark."""
_ONE_OF_EACH = """() => {
  const seen = new Set()
  for (const one of document.querySelectorAll("body *")) {
    one.removeAttribute("data-een")
    if (![...one.childNodes].some((child) => child.nodeType === Node.TEXT_NODE && child.data.trim())) continue
    let path = ""
    for (let up = one; up; up = up.parentElement) {
      const said = ["class", "style", "open"].map((name) => up.getAttribute(name))
      path += [up.localName, ...said, up.getAttributeNames(), !up.previousElementSibling, !up.nextElementSibling, "\\n"]
    }
    if (!seen.has(path)) one.setAttribute("data-een", "")
    seen.add(path)
  }
}"""


def axe_violations(page: Page, **options: object) -> list[str]:
    """Return what axe objects to on a page, with the places. Asked for nothing else, it answers much sooner."""
    return _axe(page, None, rules={rule: {"enabled": False} for rule in ON_COLOURS}, **options) + axe_on_colours(page)


def axe_on_colours(page: Page) -> list[str]:
    """Return what axe objects to in the colours of a page, each text looked at once of those that stand alike.

    They do in tags, classes, attributes, and first or last. Colours are four fifths of the work of axe, and every entry
    of a list has those of the others.
    """
    page.evaluate(_ONE_OF_EACH)
    return _axe(page, "[data-een]", runOnly=ON_COLOURS)


def _axe(page: Page, context: str | None, **options: object) -> list[str]:
    found = Axe().run(page, context, {"resultTypes": ["violations"], **options}).response["violations"]
    return [f"{one['id']} at {[node['target'] for node in one['nodes']]}" for one in found]


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
