"""A workbook with a row for each open action, to filter and sort. What is late says so in words and in colour."""

import io

from openpyxl import Workbook
from openpyxl.styles import Alignment, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from doorbraak_tools.outputs.actions.agenda import Action, Agenda
from doorbraak_tools.plan.method import title_at
from doorbraak_tools.text.dutch import dutch_date
from doorbraak_tools.text.spreadsheet import BOLD, TITLE, fit_height, put, put_heads

SUFFIXES = (".xlsx",)
BINARY = True
_COLUMNS = {
    "Wie": 28, "Uiterlijk": 12, "Dagen te laat": 10, "Wat": 60, "Stand": 9, "Lijst": 24, "Doorbraak": 11, "Plan": 36,
    "Bestand": 36,
}  # fmt: skip
_HEADS_AT = 3
_LATE = PatternFill("solid", fgColor="FFF6D5CF")


def make(agenda: Agenda) -> bytes:
    """Return the workbook."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Acties"
    put(sheet, 1, 1, f"Open acties op {dutch_date(agenda.today.isoformat())}").font = TITLE
    put_heads(sheet, _HEADS_AT, tuple(_COLUMNS))
    fit_height(sheet, _HEADS_AT, _COLUMNS, _COLUMNS.values())
    actions = agenda.open
    for row, action in enumerate(actions, start=_HEADS_AT + 1):
        _write(sheet, row, action, agenda)
    for column, width in enumerate(_COLUMNS.values(), start=1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.freeze_panes = f"A{_HEADS_AT + 1}"
    sheet.auto_filter.ref = f"A{_HEADS_AT}:{get_column_letter(len(_COLUMNS))}{_HEADS_AT + len(actions)}"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = f"{_HEADS_AT}:{_HEADS_AT}"
    book.properties.creator = "doorbraak"
    book.properties.created = book.properties.modified = agenda.stamp.replace(tzinfo=None)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _write(sheet: Worksheet, row: int, action: Action, agenda: Agenda) -> None:
    late = action.days_late(agenda.today)
    listed = title_at(("actieplan", action.list))
    values = (
        action.who, action.due, late or None, action.what, action.status, listed, action.doorbraak, action.title,
        action.path,
    )  # fmt: skip
    for column, value in enumerate(values, start=1):
        cell = put(sheet, row, column, value)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        if late:
            cell.fill = _LATE
    fit_height(sheet, row, ("" if value is None else str(value) for value in values), _COLUMNS.values())
    if late:
        sheet.cell(row, 3).font = BOLD
    sheet.cell(row, 2).number_format = "dd-mm-yyyy"
