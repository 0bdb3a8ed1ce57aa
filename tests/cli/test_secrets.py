"""No value of a plan is ever printed: a report may stand in a public log."""

from collections.abc import Callable, Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
import yaml

from doorbraak_tools.checks import check_case
from doorbraak_tools.outputs.reports import FORMS
from doorbraak_tools.plan.method import Schema, child_of, plan_schema
from doorbraak_tools.substance.case import Case
from tests.support.plans import DAY, TODAY, WHOLE, read
from tests.support.run import Ran

TOKEN = "zwaluwnest123456782"
ALSO_ITS = ("zwaluw", "123456782")


def assert_nowhere(text: str | bytes, *, failed: bool | None = None) -> None:
    """Look through all that a report is ever made of: whatever its form, it can print nothing else."""
    checked = check_case("plan.md", Case(read(text), TODAY))
    assert failed is None or checked.failed is failed
    assert not any(part in repr(checked).casefold() for part in ALSO_ITS)


def leaves(
    value: Any, schema: Schema, path: tuple[str | int, ...] = ()
) -> Iterator[tuple[tuple[str | int, ...], Schema]]:
    """Yield the place and the schema of every value in a plan, lists and maps too."""
    if path:
        yield path, schema
    if isinstance(value, dict):
        for key, child in value.items():
            yield from leaves(child, child_of(schema, key), (*path, key))
    if isinstance(value, list):
        for index, item in enumerate(value):
            yield from leaves(item, schema["items"], (*path, index))


def planted(path: tuple[str | int, ...], secret: Any) -> str:
    """Return the whole plan with a secret at one place."""
    data = deepcopy(dict(read(WHOLE).data))
    inner: Any = data
    for part in path[:-1]:
        inner = inner[part]
    inner[path[-1]] = secret
    return as_text(data)


def as_text(data: Any) -> str:
    class Plain(yaml.SafeDumper):
        def ignore_aliases(self, data: Any) -> bool:
            return True

    return f"---\n{yaml.dump(data, Dumper=Plain, allow_unicode=True, sort_keys=False)}---\n"


PLACES = list(leaves(dict(read(WHOLE).data), plan_schema()))
FREE = [path for path, field in PLACES if field.get("x-tekst")]


def test_in_every_free_text_at_once_in_every_form(run: Callable[..., Ran], folder: Path) -> None:
    data = deepcopy(dict(read(WHOLE).data))
    for path in FREE:
        inner: Any = data
        for part in path[:-1]:
            inner = inner[part]
        inner[path[-1]] = f"{TOKEN} is hier."
    assert len(FREE) > 50
    data["status"] = "half"
    data[TOKEN] = data["x" + TOKEN] = data["titel"]
    text = as_text(data) + f"\n{TOKEN}\n\n## {TOKEN}\n\n> {TOKEN}\n"
    (folder / "plan.md").write_text(text, encoding="utf-8")
    for form in FORMS.names:
        ran = run("check", *DAY, "plan.md", "--format", form)
        assert ran.code == 1
        assert not any(part in (ran.out + ran.err).casefold() for part in ALSO_ITS)


@pytest.mark.parametrize(
    "secret",
    [TOKEN, {TOKEN: TOKEN}, [TOKEN], [{TOKEN: [TOKEN]}], 123456782, f"{TOKEN} " * 1100],
    ids=["text", "map", "list", "nested", "number", "long"],
)
def test_as_a_wrong_value_anywhere(secret: Any) -> None:
    for path, _ in PLACES:
        assert_nowhere(planted(path, secret))


@pytest.mark.parametrize("key", [TOKEN, f"{TOKEN} zei", f"{TOKEN.capitalize()}", "a" + TOKEN, f"<<{TOKEN}"])
def test_as_an_unknown_key_anywhere(key: str) -> None:
    groups = [()] + [path for path, field in PLACES if field.get("type") == "object"]
    for path in groups:
        assert_nowhere(planted((*path, key), "iets"), failed=True)


@pytest.mark.parametrize(
    "line",
    [
        f"opsteller: {TOKEN}: {TOKEN}",
        f"opsteller: '{TOKEN}' {TOKEN}",
        f"opsteller: &{TOKEN} {TOKEN}",
        f"opsteller: *{TOKEN}",
        f"opsteller: !{TOKEN} {TOKEN}",
        f"opsteller: @{TOKEN}",
        f"%{TOKEN}",
        f"{TOKEN}",
        f"  {TOKEN}: {TOKEN}",
        f"\t{TOKEN}",
        f"titel: {TOKEN}\ntitel: {TOKEN}",
        f"opsteller: {TOKEN} #{TOKEN}",
        f"opsteller: [{TOKEN}",
        f"? [{TOKEN}]\n: {TOKEN}",
        f"--- {TOKEN}",
        f"opsteller: |9 {TOKEN}",
        f'opsteller: "\\{TOKEN}"',
        f"opsteller: {TOKEN}\x07",
    ],
)
def test_in_a_line_that_cannot_be_read(line: str) -> None:
    assert_nowhere(f"---\nstatus: concept\n{line}\n---\n")


@pytest.mark.parametrize("encoding", ["utf-16", "cp1252"])
def test_in_bytes_that_are_no_text(encoding: str) -> None:
    assert_nowhere(f"---\ntitel: é {TOKEN}\n---\n".encode(encoding), failed=True)
