"""A line that cites rules is shown as it was written, each citation with its own link."""

import pytest

from doorbraak_tools.view.answers import cite_with
from doorbraak_tools.view.run import Look
from tests.support.plans import case


@pytest.mark.parametrize(
    ("line", "links"),
    [
        ("Geen wet: private partij", []),
        ("Wet BRP art. 2.23 lid 2 en 3", ["Wet BRP art. 2.23 lid 2 en ", "3"]),
        ("Awb art. 3:2, 3:4 en 4:84", ["Awb art. 3:2", "3:4", "4:84"]),
        ("Participatiewet artikel 13 en artikel 49: zo", ["Participatiewet artikel 13", "artikel 49"]),
    ],
)
def test_every_letter_once_and_every_citation_a_link(line: str, links: list[str]) -> None:
    runs = [run for run in cite_with(case(""))(line) if run.look is not Look.DAY]
    assert "".join(run.text for run in runs) == line
    assert [run.text for run in runs if run.href] == links
