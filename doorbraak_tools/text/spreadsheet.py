"""Cells of a workbook: text that no spreadsheet executes, and heads that look alike in every workbook we make."""

import io
import zipfile
from collections.abc import Iterable, Sequence
from datetime import date
from fractions import Fraction
from typing import Any

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, Cell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter

# The letters of the other cells: without a name an office program takes letters of its own.
BOLD = Font(name="Calibri", size=11, bold=True)
TITLE = Font(name="Calibri", size=14, bold=True)
_LINE = 15.0
"""The height of a line of text, in points."""
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
    lines = (1 + len(text) // max(1, width - 2) for text, width in zip(texts, widths, strict=True))
    sheet.row_dimensions[row].height = _LINE * max(lines)


def put_heads(sheet: Worksheet, row: int, heads: Sequence[str]) -> None:
    """Write a row of column heads from the first column on."""
    for column, head in enumerate(heads, start=1):
        cell = put(sheet, row, column, head)
        cell.font, cell.fill, cell.alignment = BOLD, _HEAD, Alignment(wrap_text=True, vertical="top")


def content(book: Workbook) -> bytes:
    """Return a workbook as the bytes of a file, made in memory.

    openpyxl itself writes each sheet into the folder for temporary files: what a plan says would stay there when the
    program is killed, and nothing can be made when it is full.
    """
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        _InMemory(book, archive).save()
    return out.getvalue()


class _InMemory(ExcelWriter):
    def write_worksheet(self, ws: Any) -> None:
        """Write a sheet without pictures or charts."""
        out = io.BytesIO()
        made: Any = WorksheetWriter(ws, out)
        made.write()
        ws._drawing, ws._rels = None, made._rels
        self._archive.writestr(ws.path[1:], out.getvalue())  # type: ignore[attr-defined]  # openpyxl's
        self.manifest.append(ws)
