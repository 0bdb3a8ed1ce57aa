"""The body of a plan as HTML, however deep its quotations lie in each other."""

import pytest

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
