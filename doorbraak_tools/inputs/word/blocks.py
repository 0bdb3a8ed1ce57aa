"""A document as a row of paragraphs and tables: the text, and what says that it is a heading or a label."""

from dataclasses import dataclass, field, replace


@dataclass(frozen=True, slots=True)
class Para:
    """A paragraph that holds text. A line end in it was one in Word; a tab is a tab.

    `level` is that of a heading, 0 for none. `lead` is how many of its first letters are bold: all of them makes it a
    bold line. `listed` says that it is an item of a list, `label` that it stands where a label stands in a form.
    """

    text: str
    style: str
    level: int = 0
    lead: int = 0
    listed: bool = False
    label: bool = False

    @property
    def rank(self) -> int:
        """How much it looks like a heading: 2 for a heading, 1 for a bold line or a label in a form, 0 for text."""
        return 2 if self.level else 1 if self.label or self.lead >= len(self.text) else 0


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: rows of cells, a cell is the paragraphs in it. A table inside a cell follows as a table of its own."""

    rows: tuple[tuple[tuple[Para, ...], ...], ...]


Block = Para | Grid


@dataclass(slots=True)
class Content:
    """All that was read: the blocks in order, the title in the properties, and what was left out, by its Dutch name."""

    blocks: list[Block] = field(default_factory=list)
    title: str = ""
    left_out: list[str] = field(default_factory=list)


def as_label(para: Para) -> Para:
    """Return a paragraph of the first column of a form."""
    return replace(para, label=True)
