"""An answer in a text block comes back to the letter, whatever YAML thinks of it."""

import pytest

from tests.support.plans import found, read, small

NASTY = (
    "'s Ochtends belt de deurwaarder.",
    '"Ik wil rust", zegt ze.',
    "Ze zei: nee",
    "Kamer #12 en # alleen",
    "- een streepje",
    "* een ster *en nog een*",
    "& samen | streep > groter",
    "{haken: [en, meer]}",
    "!niet, @iemand, `zo` en %dat",
    "? vraag : antwoord",
    "--- drie streepjes",
    "... drie puntjes",
    "  ingesprongen met twee spaties",
    "een \\n die geen regeleinde is, en een tab\ter tussen",
    "€ 3.650,00 – één café; 😀 ‘aanhalingen’ \u201eonder\u201d",
)


def test_fifteen_nasty_lines_survive() -> None:
    block = "".join(f"    {line}\n" for line in NASTY)
    plan = read(small(("    Een regeling met de verhuurder.\n", block)))
    assert plan.data["situatieschets"]["geprobeerd"] == "".join(f"{line}\n" for line in NASTY)
    assert found(small(("    Een regeling met de verhuurder.\n", block))) == ()


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("2026", "2026"),
        ("007", "007"),
        ("0612345678", "0612345678"),
        ("12:30", "12:30"),
        ("1.250", "1.250"),
        ("true", "true"),
        ("FALSE", "FALSE"),
        ("ja", "ja"),
        ("nee", "nee"),
        ("no", "no"),
        ("on", "on"),
        ("2026-07-06", "2026-07-06"),
        ("1e3", "1e3"),
        (".inf", ".inf"),
        ("0x1F", "0x1F"),
        ("0o17", "0o17"),
        ("+31", "+31"),
        ("=", "="),
    ],
)
def test_a_text_stays_text(written: str, kept: str) -> None:
    plan = read(small(("  wens: Rust.", f"  wens: {written}")))
    assert plan.data["toekomstperspectief"]["wens"] == kept
    assert plan.diagnostics == ()


@pytest.mark.parametrize("written", ["", "~", "null", "NULL", "|", '""', "'  '", "|\n\n\n"])
def test_an_empty_answer_counts_as_absent(written: str) -> None:
    plan = read(small(("  wens: Rust.", f"  wens: {written}")))
    assert "wens" not in plan.data["toekomstperspectief"]
    assert [(one.line, one.column, one.code) for one in plan.diagnostics] == [(18, 3, "ontbreekt")]


def test_numbers_where_the_method_asks_for_numbers() -> None:
    plan = read(small())
    assert plan.data["doorbraakplan"] == 1
    assert plan.data["waardendriehoek"]["rendement"]["maanden"] == 12
    assert plan.data["waardendriehoek"]["rendement"]["huidige_situatie"][0]["bedrag"] == 75


def test_a_non_breaking_space_is_a_space() -> None:
    plan = read(small(("  wens: Rust.", "\u00a0 wens:\u00a0Rust\u00a0nu.")))
    assert plan.data["toekomstperspectief"]["wens"] == "Rust nu."
