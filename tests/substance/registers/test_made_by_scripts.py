"""The data that scripts made: the lists of articles, and the wide register of names."""

from collections import Counter
from pathlib import Path

import pytest

import doorbraak_tools.substance.registers
from doorbraak_tools.substance.registers.articles import articles_of
from doorbraak_tools.substance.registers.grounds import packaged_grounds_in
from doorbraak_tools.substance.registers.laws import packaged_laws, wide_laws

LISTS = Path(doorbraak_tools.substance.registers.__file__).parent / "data" / "artikelen"
IDS = {law.id for law in packaged_laws()}


def test_each_list_belongs_to_a_law_of_the_register() -> None:
    lists = {path.stem for path in LISTS.glob("*.txt")}
    assert len(lists) >= 90
    assert lists <= IDS


def test_a_run_of_articles_is_all_of_them() -> None:
    known = articles_of("BWBR0035362")
    assert known is not None
    assert {"2.3.1", "2.3.5", "2.3.10", "8.6a"} <= known.numbers
    assert known.numbers.isdisjoint({"2.3.11", "2.3.5.3"})
    assert articles_of("BWBR0099999") is None


def test_the_wide_register_is_wide_and_leaves_the_read_laws_alone() -> None:
    laws = wide_laws()
    assert len(laws) > 8000
    assert not {law.id for law in laws} & IDS


def test_a_shared_name_is_called_by_its_ids() -> None:
    shared = [name for name, times in Counter(law.names[0].lower() for law in wide_laws()).items() if times > 1]
    assert len(shared) > 50
    assert all(law.title == law.id for law in wide_laws() if law.names[0].lower() in shared)


def test_an_article_had_its_leden_and_no_more() -> None:
    known = articles_of("BWBR0015703")
    assert known is not None
    assert known.had("41", "12")
    assert not known.had("41", "13")
    assert not known.had("999")
    assert known.had("18A", "12")
    assert known.had("1")
    assert known.had("1", "1"), "an article without leden may be called by its only one"
    assert not known.had("1", "2")
    assert known.had("41", "8*"), "of what is no number nothing is known"


@pytest.mark.parametrize(
    ("law", "day", "articles"),
    [
        ("BWBR0015703", "2026-07-01", 153),
        ("BWBR0033715", "2026-10-01", 161),
        ("BWBR0031331", "2026-07-01", 20),
        ("BWBR0035362", "2026-07-01", 152),
        ("BWBR0035917", "2026-01-01", 179),
        ("BWBR0005416", "2026-10-01", 326),
        ("BWBR0001860", "2026-09-01", 581),
    ],
)
def test_a_text_that_was_read_whole_holds_every_ground_of_its_law(law: str, day: str, articles: int) -> None:
    known = articles_of(law)
    assert known is not None
    assert (known.whole, known.day.isoformat(), len(known.leden)) == (True, day, articles)
    grounds = packaged_grounds_in(law)
    assert grounds
    assert all(known.had(ground.artikel, ground.lid) for ground in grounds)


def test_each_list_has_leden_for_each_article() -> None:
    lists = [articles_of(path.stem) for path in LISTS.glob("*.txt")]
    assert sum(max(one.leden.values()) > 1 for one in lists if one) > 80
