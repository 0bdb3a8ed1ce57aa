"""The workplace in a real browser: begin, open, write, look, save. The engine is the real one, with our own package."""

import difflib
import html
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any, cast

import pytest
from playwright.sync_api import Browser, Dialog, FilePayload, Page, expect

import doorbraak_tools
from doorbraak_tools.workplace.calls import answer
from tests.outputs.documents.forms import empty_form, filled, names
from tests.site.conftest import PROJECT
from tests.support.browser import END_OF_CHANGES, REMEMBER_REFUSED, axe_violations
from tests.support.plans import FIXTURES, WHOLE
from tests.support.run import run_script
from tests.support.server import served
from tests.support.vectors import VECTORS

IN_CACHES = """async (words) => {
  for (const name of await caches.keys()) {
    const cache = await caches.open(name)
    for (const request of await cache.keys()) {
      if (request.url.includes(words) || (await (await cache.match(request)).text()).includes(words)) return true
    }
  }
  return false
}"""
ANSWERS = {
    "Peildatum": f"{date.today():%d-%m-%Y}",
    "esproken": f"{date.today():%d-%m-%Y}",
    "Uiterlijk": f"{date.today() + timedelta(weeks=3):%d-%m-%Y}",
    "Bedrag": "€ 1.250",
    "egels": "Participatiewet artikel 13 lid 1 onderdeel g",
    "uimte": "Participatiewet artikel 49 onderdeel b",
    "Betaler": "gemeente",
    "Opsteller": "casusregisseur",
    "Wie": "consulent",
    "elf": "De vaste lasten gaan voor. (K1, L1)",
}
"""What a person types at questions that ask for more than words, by a piece of the question."""
AT_THE_KEYS = """() => {
  const one = document.activeElement
  const group = one.type === "checkbox" ? one.closest(".wp-veld").querySelector("legend") : null
  const words = (group ?? one.labels?.[0] ?? one).textContent
  return { words, kind: one.type, group: group?.textContent ?? "", empty: one.type === "checkbox" || !one.value,
    must: !words.includes("(mag leeg)") && one.matches("#wp-schermen :is(input, textarea, select)"),
    left: !one.closest("#wp-schermen") }
}"""
START = 90_000
SOON = 30_000
PLANS = sorted((PROJECT / "plans").glob("*.md"))
TEXTS = [path.read_bytes().decode(errors="replace") for path in (*PLANS, *sorted(FIXTURES.glob("*/*.md")))]


def ask(call: str, house: str = "", today: str = "2026-07-06", **given: str) -> dict[str, Any]:
    """Ask the engine outside of a browser."""
    asked = {"call": call, "with": given, "house": house, "today": today}
    told: dict[str, Any] = json.loads(answer(json.dumps(asked)))
    return told


class Workplace:
    """The page, ready to be used; what it asked for and complained of is noted."""

    def __init__(self, page: Page, address: str) -> None:
        self.page, self.address = page, address
        self.asked: list[str] = []
        self.complaints: list[str] = []
        page.on("request", lambda request: self.asked.append(request.url))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on(
            "console", lambda said: self.complaints.append(said.text) if said.type in {"error", "warning"} else None
        )
        page.add_init_script(REMEMBER_REFUSED)
        self.agrees = True
        """What the person at the page says to what it asks in a window; the questions are noted."""
        self.windows: list[str] = []
        page.on("dialog", self._answer)
        page.goto(address + "werkplaats/")
        self.says("De werkplaats staat klaar.", START)

    def _answer(self, dialog: Dialog) -> None:
        self.windows.append(dialog.message)
        if self.agrees:
            dialog.accept()
        else:
            dialog.dismiss()

    def says(self, words: str | re.Pattern[str], patience: int = SOON) -> None:
        """Wait until the page says this."""
        expect(self.page.locator("#wp-stand")).to_have_text(words, timeout=patience)

    def open(self, text: str, name: str = "plan.md") -> None:
        """Open a file."""
        self.page.evaluate("document.getElementById('wp-stand').textContent = ''")
        file = FilePayload(name=name, mimeType="text/markdown", buffer=text.encode())
        self.page.set_input_files("#wp-bestand", file)
        self.says(
            re.compile(f"{re.escape(name)} (staat klaar|is geopend, maar kan ik nog niet als formulier tonen)[.]")
        )

    def saved(self) -> str:
        """Save, and return what the file holds."""
        with self.page.expect_download() as download:
            self.page.get_by_role("button", name="Bewaar een kopie").click()
        return Path(download.value.path()).read_bytes().decode()

    def step(self, title: str) -> None:
        """Go to a step by its link."""
        self.page.locator("#wp-stappen").get_by_role("link", name=title).click()

    def text(self) -> str:
        """Return the text of the plan as the page shows it."""
        return self.page.locator("#wp-tekst").input_value()


@pytest.fixture(scope="module")
def workplace(browser: Browser, address: str) -> Iterator[Workplace]:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    yield Workplace(page, address)
    page.close()


def changes(old: str, new: str) -> list[str]:
    lines = difflib.unified_diff(old.split("\n"), new.split("\n"), lineterm="", n=0)
    return [line for line in lines if line[:1] in "+-" and line[:3] not in {"+++", "---"}]


def test_the_start_page_leads_to_it_and_says_what_happens_to_what_you_write(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(address)
    write = page.locator("section", has=page.get_by_role("heading", name="Ik schrijf een plan"))
    assert "Alles blijft in dit venster op deze computer. Er gaat niets naar een server." in write.inner_text()
    write.get_by_role("link").first.click()
    assert page.url == address + "werkplaats/"
    page.close()


def test_the_engine_says_of_every_text_what_the_command_says(workplace: Workplace) -> None:
    read_all = """async ([address, texts]) => {
      const { Motor } = await import(address + "assets/doorbraak/werkplaats/motor.js")
      const home = document.getElementById("wp")
      const at = (name) => new URL(home.dataset[name], location).href
      const worker = new URL("werker.js", location).href, answers = []
      const motor = new Motor({ worker, runtime: at("motor"), pack: at("pakket") }, "", () => "2026-07-06")
      const end = setTimeout(() => motor.stop(), 300_000)
      for (const text of texts) answers.push(JSON.stringify(await motor.ask("read", { text })))
      clearTimeout(end)
      motor.stop()
      return answers
    }"""
    answers = workplace.page.evaluate(read_all, [workplace.address, TEXTS])
    assert len(answers) == len(TEXTS) > 80
    for text, said in zip(TEXTS, answers, strict=True):
        assert json.loads(said) == ask("read", text=text), text[:200]


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
    workplace.says("vol.md staat klaar. Lees na wat er met je Word-document gebeurde.")
    assert "  gebeurd: |\n    Er is brand geweest.\n" in workplace.text()
    assert "Klik om" not in workplace.text()


def test_line_ends_of_windows_come_back(workplace: Workplace) -> None:
    text = "\ufeff" + WHOLE.replace("\n", "\r\n")
    workplace.open(text)
    workplace.page.get_by_label("Opsteller").fill("jurist")
    expect(workplace.page.locator("#wp-terug")).to_be_enabled(timeout=SOON)
    saved = workplace.saved()
    assert changes(text, saved) == ["-opsteller: casusregisseur wijkteam\r", "+opsteller: jurist\r"]


def test_a_finding_stands_at_its_question_while_typing_and_goes_when_mended(workplace: Workplace) -> None:
    page = workplace.page
    workplace.open(WHOLE)
    workplace.step("1. Situatieschets")
    day, said = page.get_by_label("Op welke dag"), page.locator("#v-situatieschets-dreiging-datum-m")
    day.press_sequentially("x")
    expect(said).to_have_text(
        "Fout: “Op welke dag” is niet goed geschreven. "
        "Schrijf een bestaande dag als jaar-maand-dag, bijvoorbeeld 2026-07-06.",
        timeout=SOON,
    )
    assert day.get_attribute("aria-invalid") == "true"
    assert page.evaluate("document.activeElement.id") == "v-situatieschets-dreiging-datum"
    workplace.step("3. Overzicht")
    assert page.locator("#wp-todo").inner_text() == "In dit onderdeel niets meer."
    page.get_by_text("In de andere onderdelen").click()
    page.locator("#wp-elders").get_by_role("button").first.click()
    expect(day).to_be_focused()
    day.press("Home")
    day.press("Delete")
    expect(said).to_have_text("", timeout=SOON)
    page.get_by_role("button", name="Ongedaan maken").click()
    expect(said).not_to_have_text("", timeout=SOON)
    page.get_by_role("button", name="Opnieuw doen").click()
    expect(said).to_have_text("", timeout=SOON)


def test_what_is_chosen_while_an_older_answer_is_under_way_stays(workplace: Workplace) -> None:
    page = workplace.page
    workplace.open(WHOLE)
    page.evaluate("""() => {
      const type = (field, words) => { field.value = words; field.dispatchEvent(new Event("input")) }
      type(document.getElementById("v-opsteller"), "jurist")
      document.getElementById("v-opsteller").dispatchEvent(new Event("change"))
      for (const one of ["zorg", "jeugd"]) document.getElementById(`v-leefgebieden-${one}`).click()
      type(document.getElementById("v-titel"), "Nog aan het typen")
      window.seen = []
      const look = () => {
        const box = document.getElementById("v-leefgebieden-zorg")
        if (box) seen.push([box.checked, document.getElementById("v-titel").value])  // another step has no such box
      }
      new MutationObserver(look).observe(document.getElementById("wp-samen"), { childList: true })
    }""")
    expect(page.locator("#wp-tekst")).to_have_value(
        re.compile(r"titel: Nog aan het typen\n(.|\n)*leefgebieden: \[wonen, schulden, zorg, jeugd\]"), timeout=SOON
    )
    assert "opsteller: jurist\n" in workplace.text()
    assert {(chosen, title) for chosen, title in page.evaluate("seen")} == {(True, "Nog aan het typen")}


def test_what_a_code_stands_for_follows_while_it_is_written(workplace: Workplace) -> None:
    page = workplace.page
    workplace.open(WHOLE)
    workplace.step("2. Toekomstperspectief")
    page.get_by_label("Doel op korte termijn K1").fill("Ik woon weer thuis.")
    workplace.step("4. Doorbraak")
    expect(page.get_by_label("K1: Ik woon weer thuis.").first).to_be_attached(timeout=SOON)


def typed_for(question: str) -> str:
    """Return what a person types at a question."""
    for words, typed in ANSWERS.items():
        if words in question:
            return typed
    return f"Hier staat wat er te zeggen is over: {question.lower().rstrip('?')}."


def test_a_whole_plan_from_nothing_with_keys_alone(workplace: Workplace) -> None:
    """Every question that must have an answer gets one where the Tab key finds it; the command calls what is saved
    complete."""
    page = workplace.page
    page.reload()
    expect(page.locator("#wp-begin")).to_be_visible(timeout=SOON)
    page.locator("#wp-titel").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#wp-titelfout")).to_have_text("Fout: Geef het plan eerst een titel.")
    assert page.evaluate("document.activeElement.id") == "wp-titel"
    assert page.locator("#wp-titel").get_attribute("aria-invalid") == "true"
    page.keyboard.insert_text("Eerst de huur")
    page.keyboard.press("Enter")
    # The form is there before the engine is.
    assert page.get_by_label("Titel", exact=True).input_value() == "Eerst de huur"
    assert page.evaluate("document.activeElement.id") == "wp-plankop"
    page.locator("#wp-schermkop").focus()
    screens = page.locator("#wp-stappen a").count()
    for number in range(screens):
        groups = set[str]()
        while (here := page.evaluate(AT_THE_KEYS))["words"] != "Volgende" and not (here["left"] and number):
            if here["must"] and here["empty"]:
                if here["kind"] == "select-one":
                    page.keyboard.press("ArrowDown")
                elif here["kind"] == "checkbox":
                    page.keyboard.press("Space" if here["group"] not in groups else "Shift")
                    groups.add(here["group"])
                else:
                    page.keyboard.insert_text(typed_for(here["words"]))
            page.keyboard.press("Tab")
        if number == 2:
            workplace.says("eerst-de-huur.md staat klaar.", START)
        if number < screens - 1:
            page.keyboard.press("Enter")
            assert page.evaluate("document.activeElement.id") == "wp-schermkop"
    saved = workplace.saved()
    assert f"opgesteld: {date.today().isoformat()}\n" in saved
    told = ask("read", today=date.today().isoformat(), text=saved)
    assert [one for one in told["found"] if one["severity"] in {"todo", "error"}] == []
    assert told["complete"]
    assert page.locator("#wp-samen").inner_text() == "Dit plan is compleet en zonder fouten."


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


def test_what_was_undone_is_said_and_the_keyboard_is_not_lost(workplace: Workplace) -> None:
    page = workplace.page
    workplace.open(WHOLE)
    workplace.step("6. Actieplan")
    page.get_by_role("button", name="Haal actie 1 weg").first.press("Enter")
    workplace.says("Weggehaald. Met “Ongedaan maken” komt het terug.")
    page.get_by_role("button", name="Ongedaan maken").press("Enter")
    workplace.says("Ongedaan gemaakt.")
    assert page.evaluate("document.activeElement.id") == "wp-opnieuw"
    assert workplace.text() == WHOLE
    page.get_by_role("button", name="Opnieuw doen").press("Enter")
    workplace.says("Opnieuw gedaan.")
    assert page.evaluate("document.activeElement.id") == "wp-terug"
    page.get_by_role("button", name="Ongedaan maken").press("Enter")
    workplace.says("Ongedaan gemaakt.")


def drop(page: Page, *files: tuple[str, bytes]) -> None:
    """Drop files on the page."""
    page.evaluate(
        """(files) => {
      document.getElementById("wp-stand").textContent = ""
      const data = new DataTransfer()
      for (const [name, words] of files) data.items.add(new File([words], name))
      document.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }))
    }""",
        [[name, raw.decode()] for name, raw in files],
    )


def test_wrong_files_are_told_what_they_are_and_the_plan_stays(workplace: Workplace) -> None:
    page = workplace.page
    workplace.open(WHOLE, "mijn.md")
    page.get_by_label("Opsteller").fill("jurist")
    page.get_by_label("Opsteller").press("Tab")
    expect(page.locator("#wp-terug")).to_be_enabled(timeout=SOON)
    windows = len(workplace.windows)
    for files, words in (
        ([("a.pdf", b"%PDF-1.7")], "Dit is een PDF. Vraag het Word-bestand waar die van gemaakt is."),
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


def test_what_it_costs_law_and_documents(workplace: Workplace) -> None:
    page = workplace.page
    workplace.open(WHOLE)
    assert page.locator("#wp-kosten strong").first.inner_text().startswith("De doorbraak ")
    workplace.step("5a. Legitimiteit")
    page.locator("[data-haalt-aan]").first.focus()
    page.locator("#wp-wetvraag").fill("art. 18 lid 1 Pw")
    page.locator("#wp-wetvraag").press("Enter")
    expect(page.locator("#wp-wetstand")).to_have_text("1 gevonden. ", timeout=SOON)
    assert "Het college stemt de bijstand" in page.locator("#wp-wetten blockquote").inner_text()
    page.get_by_role("button", name="Zet Participatiewet artikel 18 lid 1 in het plan").click()
    expect(page.locator("#wp-tekst")).to_have_value(re.compile("Participatiewet artikel 18 lid 1:"), timeout=SOON)
    assert page.locator("#wp-stukken button").all_inner_texts() == [
        "Besluitnotitie",
        "Bladzijde voor de inwoner",
        "Het hele plan",
        "Rendement (csv)",
    ]
    for name, begin in (("Het hele plan", "<!DOCTYPE html>"), ("Rendement (csv)", "scenario,post,")):
        with page.expect_download() as download:
            page.get_by_role("button", name=name).click()
        assert Path(download.value.path()).read_text(encoding="utf-8").startswith(begin)


def test_nothing_is_kept_unless_asked_and_all_of_it_can_be_wiped(workplace: Workplace) -> None:
    page = workplace.page
    kept = "JSON.stringify(Object.values({...localStorage, ...sessionStorage})) + document.cookie"
    workplace.open(WHOLE.replace("titel: ", "titel: qzxkanarie ", 1), "geheim.md")
    page.get_by_label("Opsteller").fill("jurist")
    expect(page.locator("#wp-terug")).to_be_enabled(timeout=SOON)
    assert "qzxkanarie" not in page.evaluate(kept)
    page.get_by_label("Bewaar een concept in deze browser").check()
    assert "qzxkanarie" in page.evaluate(kept)
    workplace.saved()
    page.reload()
    workplace.says("De werkplaats staat klaar.", START)
    page.get_by_role("button", name="Ga ermee verder").click()
    workplace.says("geheim.md staat klaar.")
    assert "qzxkanarie" in workplace.text()
    page.get_by_role("button", name="Sluit en wis alles").click()
    workplace.says("De werkplaats staat klaar.", START)
    assert "qzxkanarie" not in page.evaluate(kept)
    assert "qzxkanarie" not in page.evaluate(
        "[...document.querySelectorAll('textarea, input')].map(field => field.value).join()"
    )
    assert "qzxkanarie" not in "".join(workplace.asked)


def test_what_is_typed_in_every_field_is_found_in_the_saved_file_alone(workplace: Workplace) -> None:
    page = workplace.page
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    sent = [*workplace.asked]
    page.on("request", lambda request: sent.append(f"{request.url} {request.headers} {request.post_data}"))
    workplace.open(ask("new", title="Proef")["text"])
    typed = 0
    for title in page.locator("#wp-stappen a").all_inner_texts():
        workplace.step(title)
        typed += page.evaluate(
            """(first) => {
          const fields = [...document.querySelectorAll('#wp-schermen :is(input[type="text"], textarea)')]
          fields.forEach((one, number) => {
            one.value = `qzx${first + number}y`
            one.dispatchEvent(new Event("input"))
          })
          return fields.length
        }""",
            typed,
        )
    page.locator("#wp-wetvraag").fill("qzxwet")
    page.locator("#wp-wetvraag").press("Enter")
    saved = workplace.saved()
    assert typed > 60
    assert {f"qzx{number}y" for number in range(typed)} <= set(re.findall(r"qzx\d+y", saved))
    kept = "JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie, location.href, history.state])"
    assert "qzx" not in page.evaluate(kept)
    assert not page.evaluate(IN_CACHES, "qzx")
    assert page.evaluate("indexedDB.databases().then((all) => all.length)") == 0
    assert "qzx" not in "".join((*said, *sent, *workplace.complaints))


def test_hostile_text_stays_text_in_every_answer_and_every_document(
    workplace: Workplace, browser: Browser, tmp_path: Path
) -> None:
    page, before = workplace.page, len(workplace.asked)
    lines = "".join(f"    {json.dumps(vector)[1:-1]}\n" for vector in VECTORS)
    plan = WHOLE.replace("  gebeurd: |\n", f"  gebeurd: |\n{lines}", 1)
    workplace.open(
        re.sub(
            r"(?m)^(\s+(?:post|wie|wat|bron|K1): )(?!\|).*$", lambda found: f"{found[1]}{json.dumps(VECTORS[0])}", plan
        )
    )
    for title in page.locator("#wp-stappen a").all_inner_texts():
        workplace.step(title)
    page.get_by_label("Titel", exact=True)
    workplace.step("Kop van het plan")
    page.get_by_label("Titel", exact=True).fill(VECTORS[1])
    page.get_by_label("Titel", exact=True).press("Tab")
    expect(page.locator("#wp-plankop")).to_have_text(" ".join(VECTORS[1].split()), timeout=SOON)
    page.locator("#wp-wetvraag").fill(VECTORS[2])
    page.locator("#wp-wetvraag").press("Enter")
    expect(page.locator("#wp-wetstand")).not_to_have_text("", timeout=SOON)
    harmless = "#wp :is(script, iframe, object, embed, img, svg, style, form form)"
    assert (page.evaluate("window.pwned"), page.locator(harmless).count()) == (None, 0)
    other = browser.new_page()
    asked: list[str] = []
    other.on("request", lambda request: asked.append(request.url))
    for button in page.locator("#wp-stukken button").all():
        with page.expect_download() as download:
            button.click()
        file = tmp_path / download.value.suggested_filename
        download.value.save_as(file)
        if file.suffix == ".html":
            other.goto(file.as_uri())
            assert other.evaluate("window.pwned") is None
            assert (
                other.locator(
                    "script, iframe, object, embed, [onerror], [onload], [onclick], a[href^='javascript:' i]"
                ).count()
                == 0
            )
            assert [url for url in asked if not url.startswith(("file:", "data:"))] == []
        else:
            assert not re.search(r'(?m)^"?[=+@-]', file.read_text(encoding="utf-8-sig"))
    other.close()
    assert workplace.asked[before:] == []


@pytest.mark.parametrize("number", range(0, len(VECTORS), 12))
def test_hostile_text_stays_text(workplace: Workplace, number: int) -> None:
    page = workplace.page
    before = len(workplace.asked)
    text = json.dumps(VECTORS[number])
    plan = WHOLE.replace("titel: ", f"titel: {text}\nonbekend: {text}\nwaar: ", 1)
    workplace.open(plan + VECTORS[number])
    workplace.step("1. Situatieschets")
    expect(page.locator("#wp-todo li").first).to_be_visible()
    assert page.evaluate("window.pwned") is None
    assert page.locator("#wp :is(script, iframe, object, embed, img, svg, style, form form)").count() == 0
    assert workplace.asked[before:] == []


def test_nothing_foreign_was_asked_for_refused_or_complained_of(workplace: Workplace) -> None:
    assert [url for url in workplace.asked if not url.startswith((workplace.address, "blob:", "data:"))] == []
    assert any(url.endswith("pyodide.asm.wasm") for url in workplace.asked)
    assert workplace.page.evaluate("window.refused") == []
    assert workplace.complaints == []


LOOKS = [("light", 1280), ("dark", 390)]


@pytest.fixture
def looks(workplace: Workplace) -> Iterator[Callable[[str, int, str], Page]]:
    """Show the page in another way: a colour scheme, a width, and colours of the user's own or not."""
    page = workplace.page

    def show(scheme: str, width: int, colours: str = "none") -> Page:
        page.emulate_media(color_scheme="dark" if scheme == "dark" else "light", forced_colors=cast("Any", colours))
        page.set_viewport_size({"width": width, "height": 850})
        return page

    yield show
    show("light", 1280)


@pytest.mark.parametrize(("scheme", "width"), LOOKS)
def test_axe_objects_to_nothing_and_nothing_scrolls_sideways(
    workplace: Workplace, looks: Callable[..., Page], scheme: str, width: int
) -> None:
    page, complaints = looks(scheme, width), list[str]()

    def look(state: str) -> None:
        page.mouse.move(0, 0)
        page.evaluate(END_OF_CHANGES)
        complaints.extend(f"{state}: {found}" for found in axe_violations(page))
        if page.evaluate("document.documentElement.scrollWidth") > width:
            complaints.append(f"{state} scrolls sideways")

    workplace.open(WHOLE.replace("status: ", "status: x", 1))
    for title in page.locator("#wp-stappen a").all_inner_texts():
        workplace.step(title)
        page.evaluate("document.querySelectorAll('#wp details').forEach((fold) => { fold.open = true })")
        look(title)
    page.locator("#wp-wetvraag").fill("geen adres")
    page.locator("#wp-wetvraag").press("Enter")
    expect(page.locator("#wp-wetten li").first).to_be_visible(timeout=SOON)
    page.get_by_role("button", name="Toon de tekst").click()
    look("law and text")
    page.get_by_role("button", name="Verberg de tekst").click()
    assert complaints == []


def test_at_400_percent_and_in_the_colours_of_the_user_every_step_can_be_used(
    workplace: Workplace, looks: Callable[..., Page]
) -> None:
    workplace.open(WHOLE.replace("status: ", "status: x", 1))
    page = looks("light", 320, "active")
    for title in page.locator("#wp-stappen a").all_inner_texts():
        workplace.step(title)
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, title
        bare = """[...document.querySelectorAll('#wp :is(input, textarea, select, button):not(.wp-naar)')].filter(
          (one) => one.checkVisibility() && getComputedStyle(one).borderTopWidth === "0px" && one.type !== "checkbox"
        ).map((one) => one.id || one.textContent)"""
        assert page.evaluate(bare) == [], title
    workplace.step("Kop van het plan")
    wrong = page.get_by_label("Status").evaluate("(one) => getComputedStyle(one).borderTopStyle")
    assert wrong == "double"  # what is wrong is not told by colour alone


def test_every_control_has_a_name_and_every_question_its_hint(workplace: Workplace) -> None:
    workplace.open(WHOLE)
    for title in workplace.page.locator("#wp-stappen a").all_inner_texts():
        workplace.step(title)
        nameless = """[...wp.querySelectorAll("#wp-schermen :is(input, textarea, select, button)")].filter((one) => {
          const words = one.labels?.[0]?.textContent ?? one.textContent
          const told = (one.getAttribute("aria-describedby") ?? "").split(" ").filter(Boolean)
          return !words.trim() || told.some((id) => !document.getElementById(id))
        }).map((one) => one.id)"""
        assert workplace.page.evaluate(nameless) == [], title


def test_on_paper_stands_what_was_written_and_no_button(workplace: Workplace) -> None:
    page = workplace.page
    workplace.open(WHOLE)
    workplace.step("1. Situatieschets")
    page.emulate_media(media="print")
    assert page.locator("#wp button:visible").count() == 0
    assert page.get_by_text("Op dit papier staat één onderdeel.").is_visible()
    heights = "(one) => [one.scrollHeight, one.clientHeight]"
    assert all(
        all_of - shown < 3
        for all_of, shown in (one.evaluate(heights) for one in page.locator("#wp-schermen textarea").all())
    )
    page.emulate_media(media="screen")


def test_own_registers_and_settings_hold_there_and_nothing_else_of_the_folder_comes_along(tmp_path: Path) -> None:
    secret = "qzxkanarie"
    assert run_script("init", folder=tmp_path).code == 0
    with (tmp_path / "doorbraak.toml").open("a", encoding="utf-8") as settings:
        settings.write(f'# {secret}\nwoorden = ["huurbaas"]\n\n[controles]\nlange-zin = "uit"\n')
    (tmp_path / ".env").write_text(secret, encoding="utf-8")
    own = tmp_path / "registers"
    own.mkdir(exist_ok=True)
    (own / "geheim.yaml").write_text(secret, encoding="utf-8")
    (own / "wetten.yaml").write_text(
        "wetten: 1\nlijst:\n  - id: CVDR123456\n    titel: Verzonnen beleidsregels <b>huur</b>\n    kort: Vbh\n"
        "    themas: [wonen]\n    artikelen: punt\n    bron: lokaleregelgeving.overheid.nl\n",
        encoding="utf-8",
    )
    ran = run_script("build", folder=tmp_path)
    assert (ran.code, ran.err) == (0, ""), ran.err
    page = (tmp_path / "site/werkplaats/index.html").read_text(encoding="utf-8")
    assert not any(secret in text.read_text(errors="replace") for text in (tmp_path / "site").rglob("*.html"))
    house = html.unescape(page.partition('<template id="wp-huis">')[2].partition("</template>")[0])

    (found,) = ask("law", house, words="artikel 2.1 Vbh")["found"]
    assert found["cite"] == "Verzonnen beleidsregels <b>huur</b> artikel 2.1"
    assert ask("law", "", words="artikel 2.1 Vbh")["found"] == []
    long = WHOLE.replace("  gebeurd: |\n", f"  gebeurd: |\n    {'en dan weer verder ' * 20}\n", 1)
    codes = {told: {one["code"] for one in ask("read", told, text=long)["found"]} for told in ("", house)}
    assert codes[""] - codes[house] == {"lange-zin"}


def test_a_browser_that_is_too_old_is_told_so(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.add_init_script("delete window.WebAssembly")
    page.goto(address + "werkplaats/")
    expect(page.locator("#wp-stand")).to_have_text(
        "De werkplaats start hier niet. Werk je browser bij, of gebruik een andere: "
        "Edge, Chrome, Firefox of Safari van de laatste twee jaar."
    )
    page.close()


def test_a_file_of_the_engine_that_does_not_come_is_told_too(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.route("**/*.zip", lambda route: route.abort())
    page.goto(address + "werkplaats/")
    expect(page.locator("#wp-stand")).to_contain_text("De werkplaats start hier niet.", timeout=SOON)
    page.close()


def test_an_installation_that_lacks_things_says_what_its_site_lacks(tmp_path: Path) -> None:
    home = Path(doorbraak_tools.__file__).parent
    shutil.copytree(home, tmp_path / "doorbraak_tools", ignore=shutil.ignore_patterns("pyodide-*.tgz", "__pycache__"))
    for name in ("schema", "docs", "mkdocs.yml"):
        (tmp_path / name).symlink_to(home.parent / name)
    (tmp_path / "docx.py").write_text("raise ModuleNotFoundError")
    folder = tmp_path / "gemeente"
    folder.mkdir()
    for command in ("init", "build"):
        ran = subprocess.run(
            (sys.executable, "-m", "doorbraak_tools", command),
            cwd=folder, env={**os.environ, "PYTHONPATH": str(tmp_path)}, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert ran.returncode == 0, ran.stderr
    assert ran.stderr == (
        "Let op: op de site komt geen werkplaats; in deze installatie ontbreekt de Python voor de browser.\n"
        "Let op: op de site komt geen leeg Word-formulier. Daarvoor is python-docx nodig: pip install "
        "'doorbraak-tools[docx]'.\n"
    )
    assert not (folder / "site" / "werkplaats").exists()
    assert not (folder / "site" / "formulier").exists()
    assert "werkplaats/" not in (folder / "site" / "index.html").read_text(encoding="utf-8")


def test_a_site_can_go_without_it(tmp_path: Path) -> None:
    assert run_script("init", folder=tmp_path).code == 0
    with (tmp_path / "doorbraak.toml").open("a", encoding="utf-8") as settings:
        settings.write("\n[werkplaats]\naan = false\n")
    ran = run_script("build", folder=tmp_path)
    assert (ran.code, ran.err) == (0, "")
    assert not (tmp_path / "site" / "werkplaats").exists()
    assert "werkplaats/" not in (tmp_path / "site" / "index.html").read_text(encoding="utf-8")


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


def test_it_works_without_a_connection_after_the_first_visit(browser: Browser, site: Path) -> None:
    context = browser.new_context()
    page = context.new_page()
    kept = (
        "caches.keys().then((names) => Promise.all(names.map((name) => caches.open(name).then((one) => one.keys()))))"
    )
    with served(site) as address:
        workplace = Workplace(page, address)
        workplace.open(WHOLE.replace("titel: ", "titel: qzxkanarie ", 1))
        expect(page.get_by_text("start ook zonder internet")).to_be_visible(timeout=START)
        names = page.evaluate(f"{kept}.then((all) => all.flat().map((request) => new URL(request.url).pathname))")
        assert not page.evaluate(IN_CACHES, "qzxkanarie")
    assert all((site / name.strip("/")).exists() for name in names)
    page.reload()
    workplace.says("De werkplaats staat klaar.", START)
    workplace.open(WHOLE)
    context.close()
