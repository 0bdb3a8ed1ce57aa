"""How the workplace looks: wide and small, light and dark, in the colours of the user, on paper, to a screen reader."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.site.workplace.support import SOON, Workplace
from tests.support.browser import END_OF_CHANGES, axe_violations
from tests.support.plans import WHOLE

LOOKS = [("light", 1280), ("dark", 390)]


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
    look("law, each folded")
    page.evaluate("document.querySelectorAll('#wp-wetten details').forEach((fold) => { fold.open = true })")
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
