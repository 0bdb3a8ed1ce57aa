"""A workbook with a row for whatever somebody must do, to sort and filter. What is late says so, also in colour."""

from collections.abc import Mapping, Sequence
from datetime import date

from openpyxl import Workbook
from openpyxl.styles import Alignment, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from doorbraak_tools.outputs.actions.agenda import Agenda
from doorbraak_tools.outputs.actions.board import THREATS, Turn
from doorbraak_tools.plan.method import title_at
from doorbraak_tools.substance.journey import Kind
from doorbraak_tools.text.dutch import dutch_date
from doorbraak_tools.text.spreadsheet import BOLD, TITLE, content, fit_height, put, put_heads
from doorbraak_tools.view.moves import waits_words

Value = str | int | date | None
BINARY = True
_COLUMNS = {
    "Wie": 28, "Uiterlijk": 12, "Dagen te laat": 10, "Wat": 60, "Wacht op": 20, "Stand": 9, "Lijst": 32,
    "Doorbraak": 11, "Plan": 36, "Bestand": 36,
}  # fmt: skip
_THREATS = {"Dag": 12, "Over dagen": 10, "Wat er dreigt": 60, "Nu aan zet": 28, "Plan": 36, "Bestand": 36}
_HEADS_AT = 3
_LATE = PatternFill("solid", fgColor="FFF6D5CF")


def make(agenda: Agenda) -> bytes:
    """Return the workbook; with a second sheet when something threatens soon."""
    book = Workbook()
    day = dutch_date(agenda.today.isoformat())
    rows = [_row(turn) for lane in agenda.board.lanes for turn in lane.turns]
    _fill(book.worksheets[0], "Acties", f"Open acties op {day}", _COLUMNS, rows)
    for row, turn in enumerate((turn for lane in agenda.board.lanes for turn in lane.turns), start=_HEADS_AT + 1):
        if turn.late:
            _mark(book.worksheets[0], row)
    if agenda.board.threats:
        threats = [(one.day, one.left, one.what, one.next_who, one.title, one.path) for one in agenda.board.threats]
        _fill(book.create_sheet(), "Dreigingen", f"{THREATS} op {day}", _THREATS, threats)
    book.properties.creator = "doorbraak"
    book.properties.created = book.properties.modified = agenda.stamp.replace(tzinfo=None)
    return content(book)


def _row(turn: Turn) -> tuple[Value, ...]:
    listed = title_at(("actieplan", turn.list)) if turn.kind is Kind.ACT else turn.list
    return (
        turn.who, turn.day, turn.late or None, turn.what, waits_words(turn.waits_for) or None, turn.status, listed,
        turn.doorbraak, turn.title, turn.path,
    )  # fmt: skip


def _fill(
    sheet: Worksheet, name: str, title: str, columns: Mapping[str, int], rows: Sequence[tuple[Value, ...]]
) -> None:
    """Write a sheet: its title, the heads of its columns and how wide they are, and the rows."""
    sheet.title = name
    put(sheet, 1, 1, title).font = TITLE
    put_heads(sheet, _HEADS_AT, tuple(columns))
    fit_height(sheet, _HEADS_AT, columns, columns.values())
    for number, row in enumerate(rows, start=_HEADS_AT + 1):
        for column, value in enumerate(row, start=1):
            cell = put(sheet, number, column, value)
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            if isinstance(value, date):
                cell.number_format = "dd-mm-yyyy"
        fit_height(sheet, number, ("" if value is None else str(value) for value in row), columns.values())
    for column, width in enumerate(columns.values(), start=1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.freeze_panes = f"A{_HEADS_AT + 1}"
    sheet.auto_filter.ref = f"A{_HEADS_AT}:{get_column_letter(len(columns))}{_HEADS_AT + len(rows)}"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = f"{_HEADS_AT}:{_HEADS_AT}"


def _mark(sheet: Worksheet, row: int) -> None:
    for column in range(1, len(_COLUMNS) + 1):
        sheet.cell(row, column).fill = _LATE
    sheet.cell(row, 3).font = BOLD
