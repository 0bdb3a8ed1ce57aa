"""A quick look rules out most texts before a rule is tried. It never hides what the rule by itself would find."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from doorbraak_tools.privacy import Found, addresses, cases, names, numbers, personal_data, search, words_of
from doorbraak_tools.privacy.found import DASH

PIECES = st.sampled_from(
    [
        *("Mevrouw ", "mw. ", "MW. ", "mevr.", "dhr ", "Hr. ", "HEER ", "drs. ", "Prof. ", "dokter ", "meneer\u00a0"),
        *("Voorbeeld", "A.B. ", "de ", "van ", "'t ", "J.", "Vérité", "12-BDB-3", "AB-12-34", "X-999-XX", "2026-07-06"),
        *("1234 AB 12", "1234ab-3", "1234 ", "AB", "Testlaan 12", "weg 3", "geb. 12-03-1985", "dossiernummer 2024-12"),
        *("bsn ", "123456782", "06-12345678", "a@b.nl", "zoon ", "Proef", "19", "20", "-", "\u2013", "\u2011", "0"),
        *("1", "x", "é", "ſ", "\u212a", "İ", "_", ".", ",", ":", "/", " ", "\u00a0", "\n", "\n\n", "(", ")"),
    ]
)
TEXTS = st.lists(PIECES, max_size=25).map("".join) | st.text(max_size=100)


def without_quick_looks(text: str) -> tuple[Found, ...]:
    """Return what the rules find on every line, each word and every dash."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(names, "words_of", lambda _text: names._TITLES)
        patch.setattr(cases, "_MIDDLE", re.compile(rf"{DASH}(?:[0-9]{{2,3}}|[A-Z]{{2,3}}){DASH}"))
        patch.setattr(addresses, "_ANY_POSTCODE", re.compile(""))
        patch.setattr(search, "_NO_DIGIT", b"")
        return personal_data(text)


@given(TEXTS)
@example("dossiernummer 2024-12Mevrouw \nİ")
@example("geb. 12-03-1985\u201112-BDB-3")
@example("AB123456782ABAB")
def test_no_quick_look_hides_what_a_rule_finds(text: str) -> None:
    assert personal_data(text) == without_quick_looks(text)


@given(TEXTS)
def test_the_same_days_are_taken_out_wherever_the_search_begins(text: str) -> None:
    day = re.compile(r"(?<![0-9-])(?:19|20)[0-9]{2}-[01][0-9]-[0-3][0-9](?![0-9-])")
    assert numbers._DAY.sub("x", text) == day.sub("x", text)


@given(TEXTS)
def test_every_plain_word_that_stands_by_itself_is_among_the_words(text: str) -> None:
    plain = re.findall(r"(?<!\w)[a-z0-9]+(?!\w)", text.casefold())
    assert {word.encode() for word in plain} <= words_of(text)


@pytest.mark.parametrize("title", sorted(names._TITLES))
def test_every_title_is_one_that_the_rule_knows(title: bytes) -> None:
    assert [*names.titled_names(f"Toen belde {title.decode()} Voorbeeld.")]
