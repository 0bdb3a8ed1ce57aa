"""The cost register: what is shipped has every field, and a municipality's own is read with its faults in place."""

import pytest
from jsonschema import Draft202012Validator

from doorbraak_tools.plan.method import field_at, load_schema
from doorbraak_tools.plan.model import Diagnostic
from doorbraak_tools.substance.registers.register_file import read_own_tariffs
from doorbraak_tools.substance.registers.source import packaged
from doorbraak_tools.substance.registers.tariffs import packaged_tariffs
from doorbraak_tools.text.amounts import parse_amount

OWN = """\
kosten: 1
cijfers:
  wijkteam-uur-2026:
    post: Uur van het wijkteam
    bedrag: 75
    per: uur
    jaar: 2026
    regio: onze gemeente
    betaler: gemeente
    bron: tarievenlijst 2026
    eerste_hand: ja
    toelichting: >
      Het tarief waarmee
      de gemeente rekent.
"""


def test_the_shipped_register_has_the_shape_of_its_schema() -> None:
    schema = load_schema("kosten")
    assert list(Draft202012Validator(schema).iter_errors(packaged("kosten"))) == []
    (figure,) = schema["properties"]["cijfers"]["patternProperties"].values()
    assert set(figure["required"]) == set(figure["properties"]), "a figure has every field or is not there"


def test_every_shipped_figure_can_be_pointed_at_and_calculated_with() -> None:
    units = field_at(("waardendriehoek", "rendement", "huidige_situatie", 0, "per"))["enum"]
    assert packaged_tariffs()
    for figure in packaged_tariffs().values():
        assert parse_amount(figure.amount) is not None
        assert figure.per in units


def test_a_register_of_ones_own() -> None:
    figures = read_own_tariffs(OWN)
    assert not isinstance(figures, Diagnostic)
    figure = figures["wijkteam-uur-2026"]
    assert (figure.amount, figure.per, figure.year, figure.first_hand) == ("75", "uur", 2026, "ja")
    assert figure.note == "Het tarief waarmee de gemeente rekent."


@pytest.mark.parametrize(
    ("old", "new", "line", "message"),
    [
        ("    regio: onze gemeente\n", "", 3, "Hier ontbreekt: regio."),
        ("bedrag: 75", "bedrag: 1.250", 5, "“Bedrag” is niet goed geschreven."),
        ("bedrag: 75", "bedrag: {laag: 9, hoog: 5}", 5, "Laag is hoger dan hoog."),
        ("per: uur", "per: eeuw", 6, "“Per” is niet goed geschreven."),
        ("jaar: 2026", "jaar: vorig jaar", 7, "“Jaar” is niet goed geschreven."),
        ("bron: tarieven", "bronn: x\n    bron: tarieven", 3, "Hier staat een veld dat ik niet ken."),
        ("kosten: 1", "kosten: 2", 1, "“Versie van dit bestand” is niet goed geschreven."),
        (
            "betaler: gemeente",
            "betaler: &x gemeente",
            9,
            "Een & of * aan het begin heeft hier een bijzondere betekenis.",
        ),
    ],
)
def test_a_fault_in_it_has_its_line(old: str, new: str, line: int, message: str) -> None:
    assert OWN.count(old) == 1
    fault = read_own_tariffs(OWN.replace(old, new))
    assert isinstance(fault, Diagnostic)
    assert (fault.line, fault.message) == (line, message)


@pytest.mark.parametrize("text", ["", "- een", "tekst", "[" * 60_000, "a: &a [*a, *a]", "kosten: 1\nkosten: 1\n"])
def test_what_is_no_register_is_a_fault(text: str) -> None:
    assert isinstance(read_own_tariffs(text), Diagnostic)
