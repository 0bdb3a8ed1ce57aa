"""The pages of laws and grounds: pure, linked, dated."""

import re
from pathlib import Path

from doorbraak_tools.repository import Repository, public_plans
from doorbraak_tools.site.pages import build_pages
from doorbraak_tools.substance.registers.grounds import packaged_grounds
from tests.support.plans import LATER, shown

ROOT = Path(__file__).parents[2]
PAGES = {page.source: page for page in build_pages(shown(public_plans(Repository(ROOT)), LATER))}


def test_each_citation_in_a_plan_is_a_link_with_its_peildatum() -> None:
    html = PAGES["plannen/kinderen-blijven-op-hun-eigen-school.md"].html
    assert (
        '<a href="https://wetten.overheid.nl/jci1.3:c:BWBR0001860&amp;artikel=287b&amp;lid=5'
        '&amp;z=2026-09-01&amp;g=2026-09-01">Faillissementswet artikel 287b lid 5</a>'
        ": dat uitstel duurt hoogstens zes maanden <small>tekst van 1 september 2026</small>"
    ) in html
    assert "(2026-09-01)" not in html


def test_a_judgment_is_a_link_without_peildatum() -> None:
    html = PAGES["plannen/hulp-op-het-uur-dat-het-nodig-is.md"].html
    (line,) = re.findall(r"<li>(<a[^>]*>ECLI:NL:RVS:2022:285</a>.*?)</li>", html)
    assert "<small>" not in line


def test_a_law_has_a_page_with_the_plans_that_lean_on_it() -> None:
    html = PAGES["regels/wet/participatiewet.md"].html
    assert "Een adres om te beginnen" in html
    assert 'href="../../../plannen/een-adres-om-te-beginnen/#legitimiteit-D2"' in html
    assert "<td>deels toegekend</td>" in html
    assert "nog geen besluit" in PAGES["regels/wet/wet-maatschappelijke-ondersteuning-2015.md"].html


def test_a_law_that_no_plan_cites_has_no_page() -> None:
    assert "regels/wet/wet-op-de-huurtoeslag.md" not in PAGES


def test_every_ground_stands_under_its_obstacles_and_themes_with_its_date() -> None:
    pages = {source: page.html for source, page in PAGES.items() if source.startswith("regels/ruimte/")}
    ids = {source: re.findall(r'id="([^"]+)"', html) for source, html in pages.items()}
    assert all(len(set(found)) == len(found) for found in ids.values())
    html = "".join(pages.values())
    shown = sum(len(ground.obstacles) for ground in packaged_grounds())
    assert html.count('<article class="grond') == shown
    assert html.count("<summary>De woorden van de wet</summary>") == shown
    assert html.count("Geen juridisch advies.</p>") == shown
    assert html.count("Gelezen in de tekst van") == shown
    html = PAGES["regels/ruimte.md"].html
    targets = re.findall(r'href="(?!\.\.)([^"#/]+)/(?:#([^"]+))?"', html)
    assert len(targets) > len(packaged_grounds())
    for page, anchor in targets:
        assert not anchor or anchor in ids[f"regels/ruimte/{page}.md"]
    for theme in {theme for ground in packaged_grounds() for theme in ground.themes}:
        assert f">{theme}</h3>" in html


def test_a_ground_names_the_example_plans_that_used_it() -> None:
    assert "Een adres om te beginnen</a>" in PAGES["regels/ruimte/geen-adres.md"].html


def test_without_plans_the_pages_are_still_there() -> None:
    pages = {page.source: page for page in build_pages([])}
    assert "Er zijn nog geen vrijgegeven plannen" in pages["regels/index.md"].html
    assert "regels/ruimte.md" in pages
