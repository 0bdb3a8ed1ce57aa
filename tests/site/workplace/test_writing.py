"""Writing in the workplace: with the keyboard, while answers are under way, with law and costs."""

import re
from datetime import date, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import FilePayload, Page, expect

from tests.outputs.documents.forms import empty_form, filled, names
from tests.site.workplace.support import SOON, START, Workplace, ask, drop
from tests.support.plans import WHOLE

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


def write_screen(page: Page) -> None:
    """Answer with keys what a screen must have and has not, up to the button that leads on, or past the last screen."""
    groups = set[str]()
    last = page.get_by_role("button", name="Volgende").count() == 0
    while (here := page.evaluate(AT_THE_KEYS))["words"] != "Volgende" and not (here["left"] and last):
        if here["must"] and here["empty"]:
            if here["kind"] == "select-one":
                page.keyboard.press("ArrowDown")
            elif here["kind"] == "checkbox":
                page.keyboard.press("Space" if here["group"] not in groups else "Shift")
                groups.add(here["group"])
            else:
                page.keyboard.insert_text(typed_for(here["words"]))
        page.keyboard.press("Tab")


def go_on(page: Page) -> None:
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "wp-schermkop"


def complete(workplace: Workplace) -> str:
    """Save; return what was saved, after the page and the command called it complete."""
    saved = workplace.saved()
    told = ask("read", today=date.today().isoformat(), text=saved)
    assert [one for one in told["found"] if one["severity"] in {"todo", "error"}] == []
    assert told["complete"]
    assert workplace.page.locator("#wp-samen").inner_text() == "Dit plan is compleet en zonder fouten."
    return saved


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
        write_screen(page)
        if number == 2:
            workplace.says("eerst-de-huur.md staat klaar.", START)
        if number < screens - 1:
            go_on(page)
    assert f"opgesteld: {date.today().isoformat()}\n" in complete(workplace)


def test_a_form_that_was_filled_in_in_word_is_completed_and_saved_with_the_note_for_the_decision(
    workplace: Workplace,
) -> None:
    page, form = workplace.page, empty_form()
    answers = {"Titel": "Eerst de brand", "Wat is er gebeurd?": "Er is brand geweest.", "K1": "Ik woon weer thuis."}
    raw = filled(form, {names(form).index(name): words for name, words in answers.items()})
    page.set_input_files("#wp-bestand", FilePayload(name="vol.docx", mimeType="", buffer=raw))
    workplace.says("vol.md staat klaar.")
    page.locator("#wp-schermkop").focus()
    for _ in range(page.locator("#wp-stappen a").count() - 1):
        write_screen(page)
        go_on(page)
    write_screen(page)
    saved = complete(workplace)
    assert "titel: Eerst de brand\n" in saved
    assert "  gebeurd: |\n    Er is brand geweest.\n" in saved
    with page.expect_download() as download:
        page.get_by_role("button", name="Besluitnotitie").press("Enter")
    assert download.value.suggested_filename == "vol-besluitnotitie.html"
    note = Path(download.value.path()).read_text(encoding="utf-8")
    assert "Eerst de brand" in note
    assert "Ik woon weer thuis." in note


@pytest.mark.parametrize("name", ["mijn.md", "mijn.docx"])
def test_of_a_plan_that_is_dropped_anywhere_the_findings_are_read_by_question(workplace: Workplace, name: str) -> None:
    page, form = workplace.page, empty_form()
    text = WHOLE.replace("casusregisseur wijkteam", "", 1).replace("datum: 2026-08-01", "datum: 1 augustus", 1)
    word = filled(form, {names(form).index("Wat is er gebeurd?"): "Er is brand geweest."})
    page.reload()
    workplace.says("De werkplaats staat klaar.", START)
    drop(page, (name, text.encode() if name.endswith("md") else word))
    workplace.says("mijn.md staat klaar.")
    told = ask("read", today=date.today().isoformat(), text=workplace.text())["found"]
    assert {one["code"] for one in told} >= ({"ontbreekt", "schrijfwijze"} if name.endswith("md") else {"ontbreekt"})
    shown = page.locator("#wp-todo, #wp-elderslijst").get_by_role("button", include_hidden=True).all_text_contents()
    assert sorted(shown) == sorted(one["words"] for one in told)
    one = next(one for one in told if one["at"][:1] == ["situatieschets"])
    page.get_by_text("In de andere onderdelen").click()
    page.locator("#wp-elders").get_by_role("button", name=one["words"]).click()
    assert page.evaluate("document.activeElement.id") == f"v-{'-'.join(one['at'])}"
    asked = len(workplace.windows)
    page.reload()
    workplace.says("De werkplaats staat klaar.", START)
    assert len(workplace.windows) == asked  # who only read has nothing to save


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
    # One that is in the plan closes, and of many each is a line until somebody opens it.
    expect(page.locator("#wp-wetten details[open]")).to_have_count(0)
    page.locator("#wp-wetvraag").fill("geen adres")
    page.locator("#wp-wetvraag").press("Enter")
    expect(page.locator("#wp-wetten details").nth(1)).to_be_visible(timeout=SOON)
    expect(page.locator("#wp-wetten details[open]")).to_have_count(0)
    page.locator("#wp-wetten summary").first.press("Enter")
    expect(page.locator("#wp-wetten blockquote").first).to_be_visible()
    # Nor does what was read stand in full under every other screen.
    workplace.step("6. Actieplan")
    expect(page.locator("#wp-wetten details[open]")).to_have_count(0)
    expect(page.locator("#wp-wetten summary").first).to_be_visible()
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
