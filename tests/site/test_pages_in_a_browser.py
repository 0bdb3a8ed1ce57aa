"""Every kind of page in a real browser: nothing foreign, no errors, no sideways scrolling, nothing axe objects to."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Request

from tests.site.conftest import PROJECT
from tests.support.browser import END_OF_CHANGES, REMEMBER_REFUSED, axe_on_colours, axe_violations, becomes_true

KINDS = [
    "",
    "methode/",
    "methode/situatieschets/",
    "methode/waardendriehoek/",
    "methode/legitimiteit/",
    "plannen/",
    "plannen/kinderen-blijven-op-hun-eigen-school/",
    "zoeken/?q=schulden",
    "werkplaats/",
    "bladeren/leefgebied/wonen/",
    "bladeren/obstakel/geen-adres/",
    "regels/",
    "regels/ruimte/",
    "regels/ruimte/geen-adres/",
    "regels/wet/participatiewet/",
    "signalen/",
    "leren-van-plannen/",
    "controles/",
    "controles/doel-zonder-weg/",
    "planbestand/",
    "velden/",
    "opdrachten/",
    "eerste-plan/",
    "eigen-site/",
    "besluit/",
    "rekenen/",
    "aan-de-slag/",
    "op-je-computer/",
    "begrippen/",
    "over-ons/",
    "404.html",
]


@pytest.mark.parametrize("width", [1280, 390])
def test_every_kind_of_page(browser: Browser, address: str, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 850}, color_scheme="light")
    page.add_init_script(REMEMBER_REFUSED)
    complaints: list[str] = []

    def look_at(request: Request) -> None:
        if not request.url.startswith((address, "data:")):
            complaints.append(f"request to {request.url}")

    page.on("request", look_at)
    page.on("pageerror", lambda error: complaints.append(f"error {error}"))
    page.on("console", lambda said: complaints.append(f"console {said.text}") if said.type == "error" else None)
    for kind in KINDS:
        page.emulate_media(color_scheme="light")
        page.goto(address + kind)
        page.wait_for_load_state("networkidle")
        complaints += (f"{kind}: refused {what}" for what in page.evaluate("window.refused"))
        for scheme, asked in (("default", axe_violations), ("slate", axe_on_colours)):
            page.emulate_media(color_scheme="dark" if scheme == "slate" else "light")
            assert becomes_true(page, f"document.body.dataset.mdColorScheme === '{scheme}'")
            page.evaluate(END_OF_CHANGES)
            complaints += (f"{kind} {scheme}: {found}" for found in asked(page))
            if page.evaluate("document.documentElement.scrollWidth") > width:
                complaints.append(f"{kind} scrolls sideways, {scheme}")
    page.close()
    assert complaints == []


def test_the_name_of_the_site_is_text(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(address)
    assert page.locator(".kop-naam").inner_text() == "Doorbraken: onze <gemeente>"
    page.close()


def test_every_page_says_its_language_and_has_one_h1(site: Path) -> None:
    for path in site.rglob("index.html"):
        html = path.read_text(encoding="utf-8")
        assert '<html lang="nl"' in html, path
        assert html.count("<h1") == 1, path


def test_a_plan_page_shows_goal_steps_triangle_and_tables(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(address + "plannen/kinderen-blijven-op-hun-eigen-school/")
    assert page.title() == "De kinderen blijven op hun eigen school - Doorbraken: onze <gemeente>"
    assert page.locator("main h2").all_inner_texts() == [
        "In het kort",
        "1. Situatieschets",
        "2. Toekomstperspectief",
        "3. Overzicht",
        "4. Doorbraak",
        "5. Onderbouwen met de waardendriehoek",
        "6. Actieplan",
    ]
    assert page.locator(".driehoek a").count() == 3
    assert page.locator(".vooraf-doel").first.inner_text().startswith("Ik woon over een paar jaar nog steeds hier")
    assert page.get_by_role("columnheader", name="Bedrag", include_hidden=True).count() >= 3
    assert page.locator("blockquote.inwoner").count() >= 3
    assert "Dit plan is verzonnen." in page.locator(".voorbeeld").inner_text()
    page.locator("a[href='#K1']").first.click()
    assert page.evaluate("document.querySelector(':target').id") == "K1"
    page.close()


def test_a_page_of_a_plan_is_no_more_than_63_kb(site: Path) -> None:
    pages = list((site / "plannen").glob("*/index.html"))
    assert len(pages) == 8
    assert {path.parent.name: size for path in pages if (size := path.stat().st_size) > 63 * 1024} == {}


def test_what_is_private_is_not_in_the_page(site: Path) -> None:
    plan = (PROJECT / "plans" / "kinderen-blijven-op-hun-eigen-school.md").read_text(encoding="utf-8")
    writer = next(line for line in plan.splitlines() if line.startswith("opsteller:")).removeprefix("opsteller: ")
    page = (site / "plannen" / "kinderen-blijven-op-hun-eigen-school" / "index.html").read_text(encoding="utf-8")
    assert writer == "casusregisseur wijkteam"
    assert "Opsteller" not in page


def test_a_plan_prints_dark_on_white_whatever_the_screen_shows(browser: Browser, address: str) -> None:
    page = browser.new_context(color_scheme="dark").new_page()
    page.goto(address + "plannen/een-adres-om-te-beginnen/")
    assert page.evaluate("getComputedStyle(document.querySelector('h1')).color") == "rgb(233, 230, 225)"
    page.emulate_media(media="print")
    assert page.evaluate("getComputedStyle(document.querySelector('h1')).color") == "rgb(29, 39, 48)"
    assert page.locator(".md-header").is_hidden()
    page.close()
