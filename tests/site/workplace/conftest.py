"""One workplace for all tests of it: its engine takes long to start."""

from collections.abc import Callable, Iterator
from typing import Any, cast

import pytest
from playwright.sync_api import Browser, Page

from tests.site.workplace.support import Workplace


@pytest.fixture(scope="session")
def workplace(browser: Browser, address: str) -> Iterator[Workplace]:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    workplace = Workplace(page, address)
    yield workplace
    # Whatever the tests did: nothing foreign was asked for, and nothing refused or complained of.
    assert [url for url in workplace.asked if not url.startswith((address, "blob:", "data:"))] == []
    assert any(url.endswith("pyodide.asm.wasm") for url in workplace.asked)
    assert page.evaluate("window.refused") == []
    assert workplace.complaints == []
    page.close()


@pytest.fixture
def looks(workplace: Workplace) -> Iterator[Callable[[str, int, str], Page]]:
    """Show the page in another way: a colour scheme, a width, and colours of the user's own or not."""
    page = workplace.page

    def show(scheme: str, width: int, colours: str = "none") -> Page:
        page.emulate_media(color_scheme="dark" if scheme == "dark" else "light", forced_colors=cast("Any", colours))
        page.set_viewport_size({"width": width, "height": 850})
        return page

    yield show
    show("light", 1280)
