"""The sheet Afspraken: horizon, periods in a year, and how we calculate."""

from datetime import date

from openpyxl.styles import Alignment
from openpyxl.worksheet.worksheet import Worksheet

from doorbraak_tools.substance.costs import Outcome
from doorbraak_tools.substance.costs.conventions import PERIODS_IN_A_YEAR, RULES
from doorbraak_tools.text.spreadsheet import TITLE, put, put_heads


def write_rules(sheet: Worksheet, outcome: Outcome) -> None:
    """Write the sheet. `HORIZON`, `FIRST_MONTH` and `PERIODS` say where formulas find what stands here."""
    put(sheet, 1, 1, "Zo rekenen we").font = TITLE
    put(sheet, 2, 1, "Maanden")
    put(sheet, 2, 2, outcome.months)
    put(sheet, 3, 1, "Eerste maand")
    if outcome.first is not None:
        put(sheet, 3, 2, date(outcome.first.year, outcome.first.number, 1))
        sheet["B3"].number_format = "yyyy-mm"
    put_heads(sheet, 5, ("Periode", "Aantal in een jaar"))
    for row, (period, number) in enumerate(PERIODS_IN_A_YEAR.items(), start=6):
        put(sheet, row, 1, period)
        put(sheet, row, 2, number)
    first = 7 + len(PERIODS_IN_A_YEAR)
    for row, rule in enumerate(RULES, start=first):
        put(sheet, row, 1, rule.title).alignment = Alignment(vertical="top")
        put(sheet, row, 2, rule.text.replace("`", "")).alignment = Alignment(wrap_text=True, vertical="top")
    sheet.column_dimensions["A"].width = 32
    sheet.column_dimensions["B"].width = 90
