"""How amounts and days are written for a Dutch reader; what is none comes back as it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doorbraak_tools.text.amounts import dutch_amount
from doorbraak_tools.text.dutch import dutch_date


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        (1250, "€ 1.250"),
        ("1250.5", "€ 1.250,50"),
        ("1250,50", "€ 1.250,50"),
        ("1.250", "€ 1.250"),
        ("€ 1.250.000,05", "€ 1.250.000,05"),
        ("0,5", "€ 0,50"),
        ("007", "€ 7"),
        ("pm", "p.m."),
        ("", ""),
        ("1.250,-", "1.250,-"),
        ("²", "²"),
        ("٣", "٣"),
        ("9" * 5000, "9" * 5000),
    ],
)
def test_an_amount(written: str | int, shown: str) -> None:
    assert dutch_amount(written) == shown


@given(st.text("0123456789.,²٣€ -", max_size=30))
def test_digits_of_an_amount_are_only_regrouped(written: str) -> None:
    shown = dutch_amount(written)
    if shown != written:
        euros, _, cents = shown.removeprefix("€ ").partition(",")
        digits = "".join(character for character in written if character.isdigit())
        assert digits.strip("0") == (euros + cents).replace(".", "").strip("0")


@pytest.mark.parametrize("text", ["20260706", "2026-W28-1", "2026-02-30", "2026-7-6", "morgen", ""])
def test_what_is_no_day(text: str) -> None:
    assert dutch_date(text) == text


def test_a_day() -> None:
    assert dutch_date("2026-07-06") == "6 juli 2026"
