"""The form for Word on the site: found from where people begin, and the way for a browser without script."""

import re
from pathlib import Path

import pytest

from doorbraak_tools.inputs.word import read_word


@pytest.mark.parametrize("page", ["index.html", "aan-de-slag/index.html", "werkplaats/index.html"])
def test_a_page_where_people_begin_leads_to_the_form(site: Path, page: str) -> None:
    html = (site / page).read_text(encoding="utf-8")
    (address,) = re.findall(r'<a href="([^"]*)" download', html)
    found = read_word(((site / page).parent / address).read_bytes())
    assert found.answers == {}
    assert found.left_out == []


def test_the_workplace_says_why_it_needs_script_and_what_to_do_without(site: Path) -> None:
    (told,) = re.findall("<noscript>(.*?)</noscript>", (site / "werkplaats" / "index.html").read_text(encoding="utf-8"))
    words = re.sub("<[^>]*>", "", told)
    assert words == (
        "De werkplaats rekent en kijkt na in je eigen browser; er gaat niets naar een server. Daarvoor is JavaScript "
        "nodig, en dat staat hier uit. Zonder kan het ook: vul het lege formulier voor Word in. Open het later in een "
        "browser met JavaScript, of geef het aan een collega met het hulpmiddel op de computer."
    )
