"""Searching as a reader does: type in a real browser and see what comes."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

CASES = [
    ("ontruiming", "De kinderen blijven op hun eigen school"),
    ("briefadres", "Een adres om te beginnen"),
    ("waardendriehoek", "Stap 5: Onderbouwen met de waardendriehoek"),
    ("hoe ging het met de ontruiming van de moeder", "De kinderen blijven op hun eigen school"),
    ("schuld", "Van plan naar besluit"),
]


@pytest.fixture
def page(browser: Browser) -> Page:
    return browser.new_page()


@pytest.mark.parametrize(("question", "title"), CASES)
def test_typing_in_the_header_finds(page: Page, address: str, question: str, title: str) -> None:
    page.goto(address + "methode/")
    page.get_by_label("Zoek in het handboek").fill(question)
    page.get_by_label("Zoek in het handboek").press("Enter")
    expect(page.locator("#zoekstand")).to_contain_text("gevonden")
    while page.locator("#zoekmeer").is_visible():
        before = page.locator("#zoekresultaten li").count()
        page.locator("#zoekmeer").click()
        expect(page.locator("#zoekresultaten li")).not_to_have_count(before)
    assert title in page.locator("#zoekresultaten a").all_inner_texts()


def test_a_filter_narrows_and_stays_in_the_address(page: Page, address: str) -> None:
    page.goto(address + "zoeken/?q=besluit")
    expect(page.locator("#zoekstand")).to_have_text(re.compile(r"\d+ pagina's gevonden"))
    page.get_by_label("Leefgebied").select_option("detentie")
    expect(page.locator("#zoekstand")).to_have_text("1 pagina gevonden")
    assert page.locator("#zoekresultaten a").all_inner_texts() == ["Vrij op vrijdag"]
    assert page.url.endswith("/zoeken/?Leefgebied=detentie&q=besluit")
    page.reload()
    expect(page.locator("#zoekstand")).to_have_text("1 pagina gevonden")


def test_nothing_found_says_what_to_do(page: Page, address: str) -> None:
    page.goto(address + "zoeken/?q=xyzzyqwv")
    expect(page.locator("#zoekstand")).to_have_text("Niets gevonden. Probeer een ander woord, of minder woorden.")


def test_without_script_there_is_a_way_on(browser: Browser, address: str) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(address + "zoeken/")
    assert "Zoeken werkt alleen met JavaScript" in page.locator("noscript").inner_text()
    page.goto(address + "plannen/")
    assert page.locator(".plankaart").count() >= 3
