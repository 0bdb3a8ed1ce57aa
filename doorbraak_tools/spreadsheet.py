"""Cells of a workbook: text that no spreadsheet carries out, and heads that look alike in every workbook we make."""

from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from typing import Any

from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, Cell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.worksheet.worksheet import Worksheet

BOLD = Font(bold=True)
TITLE = Font(bold=True, size=14)
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


def put_heads(sheet: Worksheet, row: int, heads: Sequence[str]) -> None:
    """Write a row of column heads from the first column on."""
    for column, head in enumerate(heads, start=1):
        cell = put(sheet, row, column, head)
        cell.font, cell.fill, cell.alignment = BOLD, _HEAD, Alignment(wrap_text=True, vertical="top")
