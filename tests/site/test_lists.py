"""A list in a page of the handbook needs no blank line above it, as little as one in a plan."""

import pytest
from markdown import Markdown

from doorbraak_tools.site.pages.lists import ListsBelowText

EXTENSIONS = ["admonition", "def_list", "md_in_html", "tables", "pymdownx.superfences"]


def html(text: str) -> str:
    return Markdown(extensions=[*EXTENSIONS, ListsBelowText()]).convert(text).replace("\n", "")


@pytest.mark.parametrize("items", ["- een\n- twee", "* een\n* twee", "+ een\n+ twee", "1. een\n2. twee"])
def test_a_list_right_below_text(items: str) -> None:
    tag = "ol" if items[0] == "1" else "ul"
    expected = f"<p>Doe dit:</p><{tag}><li>een</li><li>twee</li></{tag}>"
    assert html(f"Doe dit:\n{items}") == html(f"Doe dit:\n\n{items}") == expected
    inside = items.replace("\n", "\n    ")
    assert expected in html(f"!!! tip\n\n    Doe dit:\n    {inside}\n")


@pytest.mark.parametrize(
    "text",
    ["Dat was in\n1998. Toen ging het mis.", "```text\nDoe dit:\n- een\n```", "Een regel\n-5 graden", "Een regel\n-"],
)
def test_what_is_no_list_stays_as_it_is(text: str) -> None:
    assert "<li>" not in html(text)


def test_a_table_keeps_its_dashes() -> None:
    assert "<td>- een</td>" in html("| a | b |\n|---|---|\n| - een | twee |")
