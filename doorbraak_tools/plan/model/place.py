"""Places: in the data of a plan (what a check names), in its text (what a person sees), and codes that point there."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

DataPath = tuple[str | int, ...]
"""The keys and list indexes that lead to a value in the front matter; `()` is the whole."""


class Span(NamedTuple):
    """Where one key and its value stand in the file. Lines and columns are 1-based and count characters.

    `style` is the way the value is written: `|` or `>` for a text block, a quote, or "" for anything else.
    """

    key_line: int
    key_column: int
    line: int
    column: int
    style: str = ""


@dataclass(frozen=True, slots=True)
class TextPlace:
    """A place in the text itself, 1-based line and column: for what is no part of the data, as a comment is not."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class BodyPlace:
    """A place in the body: the index of a section, and a line within its text (0 is its heading)."""

    section: int
    line: int = 0


def value_at(data: object, at: DataPath) -> Any:
    """Return the value at a place in the data of a plan, whatever its shape; None when nothing is there."""
    for key in at:
        if isinstance(data, Mapping):
            data = data.get(key)
        elif isinstance(data, list) and isinstance(key, int) and 0 <= key < len(data):
            data = data[key]
        else:
            return None
    return data


def nearest(spans: Mapping[DataPath, Span], at: DataPath) -> DataPath:
    """Return the place itself or, when it is not in the file (a missing answer), the nearest one above it that is."""
    while at and at not in spans:
        at = at[:-1]
    return at


def map_at(data: object, at: DataPath) -> Mapping[str, Any]:
    """Return the map at a place in the data of a plan; an empty one when nothing is there, or something else."""
    found = value_at(data, at)
    return found if isinstance(found, Mapping) else {}


CODE = re.compile(r"\b[KLD][1-9][0-9]?\b")
"""One code."""

POINTER = re.compile(r"\(((?:doel(?:en)? )?[KLD][1-9][0-9]?(?: ?(?:,|en|;|/|\+|&) ?[KLD][1-9][0-9]?){0,20})\)")
"""Codes in brackets, in the first group: "Elke week de post doen. (K1, L2)", also "(doel K1)" and "(K1/L1)"."""


def goals_pointed_at(line: str) -> list[str]:
    """Return the goal codes that stand in brackets on a line, in order."""
    groups = (match.group(1) for match in POINTER.finditer(line))
    return [code for group in groups for code in CODE.findall(group) if not code.startswith("D")]
