"""The tables of a plan: cards on a phone that stay a table to a screen reader; in reach of keys where they scroll."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page

from tests.support.browser import becomes_true

PLAN = "plannen/kinderen-blijven-op-hun-eigen-school/"
ACTIONS = "Om de doorbraak te realiseren"
COSTS = "Als er niets gebeurt"
HEADS = ["Wie", "Wat", "Uiterlijk", "Doorbraak", "Stand"]


@pytest.fixture
def phone(browser: Browser, address: str) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 390, "height": 800})
    page.goto(address + PLAN)
    yield page
    page.close()


def under(page: Page, title: str) -> Locator:
    """Return the table below a heading."""
    return page.locator(f"h3:text-is('{title}') ~ .kaarten, h4:text-is('{title}') ~ .kaarten").first


def test_on_a_phone_a_row_is_a_card_that_says_what_its_cells_are(phone: Page) -> None:
    table = under(phone, ACTIONS).get_by_role("table")
    cells = table.get_by_role("row").nth(1).get_by_role("cell")
    shown = cells.evaluate_all("cells => cells.map(cell => getComputedStyle(cell, '::before').content)")
    assert shown == [f'"{head}"' for head in HEADS]
    assert cells.first.evaluate("cell => getComputedStyle(cell).display") == "flow-root"
    below = cells.evaluate_all("cells => cells.map(cell => cell.getBoundingClientRect().left)")
    assert len(set(below)) == 1


def test_the_cards_are_a_table_to_a_screen_reader(phone: Page) -> None:
    phone.evaluate("document.querySelectorAll('.stap details').forEach(fold => fold.open = true)")
    told = phone.context.new_cdp_session(phone).send("Accessibility.getFullAXTree")
    parts = [part["role"]["value"] for part in told["nodes"] if not part["ignored"]]
    for role, tag in {"table": "table", "row": "tr", "columnheader": "th", "cell": "td"}.items():
        shown = phone.locator(f".kaarten {tag}:not(:empty)")
        assert parts.count(role) == shown.count() > 5
        # Chromium leaves a table its meaning; other browsers need to be told.
        assert phone.locator(f".kaarten {tag}:not([role={role}])").count() == 0


def test_without_script_a_table_stays_a_table(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 800}, java_script_enabled=False)
    page = context.new_page()
    page.goto(address + PLAN)
    table = under(page, ACTIONS).get_by_role("table")
    assert table.get_by_role("columnheader").all_inner_texts() == HEADS
    assert table.locator("td").first.evaluate("cell => getComputedStyle(cell).display") == "table-cell"
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    context.close()


def test_a_table_that_scrolls_can_be_reached_with_keys_and_says_its_name(browser: Browser, address: str) -> None:
    page = browser.new_page(viewport={"width": 720, "height": 800})
    page.goto(address + PLAN)
    page.wait_for_load_state("load")
    page.locator("summary", has_text=COSTS).press("Enter")
    wide = page.get_by_role("region", name=COSTS, exact=True)
    wide.focus()
    page.keyboard.press("ArrowRight")
    assert becomes_true(page, "document.activeElement.scrollLeft > 0")
    assert (
        page.get_by_role("region", name="Kosten in 12 maanden").count() == 0
    )  # it does not scroll: no stop on the way
    page.close()


def test_what_is_folded_opens_on_paper_and_for_what_is_sought_in_it(browser: Browser, address: str) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 800})
    page.goto(address + PLAN)
    page.wait_for_load_state("load")
    folds = page.locator(".stap details")
    number = folds.count()
    assert number > 5
    assert page.locator(".stap details[open]").count() == 0
    short = page.evaluate("document.documentElement.scrollHeight")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator(".stap details[open]").count() == number
    assert page.evaluate("document.documentElement.scrollHeight") > 1.4 * short
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator(".stap details[open]").count() == 0
    # On paper also without script: the style shows it.
    page.emulate_media(media="print")
    assert folds.first.locator("> :not(summary)").last.evaluate("one => one.checkVisibility()")
    page.close()


def test_equal_amounts_are_told_once(phone: Page) -> None:
    for table in phone.locator(".uitkomst .bedragen").all():
        heads = table.locator("th").all_text_contents()
        assert not {"Laag", "Hoog"} & set(heads)
        for row in table.locator("tbody tr").all():
            words = row.locator("td:nth-child(2)").all_text_contents()
            assert all(" tot " not in one or len(set(one.split(" tot "))) == 2 for one in words)
