"""A workbook in which every calculated cell is a formula, so that an accountant can follow each amount.

Three sheets: Uitkomst (sums and differences), Posten (one row an item, from what the plan says to what it comes to)
and Afspraken (horizon, periods in a year, and how we calculate). Nothing here is a number that was calculated before.
"""

from collections.abc import Iterable
from datetime import date

from openpyxl import Workbook
from openpyxl.styles import Alignment
from openpyxl.worksheet.worksheet import Worksheet

from doorbraak_tools.outputs.calculation import Titled
from doorbraak_tools.outputs.calculation.items_sheet import ItemsSheet, Numbered
from doorbraak_tools.outputs.calculation.outcome_sheet import OutcomeSheet
from doorbraak_tools.substance.costs import CalculatedItem, Outcome, same_name
from doorbraak_tools.substance.costs.conventions import PERIODS_IN_A_YEAR, rules
from doorbraak_tools.text.spreadsheet import TITLE, content, put, put_heads

BINARY = True


def make(found: Titled) -> bytes:
    """Return the workbook."""
    outcome = found.outcome
    book = Workbook()
    summary = book.worksheets[0]
    summary.title = "Uitkomst"
    items, agreed = book.create_sheet("Posten"), book.create_sheet("Afspraken")
    payers = _numbered(line.item.payer for line in _lines(outcome))
    gainers = _numbered(line.item.gainer for line in _lines(outcome))
    ItemsSheet(items, outcome, payers, gainers).write()
    OutcomeSheet(summary, outcome, 1 + len(_lines(outcome))).write(found.title, payers, gainers)
    _write_rules(agreed, outcome)
    book.properties.creator = "doorbraak"
    return content(book)


def _lines(outcome: Outcome) -> list[CalculatedItem]:
    return [line for scenario in outcome.scenarios for line in scenario.lines]


def _numbered(names: Iterable[str]) -> Numbered:
    """Return a number and the first spelling for each name.

    Formulas look for the number, because a name may hold what is a wildcard or a comparison to a spreadsheet.
    """
    found: Numbered = {}
    for name in names:
        found.setdefault(same_name(name), (len(found) + 1, name))
    return found


def _write_rules(sheet: Worksheet, outcome: Outcome) -> None:
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
    for row, rule in enumerate(rules(), start=first):
        put(sheet, row, 1, rule.title).alignment = Alignment(vertical="top")
        put(sheet, row, 2, rule.text.replace("`", "")).alignment = Alignment(wrap_text=True, vertical="top")
    sheet.column_dimensions["A"].width = 32
    sheet.column_dimensions["B"].width = 90
