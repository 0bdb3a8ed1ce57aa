"""What CONTRIBUTING names is there: a recipe that leads to no file helps nobody."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
TEXT = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
ROOMS, RECIPES = TEXT.split("## Where do I begin?")
PATH = re.compile(r"[\w.-]+(?:/[\w.-]+)+/?|[\w.-]+/|[\w-]+\.(?:py|md|json|toml|tsv|txt|yaml|yml|js|lua)")


def paths(text: str) -> list[str]:
    """Return the paths between backquotes; what holds a name to be chosen (<naam>) is none, nor a folder of MkDocs."""
    quoted = re.findall(r"`([^`]+)`", text.replace("\n", " "))
    return [word for words in quoted for word in words.split() if "<" not in word and PATH.fullmatch(word)]


@pytest.mark.parametrize("path", sorted({*paths(RECIPES)}))
def test_a_path_in_a_recipe_leads_somewhere(path: str) -> None:
    assert (ROOT / path).exists()


@pytest.mark.parametrize("row", re.findall(r"^\| `(.*)$", ROOMS, re.MULTILINE))
def test_a_room_has_what_the_table_says(row: str) -> None:
    room, *inside = paths(f"`{row}")
    package = ROOT / "doorbraak_tools"
    assert (package / room).is_dir()
    assert [path for path in inside if not ((package / room / path).exists() or (package / path).exists())] == []


def test_every_room_is_in_the_table_and_every_recipe_has_steps() -> None:
    rooms = {path.name for path in (ROOT / "doorbraak_tools").iterdir() if (path / "__init__.py").exists()}
    assert set(re.findall(r"^\| `(\w+)/`", ROOMS, re.MULTILINE)) == rooms
    recipes = RECIPES.split("\n### ")[1:]
    assert recipes
    assert [recipe.split("\n")[0] for recipe in recipes if not re.search(r"^[01]\. ", recipe, re.MULTILINE)] == []
