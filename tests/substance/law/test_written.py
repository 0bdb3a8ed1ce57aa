"""References as professionals, letters and judgments write them: each reads as what it means, or is refused.

`written.tsv` holds real references, `letters.tsv` was made for the kinds that stand in them, their borders and their
neighbours; `judgments.tsv` was copied from judgments, letters, decrees and columns, each with its `source`. `id`: the
laws, in order; `-` for what must be refused, with its reason in `reason`. `article`: article/lid/onderdeel/onder of
each reference, a range as 3-5 (`verder`: open), a sentence as #1.
"""

import csv
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doorbraak_tools.substance.law.citations import parse, read_line
from doorbraak_tools.substance.law.resolve import Refusal
from doorbraak_tools.substance.registers.entries import Reference
from tests.substance.law.support import NAMES, refusal

_SETS = ("written.tsv", "letters.tsv", "judgments.tsv")


def rows(name: str) -> list[dict[str, str]]:
    with (Path(__file__).parent / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def place(reference: Reference) -> str:
    until = f"-{reference.tot}" if reference.tot else ""
    if not reference.artikel:
        return "+".join(" ".join(part) for part in reference.divisions) + until
    parts = (reference.artikel, reference.lid, reference.onderdeel, reference.onder)
    sentence = f"#{reference.zin}" if reference.zin else ""
    return "/".join(parts).rstrip("/") + until + sentence


@pytest.mark.parametrize("row", [row for name in _SETS for row in rows(name)], ids=lambda row: str(row["text"]))
def test_each_reads_as_what_it_means_or_is_refused(row: dict[str, str]) -> None:
    found = parse(row["text"], NAMES)
    if isinstance(found, Refusal):
        assert ("-", row["reason"]) == (row["id"], found.reason)
    else:
        ids = ";".join(dict.fromkeys(reference.id for reference in found))
        assert (ids, ";".join(map(place, found)), "") == (row["id"], row["article"], row["reason"])


def test_the_sets_are_large() -> None:
    texts = [row["text"] for name in _SETS for row in rows(name)]
    assert len(set(texts)) == len(texts)
    for name in ("letters.tsv", "judgments.tsv"):
        assert len(rows(name)) >= 100
        assert sum(row["id"] == "-" for row in rows(name)) >= 25
    assert all(row["source"] for row in rows("judgments.tsv"))


def test_what_was_read_and_what_was_not_is_said() -> None:
    refused = refusal("43 lid 1 Pw (ambtshalve) en lid 3")
    assert refused.message == (
        "Gelezen: Participatiewet artikel 43 lid 1. Niet begrepen: lid 3. Schrijf elke verwijzing voluit."
    )
    assert refused.candidates == ("Participatiewet artikel 43 lid 3",)


def test_a_line_of_a_plan_keeps_no_half_of_a_citation() -> None:
    for text in ("43 lid 1 Pw (ambtshalve) en lid 3", "artikel 18 Pw en artikel 35", "artikel 41 lid 4 Pw (oud)"):
        assert [one.reason for one in read_line(text, 0, NAMES).refusals] in (["half-gelezen"], ["andere-tekst"])


def test_a_paper_beside_a_law_is_own_words_in_a_line() -> None:
    read = read_line("Participatiewet artikel 18 (Kamerstukken II 2013/14, 33 801, nr. 3)", 0, NAMES)
    assert (len(read.citations), read.refusals) == (1, ())
    assert [one.reason for one in read_line("Stb. 2025, 312", 0, NAMES).refusals] == ["geen-regel"]


@pytest.mark.parametrize(
    ("text", "candidates"),
    [
        ("18.1 Pw", ("Participatiewet artikel 18 lid 1",)),
        ("art. 20 lid 3a Pw", ("Participatiewet artikel 20 lid 3 onderdeel a",)),
        ("Gw artikel 12", ("Grondwet", "Gemeentewet", "Gaswet")),
        ("4:84", ("Algemene wet bestuursrecht artikel 4:84", "Burgerlijk Wetboek Boek 4 artikel 84")),
        ("CRvB 2019:2054", ("ECLI:NL:CRVB:2019:2054",)),
        ("Uitvoeringsbesluit Wmo artikel 3.8", ("Uitvoeringsbesluit Wmo 2015",)),
        ("Handboek Participatiewet artikel 18", ()),
        ("Wkw artikel 3", ()),
        ("ABW artikel 5", ()),
    ],
)
def test_a_candidate_is_near_or_none_is_given(text: str, candidates: tuple[str, ...]) -> None:
    assert refusal(text).candidates == candidates


_REST = st.sampled_from(
    ["lid 3", "en lid 3", "(ambtshalve) en lid 3", ", zie ook lid 3", "en artikel 33", "en 33 lid 3", "; artikel 33",
     "(derde lid)", "en het derde lid", "/ lid 3", "plus onderdeel c", ", 33 en 44", "jo. 33", "onder c", "en verder"]
)  # fmt: skip
_FIRST = st.sampled_from(
    ["artikel 18", "art. 18 lid 1", "18 lid 1", "artikel 18, eerste lid, onder a,", "art. 18 e.v."]
)


@given(_FIRST, st.lists(_REST, min_size=1, max_size=3))
def test_no_article_and_no_lid_is_dropped_in_silence(first: str, rest: list[str]) -> None:
    """Each number of the text stands in what was read, or the whole is refused."""
    text = f"{first} Pw {' '.join(rest)}"
    found = parse(text, NAMES)
    if not isinstance(found, Refusal):
        numbers = {number for one in found for number in re.findall("[0-9]+", f"{one.artikel} {one.lid}")}
        assert set(re.findall("[0-9]+", text)) <= numbers
        assert ("c" in re.findall(r"\bc\b", text)) <= any(one.onderdeel == "c" for one in found)
        assert ("verder" in text) <= any(one.tot == "verder" for one in found)
