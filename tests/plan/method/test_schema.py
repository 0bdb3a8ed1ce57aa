"""The schemas keep to the rules that make them fast, safe and sayable in Dutch."""

import re
from collections.abc import Iterable, Iterator
from re import _constants as constants  # type: ignore[attr-defined]  # private, as below
from re import _parser as parser  # type: ignore[attr-defined]  # the only parser of patterns that there is
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from referencing.exceptions import Unresolvable

from doorbraak_tools.inputs.editing import set_answer
from doorbraak_tools.plan.method import Schema, child_of, field_at, homes, load_schema, plan_schema
from doorbraak_tools.plan.model import DataPath
from doorbraak_tools.plan.reading import conformity
from doorbraak_tools.text import resources
from tests.support.plans import WHOLE, WHOLE_FILE, read

NAMES = sorted(path.name.removesuffix(".schema.json") for path in resources.folder("schema").glob("*.schema.json"))

# Keywords that say something about another keyword or about people, and judge nothing.
SAYS_NOTHING = {"$schema", "$id", "$comment", "$defs", "title", "description", "default", "examples"}
# Keywords that `conformity` handles by name, before it looks for a wording.
HANDLED = {
    "required",
    "additionalProperties",
    "minItems",
    "minProperties",
    "properties",
    "patternProperties",
    "items",
}
# Keywords with which what is required can depend on something else: strictness stands in one function instead.
CONDITIONAL = {
    "if",
    "then",
    "else",
    "dependentRequired",
    "dependentSchemas",
    "allOf",
    "anyOf",
    "oneOf",
    "not",
    "$dynamicRef",
    "unevaluatedProperties",
    "unevaluatedItems",
}


def nodes(schema: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Schema]]:
    """Yield every schema inside a schema with the way to it; the names of fields are no keywords."""
    yield path, schema
    for keyword in ("properties", "patternProperties", "$defs"):
        for key, child in schema.get(keyword, {}).items():
            yield from nodes(child, (*path, key))
    for keyword in ("items", "additionalProperties"):
        if isinstance(schema.get(keyword), dict):
            yield from nodes(schema[keyword], (*path, "*"))


def fields() -> Iterator[tuple[str, Schema]]:
    """Yield every field of a plan but the plan itself."""
    return ((".".join(path), field) for path, field in nodes(plan_schema()) if path)


FIELDS = dict(fields())


@pytest.mark.parametrize("name", NAMES)
class TestEverySchema:
    def test_is_a_valid_schema(self, name: str) -> None:
        schema = load_schema(name)
        assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
        Draft202012Validator.check_schema(schema)

    def test_is_named_by_a_urn_that_nobody_can_fetch(self, name: str) -> None:
        assert re.fullmatch(rf"urn:doorbraak:schema:{name}:[1-9]", load_schema(name)["$id"])

    def test_has_only_references_within_itself(self, name: str) -> None:
        schema = load_schema(name)
        for path, node in nodes(schema):
            reference = node.get("$ref", "#/$defs/")
            assert reference.startswith("#/$defs/"), path
            assert reference == "#/$defs/" or reference.removeprefix("#/$defs/") in schema["$defs"], path

    def test_requires_unconditionally(self, name: str) -> None:
        for path, node in nodes(load_schema(name)):
            assert not CONDITIONAL & set(node), path

    def test_has_patterns_that_every_engine_reads_alike_and_fast(self, name: str) -> None:
        for path, node in nodes(load_schema(name)):
            for pattern in [*filter(None, [node.get("pattern")]), *node.get("patternProperties", {})]:
                assert list(loose_ends(pattern)) == [], (path, pattern)
                assert pattern.startswith("^"), (path, pattern)
                assert pattern.endswith("$"), (path, pattern)


def loose_ends(pattern: str) -> Iterator[str]:
    """Yield what in a pattern differs between engines (\\d, \\w, \\s, a dot) or can repeat without end."""
    yield from _loose(parser.parse(pattern))


def _loose(part: Any) -> Iterator[str]:
    for operator, value in part:
        if operator in {constants.MAX_REPEAT, constants.MIN_REPEAT, constants.POSSESSIVE_REPEAT}:
            _, most, inner = value
            if most == constants.MAXREPEAT:
                yield "repeats without end"
            yield from _loose(inner)
        elif operator is constants.SUBPATTERN:
            yield from _loose(value[-1])
        elif operator is constants.BRANCH:
            for branch in value[1]:
                yield from _loose(branch)
        elif operator is constants.IN:
            yield from _loose(value)
        elif operator is constants.RANGE:
            if max(value) > 127:
                yield "a range outside ASCII"
        elif operator not in {constants.LITERAL, constants.AT}:
            yield str(operator)


@pytest.mark.parametrize("pattern", [r"\d", r"[\w]", r"\s", ".", "a*", "a+", "a{2,}", "(a|b+)", "a*?", "[^a]", "[à-ü]"])
def test_the_search_for_loose_ends_finds_them(pattern: str) -> None:
    assert list(loose_ends(pattern)) != []


def test_every_keyword_of_the_plan_has_words() -> None:
    used = {key for _, node in nodes(plan_schema()) for key in node if not key.startswith("x-")} - SAYS_NOTHING
    assert used <= HANDLED | set(conformity._WORDING)
    assert set(conformity._WORDING) <= used, "words for a keyword that no field uses"


def test_every_field_has_a_title() -> None:
    assert [path for path, field in FIELDS.items() if not field.get("title", "").strip()] == []


def test_every_field_has_what_its_wordings_need() -> None:
    kinds = {"object", "array", "integer", "string"}
    for path, field in FIELDS.items():
        says_how = field.get("x-schrijf", "").endswith(".")
        assert says_how or not {"pattern", "format", "minimum", "maximum", "patternProperties"} & set(field), path
        assert "const" not in field or field.get("description", "").endswith("."), path
        assert {"type", "const"} & set(field), path
        assert isinstance(field.get("type", "string"), list) or field.get("type", "string") in kinds, path
        assert all(isinstance(choice, str) for choice in field.get("enum", [])), path


def test_a_field_says_of_which_sort_its_value_is_where_its_type_does_not() -> None:
    def takes(field: dict[str, Any], value: str) -> bool:
        pattern = field.get("pattern", "^$")
        return bool(re.search(pattern, value)) and not re.search(pattern, "woord")

    for path, field in FIELDS.items():
        assert takes(field, "2026-07-06") == (field.get("format") == "date"), path
        sorts = {"maand": takes(field, "2026-08"), "bedrag": takes(field, "€ 1")}
        assert [sort for sort, fits in sorts.items() if fits] == [field.get("x-soort")] * ("x-soort" in field), path


def test_every_answer_that_may_be_missing_has_its_question() -> None:
    for path, field in [("", plan_schema()), *FIELDS.items()]:
        for key in field.get("required", ()):
            child = child_of(field, key)
            assert child, (path, key)
            assert child.get("description", "").endswith((".", "?")), (path, key)


def test_every_group_knows_no_fields_but_its_own() -> None:
    for path, field in FIELDS.items():
        assert not {"properties", "patternProperties"} & set(field) or field["additionalProperties"] is False, path


def test_every_field_decides_whether_it_is_public() -> None:
    # `true` or left out: a `false` or a text would read as a decision and be none.
    assert [path for path, field in FIELDS.items() if field.get("x-openbaar", True) is not True] == []


# Everything else may be published. A new field is private until it is decided here and in the schema.
def test_who_wrote_a_plan_is_private() -> None:
    # A field is private unless the schema says otherwise, so a new one needs no word here.
    assert "x-openbaar" not in FIELDS["opsteller"]


def test_what_lies_in_a_private_field_is_private() -> None:
    for path, field in FIELDS.items():
        if "x-openbaar" in field:
            parts = path.split(".")
            assert all("x-openbaar" in FIELDS[".".join(parts[:length])] for length in range(1, len(parts)))


def test_nothing_is_ever_fetched() -> None:
    # The validator that judges plans, given a schema that points elsewhere: it gives up instead of looking there.
    remote = conformity.validator().evolve(schema={"$ref": "https://example.invalid/schema.json"})
    with pytest.raises(Unresolvable, match=r"example\.invalid"):
        remote.is_valid({})


def test_a_reference_is_put_in_place_with_the_words_of_the_field_on_top() -> None:
    assert "$ref" not in str(plan_schema())
    assert FIELDS["opgesteld"]["title"] == "Opgesteld op"
    assert FIELDS["opgesteld"]["format"] == "date"


def test_the_homes_of_a_field_are_where_it_lives() -> None:
    assert homes()["knelpunt"] == [("doorbraak",)]
    assert homes()["peildatum"] == [("waardendriehoek", "legitimiteit")]
    assert homes()["titel"] == [()]


def test_the_whole_plan_of_the_tests_has_every_field(request: pytest.FixtureRequest) -> None:
    # That plan is what other tests take apart: a field that is not in it is not tested. Like an expected file it is
    # made anew by --update-goldens, with the first example of the schema; look at the difference, and run that again.
    whole = completed(WHOLE) if request.config.getoption("--update-goldens") else WHOLE
    if whole != WHOLE:
        WHOLE_FILE.write_text(whole, encoding="utf-8")
    used: set[str] = set()

    def walk(value: Any, schema: Schema, path: tuple[str, ...]) -> None:
        if path:
            used.add(".".join(path))
        if isinstance(value, dict):
            for key, child in value.items():
                name = key if key in schema.get("properties", {}) else next(iter(schema["patternProperties"]))
                walk(child, child_of(schema, key), (*path, name))
        for item in value if isinstance(value, list) else ():
            walk(item, schema["items"], (*path, "*"))

    walk(dict(read(whole).data), plan_schema(), ())
    assert one_scenario(used) == one_scenario(FIELDS)


def completed(text: str) -> str:
    """Return a plan with an example in every field that no place of it answers."""
    found: dict[str, tuple[DataPath, bool]] = {}

    def walk(schema: Schema, value: Any, path: DataPath, name: str) -> None:
        for key, field in schema.get("properties", {}).items():
            (below,) = one_scenario([f"{name}.{key}".lstrip(".")])
            has = isinstance(value, dict) and key in value
            if has or below not in found:
                found[below] = ((*path, key), has)
            walk(field, value[key] if has else None, (*path, key), below)
        if isinstance(value, dict):
            for key in value.keys() - schema.get("properties", {}).keys():
                walk(child_of(schema, key), value[key], (*path, key), f"{name}.*")
        for index, item in enumerate(value if isinstance(value, list) else ()):
            walk(schema["items"], item, (*path, index), f"{name}.*")

    walk(plan_schema(), dict(read(text).data), (), "")
    for path, has in found.values():
        field = field_at(path)
        if not has and field.get("examples"):
            text = set_answer(text, path, str(field["examples"][0])) or text
    return text


def one_scenario(paths: Iterable[str]) -> set[str]:
    """The three scenarios hold the same fields: take them for one."""
    scenario = r"rendement\.(huidige_situatie|als_er_niets_gebeurt|doorbraakscenario)"
    return {re.sub(scenario, "rendement.scenario", path) for path in paths}
