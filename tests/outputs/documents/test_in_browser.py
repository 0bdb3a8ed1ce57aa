"""HTML in a real browser: nothing foreign, nothing that runs, nothing axe objects to, nothing wider than a phone."""

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from tests.outputs.documents.support import EXAMPLES, WHOLE, rendered_plan

KINDS = ("besluitnotitie", "plan", "inwoner")


@pytest.mark.parametrize("width", [1280, 390])
def test_every_kind(browser: Browser, tmp_path: Path, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900})
    complaints: list[str] = []
    page.on("console", lambda said: complaints.append(said.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for path in (EXAMPLES[0], WHOLE):
        for kind in KINDS:
            file = tmp_path / f"{path.stem}-{kind}.html"
            file.write_bytes(rendered_plan(path, kind, "html"))
            page.goto(file.as_uri())
            complaints += [f"{kind}: {found['id']}" for found in Axe().run(page).response["violations"]]
            if page.evaluate("document.documentElement.scrollWidth") > width:
                complaints.append(f"{kind} scrolls sideways")
    page.close()
    assert complaints == []
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []
