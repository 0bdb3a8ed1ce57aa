"""What is printed steers neither a terminal nor a build server."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from doorbraak_tools.text.escaping import printable

_TRICKY = st.text(st.sampled_from("#[:\x1b\x07\r\n\u2028\u202e\ufeff\udc80a"))


@given(st.text(st.characters()) | _TRICKY)
@example("##[##[error]")
@example(":::::")
@example("#\x00#[")
def test_nothing_in_it_steers(text: str) -> None:
    shown = printable(text)
    assert "##[" not in shown
    assert "::" not in shown
    assert [c for c in shown if unicodedata.category(c) in {"Cc", "Cs", "Zl", "Zp"}] == []
    shown.encode("utf-8")
    assert printable(shown) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plans/eerst-de-huur.md", "plans/eerst-de-huur.md"),
        ("één café/plan (1).md", "één café/plan (1).md"),
        ("\x1b[31mrood\x1b[0m.md", "\\x1b[31mrood\\x1b[0m.md"),
        ("\x1b]0;titel\x07.md", "\\x1b]0;titel\\x07.md"),
        ("a\rb\nc\u2028d", "a\\x0db\\x0ac\\u2028d"),
        ("\u202efdp.md", "\\u202efdp.md"),
        ("::error::boe.md", ":\\x3aerror:\\x3aboe.md"),
        ("##[error]boe.md", "#\\x23[error]boe.md"),
        ("a\udcffb", "a\\udcffb"),
    ],
)
def test_it_stays_readable(text: str, shown: str) -> None:
    assert printable(text) == shown
