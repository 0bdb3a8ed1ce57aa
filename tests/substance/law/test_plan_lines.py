"""Every legal line of the example plans was held against the text: `plan-lines.tsv` says where, and with what result.

`hoe` is how it was read: `tekst`, the provision itself in the file; `woorden`, its deciding words as the register of
grounds quotes them from that file; `niet`, not at all. `oordeel`: `volgt` the line follows; `deels` for the main part,
and nothing contradicts it; `gecorrigeerd` it did not, and the plan was changed to what the text says. A line that is
written anew must be read anew. `verhaal` are sentences of the story.
"""

import csv
from datetime import date
from pathlib import Path

import pytest

from doorbraak_tools.substance.case import Case
from tests.support.plans import FIXTURES, read

PLANS = sorted((FIXTURES.parents[1] / "plans").glob("*.md"))
with (Path(__file__).parent / "plan-lines.tsv").open(encoding="utf-8", newline="") as _file:
    ROWS = list(csv.DictReader(_file, delimiter="\t", quoting=csv.QUOTE_NONE))


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_every_line_that_cites_law_was_read(path: Path) -> None:
    case = Case(read(path.read_bytes()), date(2026, 11, 26))
    wanted = [
        (cited.doorbraak, cited.answer, cited.line.text.strip()) for cited in case.cited_lines if cited.line.citations
    ]
    known = [
        (row["doorbraak"], row["antwoord"], row["regel"])
        for row in ROWS
        if row["plan"] == path.stem and row["antwoord"] != "verhaal"
    ]
    assert known == wanted


@pytest.mark.parametrize("row", [row for row in ROWS if row["antwoord"] == "verhaal"], ids=lambda row: row["regel"])
def test_a_sentence_of_the_story_still_stands_there(row: dict[str, str]) -> None:
    (text,) = (path.read_text(encoding="utf-8") for path in PLANS if path.stem == row["plan"])
    assert row["regel"] in " ".join(text.split())


def test_a_verdict_says_where_it_was_read_and_what_differs() -> None:
    for row in ROWS:
        assert row["oordeel"] in {"volgt", "deels", "gecorrigeerd", "niet gelezen"}
        assert (row["hoe"] == "niet") == (row["oordeel"] == "niet gelezen") == (not row["bestand"]), row["regel"]
        assert bool(row["wat_verschilt"]) == (row["oordeel"] != "volgt"), row["regel"]


def test_what_nobody_read_is_the_exception_and_is_no_ground_to_lean_on() -> None:
    unread = [row for row in ROWS if row["oordeel"] == "niet gelezen"]
    assert len(unread) <= 2
    assert [row["regel"] for row in unread if row["antwoord"] == "ruimte" and "ECLI" not in row["regel"]] == []
