"""References as they stand in public texts: at least 98 % is read right, and none is silently read wrong.

Every line of references.tsv names its source. The expected id comes from the source's own link, or, for a known
abbreviation, from the law it stands for; the expected article is the number as the source writes it. Older sources cut
their own links (2.40 becomes 2): there the number in the text counts. `weiger` holds references that name no law, or
one outside the register: the only right answer is a refusal.
"""

import csv
from collections import Counter
from pathlib import Path

from doorbraak_tools.substance.law.citations import parse
from doorbraak_tools.substance.law.resolve import Refusal
from tests.substance.law.support import NAMES

with (Path(__file__).parent / "references.tsv").open(encoding="utf-8", newline="") as _file:
    ROWS = list(csv.DictReader(_file, delimiter="\t", quoting=csv.QUOTE_NONE))


def verdict(row: dict[str, str]) -> str:
    """Return right, refused or wrong."""
    found = parse(row["text"], NAMES)
    if isinstance(found, Refusal):
        return "right" if row["id"] == "-" else "refused"
    articles: list[str] = []
    for reference in found:
        # The leden of one article are references of their own.
        if articles[-1:] != [reference.artikel]:
            articles.append(reference.artikel)
    same = {reference.id for reference in found} == {row["id"]} and "|".join(articles) == row["artikel"]
    return "right" if same else "wrong"


def test_the_set_is_large_and_every_line_has_its_source() -> None:
    groups = Counter(row["group"] for row in ROWS)
    assert sum(groups.values()) - groups["weiger"] >= 300
    assert len({row["text"].lower() for row in ROWS}) == len(ROWS)
    assert all(row["source"].startswith("MinBZK/") for row in ROWS)
    assert len(groups) >= 12


def test_none_is_silently_wrong() -> None:
    assert [row["text"] for row in ROWS if verdict(row) == "wrong"] == []


def test_at_least_98_percent_is_right() -> None:
    to_read = [row for row in ROWS if row["group"] != "weiger"]
    right = sum(verdict(row) == "right" for row in to_read)
    assert right / len(to_read) >= 0.98, f"{right} of {len(to_read)}"


def test_what_must_be_refused_is_refused() -> None:
    assert all(verdict(row) == "right" for row in ROWS if row["group"] == "weiger")
