"""The Content-Security-Policy: every built page carries it, has nothing that needs an exception, and works under it.

That no kind of page is refused anything, is held in `test_pages_in_a_browser.py`.
"""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from doorbraak_tools.site.pages.page import CONTENT_SECURITY_POLICY, HEADERS
from tests.support.browser import REMEMBER_REFUSED, becomes_true

DATA = {"application/json"}


class _Page(HTMLParser):
    """What in a page would need an exception, and the policies it carries."""

    def __init__(self) -> None:
        super().__init__()
        self.policies: list[str] = []
        self.exceptions: list[str] = []
        self.before: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if values.get("http-equiv") == "Content-Security-Policy":
            self.policies.append(values.get("content") or "")
        elif tag in {"script", "link"} and not self.policies:
            self.before.append(tag)
        if tag == "script" and "src" not in values and values.get("type") not in DATA:
            self.exceptions.append("inline script")
        if tag in {"style", "base", "iframe", "object", "embed"}:
            self.exceptions.append(tag)
        self.exceptions += (name for name, _ in attrs if name == "style" or name.startswith("on"))
        self.exceptions += (f"{name}={value}" for name, value in attrs if (value or "").startswith("javascript:"))


def test_every_built_page_carries_the_policy_and_needs_no_exception(site: Path) -> None:
    pages = sorted(site.rglob("*.html"))
    assert len(pages) > 50
    for path in pages:
        page = _Page()
        page.feed(path.read_text(encoding="utf-8"))
        assert page.policies == [CONTENT_SECURITY_POLICY], path
        assert page.before == [], f"{path}: the policy comes after something that it should judge"
        assert page.exceptions == [], path


def test_the_policy_allows_nothing_by_default_and_no_script_in_a_page() -> None:
    assert CONTENT_SECURITY_POLICY.startswith("default-src 'none'; ")
    assert "unsafe-inline" not in CONTENT_SECURITY_POLICY
    assert "'unsafe-eval'" not in CONTENT_SECURITY_POLICY
    assert "http" not in CONTENT_SECURITY_POLICY


@pytest.fixture
def judged(browser: Browser) -> Page:
    """A page that remembers what its policy refused."""
    page = browser.new_page()
    page.add_init_script(REMEMBER_REFUSED)
    return page


def refused(page: Page) -> list[str]:
    found: list[str] = page.evaluate("window.refused")
    return found


def test_searching_and_the_dark_view_work_under_it(judged: Page, address: str) -> None:
    judged.goto(address + "zoeken/?q=huurachterstand")
    expect(judged.locator("#zoekstand")).to_have_text(re.compile("gevonden"))
    judged.get_by_role("button", name="Donkere weergave").click()
    assert judged.evaluate("document.body.dataset.mdColorScheme") == "slate"
    assert refused(judged) == []


def test_what_does_not_belong_is_refused(judged: Page, address: str) -> None:
    judged.goto(address)
    judged.evaluate("document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=\"window.pwned = 1\">')")
    judged.evaluate("document.head.append(Object.assign(document.createElement('script'), {textContent: 'pwned = 1'}))")
    assert becomes_true(judged, "window.refused.length >= 2")
    assert judged.evaluate("window.pwned") is None
    assert {entry.split()[0] for entry in refused(judged)} == {"script-src-attr", "script-src-elem"}


def test_as_a_header_the_site_works_just_as_well(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.route("**/*", lambda route: route.fulfill(response=(got := route.fetch()), headers={**got.headers, **HEADERS}))
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
    page.goto(address + "zoeken/?q=briefadres")
    expect(page.locator("#zoekstand")).to_have_text(re.compile("gevonden"))
    assert said == []
    page.close()
