"""The page with every field of a plan: what it asks, when it is needed, whether it may be public, and an example."""

import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

from doorbraak_tools.plan.method import Schema, field_at, parts, plan_schema
from doorbraak_tools.site.pages.page import FIELDS, PLAN_FILE, Heading, Page, href
from doorbraak_tools.site.pages.templating import render


@dataclass(frozen=True, slots=True)
class _Field:
    """A field as the template shows it. `key` is its place in the section: dots go deeper, `[]` is any item."""

    key: str
    title: str
    question: str
    how: str
    required: bool
    public: bool
    choices: tuple[tuple[str, str], ...]
    examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Section:
    """The head of a plan, a step or a corner; `place` is where its fields stand, in keys with dots."""

    anchor: str
    title: str
    question: str
    place: str
    fields: tuple[_Field, ...]


def fields_page() -> Page:
    """Return the page, made of the schema alone."""
    sections = tuple(_sections())
    return Page(
        source=FIELDS,
        title="Alle velden",
        description="Elk veld van het planbestand: wat het vraagt, wanneer het nodig is en of het op de site komt.",
        html=render("fields.html", sections=sections, plan_file=href(FIELDS, PLAN_FILE)),
        headings=(Heading("Alle velden", "velden", tuple(Heading(part.title, part.anchor) for part in sections)),),
    )


def _sections() -> Iterator[_Section]:
    plan = plan_schema()
    steps = {str(part.path[0]) for part in parts()}
    yield _Section("kop", "De kop van het plan", "", "", tuple(_Walk(skip=steps).inside(plan, "")))
    walk = _Walk()
    for part in parts():
        schema = field_at(part.path)
        title = f"{part.number}. {part.title}"
        fields = tuple(walk.inside(schema, ""))
        yield _Section(part.key, title, schema.description, ".".join(map(str, part.path)), fields)


@dataclass(slots=True)
class _Walk:
    """Goes through the schema, depth first; items of one shape are told of once."""

    skip: Collection[str] = ()
    told: list[tuple[Schema, str]] = field(default_factory=list)

    def inside(self, schema: Schema, above: str) -> Iterator[_Field]:
        """Yield the fields below a group; `above` is the place of the group, ending in a dot unless it is empty."""
        for key, child in schema.fields.items():
            if key not in self.skip:
                yield from self._one(child, f"{above}{key}", required=key in schema.required)
        for pattern, child in schema.coded.items():
            yield from self._one(child, f"{above}{pattern[1]}1", required=False)

    def _one(self, schema: Schema, key: str, *, required: bool) -> Iterator[_Field]:
        items = schema.item
        before = next((place for shape, place in self.told if shape == items), "")
        how = [schema.how, f"De velden van een onderdeel zijn die van {before}." if before else ""]
        if "description" in schema or "examples" in schema:
            yield _Field(
                key,
                schema.title,
                schema.description,
                " ".join(filter(None, how)),
                required,
                schema.is_public,
                tuple(_choices(schema if "enum" in schema else items)),
                tuple(_written(example) for example in schema.examples),
            )
        if items.is_map and not before:
            self.told.append((items, f"{key}[]"))
            yield from self.inside(items, f"{key}[].")
        elif "properties" in schema or "patternProperties" in schema:
            yield from self.inside(schema, f"{key}.")


def _choices(schema: Schema) -> Iterator[tuple[str, str]]:
    meanings: Mapping[str, str] = schema.get("x-waarden") or schema.get("x-woorden", {})
    yield from ((value, meanings.get(value, "")) for value in schema.options)


def _written(example: object) -> str:
    """Return an example as one writes it in a plan, without the key."""
    if isinstance(example, str):
        return example
    if isinstance(example, list):
        return f"[{', '.join(map(str, example))}]"
    if isinstance(example, Mapping):
        return "\n".join(f"{key}: {value}" for key, value in example.items())
    return json.dumps(example)
