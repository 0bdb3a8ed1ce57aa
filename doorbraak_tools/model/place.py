"""Places: in the data of a plan (what a check names) and in its text (what a person sees)."""

from dataclasses import dataclass
from typing import NamedTuple

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
