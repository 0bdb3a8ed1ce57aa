"""The forms: as agreed, safe whatever a plan holds, and good to read in a browser."""

from pathlib import Path

import cmarkgfm
import pytest
from axe_playwright_python.sync_playwright import Axe
from hypothesis import example, given
from markupsafe import escape
from playwright.sync_api import Browser

from doorbraak_tools.outputs.differences import FORMS, compare
from doorbraak_tools.text.escaping import inert, literal
from tests.conftest import Golden
from tests.outputs.differences.support import changed, pair, version
from tests.support.plans import small
from tests.support.strategies import answers, words

GOLDENS = Path(__file__).parent / "goldens"
NASTY = (
    "<script>alert(1)</script> **vet** [x](javascript:alert(1)) @iemand #12 https://example.invalid a@b.nl ##[error]"
)


@pytest.mark.parametrize("form", FORMS.names)
def test_as_it_was_agreed(form: str, golden: Golden) -> None:
    golden(GOLDENS / f"veranderd.{form}", FORMS[form].content(pair()).decode())


def shown(markdown: str) -> str:
    html: str = cmarkgfm.github_flavored_markdown_to_html(markdown)
    return html


@given(words)
@example("__0__")
def test_markdown_shows_any_words_to_the_letter(text: str) -> None:
    text = " ".join(text.split())
    if text:
        assert shown(literal(text).replace("://", ":\u2060//").replace("@", "@\u2060")).replace("\u2060", "") == (
            f"<p>{str(escape(text)).replace('&#39;', chr(39)).replace('&#34;', '&quot;')}</p>\n"
        )


@given(words)
def test_what_is_inert_is_one_paragraph_without_any_element(text: str) -> None:
    text = " ".join(f"{text} {NASTY}".split())
    html = shown(inert(text))
    assert html.count("<") == 2
    assert html.startswith("<p>")


@pytest.mark.parametrize("form", FORMS.names)
@pytest.mark.parametrize(
    "place",
    ["    L1: Een huis dat wij zelf betalen.", "    Een regeling met de verhuurder.", "Het verhaal van deze stap."],
)
def test_no_text_of_a_plan_becomes_markup(form: str, place: str) -> None:
    made = FORMS[form].content(changed((place, place + " " + NASTY))).decode()
    if form == "markdown":
        assert "##[" not in made
        made = shown(made)
        assert "<a " not in made
        assert "@iemand" not in made
        assert "<strong>vet" not in made
    if form == "html":
        assert "##[" not in made
    if form != "text":
        assert "<script" not in made


@given(answers)
def test_html_escapes_any_text(text: str) -> None:
    line = "x" + " ".join(text.split())
    made = (
        FORMS["html"].content(changed(("Het verhaal van deze stap.", f"Het verhaal van deze stap.\n\n{line}"))).decode()
    )
    assert made.count("<script") == 0
    assert made.count("<h2>") == 1


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_in_a_browser(browser: Browser, tmp_path: Path, scheme: str) -> None:
    (tmp_path / "veranderd.html").write_bytes(FORMS["html"].content(pair()))
    page = browser.new_page(
        color_scheme="dark" if scheme == "dark" else "light", viewport={"width": 390, "height": 800}
    )
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto((tmp_path / "veranderd.html").as_uri())
    assert page.title() == "Van oud.md naar nieuw.md"
    assert page.evaluate("document.documentElement.scrollWidth <= 390")
    found = Axe().run(page, options={"resultTypes": ["violations"]})
    page.close()
    assert found.violations_count == 0, found.generate_report()
    assert len(asked) == 1


@pytest.mark.parametrize("before", [" ".join(["zo"] * number) for number in range(16, 26)], ids=len)
def test_a_word_of_which_a_part_changed_stays_on_one_line(before: str) -> None:
    old, new = (version(small(("wens: Rust.", f"wens: {before} € {amount},- per maand."))) for amount in (350, 300))
    told = FORMS["text"].content(compare(old, new)).decode()
    assert "€ 350,-" in told
    assert "€ 300,-" in told
