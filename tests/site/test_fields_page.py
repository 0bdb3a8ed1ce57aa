"""The page of fields is the schema: every field is on it, with an example that the schema accepts."""

import re

import pytest
from jsonschema import Draft202012Validator

from doorbraak_tools.plan.method import Schema, plan_schema
from doorbraak_tools.site.pages.fields_page import fields_page
from tests.plan.method.test_schema import FIELDS

HTML = fields_page().html
PLACES = re.findall(r"<dt><code>([^<]+)</code>", HTML)
LEAVES = {
    path: field for path, field in FIELDS.items() if {"type", "const"} & set(field) and field.get("type") != "object"
}


def entry(section: str, key: str) -> str:
    """Return the HTML of one field."""
    start = HTML.index(f'id="{section}-{key}"')
    return HTML[start : HTML.index("</dd>", start)]


def test_every_key_of_the_schema_is_on_the_page() -> None:
    shown = {part for place in PLACES for part in place.replace("[]", "").split(".")}
    keys = {key for field in [plan_schema(), *FIELDS.values()] for key in field.get("properties", {})}
    steps = {"situatieschets", "toekomstperspectief", "overzicht", "doorbraak", "waardendriehoek", "actieplan"}
    assert keys - shown - steps == {"legitimiteit", "rendement", "betrokkenheid"}


def test_a_field_says_what_it_asks_when_it_is_needed_and_gives_an_example() -> None:
    assert "Wat is er gebeurd?" in entry("situatieschets", "gebeurd")
    assert ">nodig<" in entry("situatieschets", "gebeurd")
    assert ">mag<" in entry("situatieschets", "huishouden")
    assert "Moeder met een zoon van veertien" in entry("situatieschets", "huishouden")
    assert "<code>in-uitvoering</code> (de acties lopen)" in entry("kop", "status")


def test_what_stays_inside_says_so() -> None:
    assert "blijft binnen" in entry("kop", "opsteller")
    assert "blijft binnen" not in entry("kop", "titel")


def test_items_of_one_shape_are_told_of_once() -> None:
    assert PLACES.count("huidige_situatie[].betaler") == 1
    assert "doorbraakscenario[].betaler" not in PLACES
    assert "zijn die van huidige_situatie[]" in entry("rendement", "doorbraakscenario")


@pytest.mark.parametrize(("path", "field"), LEAVES.items())
def test_every_answer_has_choices_or_an_example_that_is_right(path: str, field: Schema) -> None:
    items = field.get("items", {})
    assert field.get("examples") or "enum" in field or items.get("type") == "object" or path.endswith(".*"), path
    for example in field.get("examples", ()):
        Draft202012Validator(field).validate(example)


def test_what_a_value_means_is_said_of_every_value() -> None:
    for path, field in FIELDS.items():
        if "x-waarden" in field:
            assert list(field["x-waarden"]) == field["enum"], path
