"""A plan in the workplace is untrusted and a secret: nothing of it runs, and nothing of it stays or leaves."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, FilePayload, Page, expect

from tests.site.workplace.support import IN_CACHES, SOON, START, Workplace, ask
from tests.support.plans import WHOLE
from tests.support.vectors import VECTORS


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


def test_one_browser_keeps_one_draft_and_what_is_wiped_in_one_window_comes_back_in_none(
    browser: Browser, address: str
) -> None:
    context = browser.new_context()
    one, other = (Workplace(context.new_page(), address) for _ in range(2))
    one.open(WHOLE, "een.md")
    one.page.get_by_label("Bewaar een concept in deze browser").check()
    other.open(WHOLE.replace("titel: ", "titel: Ander ", 1), "ander.md")
    box = other.page.get_by_label("Bewaar een concept in deze browser")
    other.agrees = False
    box.click()
    assert not box.is_checked()
    assert other.windows == ["In deze browser staat al een concept van een ander plan. Vervangen?"]
    other.agrees = True
    box.check()
    one.says("In een ander venster is het concept vervangen of gewist. Dit venster bewaart geen concept meer.")
    assert not one.page.get_by_label("Bewaar een concept in deze browser").is_checked()
    one.page.get_by_label("Bewaar een concept in deze browser").check()
    other.says("In een ander venster is het concept vervangen of gewist. Dit venster bewaart geen concept meer.")
    other.page.get_by_role("button", name="Sluit en wis alles").click()
    one.says("In een ander venster is het concept vervangen of gewist. Dit venster bewaart geen concept meer.")
    one.page.get_by_label("Opsteller").fill("jurist")
    expect(one.page.locator("#wp-terug")).to_be_enabled(timeout=SOON)
    assert one.page.evaluate("localStorage.length") == 0
    context.close()


def test_a_browser_that_keeps_nothing_says_so_and_does_all_else(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.add_init_script(
        "for (const name of ['localStorage', 'sessionStorage', 'caches', 'indexedDB'])"
        " Object.defineProperty(window, name, { get() { throw new DOMException('denied', 'SecurityError') } })"
    )
    workplace = Workplace(page, address)
    workplace.open(WHOLE)
    page.get_by_label("Bewaar een concept in deze browser").click()
    workplace.says("In deze browser is geen plek om een concept te bewaren.")
    assert not page.get_by_label("Bewaar een concept in deze browser").is_checked()
    assert workplace.saved() == WHOLE
    page.close()


def test_a_name_or_a_word_of_a_file_breaks_neither_what_is_said_nor_the_page(
    workplace: Workplace, looks: Callable[..., Page]
) -> None:
    page = looks("light", 320)
    long = "donaudampfschiff" * 40
    for name, shown in (
        ("plan\u202egnp.md", "plangnp.md"),
        ("<img src=x onerror=window.pwned=1>.md", "<img src=x onerror=window.pwned=1>.md"),
        (f"{long[:200]}.md", f"{long[:200]}.md"),
    ):
        file = FilePayload(
            name=name, mimeType="", buffer=WHOLE.replace("  gebeurd: |\n", f"  gebeurd: |\n    {long}\n", 1).encode()
        )
        page.set_input_files("#wp-bestand", file)
        workplace.says(f"{shown} staat klaar.")
        workplace.step("1. Situatieschets")
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
        assert (page.evaluate("window.pwned"), page.locator("#wp img").count()) == (None, 0)


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
