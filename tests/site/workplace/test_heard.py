"""What somebody hears who does not see the workplace: what a screen reader comes by, and what is said by itself."""

import re
from collections.abc import Iterator
from typing import Any

from playwright.sync_api import expect

from tests.site.workplace.support import SOON, Workplace
from tests.support.plans import WHOLE

CONTROLS = {"button", "checkbox", "combobox", "link", "textbox", "DisclosureTriangle"}


def heard(workplace: Workplace, region: str) -> list[dict[str, Any]]:
    """Return what a screen reader tells of a region, in order: role, name, description, state, the groups around it."""
    client = workplace.page.context.new_cdp_session(workplace.page)
    nodes = {node["nodeId"]: node for node in client.send("Accessibility.getFullAXTree")["nodes"]}
    client.detach()

    def text(node: dict[str, Any], part: str) -> str:
        return str(node.get(part, {}).get("value", ""))

    def walk(node: dict[str, Any], groups: tuple[str, ...]) -> Iterator[dict[str, Any]]:
        role, name = text(node, "role"), text(node, "name")
        role = "" if role == "group" and not name else role  # a fold, whose own words are what opens it
        if not node.get("ignored") and role in CONTROLS | {"heading", "group"}:
            state = {one["name"]: one["value"].get("value") for one in node.get("properties", [])}
            yield {"role": role, "name": name, "told": text(node, "description"), "groups": groups, "state": state}
        inner = (*groups, name) if role == "group" else groups
        for child in node.get("childIds", []):
            if child in nodes:
                yield from walk(nodes[child], inner)

    (top,) = (one for one in nodes.values() if text(one, "role") == "region" and text(one, "name") == region)
    return list(walk(top, ()))


def test_every_screen_tells_what_each_control_is_and_how_to_answer(workplace: Workplace) -> None:
    workplace.open(WHOLE)
    seen = 0
    for title in workplace.page.locator("#wp-stappen a").all_inner_texts():
        workplace.step(title)
        head, *others = heard(workplace, title)
        assert (head["role"], head["name"]) == ("heading", title)
        controls = [one for one in others if one["role"] in CONTROLS]
        seen += len(controls)
        assert [one for one in controls if not one["name"].strip()] == [], title
        groups = workplace.page.locator("#wp-schermen fieldset").filter(visible=True).count()
        assert sum(one["role"] == "group" for one in others) == groups, title
        # Two questions that are called the same are told apart by what stands around them.
        fields = [
            (*one["groups"], one["name"]) for one in controls if one["role"] not in {"button", "DisclosureTriangle"}
        ]
        assert len(fields) == len({*fields}), title
        assert [one["name"] for one in controls[-2:]][-1] == ("Vorige" if title == "6. Actieplan" else "Volgende")
    assert seen > 100


def test_one_screen_from_the_first_word_to_the_last(workplace: Workplace) -> None:
    workplace.open(WHOLE)
    workplace.step("1. Situatieschets")
    assert [f"{one['role']}: {one['name']}" for one in heard(workplace, "1. Situatieschets")] == [
        "heading: 1. Situatieschets",
        "textbox: Huishouden (mag leeg)",
        "textbox: Wat is er gebeurd?",
        "textbox: Wat zijn de dingen waar je nu last van hebt?",
        "textbox: Wat hebben jullie al geprobeerd?",
        "group: Dreiging",
        "textbox: Wat er dreigt",
        "textbox: Op welke dag (mag leeg)",
        "button: Vorige",
        "button: Volgende",
    ]
    day = next(one for one in heard(workplace, "1. Situatieschets") if one["name"].startswith("Op welke dag"))
    assert day["told"] == "De dag waarop het kan gebeuren. Bijvoorbeeld 1 augustus 2026."
    assert day["groups"] == ("Dreiging",)


def test_who_leaves_a_wrong_answer_hears_what_is_wrong_and_when_it_is_right_again(workplace: Workplace) -> None:
    page = workplace.page
    workplace.open(WHOLE)
    workplace.step("1. Situatieschets")
    stand = page.locator("#wp-stand")
    assert (stand.get_attribute("role"), stand.get_attribute("aria-live")) == ("status", "polite")
    day = page.get_by_label("Op welke dag")
    wrong = (
        "Fout: “Op welke dag” is niet goed geschreven. "
        "Schrijf een bestaande dag als jaar-maand-dag, bijvoorbeeld 2026-07-06."
    )
    day.fill("31-2-26")
    expect(page.locator("#v-situatieschets-dreiging-datum-m")).to_have_text(wrong, timeout=SOON)
    workplace.says("")  # who is typing is not disturbed
    day.press("Tab")
    workplace.says(wrong)
    told = next(one for one in heard(workplace, "1. Situatieschets") if one["name"].startswith("Op welke dag"))
    assert told["told"].endswith(wrong)
    assert told["state"]["invalid"] == "true"
    day.fill("28-2-26")
    day.press("Tab")
    workplace.says("")
    assert day.input_value() == "2026-02-28"


def test_what_is_said_twice_is_heard_twice(workplace: Workplace) -> None:
    page = workplace.page
    workplace.open(WHOLE)
    workplace.step("2. Toekomstperspectief")
    page.evaluate("""() => {
      window.heard = []
      new MutationObserver(() => heard.push(document.getElementById("wp-stand").textContent))
        .observe(document.getElementById("wp-stand"), { childList: true })
    }""")
    for code in ("K3", "K4"):
        page.get_by_role("button", name=f"Nog een doel op korte termijn ({code})").press("Enter")
        expect(page.get_by_label(f"Doel op korte termijn {code}")).to_be_focused(timeout=SOON)
    assert [one for one in page.evaluate("heard") if one] == ["Toegevoegd.", "Toegevoegd."]


def test_what_stands_on_another_screen_is_shown_when_it_is_undone(workplace: Workplace) -> None:
    page = workplace.page
    workplace.open(WHOLE)
    workplace.step("6. Actieplan")
    page.get_by_role("button", name="Haal actie 1 weg").first.press("Enter")
    workplace.says("Weggehaald. Met “Ongedaan maken” komt het terug.")
    workplace.step("Kop van het plan")
    page.get_by_role("button", name="Ongedaan maken").press("Enter")
    workplace.says("Ongedaan gemaakt bij “6. Actieplan”.")
    assert page.locator("#wp-schermkop").inner_text() == "6. Actieplan"
    assert page.evaluate("document.activeElement.id") == "wp-opnieuw"


def test_a_code_that_is_gone_can_be_given_up_where_it_was_chosen(workplace: Workplace) -> None:
    page = workplace.page
    workplace.open(re.sub("leefgebieden: .*", "leefgebieden: [wonen, paarden]", WHOLE))
    page.get_by_label("paarden", exact=True).uncheck()
    expect(page.locator("#wp-tekst")).to_have_value(re.compile(r"leefgebieden: \[wonen\]"), timeout=SOON)
    workplace.step("2. Toekomstperspectief")
    page.get_by_role("button", name="Haal K2 weg").click()
    workplace.says("Weggehaald. Met “Ongedaan maken” komt het terug.")
    workplace.step("4. Doorbraak")
    goals = page.get_by_role("group", name="Doelen").last
    assert goals.get_by_role("checkbox", checked=True).evaluate_all("boxes => boxes.map(box => box.value)") == ["K2"]
    goals.get_by_label("K1").check()
    goals.get_by_label("K2").uncheck()
    expect(page.locator("#wp-tekst")).to_have_value(re.compile(r"D2:[\s\S]*doelen: \[K1\]"), timeout=SOON)
    workplace.step("2. Toekomstperspectief")
    workplace.step("4. Doorbraak")
    assert goals.get_by_label("K2").count() == 0
    # A doorbraak does not wait for itself.
    assert page.locator("#v-doorbraak-D1-na").get_by_role("checkbox").count() == 1
