"""On paper: Chromium's own print to PDF, and what comes out of it."""

from io import BytesIO

import pytest
from playwright.sync_api import Browser
from pypdf import PdfReader

A4 = (595, 842)


def printed(browser: Browser, address: str) -> list[str]:
    """Print a page as a reader would and return the text of each sheet; every sheet is A4."""
    page = browser.new_page(color_scheme="dark")
    page.goto(address)
    sheets = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True))).pages
    page.close()
    for sheet in sheets:
        assert (round(sheet.mediabox.width), round(sheet.mediabox.height)) == A4
    return [sheet.extract_text() for sheet in sheets]


@pytest.mark.parametrize("slug", ["kinderen-blijven-op-hun-eigen-school", "een-adres-om-te-beginnen"])
def test_a_plan_prints_as_a_document_with_numbered_sheets(browser: Browser, address: str, slug: str) -> None:
    sheets = printed(browser, f"{address}plannen/{slug}/")
    assert 4 < len(sheets) <= 15
    for number, sheet in enumerate(sheets, start=1):
        assert f"Blad {number} van {len(sheets)}" in sheet
        assert "Dit plan is geen besluit" in sheet
        for frame in ("Zoeken", "Op deze pagina", "Ga naar inhoud", "Werken met doorbraak", "Naar de begrippen"):
            assert frame not in sheet
    first = sheets[0]
    assert "In het kort" in first
    assert "Wie beslist" in first
    assert "ingevuld" in first


def test_a_page_of_the_handbook_prints_without_the_words_of_a_plan(browser: Browser, address: str) -> None:
    sheets = printed(browser, address + "methode/situatieschets/")
    assert f"Blad 1 van {len(sheets)}" in sheets[0]
    assert "geen juridisch advies" not in "".join(sheets)


def test_no_heading_is_left_alone_at_the_foot_of_a_sheet(browser: Browser, address: str) -> None:
    page_headings = {
        "Rendement",
        "Betrokkenheid",
        "3. Overzicht",
        "4. Doorbraak",
        "6. Actieplan",
        "2. Toekomstperspectief",
    }
    for sheet in printed(browser, f"{address}plannen/kinderen-blijven-op-hun-eigen-school/"):
        body = [
            line.strip()
            for line in sheet.splitlines()
            if line.strip() and "Blad " not in line and "geen besluit" not in line
        ]
        assert body[-1] not in page_headings
