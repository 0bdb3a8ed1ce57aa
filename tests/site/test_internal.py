"""`doorbraak build --internal`: every plan, for inside the organisation, and nothing of it on the public site."""

import shutil
from io import BytesIO
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser
from pypdf import PdfReader

from doorbraak_tools.plan.reading import read_plan
from doorbraak_tools.release import PublicPlan, Record, Release, fingerprint, internal, render_record
from doorbraak_tools.site.pages import build_pages
from doorbraak_tools.site.pages.page import PLANS
from tests.support.plans import FIXTURES, SMALL, WHOLE, small
from tests.support.plans import shown as on_site
from tests.support.run import Ran, run_script
from tests.support.server import served

BANNER = "Alleen voor binnen de organisatie."


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Ran]:
    """A folder with a released plan, a concept, a plan with a fault and one that cannot be read, built for inside."""
    folder = tmp_path_factory.mktemp("intern")
    assert run_script("init", folder=folder).code == 0
    assert run_script("new", "Pas begonnen", folder=folder).code == 0
    plans = folder / "plans"
    (plans / "vrij.md").write_text(WHOLE, encoding="utf-8")
    (plans / "fout.md").write_text(small(("status: ingediend", "status: half")), encoding="utf-8")
    (plans / "kapot.md").write_text("---\ntitel: [\n---\n", encoding="utf-8")
    (plans / "index.md").write_text(SMALL, encoding="utf-8")
    (plans / "<img src=x onerror=alert(1)>\x1b[2J.md").write_text(SMALL, encoding="utf-8")
    for name in ("a", "b"):
        (plans / name).mkdir()
        (plans / name / "dubbel.md").write_text(SMALL, encoding="utf-8")
    shutil.copy(plans / "vrij.md", plans / "openbaar.json")
    (folder / "docs" / "robots.txt").write_text("User-agent: *\nAllow: /\n", encoding="utf-8")
    release = Release(fingerprint(WHOLE.encode()), 1, "fictief", "tester", "2026-07-06")
    (plans / "vrijgave.json").write_text(render_record(Record({"vrij": release})), encoding="utf-8")
    return folder, run_script("build", "--internal", folder=folder)


def test_what_it_says(built: tuple[Path, Ran]) -> None:
    folder, ran = built
    name = "geef het bestand een naam van kleine letters, cijfers en streepjes, en niet index"
    assert (ran.code, ran.lines, ran.err.splitlines()) == (
        0,
        [
            "Klaar: site-intern",
            "Hierop staan ook plannen die niet zijn vrijgegeven. Deel deze map alleen binnen je organisatie.",
        ],
        [
            f"Let op: plans/<img src=x onerror=alert(1)>\\x1b[2J.md staat er niet op; {name}.",
            f"Let op: plans/index.md staat er niet op; {name}.",
            "Let op: plans/kapot.md staat er niet op; doorbraak check zegt wat er mis is.",
            "Let op: plans/a/dubbel.md staat er niet op; een ander plan heeft dezelfde naam.",
            "Let op: plans/b/dubbel.md staat er niet op; een ander plan heeft dezelfde naam.",
        ],
    )
    assert not (folder / "site").exists()
    assert "/site-intern/" in (folder / ".gitignore").read_text(encoding="utf-8").splitlines()


def test_every_page_is_marked_and_asks_not_to_be_found(built: tuple[Path, Ran]) -> None:
    site = built[0] / "site-intern"
    pages = list(site.rglob("*.html"))
    assert len(pages) > 60
    for page in pages:
        text = page.read_text(encoding="utf-8")
        assert BANNER in text
        assert '<meta name="robots" content="noindex, nofollow">' in text
    assert (site / "robots.txt").read_text(encoding="utf-8") == "User-agent: *\nDisallow: /\n"


def test_what_a_reader_sees(built: tuple[Path, Ran], browser: Browser) -> None:
    with served(built[0] / "site-intern") as address:
        page = browser.new_page()
        page.goto(f"{address}plannen/")
        assert sorted(page.locator(".plankaart-titel").all_inner_texts()) == [
            "Eerst de huur", "Eerst de huur, dan de schulden", "Pas begonnen",
        ]  # fmt: skip
        assert "ook die niet zijn vrijgegeven" in page.locator("article").inner_text()
        for name, said in {
            "vrij": "Voorbeeld. Dit plan is verzonnen. De mensen, bedragen en besluiten erin bestaan niet.",
            "fout": "Intern. Dit plan is niet vrijgegeven. Er zit nog 1 fout in; zie doorbraak check.",
            "pas-begonnen": "Intern. Dit plan is niet vrijgegeven.",
        }.items():
            page.goto(f"{address}plannen/{name}/")
            assert page.locator(".voorbeeld").inner_text() == said
            assert page.get_by_text(BANNER).is_visible()
        assert "Volledig ingevuld" not in page.locator("article").inner_text()
        page.close()


def test_the_board_and_how_a_plan_stands(built: tuple[Path, Ran], browser: Browser) -> None:
    with served(built[0] / "site-intern") as address:
        for scheme, width in (("light", 1280), ("dark", 390)):
            page = browser.new_page(
                viewport={"width": width, "height": 850}, color_scheme="dark" if scheme == "dark" else "light"
            )
            page.goto(f"{address}bord/")
            assert page.locator("h1").inner_text().startswith("Wie is aan zet")
            assert "Eerst de huur, dan de schulden" in page.locator("section[aria-labelledby=aan-zet]").inner_text()
            assert "Pas begonnen" in page.locator("section[aria-labelledby=concept]").inner_text()
            assert page.evaluate("document.documentElement.scrollWidth") <= width
            assert Axe().run(page).response["violations"] == []
            page.goto(f"{address}plannen/vrij/")
            assert page.locator(".reis .aan-zet").is_visible()
            assert page.locator(".tijdlijn").is_visible()
            assert page.evaluate("document.documentElement.scrollWidth") <= width
            assert Axe().run(page).response["violations"] == []
            page.close()
        page = browser.new_page(java_script_enabled=False)
        page.goto(f"{address}bord/")
        assert page.locator("section[aria-labelledby=aan-zet] th").all_inner_texts() == [
            "Wie", "Wat", "Uiterlijk", "Wacht op", "Plan",
        ]  # fmt: skip
        page.close()
        page = browser.new_page()
        page.goto(f"{address}bord/")
        (sheet, *_) = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True))).pages
        assert sheet.mediabox.width > sheet.mediabox.height
        assert "Wie moet wat doen" in sheet.extract_text()
        page.close()


def test_a_private_field_stays_private_inside_too(built: tuple[Path, Ran]) -> None:
    for name in ("plannen/vrij", "bord"):
        text = (built[0] / "site-intern" / name / "index.html").read_text(encoding="utf-8")
        assert "casusregisseur wijkteam" not in text


def test_the_public_site_shows_nothing_of_it(built: tuple[Path, Ran]) -> None:
    folder = built[0]
    assert run_script("build", folder=folder).code == 0
    pages = [path.read_text(encoding="utf-8") for path in (folder / "site").rglob("*.html")]
    assert not (folder / "site" / "bord").exists()
    assert not any("Hoe het plan ervoor staat</h2>" in text or "tijdlijn-titel" in text for text in pages)
    assert not any(BANNER in text or "noindex" in text or "Pas begonnen" in text for text in pages)
    assert (folder / "site" / "robots.txt").read_text(encoding="utf-8") == "User-agent: *\nAllow: /\n"


def test_any_plan_that_can_be_read_has_a_page() -> None:
    files = [path for path in sorted(FIXTURES.rglob("*")) if path.is_file()]
    plans = [(read_plan(path.read_bytes(), f"plan-{number}"), path.read_bytes()) for number, path in enumerate(files)]
    shown = internal(plans, Record())
    assert len(shown) > 60
    sources = [page.source for page in build_pages(on_site(shown))]
    assert [f"plannen/{plan.slug}.md" in sources for plan in shown] == [True] * len(shown)


def test_a_site_folder_with_its_name_is_refused(tmp_path: Path) -> None:
    assert run_script("init", folder=tmp_path).code == 0
    (tmp_path / "plans" / "klein.md").write_text(SMALL, encoding="utf-8")
    config = tmp_path / "mkdocs.yml"
    config.write_text(config.read_text(encoding="utf-8").replace("site_dir: site", "site_dir: site-intern"), "utf-8")
    ran = run_script("build", "--internal", folder=tmp_path)
    assert (ran.code, ran.err) == (
        2,
        "Fout: Geef site_dir in mkdocs.yml een andere naam; site-intern is voor de site met alle plannen.\n",
    )


def test_one_plan_that_was_just_begun_is_a_site_already() -> None:
    data = {"titel": "Pas begonnen", "status": "concept", "opgesteld": "", "leefgebieden": [], "doorbraak": {}}
    (overview,) = (
        page
        for page in build_pages(on_site((PublicPlan("x", data, (), "", "Niet vrijgegeven."),)))
        if page.source == PLANS
    )
    assert "Pas begonnen" in overview.html
