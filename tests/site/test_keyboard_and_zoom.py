"""Without a mouse, enlarged, with less movement, with the system's own colours: real keys in a real browser."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.site.test_pages_in_a_browser import KINDS

PLAN = "plannen/kinderen-blijven-op-hun-eigen-school/"
FOCUS = """() => {
  const at = document.activeElement, box = at.getBoundingClientRect(), style = getComputedStyle(at)
  const shown = (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2)
  const inside = box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth
  const name = at.getAttribute("aria-label") || at.labels?.[0]?.innerText || at.innerText || at.id
  return {name: name.trim().replace(/\\s+/g, " "), shown, inside, body: at === document.body}
}"""


@pytest.fixture
def desk(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    yield page
    page.close()


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 390, "height": 800})
    yield page
    page.close()


def walk(page: Page, keys: int) -> list[str]:
    """Press Tab that many times; every stop must be in view with a visible focus. Return the names of the stops."""
    names = []
    for _ in range(keys):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUS)
        if stop["body"]:
            break
        assert stop["shown"], f"no visible focus on {stop['name']!r}"
        assert stop["inside"], f"{stop['name']!r} has the focus out of view"
        names.append(stop["name"])
    return names


def test_the_order_is_way_past_the_menu_then_head_then_menu(desk: Page, address: str) -> None:
    desk.goto(address + "methode/situatieschets/")
    names = walk(desk, 22)
    assert names[0] == "Ga naar inhoud"
    assert names[2:5] == ["Zoek in het handboek", "Zoeken", "Donkere weergave"]
    assert names[5:7] == ["Begin", "Methode"]
    assert "1. Situatieschets" in names


def test_nothing_holds_the_focus_to_the_last_stop_of_a_plan(desk: Page, address: str) -> None:
    desk.goto(address + PLAN)
    names = walk(desk, 400)
    assert len(names) < 400
    assert names[-1] == "Van ons"  # the last link of the foot of the page


@pytest.mark.parametrize("kind", ["", PLAN, "zoeken/", "besluit/", "404.html"])
def test_the_way_past_the_menu_leads_past_it(desk: Page, address: str, kind: str) -> None:
    desk.goto(address + kind)
    desk.keyboard.press("Tab")
    desk.keyboard.press("Enter")
    desk.keyboard.press("Tab")
    assert desk.evaluate("document.querySelector('main').contains(document.activeElement)")


def test_the_menu_of_a_phone_opens_and_closes_with_keys(phone: Page, address: str) -> None:
    phone.goto(address + PLAN)
    button = phone.get_by_role("button", name="Menu")
    button.focus()
    phone.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "true")
    assert phone.evaluate(FOCUS)["name"] == "Begin"
    phone.keyboard.press("Escape")
    expect(button).to_have_attribute("aria-expanded", "false")
    expect(button).to_be_focused()
    phone.keyboard.press("Enter")
    phone.get_by_role("navigation", name="Handboek").get_by_role("link", name="3. Overzicht").focus()
    phone.keyboard.press("Enter")
    phone.wait_for_url("**/methode/overzicht/")


def test_a_closed_menu_is_no_stop_on_the_way(phone: Page, address: str) -> None:
    phone.goto(address + PLAN)
    assert "3. Overzicht" not in walk(phone, 10)


def test_who_tabs_out_of_the_menu_of_a_phone_closes_it(phone: Page, address: str) -> None:
    phone.goto(address + PLAN)
    button = phone.get_by_role("button", name="Menu")
    button.focus()
    phone.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "true")
    phone.get_by_role("navigation", name="Handboek").get_by_role("link").last.focus()
    phone.keyboard.press("Tab")
    expect(button).to_have_attribute("aria-expanded", "false")


def test_searching_and_filtering_with_keys_alone(desk: Page, address: str) -> None:
    desk.goto(address)
    for _ in range(3):
        desk.keyboard.press("Tab")
    desk.keyboard.type("besluit")
    desk.keyboard.press("Enter")
    expect(desk.locator("#zoekstand")).to_have_text(re.compile("gevonden"))
    desk.locator("#zoekveld").focus()
    assert walk(desk, 2) == ["Zoek", "Beperk tot een soort, leefgebied of wet"]
    desk.keyboard.press("Enter")
    expect(desk.get_by_label("Soort")).to_be_focused()
    assert walk(desk, 1)[0].startswith("Leefgebied")
    first = desk.locator("#zoekresultaten a").first
    first.focus()
    desk.keyboard.press("Enter")
    expect(desk.locator("h1")).to_be_visible()
    assert "zoeken" not in desk.url


def test_the_dark_view_is_remembered(desk: Page, address: str) -> None:
    desk.goto(address)
    toggle = desk.get_by_role("button", name="Donkere weergave")
    expect(toggle).to_have_attribute("aria-pressed", "false")
    toggle.focus()
    desk.keyboard.press("Space")
    expect(toggle).to_have_attribute("aria-pressed", "true")
    desk.goto(address + "methode/")
    expect(desk.get_by_role("button", name="Donkere weergave")).to_have_attribute("aria-pressed", "true")
    assert desk.evaluate("document.body.dataset.mdColorScheme") == "slate"


@pytest.mark.parametrize(("zoom", "width", "height"), [("200 %", 640, 400), ("400 %", 320, 200)])
def test_enlarged_nothing_is_cut_off(browser: Browser, address: str, zoom: str, width: int, height: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": height})
    for kind in KINDS:
        page.goto(address + kind)
        page.wait_for_load_state("load")
        assert page.evaluate("document.documentElement.scrollWidth") <= width, f"{kind} scrolls sideways at {zoom}"
        for part in ("h1", "#kop-zoekveld", "#weergave", "#menuknop"):
            box = page.locator(part).first.bounding_box()
            assert box is not None, f"{part} is gone from {kind} at {zoom}"
            assert box["x"] >= 0, f"{part} of {kind} at {zoom}"
            assert box["x"] + box["width"] <= width, f"{part} of {kind} at {zoom}"
    page.close()


def test_less_movement_when_the_system_asks_for_it(browser: Browser, address: str) -> None:
    page = browser.new_context(reduced_motion="reduce").new_page()
    page.goto(address + PLAN)
    moving = page.evaluate(
        """[...document.querySelectorAll("*")].filter((part) => {
          const style = getComputedStyle(part)
          const times = style.transitionDuration.split(", ").filter((time) => parseFloat(time) > 0)
          return (times.length && style.transitionProperty !== "none") || style.animationName !== "none"
        }).map((part) => part.className)"""
    )
    assert moving == []
    page.context.close()


def test_with_the_systems_own_colours_states_are_still_told_apart(browser: Browser, address: str) -> None:
    page = browser.new_context(forced_colors="active").new_page()
    page.goto(address + PLAN)
    border = "part => getComputedStyle(part).borderTopStyle"
    assert page.locator(".merk--status").first.evaluate(border) == "solid"
    step = page.locator(".stand i").first
    assert step.evaluate(border) == "solid"
    assert step.evaluate("part => getComputedStyle(part).color !== getComputedStyle(part).backgroundColor")
    page.context.close()


def test_no_english_names_are_read_aloud(desk: Page, address: str) -> None:
    for kind in KINDS:
        desk.goto(address + kind)
        names = desk.evaluate(
            "[...document.querySelectorAll('[aria-label], [title], [placeholder]')].flatMap((part) =>"
            " ['aria-label', 'title', 'placeholder'].map((name) => part.getAttribute(name)).filter(Boolean))"
        )
        english = {"Header", "Footer", "Tabs", "Navigation", "Search", "Table of contents", "Back to top", "Not found"}
        assert english.isdisjoint(names), kind
        assert desk.evaluate("document.documentElement.lang") == "nl"
