"""A Word document as blocks: paragraphs, tables, and what is kept apart; in the order in which a person reads them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile


@dataclass(frozen=True, slots=True)
class Para:
    """A paragraph that holds text. A line end in it was one in Word; a tab is a tab.

    `level` is that of a heading, 0 for none. `lead` is how many of its first letters are bold: all of them makes it a
    bold line. `listed` says that it is an item of a list without numbers, `number` is what Word draws before one with
    them, `label` that it stands where a label stands in a form.
    """

    text: str
    style: str
    level: int = 0
    lead: int = 0
    listed: bool = False
    label: bool = False
    number: str = ""

    @property
    def rank(self) -> int:
        """How much it looks like a heading: 2 for a heading, 1 for a bold line or a label in a form, 0 for text."""
        return 2 if self.level else 1 if self.label or self.lead >= len(self.text) else 0

    @property
    def drawn(self) -> str:
        """The text as Word shows it, with the number before it."""
        return f"{self.number} {self.text}" if self.number else self.text

    def part(self, text: str) -> "Para":
        """Return a part of it as a paragraph of its own, that is no label."""
        return replace(self, text=text, lead=0, label=False, number="")


Cell = tuple[Para, ...]


def text_of(cell: Cell) -> str:
    """Return what a cell says, in one line."""
    return " ".join(para.text for para in cell)


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: rows of cells, a cell is the paragraphs in it. A table inside a cell follows as a table of its own.

    `shapes` says of each cell over how many columns it runs, and whether it goes on from the one above it.
    """

    rows: tuple[tuple[Cell, ...], ...]
    shapes: tuple[tuple[tuple[int, bool], ...], ...] = ()

    def part(self, kept: Sequence[int], start: int = 0) -> "Grid":
        """Return these rows of it, of each the cells from `start` on."""
        shapes = tuple(self.shapes[index][start:] for index in kept) if self.shapes else ()
        return Grid(tuple(self.rows[index][start:] for index in kept), shapes)

    def columns(self) -> Iterator[tuple[Cell, ...]]:
        """Yield the rows with a cell for each column.

        What runs over more columns has empty cells behind it; what runs over more rows stands in each of them.
        """
        above: tuple[Cell, ...] = ()
        for row, shapes in zip(self.rows, self.shapes or (((1, False),) * len(row) for row in self.rows), strict=True):
            whole = sum(span for span, _ in shapes) <= MOST_COLUMNS
            found: list[Cell] = []
            for cell, (span, goes_on) in zip(row, shapes, strict=True):
                found.append(above[len(found)] if goes_on and not cell and len(found) < len(above) else cell)
                found += [()] * (span - 1 if whole else 0)
            above = tuple(found)
            yield above


@dataclass(frozen=True, slots=True)
class Apart:
    """Text that stands in the document but is no part of what it says any more: somebody struck it through."""

    text: str


@dataclass(frozen=True, slots=True)
class Box:
    """A text box, a frame or a shape with text in it: it stands beside the text, not in it.

    `beside` is the text of the paragraph or row that it hangs on, "" for none.
    """

    blocks: "tuple[Block, ...]"
    beside: str


OUR_STYLES = frozenset({"Vraag", "Kenmerk", "Boven de titel"})
"""Styles that a document has that this tool wrote; the contract stands in `documents/outlets/docx.py`."""
FILL_IN, TITLE_IN = "Klik om in te vullen", "Klik om een titel zonder namen in te vullen"
"""What a field of a form that this tool wrote, and that of its title, show until somebody types in it.

Behind the first may stand what the answer is about.
"""
MOST_COLUMNS = 63
"""The most columns of a table in Word."""
Block = Para | Grid | Apart | Box


def as_label(para: Para) -> Para:
    """Return a paragraph of the first column of a form."""
    return replace(para, label=True)


def joined(pieces: Sequence[tuple[str, bool]]) -> tuple[str, int]:
    """Return the text without white space around it, and how many of its first letters are bold."""
    text = "".join(piece for piece, _ in pieces)
    lead = sum(len(piece) for piece, _ in takewhile(lambda piece: piece[1] or not piece[0].strip(), pieces))
    start = len(text) - len(text.lstrip())
    return text.strip(), max(0, min(lead, len(text.rstrip())) - start)
