"""A form in a table: which cells ask and which answer, as the paragraphs that a person would read one after another."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from doorbraak_tools.inputs.word.answers import told
from doorbraak_tools.inputs.word.document import Cell, Grid, Para, as_label
from doorbraak_tools.inputs.word.labels import Labels
from doorbraak_tools.inputs.word.place import Place


def filled(grid: Grid) -> tuple[Sequence[Para], Grid, bool]:
    """Return what stands in one cell above the columns, the other rows less the empty ones, and whether those are."""
    kept = [index for index, row in enumerate(grid.rows) if any(row)]
    above: list[Para] = []
    while kept and len(grid.rows[kept[0]]) == 1 and max(map(len, grid.rows)) > 1:
        above += map(as_label, grid.rows[kept.pop(0)][0])
    shapes = tuple(grid.shapes[index] for index in kept) if grid.shapes else ()
    has_room = any(not any(row) for row in grid.rows)
    return above, Grid(tuple(grid.rows[index] for index in kept), shapes), has_room


def is_form(grid: Grid, labels: Labels) -> bool:
    """Whether a table is a form: labels above answers, in one column, or in the first one."""
    if _has_heads(grid, labels) or max(map(len, grid.rows)) == 1:
        return True
    firsts = [row[0] for row in grid.rows if row and row[0]]
    known = sum(map(labels.knows, firsts))
    if max(map(len, grid.rows)) == 2 and known * 3 >= len(firsts) > 0:
        return True
    asked = sum(map(labels.may_ask, firsts))
    return max(known, asked if known else 0) * 2 >= len(firsts) > 0


def form_paras(grid: Grid, place: Place, labels: Labels, has_room: bool) -> Iterator[Para]:
    """Yield the paragraphs of a form, those that ask as labels; `has_room` says that it has empty rows for answers.

    Whoever takes them is at another place after each: what a cell asks depends on that.
    """
    if _has_heads(grid, labels):
        rows = list(grid.columns())
        for heads, answers in zip(rows[::2], rows[1::2], strict=True):
            for index, head in enumerate(heads):
                yield from _asking(head, place, labels)
                yield from answers[index] if index < len(answers) else ()
    else:
        for row in grid.rows:
            yield from _row(row, place, labels, has_room)


def _row(row: tuple[Cell, ...], place: Place, labels: Labels, has_room: bool) -> Iterator[Para]:
    """Yield a row: what stands in its first cell is a label, and in a later one before an answer.

    Or each cell has a question; and its answer below it, when the form has no empty rows for that.
    """
    asking = len(row) > 1 and all(map(labels.knows, row))
    cells = [[line for para in cell for line in lines_of(para)] for cell in row]
    if asking and not has_room and all(len(cell) > 1 for cell in cells):
        for number, line in (numbered for cell in cells for numbered in enumerate(cell)):
            asks = line.text.endswith(("?", ":")) and labels.knows((line,))
            yield as_label(line) if not number or asks else line
        return
    for index, cell in enumerate(row):
        before_another = index % 2 == 0 and len(row) > index + 1
        if (asking and has_room) or (before_another and (index == 0 or labels.knows(cell))):
            yield from _asking(cell, place, labels)
        else:
            yield from cell


def _asking(cell: Cell, place: Place, labels: Labels) -> Iterator[Para]:
    """Yield the label of a cell; what the form says of it below it is kept."""
    for number, para in enumerate(cell):
        if number and not labels.knows((para,)):
            place.tell(told(para), para.text)
        else:
            yield as_label(para)


def _has_heads(grid: Grid, labels: Labels) -> bool:
    """Whether questions stand side by side, each with its answer below it: more rows below are things."""
    rows = list(grid.columns())
    heads, answers = rows[::2], rows[1::2]
    known = max(sum(map(labels.knows, row)) for row in heads)
    # A row in which all is asked, above one in which that is not so.
    asked = all(map(labels.asks, heads)) and not any(map(labels.asks, answers))
    return len(heads) == len(answers) and known > 0 and asked


def lines_of(para: Para) -> list[Para]:
    """Return the lines of a paragraph as paragraphs; of each that is bold as far as the whole was."""
    found: list[Para] = []
    at = 0
    for line in para.text.split("\n"):
        text = line.strip()
        start = at + len(line) - len(line.lstrip())
        if text:
            lead = max(0, min(len(text), para.lead - start))
            found.append(replace(para, text=text, lead=lead, number="" if found else para.number))
        at += len(line) + 1
    return found


def paras_of(block: object) -> list[Para]:
    """Return a paragraph, or those in the cells of a form; what stands in its first column is a label there."""
    if isinstance(block, Para):
        return [block]
    if not isinstance(block, Grid):
        return []
    return [
        as_label(para) if index == 0 and len(row) > 1 else para
        for row in block.rows
        for index, cell in enumerate(row)
        for para in cell
    ]
