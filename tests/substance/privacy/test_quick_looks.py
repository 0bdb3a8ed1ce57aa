"""What is found in a text does not depend on what else stands in it: a rule that passes a text by hides nothing."""

import re

from hypothesis import example, given
from hypothesis import strategies as st

from doorbraak_tools.substance.privacy import Match, Text, personal_data
from doorbraak_tools.substance.privacy.match import in_small_letters

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

EVERYTHING = (
    "\n\nMevrouw mevr mw dhr heer meneer dr drs prof dokter Voorbeeld, dossiernummer 2024-12 en zaak 12-BDB-3, "
    "1234 AB 12, Testlaan 12, geb. 12-03-1985, 06-12345678, bsn 123456782, a@b.nl, zoon Proef, 12-AB-34\n"
)
"""A text in which every rule has something to look at, so that none passes it by."""


def before_everything(text: str) -> tuple[Match, ...]:
    """Return what is found in a text when no rule can pass it by."""
    return tuple(found for found in personal_data(text + EVERYTHING) if found.end <= len(text))


@given(TEXTS)
@example("dossiernummer 2024-12Mevrouw \nİ")
@example("geb. 12-03-1985\u201112-BDB-3")
@example("AB123456782ABAB")
def test_no_quick_look_hides_what_a_rule_finds(text: str) -> None:
    assert personal_data(text) == before_everything(text)


@given(TEXTS)
def test_every_plain_word_that_stands_by_itself_is_among_the_words(text: str) -> None:
    plain = re.findall(r"(?<!\w)[a-z0-9]+(?!\w)", in_small_letters(text))
    assert {word.encode() for word in plain} <= Text(text).words
