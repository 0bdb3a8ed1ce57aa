"""The body of a plan as HTML, however deep its quotations lie in each other."""

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doorbraak_tools.outputs.documents.story import story_blocks
from doorbraak_tools.outputs.documents.structure import Paragraph, Role
from doorbraak_tools.view.run import Run
from doorbraak_tools.view.story import clean_html


@pytest.mark.parametrize("mark", [">", "> ", "   > "])
def test_quotations_without_end_are_shown_a_hundred_deep(mark: str) -> None:
    """Each element more takes longer than the one before: with all of them a page took minutes."""
    text = f"{mark * 50_000}Wat zij zei.\n\nDaarna."
    html = clean_html(text)
    assert html.count("<blockquote>") == html.count("</blockquote>") == 100
    assert "Wat zij zei." in html
    assert story_blocks(text, 2) == (
        Paragraph((Run("Wat zij zei."),), Role.QUOTE),
        Paragraph((Run("Daarna."),), Role.STORY),
    )


def test_a_quotation_in_a_quotation_stays_what_it_is() -> None:
    assert clean_html("> Zij zei:\n>\n> > Ik wil rust.").count("<blockquote>") == 2


TYPED = [
    ("Toen belde <naam consulent> terug.", "Toen belde <naam consulent> terug."),
    ("Een brief van <instantie>, kenmerk <nr>.", "Een brief van <instantie>, kenmerk <nr>."),
    ("Ze zei: <<laat maar>>. Als a<b en c>d.", "Ze zei: <<laat maar>>. Als a<b en c>d."),
    ("<details>\nDe hele brief.\n</details>", "<details>\nDe hele brief.\n</details>"),
    ("<script>alert(1)</script>", "<script>alert(1)</script>"),
    ("<?x y?> <![CDATA[z]]> <!DOCTYPE a>", "<?x y?> <![CDATA[z]]> <!DOCTYPE a>"),
    ("**<naam>** en *<x>*", "<naam> en <x>"),
    (r"\<naam>", "<naam>"),
    (r"`\<b>` en `<b>`", r"\<b> en <b>"),
    ("![de brief](brief.png)", "![de brief](brief.png)"),
    ("![de brief](https://elders.example/a.png)", "![de brief](https://elders.example/a.png)"),
    ("[de brief](brief.docx)", "[de brief](brief.docx)"),
    ("[klik](javascript:alert(1))", "[klik](javascript:alert(1))"),
    ("zie [1]\n\n[1]: brief.docx", "zie [1]\n[1]: brief.docx"),
    ("[de wet](https://wetten.overheid.nl)", "de wet"),
    ("<https://wetten.overheid.nl>", "https://wetten.overheid.nl"),
    ("<naam@gemeente.example>", "naam@gemeente.example"),
]


@pytest.mark.parametrize(("written", "shown"), TYPED, ids=[written for written, _ in TYPED])
def test_what_is_no_text_to_markdown_is_shown_as_it_was_typed(written: str, shown: str) -> None:
    assert unescape(re.sub("<[^>]*>", "", clean_html(written))).strip() == shown


@given(st.text(st.sampled_from("<>![](): /abc\"'=`\\-?"), max_size=40))
def test_no_word_of_a_story_vanishes(text: str) -> None:
    drawn = unescape(re.sub("<[^>]*>", "", clean_html(f"x {text}")))
    assert re.findall("[abc]", drawn) == re.findall("[abc]", text)


@pytest.mark.parametrize(
    ("table", "last"),
    [
        ("| a | b |\n|---|---|\n| 1 | 2 | drie | vier |", "2 | drie | vier"),
        ("a | b\n:--|--:\n1 | 2 | drie", "2 | drie"),
        ("> | a | b |\n> |---|---|\n> | 1 | 2 | drie |", "2 | drie"),
        ("- | a | b |\n  |---|---|\n  | 1 | 2 | drie |", "2 | drie"),
        ("| a |\n|---|\n| 1 | 2 |", "1 | 2"),
        ("| a | b |\n|---|---|\n| 1 | twee \\| drie | vier |", "twee | drie | vier"),
    ],
)
def test_a_row_with_more_cells_than_heads_loses_nothing(table: str, last: str) -> None:
    """By the rules of Markdown what is too much is left out."""
    cells = re.findall("<td[^>]*>(.*?)</td>", clean_html(table))
    assert cells[-1] == last


@pytest.mark.parametrize(
    "text",
    [
        "```\n| a | b |\n|---|---|\n| 1 | 2 | 3 |\n```",
        "| a | b |\n|---|---|\n| 1 | 2 | |",
        "| a | b | c |\n|---|---|\n| 1 | 2 | 3 |",
        "| a | b |\n|---|---|\n\n| 1 | 2 | 3 |",
    ],
)
def test_what_is_no_such_row_is_drawn_as_it_is(text: str) -> None:
    import cmarkgfm

    drawn = cmarkgfm.markdown_to_html_with_extensions(text, 0, extensions=["table"])
    assert clean_html(text) == drawn
