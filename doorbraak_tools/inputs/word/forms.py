"""A form in a table: which cells ask and which answer, as the paragraphs that a person would read one after another."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from doorbraak_tools.inputs.values import is_tick
from doorbraak_tools.inputs.word.answers import told
from doorbraak_tools.inputs.word.document import Box, Cell, Grid, Para, as_label, text_of
from doorbraak_tools.inputs.word.labels import Labels
from doorbraak_tools.inputs.word.place import Place
from doorbraak_tools.inputs.word.symbols import EMPTY, TICKED
from doorbraak_tools.plan.method import NO_FIELD, field_at

_NUMBER = re.compile(r"(?:nr|no|nummer|#)?\.?", re.IGNORECASE)
_MOST_DOORBRAKEN = 20
"""A table with more rows than this is about other things."""


def filled(grid: Grid, labels: Labels) -> tuple[Sequence[Para], Grid, bool]:
    """Return what stands in one cell above the columns, the other rows less the empty ones, and whether those are.

    A first column that only counts the rows is left out.
    """
    kept = [index for index, row in enumerate(grid.rows) if any(row)]
    above: list[Para] = []
    while kept and len(grid.rows[kept[0]]) == 1 and max(map(len, grid.rows)) > 1:
        cell = grid.rows[kept.pop(0)][0]
        above += (as_label(para) if not above or labels.knows((para,)) else para for para in cell)
    has_room = any(not any(row) for row in grid.rows)
    firsts = [text_of(grid.rows[index][0]) if grid.rows[index] else "" for index in kept]
    counted = [str(number) for number in range(1, len(firsts))]
    counts = counted and _NUMBER.fullmatch(firsts[0]) and [one.rstrip(".)") for one in firsts[1:]] == counted
    return above, grid.part(kept, 1 if counts else 0), has_room


def by_columns(grid: Grid, place: Place, labels: Labels) -> Grid | None:
    """Return a table that is read by its columns as rows of a label and an answer; None for another.

    Questions stand side by side, each with its answer below it. Or a tick says which of the heads above it holds. Or
    the heads are what a doorbraak is asked for: then each row is a doorbraak.
    """
    heads, *rows = grid.columns()
    if _asks_side_by_side(heads, rows, labels):
        lines = [heads, *rows]
        return Grid(tuple(pair for above, below in zip(lines[::2], lines[1::2], strict=True)
                          for pair in zip_longest(above, below, fillvalue=())))  # fmt: skip
    in_pairs = len(heads) == 2 and all(len(row) == 2 for row in rows)
    field = field_at(place.named(text_of(heads[0])) or ()) if in_pairs else NO_FIELD
    if field.options or field.item.options:
        # "Leefgebied" and "Speelt" above a choice and a tick in each row: the same, a quarter turned.
        heads, rows = (heads[0], *(row[0] for row in rows)), [((), *(row[1] for row in rows))]
    marks = [is_tick(text_of(cell)) for row in rows for cell in row[1:] if cell]
    if len(heads) > 2 and any(marks) and None not in marks:
        choices = ((row[0] or heads[0], _choices(heads[1:], row[1:])) for row in rows)
        named = ((tuple(map(as_label, heads[0])),),) if heads[0] and all(row[0] for row in rows) else ()
        return Grid((*named, *choices))
    asked = [path for head in heads if (path := place.named(text_of(head))) is not None and place.code in path]
    if 1 < len(rows) <= _MOST_DOORBRAKEN and len(asked) > 1:
        first = 1 + max((int(str(path[1])[1:]) for path in place.found.answers if path[0] == "doorbraak"), default=0)
        return Grid(tuple((_counted(head, number), cell) for number, row in enumerate(rows, start=first)
                          for head, cell in zip(heads, row, strict=False) if cell))  # fmt: skip
    return None


def _asks_side_by_side(heads: tuple[Cell, ...], rows: Sequence[tuple[Cell, ...]], labels: Labels) -> bool:
    """Whether every other row asks, and the ones between answer: more rows below are things."""
    asking, answers = [heads, *rows[1::2]], rows[::2]
    known = max(sum(map(labels.knows, row)) for row in asking)
    asked = all(map(labels.asks, asking)) and not any(map(labels.asks, answers))
    return len(asking) == len(answers) and known > 0 and asked


def _choices(heads: Sequence[Cell], marks: Sequence[Cell]) -> Cell:
    """Return the heads in one line, each behind a box that is ticked or not."""
    both = [(head, mark) for head, mark in zip(heads, marks, strict=False) if head]
    line = " ".join(f"{TICKED if is_tick(text_of(mark)) else EMPTY} {text_of(head)}" for head, mark in both)
    return tuple(head[0].part(line) for head, _ in both[:1])


def _counted(head: Cell, number: int) -> Cell:
    return (head[0].part(f"{text_of(head).rstrip(' :?')} {number}"),) if head else ()


def is_form(grid: Grid, labels: Labels) -> bool:
    """Whether a table is a form: one column, or labels in the first one."""
    width = max(map(len, grid.rows))
    firsts = [row[0] for row in grid.rows if row and row[0]]
    known = sum(map(labels.knows, firsts))
    asked = sum(map(labels.may_ask, firsts)) if known else 0
    return width == 1 or (bool(firsts) and (asked * 2 >= len(firsts) or (width == 2 and known * 3 >= len(firsts))))


def row_paras(
    row: tuple[Cell, ...], before: tuple[Cell, ...], place: Place, labels: Labels, has_room: bool
) -> Iterator[Para]:
    """Yield the paragraphs of a row of a form: its first cell is a label, and a later one before an answer.

    Or each cell has a question; and its answer below it, when the form has no empty rows for that (`has_room`). Whoever
    takes them is at another place after each: what a cell asks depends on that. What runs over all columns below a row
    of more cells (`before`) is a heading, and no more of the answer in that row.
    """
    if len(row) == 1 < len(before):
        place.field = None
        yield from (para if number else as_label(para) for number, para in enumerate(row[0]))
        return
    asking = len(row) > 1 and all(map(labels.knows, row))
    cells = [[line for para in cell for line in lines_of(para)] for cell in row]
    side_by_side = len(row) > 1 and any(map(labels.knows, row)) and not has_room
    if side_by_side and all(len(cell) > 1 and (cell[0].rank or labels.may_ask(cell)) for cell in map(tuple, cells)):
        for number, line in (numbered for cell in cells for numbered in enumerate(cell)):
            asks = line.text.endswith(("?", ":")) and labels.knows((line,))
            yield as_label(line) if not number or asks else line
        return
    if len(row) == 2 and len({place.named(para.text) for para in row[0]} - {None}) > 1:
        yield from _more_in_one(row[0], row[1], place)
        return
    for index, cell in enumerate(row):
        before_another = index % 2 == 0 and len(row) > index + 1
        if (asking and has_room) or (before_another and (index == 0 or labels.knows(cell))):
            yield from _asking(cell, place, labels)
        else:
            yield from cell


def _more_in_one(asked: Cell, answers: Cell, place: Place) -> Iterator[Para]:
    """Yield more questions in one cell each with its answer in the other; kept when nobody can tell whose is whose."""
    if len(asked) == len(answers):
        yield from (para for label, answer in zip(asked, answers, strict=True) for para in (as_label(label), answer))
    else:
        place.field = None
        for para in (*asked, *answers):
            place.tell(told(para), para.text)


def _asking(cell: Cell, place: Place, labels: Labels) -> Iterator[Para]:
    """Yield the label of a cell; what the form says of it below it is kept."""
    for number, para in enumerate(cell):
        if number and not labels.knows((para,)):
            place.tell(told(para), para.text)
        else:
            yield as_label(para)


def lines_of(para: Para) -> list[Para]:
    """Return the lines of a paragraph as paragraphs; of each that is bold as far as the whole was."""
    found: list[Para] = []
    for line in re.finditer(r"\S[^\n]*", para.text):
        text = line[0].rstrip()
        lead = max(0, min(len(text), para.lead - line.start()))
        found.append(replace(para, text=text, lead=lead, number="" if found else para.number))
    return found


def paras_of(block: object) -> list[Para]:
    """Return a paragraph, or those in a box or a form; what stands in the first column of a form is a label there."""
    if isinstance(block, Box):
        return [para for one in block.blocks for para in paras_of(one)]
    if not isinstance(block, Grid):
        return [block] if isinstance(block, Para) else []
    cells = ((cell, index == 0 and len(row) > 1) for row in block.rows for index, cell in enumerate(row))
    return [as_label(para) if asks else para for cell, asks in cells for para in cell]
