"""The workplace in a Firefox: open, write, see what is found, save. All else is tried in Chromium."""

from pathlib import Path

from tests.site.workplace.support import changes
from tests.support.firefox import firefox
from tests.support.plans import WHOLE

CONTROL = "\ue009"


def test_a_plan_is_opened_written_checked_and_saved(address: str, tmp_path: Path) -> None:
    plan, downloads = tmp_path / "plan.md", tmp_path / "downloads"
    downloads.mkdir()
    plan.write_text(WHOLE, encoding="utf-8")
    says = "document.getElementById('wp-stand').textContent"
    with firefox(tmp_path / "profile", downloads) as page:
        page.do("WebDriver:Navigate", url=f"{address}werkplaats/")
        page.until(f"{says} === 'De werkplaats staat klaar.'")
        page.type("#wp-bestand", str(plan))
        page.until(f"{says} === 'plan.md staat klaar.'")
        assert page.ask("document.getElementById('wp-samen').textContent") == "Dit plan is compleet en zonder fouten."
        page.do("WebDriver:ElementClear", id=page.find("#v-opsteller"))
        page.until("document.getElementById('wp-samen').textContent === 'Nog 0 antwoorden te geven, 1 fout.'")
        page.type("#v-opsteller", f"jurist sociaal domein{CONTROL}s")
        page.until(f"{says} === 'Bewaard als plan.md, in de map met downloads.'")
        saved = page.downloaded(downloads / "plan.md")
    assert changes(WHOLE, saved) == ["-opsteller: casusregisseur wijkteam", "+opsteller: jurist sociaal domein"]
