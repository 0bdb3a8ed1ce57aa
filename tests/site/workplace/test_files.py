"""What the workplace opens and saves: one answer is one line, and what is no plan is told what it is."""

import difflib
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, FilePayload, expect

from tests.inputs.word.support import Word
from tests.outputs.documents.forms import empty_form, filled, names
from tests.site.workplace.support import PLANS, SOON, Workplace, changes, drop
from tests.support.plans import WHOLE


@pytest.mark.parametrize("file", PLANS, ids=lambda file: file.stem)
def test_one_answer_changed_is_one_line_changed(workplace: Workplace, file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    workplace.open(text, file.name)
    workplace.step("Kop van het plan")
    workplace.page.get_by_label("Opsteller").fill("jurist sociaal domein")
    expect(workplace.page.locator("#wp-terug")).to_be_enabled(timeout=SOON)
    old = next(line for line in text.split("\n") if line.startswith("opsteller:"))
    assert changes(text, workplace.saved()) == [f"-{old}", "+opsteller: jurist sociaal domein"]


def test_the_form_of_the_site_filled_in_in_word_is_opened(workplace: Workplace) -> None:
    form = empty_form()
    raw = filled(form, {names(form).index("Wat is er gebeurd?"): "Er is brand geweest."})
    workplace.page.set_input_files("#wp-bestand", FilePayload(name="vol.docx", mimeType="", buffer=raw))
    workplace.says("vol.md staat klaar.")
    assert not workplace.page.locator("#wp-overgezet").is_visible()
    assert "  gebeurd: |\n    Er is brand geweest.\n" in workplace.text()
    assert "Klik om" not in workplace.text()


def test_what_of_a_word_document_went_elsewhere_is_told_under_the_head_of_the_plan(workplace: Workplace) -> None:
    page = workplace.page
    word = Word().heading("1. Situatieschets").bold("Wat is er gebeurd?").text("Er is brand geweest.")
    word.heading("Bijlage van de woningbouw").text("Huurachterstand volgens de brief: € 900.").heading("3. Overzicht")
    raw = word.bold("Waar heb je ondersteuning bij nodig?").text("Een briefadres.").raw
    page.set_input_files("#wp-bestand", FilePayload(name="vol.docx", mimeType="", buffer=raw))
    workplace.says("vol.md staat klaar. Lees na wat er met je Word-document gebeurde.")
    told = page.locator("#wp-overgezet")
    # Not far from where the keyboard is: at the head of the plan, the next thing that folds.
    assert page.evaluate("document.activeElement.id") == "wp-plankop"
    assert not told.get_by_role("listitem").first.is_visible()
    told.get_by_text("Wat er met je Word-document gebeurde").press("Enter")
    assert told.get_by_role("listitem").all_inner_texts() == [
        "Niet bij een vraag geplaatst, wel bewaard in het verslag: Bijlage van de woningbouw",
        "Niet bij een vraag geplaatst, wel bewaard in het verslag: Huurachterstand volgens de brief: € 900.",
    ]
    assert "Huurachterstand volgens de brief: € 900." in workplace.text()
    workplace.open(WHOLE)
    assert not told.is_visible()


@pytest.mark.parametrize("ends", ["\r\n", "\r", "mixed"])
def test_line_ends_come_back_as_they_were(workplace: Workplace, ends: str) -> None:
    page = workplace.page
    text = "\ufeff" + (WHOLE.replace("\n", "\r\n", 30) if ends == "mixed" else WHOLE.replace("\n", ends))
    workplace.open(text)
    page.get_by_label("Opsteller").fill("jurist")
    expect(page.locator("#wp-terug")).to_be_enabled(timeout=SOON)
    expected = text.replace("casusregisseur wijkteam", "jurist", 1)
    assert workplace.saved() == expected
    workplace.step("6. Actieplan")
    page.get_by_role("button", name="Haal actie 1 weg").first.click()
    workplace.says("Weggehaald. Met “Ongedaan maken” komt het terug.")
    lines, left = (re.findall(r"[^\r\n]*(?:\r\n?|\n)", text) for text in (expected, workplace.saved()))
    assert {line[0] for line in difflib.ndiff(lines, left)} == {" ", "-"}
    page.get_by_role("button", name="Ongedaan maken").click()
    workplace.says("Ongedaan gemaakt.")
    assert workplace.saved() == expected


def test_a_text_that_cannot_be_read_opens_as_text_and_becomes_a_form_when_mended(workplace: Workplace) -> None:
    page = workplace.page
    workplace.open("---\ntitel: een: twee\n---\n")
    expect(page.locator("#wp-fouten")).to_be_visible()
    workplace.says("plan.md is geopend, maar kan ik nog niet als formulier tonen.")
    assert page.locator("#wp-formulierdeel").is_hidden()
    assert "dubbele punt" in page.locator("#wp-todo").inner_text()
    page.locator("#wp-todo").get_by_role("button").first.click()
    chosen = "(text => text.value.slice(text.selectionStart, text.selectionEnd))(document.activeElement)"
    assert page.evaluate(chosen) == "titel: een: twee"
    page.locator("#wp-tekst").fill(WHOLE)
    expect(page.locator("#wp-formulierdeel")).to_be_visible(timeout=SOON)
    expect(page.locator("#wp-samen")).to_have_text("Dit plan is compleet en zonder fouten.")
    workplace.open(WHOLE)
    assert page.locator("#wp-tekstdeel").is_hidden()


def test_wrong_files_are_told_what_they_are_and_the_plan_stays(workplace: Workplace) -> None:
    page = workplace.page
    workplace.open(WHOLE, "mijn.md")
    page.get_by_label("Opsteller").fill("jurist")
    page.get_by_label("Opsteller").press("Tab")
    expect(page.locator("#wp-terug")).to_be_enabled(timeout=SOON)
    windows = len(workplace.windows)
    for files, words in (
        ([("a.pdf", b"%PDF-1.7")], "Dit is een PDF. Vraag het Word-bestand waar die van gemaakt is."),
        (
            [("a.gif", b"GIF89a")],
            "Dit is een foto of een plaatje; daar kan ik geen tekst uit lezen. Typ over wat in het plan hoort.",
        ),
        ([("a.md", b"")], "Dit bestand is leeg. Begin een nieuw plan, of open een ander bestand."),
        ([("a.md", b"x" * 300_000)], re.compile("^Dit bestand is groter dan 256 kB")),
        (
            [("a.md", WHOLE.encode()), ("b.md", b"")],
            "Sleep één bestand tegelijk: het plan of Word-document dat je wilt openen.",
        ),
    ):
        drop(page, *files)
        workplace.says(words)
    assert len(workplace.windows) == windows  # nobody is asked to leave for what cannot be opened
    workplace.agrees = False
    drop(page, ("ander.md", WHOLE.encode()))
    expect(page.locator("#wp-stand")).to_have_text("", timeout=SOON)
    page.get_by_label("Opsteller").fill("jurist sociaal domein")
    assert "opsteller: jurist sociaal domein" in workplace.saved()
    workplace.agrees = True
    assert workplace.windows[windows:] == ["Je plan is nog niet bewaard. Toch doorgaan?"]


def test_closing_with_unsaved_work_asks_and_with_saved_work_does_not(browser: Browser, address: str) -> None:
    context = browser.new_context()  # the page of a browser takes its context with it, and nobody is asked
    workplace = Workplace(context.new_page(), address)
    page = workplace.page
    workplace.open(WHOLE)
    page.get_by_label("Opsteller").press("End")
    page.get_by_label("Opsteller").press_sequentially(" jeugd")  # a browser asks only who touched the page
    workplace.agrees = False
    with page.expect_event("dialog") as asked:
        page.close(run_before_unload=True)
    assert asked.value.type == "beforeunload"
    assert "opsteller: casusregisseur wijkteam jeugd\n" in workplace.saved()  # the page is still there
    with page.expect_event("close"):
        page.close(run_before_unload=True)
    context.close()


def test_without_script_the_page_says_why_and_offers_the_form_for_word(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + "werkplaats/")
    assert "Daarvoor is JavaScript nodig, en dat staat hier uit." in page.locator("main").inner_text()
    assert page.locator("#wp-begin").is_hidden()
    with page.expect_download() as download:
        page.get_by_role("link", name="het lege formulier voor Word").click()
    assert "Wat is er gebeurd?" in names(Path(download.value.path()).read_bytes())
    context.close()


def test_saving_in_place(workplace: Workplace) -> None:
    """The picker is the browser's own window; the file that it gives here lies in the page's private file system."""
    page = workplace.page
    workplace.open(WHOLE)
    page.evaluate("""async () => {
      const home = await navigator.storage.getDirectory()
      window.handle = await home.getFileHandle("bewaard.md", { create: true })
      window.asked = 0
      window.showSaveFilePicker = async () => { asked += 1; return handle }
    }""")
    read = "handle.getFile().then((file) => file.text())"
    page.get_by_role("button", name="Bewaar", exact=True).click()
    workplace.says("Bewaard in bewaard.md.")
    assert page.evaluate(read) == WHOLE
    page.evaluate("document.getElementById('wp-stand').textContent = ''")
    page.get_by_label("Opsteller").fill("jurist")
    page.keyboard.press("Control+s")  # at once: what was just typed is in it
    workplace.says("Bewaard in bewaard.md.")
    assert len(changes(WHOLE, page.evaluate(read))) == 2
    assert page.evaluate("asked") == 1


def test_what_another_program_wrote_since_is_not_lost(workplace: Workplace) -> None:
    page = workplace.page
    workplace.open(WHOLE)
    page.evaluate("""async () => {
      const home = await navigator.storage.getDirectory()
      window.handle = await home.getFileHandle("samen.md", { create: true })
      window.showSaveFilePicker = async () => handle
    }""")
    page.get_by_role("button", name="Bewaar", exact=True).click()
    workplace.says("Bewaard in samen.md.")
    page.evaluate("""async () => {
      await new Promise((done) => setTimeout(done, 20))
      const stream = await handle.createWritable()
      await stream.write("van een ander")
      await stream.close()
    }""")
    workplace.agrees = False
    page.get_by_role("button", name="Bewaar", exact=True).click()
    workplace.says("Niet bewaard.")
    workplace.agrees = True
    assert workplace.windows[-1] == "Dit bestand is intussen door iets of iemand anders veranderd. Toch overschrijven?"
    assert page.evaluate("handle.getFile().then((file) => file.text())") == "van een ander"
