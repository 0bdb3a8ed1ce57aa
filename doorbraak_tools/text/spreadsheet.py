"""Cells of a workbook: text that no spreadsheet executes, and heads that look alike in every workbook we make."""

import io
import tempfile
from collections.abc import Iterable, Sequence
from datetime import date
from fractions import Fraction
from typing import Any

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, Cell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.worksheet.worksheet import Worksheet

# The letters of the other cells: without a name an office program takes letters of its own.
BOLD = Font(name="Calibri", size=11, bold=True)
TITLE = Font(name="Calibri", size=14, bold=True)
_LINE = 15.0
"""The height of a line of text, in points."""
_LEAST_ROOM, _ROOM, _LONGEST_LETTER = 2**16, 2**7, len("&#1114111;")
"""How many bytes a workbook, a cell and a letter in it may take in the XML of a sheet."""
_HEAD = PatternFill("solid", fgColor="FFE9E2D6")


def put(sheet: Worksheet, row: int, column: int, value: str | int | Fraction | date | None) -> Cell:
    """Write a value and return its cell; rows and columns are 1-based. Text stays text, whatever sign it begins with.

    What a workbook cannot hold (control characters) is left out.
    """
    cell: Any = sheet.cell(row, column)
    if isinstance(value, str):
        cell.value = ILLEGAL_CHARACTERS_RE.sub("", value)
        cell.data_type, cell.quotePrefix = "s", True
    else:
        cell.value = float(value) if isinstance(value, Fraction) else value
    found: Cell = cell
    return found


def fit_height(sheet: Worksheet, row: int, texts: Iterable[str], widths: Iterable[int]) -> None:
    """Make a row high enough for its texts, wrapped in columns of these widths (in letters).

    Not every office program works that out by itself when it opens a file.
    """
    lines = (1 + max(0, len(text) - 1) // max(1, width - 2) for text, width in zip(texts, widths, strict=True))
    sheet.row_dimensions[row].height = _LINE * max(lines)


def put_heads(sheet: Worksheet, row: int, heads: Sequence[str]) -> None:
    """Write a row of column heads from the first column on."""
    for column, head in enumerate(heads, start=1):
        cell = put(sheet, row, column, head)
        cell.font, cell.fill, cell.alignment = BOLD, _HEAD, Alignment(wrap_text=True, vertical="top")


def content(book: Workbook) -> bytes:
    """Return a workbook as the bytes of a file. Raises OSError when there is no room to make it.

    openpyxl writes each sheet into the folder for temporary files. It goes on when that is full, and complains in the
    words of whichever library writes its XML; so room is asked for first.
    """
    cells = (cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row)
    with tempfile.TemporaryFile() as room:
        room.write(bytes(_LEAST_ROOM + sum(_ROOM + _LONGEST_LETTER * len(str(cell.value)) for cell in cells)))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()
