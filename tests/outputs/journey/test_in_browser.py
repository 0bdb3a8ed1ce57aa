"""The page of a journey in a real browser: it fits a screen and a telephone, and nobody is shut out."""

from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from doorbraak_tools.outputs.journey import FORMS
from tests.outputs.journey.test_outlets import told
from tests.support.team import checked


def test_the_page_in_a_browser(browser: Browser, tmp_path: Path) -> None:
    path = tmp_path / "stand.html"
    path.write_bytes(FORMS["html"].content(told(checked("03-besluit-te-laat"))))
    for scheme, width in (("light", 1280), ("dark", 390)):
        page = browser.new_page(
            viewport={"width": width, "height": 800}, color_scheme="dark" if scheme == "dark" else "light"
        )
        page.goto(path.as_uri())
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert Axe().run(page).response["violations"] == []
        page.close()
