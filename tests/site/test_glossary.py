"""Hard words: marked once, outside of what is pressed, quoted or typed, and explained by key and by finger."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from doorbraak_tools.site.pages.glossary import Glossary, read_glossary
from tests.site.conftest import PROJECT

GLOSSARY = read_glossary((PROJECT / "docs" / "begrippen.md").read_text(encoding="utf-8"))
SMALL = read_glossary(
    "# Begrippen\n\nMandaat\n:   Namens een ander [beslissen](besluit/index.md).\n\n"
    "Rendement\n:   De hoek over geld. Zie [Rendement](methode/rendement.md).\n\np.m.\n:   Bedrag onbekend.\n"
)


def words(html: str, glossary: Glossary = SMALL) -> list[str]:
    """Return the words that are marked in a piece of HTML."""
    return re.findall(r'<button popovertarget="[^"]*">([^<]*)</button>', glossary.mark(html, "a/b.md"))


def test_the_terms_come_from_the_page_with_their_meaning_as_text() -> None:
    assert [(term.word, term.anchor, term.meaning) for term in SMALL.terms] == [
        ("Mandaat", "mandaat", "Namens een ander beslissen."),
        ("p.m.", "p-m", "Bedrag onbekend."),
    ]


def test_only_the_first_use_is_marked_as_it_was_written() -> None:
    assert words("<p>Met mandaat. Zonder Mandaat.</p>") == ["mandaat"]
    assert words("<p>Mandaat, p.m.</p>") == ["Mandaat", "p.m."]


@pytest.mark.parametrize(
    "html",
    [
        "<h2>Mandaat</h2>",
        '<a href="#">mandaat</a>',
        "<pre><code>mandaat: ja</code></pre>",
        '<p title="mandaat">x</p>',
        "<blockquote><p>mandaat</p></blockquote>",
        "<svg><text>mandaat</text></svg>",
        "<p>ondermandaat mandaathouder mandaat-besluit</p>",
        "<p>niets</p>",
    ],
)
def test_what_is_no_plain_word_is_left_alone(html: str) -> None:
    assert SMALL.mark(html, "a/b.md") == html


def test_the_meaning_stands_once_at_the_end_with_a_way_to_the_glossary() -> None:
    html = SMALL.mark("<p>mandaat en mandaat</p>", "plannen/proef.md")
    assert html.count('id="begrip-mandaat"') == 1
    assert 'href="../../begrippen/#mandaat"' in html


def test_the_glossary_itself_gets_places_to_lead_to() -> None:
    assert SMALL.mark("<dl><dt>Mandaat</dt></dl>", "begrippen.md") == '<dl><dt id="mandaat">Mandaat</dt></dl>'


def test_a_page_is_not_full_of_them(site: Path) -> None:
    for path in site.rglob("index.html"):
        found = path.read_text(encoding="utf-8").count("<button popovertarget=")
        assert found <= len(GLOSSARY.terms) / 2, path


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    yield page
    page.close()


def test_a_key_opens_it_and_escape_closes_it(page: Page, address: str) -> None:
    page.goto(address + "besluit/")
    button = page.get_by_role("button", name="ambtshalve")
    button.focus()
    page.keyboard.press("Enter")
    meaning = page.locator("#begrip-ambtshalve")
    expect(meaning).to_be_visible()
    assert "uit zichzelf" in meaning.inner_text()
    page.keyboard.press("Tab")
    expect(meaning.get_by_role("link", name="Naar de begrippen")).to_be_focused()
    page.keyboard.press("Escape")
    expect(meaning).to_be_hidden()
    expect(button).to_be_focused()


def test_a_finger_opens_it_and_a_tap_elsewhere_closes_it(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 800}, has_touch=True)
    page = context.new_page()
    page.goto(address + "besluit/")
    page.get_by_role("button", name="ambtshalve").tap()
    meaning = page.locator("#begrip-ambtshalve")
    expect(meaning).to_be_visible()
    box = meaning.bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 390
    page.locator("h1").tap()
    expect(meaning).to_be_hidden()
    context.close()


def test_the_meaning_leads_to_its_entry(page: Page, address: str) -> None:
    page.goto(address + "besluit/")
    page.get_by_role("button", name="ambtshalve").click()
    page.locator("#begrip-ambtshalve").get_by_role("link").click()
    page.wait_for_url("**/begrippen/#ambtshalve")
    assert page.evaluate("document.querySelector(':target').innerText") == "Ambtshalve"


def test_of_a_long_term_only_the_first_words_are_a_button() -> None:
    """A button goes to the next line as a whole, and its words with it."""
    glossary = read_glossary("Landelijk Maatwerkloket Multiproblematiek\n:   Het landelijke loket.\n")
    html = glossary.mark("<li>Naar het Landelijk Maatwerkloket Multiproblematiek (LMM).</li>", "x.md")
    assert html.startswith(
        '<li>Naar het <button popovertarget="begrip-landelijk-maatwerkloket-multiproblematiek">Landelijk</button>'
        " Maatwerkloket Multiproblematiek (LMM).</li>"
    )
    assert "<strong>Landelijk Maatwerkloket Multiproblematiek</strong> Het landelijke loket." in html
