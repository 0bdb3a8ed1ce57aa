"""Searching as a reader does: type in a real browser and see what comes."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.site.conftest import Search
from tests.support.browser import axe_violations

CASES = Path(__file__).parent / "zoekvragen.tsv"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    yield page
    page.close()


def test_every_question_finds_its_page(search: Search) -> None:
    rows = [line.split("\t") for line in CASES.read_text(encoding="utf-8").splitlines() if not line.startswith("# ")]
    assert len(rows) >= 40
    faults = []
    for question, target, most in rows:
        found = search.addresses(question)
        if target == "niets":
            right = found == []
        elif target.startswith("!"):
            right = target[1:] not in found
        else:
            right = target in found[: int(most)]
        if not right:
            faults.append(f"{question} -> {target}: {found[: max(int(most), 5)]}")
    assert faults == [], "\n".join(faults)


def test_what_was_mended_is_said(search: Search) -> None:
    search.addresses("kostendelesnorm")
    assert search.notes() == "“kostendelesnorm” staat nergens; er is gezocht op “kostendelersnorm”."
    search.addresses("pannenkoek van gietijzer")
    assert search.notes() == "“pannenkoek” staat nergens.\n“gietijzer” staat nergens."


def test_words_that_no_page_has_together_still_lead_somewhere(search: Search) -> None:
    assert search.addresses("waardendriehoek bestelbus deurbel") != []
    assert search.state().startswith("Geen pagina heeft al deze woorden.")


def test_pages_with_a_part_of_the_words_come_behind_those_with_all(search: Search) -> None:
    found = search.addresses("briefadres gemeente weigert")
    assert found[0] == "plannen/vrij-op-vrijdag/"
    assert "regels/ruimte/geen-adres/" in found[1:5]
    assert search.state() == f"{len(found)} pagina's gevonden. De eerste heeft alles wat je typte."


def test_a_compound_of_two_words_of_the_site_is_asked_as_two(search: Search) -> None:
    search.addresses("loonbeslag")
    assert search.notes() == "“loonbeslag” staat nergens; er is gezocht op “loon beslag”."


def test_an_excerpt_shows_what_stands_on_the_page_and_marks_it(search: Search) -> None:
    """A page that is found by a part of a compound shows that compound, and never the parts that were added."""
    search.addresses("verzekeraar")
    marked = search.page.locator("#zoekresultaten mark").all_inner_texts()
    assert any("zorgverzekeraar" in word.lower() for word in marked)
    for text in search.page.locator("#zoekresultaten p").all_inner_texts():
        assert "allepaginas" not in text
        assert not re.search(r"\bart\d+x", text)


def test_typing_in_the_header_leads_to_the_results(page: Page, address: str) -> None:
    page.goto(address + "methode/")
    page.get_by_label("Zoek in het handboek").fill("briefadres")
    page.get_by_label("Zoek in het handboek").press("Enter")
    expect(page.locator("#zoekresultaten a").first).to_be_visible()
    assert page.url == address + "zoeken/?q=briefadres"


def test_a_filter_says_how_many_it_leaves_and_stays_in_the_address(page: Page, address: str) -> None:
    page.goto(address + "zoeken/?q=besluit")
    expect(page.locator("#zoekstand")).to_have_text(re.compile(r"^\d+ pagina's gevonden$"))
    page.get_by_role("button", name="Beperk tot een soort, leefgebied of wet").click()
    filters = page.get_by_label("Leefgebied")
    expect(filters.locator("option[value=detentie]")).to_have_text("detentie (1)")
    filters.select_option("detentie")
    expect(page.locator("#zoekresultaten a")).to_have_text(["Vrij op vrijdag"])
    assert page.url.endswith("/zoeken/?Leefgebied=detentie&q=besluit")
    page.reload()
    expect(page.locator("#zoekstand")).to_have_text("1 pagina gevonden")
    page.go_back()
    expect(page.locator("#zoekstand")).to_have_text(re.compile(r"^\d+ pagina's gevonden$"))
    assert page.url.endswith("/zoeken/?q=besluit")


def test_every_count_is_what_comes(search: Search) -> None:
    page = search.page
    page.locator("#zoekbeperk").click()
    expect(page.locator("select[name=Soort]")).to_be_focused()
    for question in ("", "besluit"):
        search.addresses(question)
        unfiltered = search.state()
        for name in ("Soort", "Leefgebied", "Wet", "Status", "Besluit"):
            select = page.locator(f"select[name={name}]")
            option = select.locator("option:not([value=''])").first
            value, said = option.get_attribute("value"), option.inner_text()
            assert value
            number = int(said.removeprefix(f"{value} (").removesuffix(")"))
            select.select_option(value)
            expect(page.locator("#zoekstand")).to_have_text(
                "1 pagina gevonden" if number == 1 else f"{number} pagina's gevonden"
            )
            select.select_option("")
            expect(page.locator("#zoekstand")).to_have_text(unfiltered)


def test_filters_work_by_keyboard_and_without_a_word(page: Page, address: str) -> None:
    page.goto(address + "zoeken/")
    expect(page.locator("#zoekstand")).to_have_text("Typ een woord, of kies een onderwerp.")
    page.locator("#zoekveld").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("select[name=Soort]")).to_be_focused()
    page.keyboard.type("wet")
    page.keyboard.press("Enter")
    expect(page.locator("#zoekresultaten a").first).to_be_visible()
    assert page.url.endswith("/zoeken/?Soort=wet")
    assert set(page.locator("#zoekresultaten .merk").all_inner_texts()) == {"wet"}
    assert axe_violations(page) == []


def test_what_the_first_answer_does_not_need_is_not_loaded(page: Page, address: str) -> None:
    """Pages found later, and the filters but the one that puts the pages on checks last."""
    loaded: list[str] = []
    page.on("request", lambda request: loaded.append(request.url))
    page.goto(address + "zoeken/?q=besluit")
    expect(page.locator("#zoekstand")).to_have_text(re.compile("gevonden"))
    assert page.locator("#zoekresultaten li").count() == 5
    assert len([url for url in loaded if url.endswith(".pf_fragment")]) == 5
    assert len([url for url in loaded if url.endswith(".pf_filter")]) == 1
    page.get_by_role("button", name="Toon meer").click()
    expect(page.locator("#zoekresultaten li")).to_have_count(15)


def test_nothing_found_says_what_to_do(search: Search) -> None:
    assert search.addresses("xyzzyqwv") == []
    assert search.state() == "Niets gevonden. Probeer een ander woord, of minder woorden."


def test_without_script_there_is_a_way_on(browser: Browser, address: str) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(address + "zoeken/")
    assert "Zoeken werkt alleen met JavaScript" in page.locator("noscript").inner_text()
    page.get_by_role("link", name="Alle plannen, ook per leefgebied").click()
    assert page.locator(".plankaart").count() >= 3
    page.get_by_role("link", name="registratie", exact=True).click()
    assert page.locator("h1").inner_text() == "Leefgebied: registratie"
    page.get_by_role("link", name="Een adres om te beginnen").click()
    assert page.locator("h1").inner_text() == "Een adres om te beginnen"
    page.close()


def test_a_site_in_a_subfolder_finds_too(page: Page, subfolder: str) -> None:
    page.goto(subfolder + "zoeken/?q=briefaders")
    page.get_by_role("link", name="Een adres om te beginnen").click()
    assert page.url == subfolder + "plannen/een-adres-om-te-beginnen/"
