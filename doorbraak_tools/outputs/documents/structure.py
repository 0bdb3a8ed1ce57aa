"""A document as structure: what is a heading, an answer, a table. How that looks is for the outlets."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from doorbraak_tools.view import run
from doorbraak_tools.view.run import Line, words

INK, ACCENT = "1f2328", "154273"
"""The colours of every form: of letters, and of what stands out."""


class Role(Enum):
    """What a paragraph or list is. The value is the name of its style in a Word document."""

    BODY = "Uitkomst"
    """Told by this tool: worked out, summed up, or fixed words."""
    LEAD = "Kern"
    """What matters most in a part."""
    NOTE = "Noot"
    """Small print."""
    WARNING = "Let op"
    """What a reader must know before the rest."""
    MAIN_QUESTION = "Hoofdvraag"
    """The question of a step."""
    QUESTION = "Vraag"
    """A helping question, or the name of a field that has none. What follows is its answer."""
    ANSWER = "Antwoord"
    """A line of an answer."""
    STORY = "Verhaal"
    """The body of a plan."""
    QUOTE = "Citaat"
    """What the resident said."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1, 2 or 3; `anchor` is its id, or "", `step` the step of the plan that it tells, or 0."""

    level: int
    words: str
    anchor: str = ""
    step: int = 0


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; `hint` says in a form what an answer that is still to come is about."""

    text: Line
    role: Role = Role.BODY
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list of points."""

    items: tuple[Line, ...]
    role: Role = Role.BODY


@dataclass(frozen=True, slots=True)
class Fact:
    """A label with what belongs to it, in one or more lines; `anchor` is its id, or "", `hint` as of a paragraph."""

    label: str
    lines: tuple[Line, ...]
    anchor: str = ""
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Facts:
    """Labels with what belongs to them, under each other."""

    items: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Table(run.Table):
    """A table in a document; `captioned` shows its title above it, and an empty cell is also room to write on paper.

    `numbers`: every column but the first holds amounts. `least_height_mm` is that of a row: room to
    write by hand. `widths` are the parts of the width that the columns take; empty lets the outlet choose.
    """

    captioned: bool = True
    numbers: bool = False
    least_height_mm: int = 0
    widths: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawing as SVG that stands on its own, and in words for who does not see it. A table tells its numbers.

    It has no caption when that is "". `lines` is about how high it is, in lines of text; `wide` asks for the whole
    width.
    """

    caption: str
    alternative: str
    svg: str
    lines: float = 30
    wide: bool = False


Block = Heading | Paragraph | Bullets | Facts | Table | Figure


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document. `above` stands small above the title, `points` is the size of its text.

    `foot` stands at the foot of every page. `author` is a function, never a name, or "". `made` is the day in the
    properties of the file. In Word, `template` holds the bytes of a document whose styles, header and footer are used;
    None is our own look. In PDF, `archive` asks for the form that archives keep. `promised` is how many pages its
    kind promises, 0 when it promises nothing, and `page_lines` how many lines of text go on one in our own look.
    `too_long` says, when it is expected to take more, what to shorten; "" when the promise holds. `fillable` says that
    it is a form: in Word an empty answer, and a title that is "", is a field that shows where to type.
    """

    kind: str
    title: str
    above: str
    foot: str
    author: str
    made: date
    blocks: tuple[Block, ...]
    points: int = 0
    template: bytes | None = None
    archive: bool = False
    promised: int = 0
    page_lines: float = 0
    too_long: str = ""
    fillable: bool = False
    language: str = "nl-NL"


_LINE = 96
"""About how many letters fit on a line of a table as wide as the page."""
_WIDE_ENOUGH = 44
"""More letters than this do not make a column wider."""


def column_widths(table: Table) -> tuple[int, ...]:
    """Return the parts of the width that the columns take: at least their longest word, more for longer lines."""
    if not any(words(line) for row in table.rows for cell in row for line in cell):
        return (1,) * len(table.columns)
    least, wanted = [], []
    for index, head in enumerate(table.columns):
        lines = [head, *(words(line) for row in table.rows for line in row[index])]
        least.append(2 + max(len(word) for line in lines for word in line.split() or [""]))
        wanted.append(max(least[-1], min(_WIDE_ENOUGH, max(map(len, lines)))))
    left = max(0, _LINE - sum(least))
    lacking = [want - has for want, has in zip(wanted, least, strict=True)]
    share = left / max(1, sum(lacking))
    return tuple(round(has + lack * min(1, share)) for has, lack in zip(least, lacking, strict=True))
