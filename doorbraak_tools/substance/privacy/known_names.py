"""The allow list: names with a capital that may stand in what is published.

It is made of what the project knows already, the words of the schema and the register of laws, and of one file,
`data/bekende_namen.txt`. The handbook is no source: it may name the author of a book. Closed to names of people.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from doorbraak_tools.plan.method import plan_schema
from doorbraak_tools.substance.registers.laws import packaged_laws

_DATA = Path(__file__).parent / "data"
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_CAPITAL = re.compile(r"(?<!\w)[A-Z][^\W\d_]+")

Names = Mapping[str, tuple[str, ...]]
"""Names by their first word, the longest first."""


@cache
def known_names() -> Names:
    """Return the allow list that travels with the package."""
    laws = (name for law in packaged_laws() for name in (law.title, law.short, *law.names))
    return by_first_word([*names_in("bekende_namen"), *laws, *words_of(plan_schema())])


def names_in(file: str) -> tuple[str, ...]:
    """Return the names in a file of this room's data, in its order."""
    lines = (_DATA / f"{file}.txt").read_bytes().decode().splitlines()
    return tuple(line for line in lines if line and not line.startswith("#"))


def by_first_word(names: Iterable[str]) -> Names:
    """Return names by the letters that they begin with; a name that begins otherwise is left out."""
    found: dict[str, set[str]] = {}
    for name in names:
        first = _FIRST_WORD.match(name)
        if first:
            found.setdefault(first[0], set()).add(name)
    return {first: tuple(sorted(names, key=lambda name: (-len(name), name))) for first, names in found.items()}


def name_at(text: str, start: int, names: Names) -> int:
    """Return where the longest known name that starts at `start` ends, or -1. It ends where its word ends."""
    first = _FIRST_WORD.match(text, start)
    for name in names.get(first[0], ()) if first else ():
        end = start + len(name)
        if text.startswith(name, start) and not text[end : end + 1].isalnum():
            return end
    return -1


def is_name(word: str, names: Names) -> bool:
    """Return whether a word is a known name as a whole."""
    return name_at(word, 0, names) == len(word)


def words_of(schema: Any) -> Iterator[str]:
    """Yield the words with a capital that a user reads in the schema: titles, descriptions, hints, choices."""
    if isinstance(schema, Mapping):
        for key, value in schema.items():
            if isinstance(value, str) and key in {"title", "description", "x-schrijf", "x-noot", "x-felicitatie"}:
                yield from _CAPITAL.findall(value)
            elif key == "enum":
                yield from (word.capitalize() for word in value if isinstance(word, str))
            else:
                yield from words_of(value)
    elif isinstance(schema, list):
        for item in schema:
            yield from words_of(item)
