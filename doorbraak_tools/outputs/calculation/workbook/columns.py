"""The columns of the sheet Posten and the places in the sheet Afspraken, to which formulas point."""

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from doorbraak_tools.substance.costs.conventions import CURRENT, NOTHING, PERIODS_IN_A_YEAR

Numbered = dict[str, tuple[int, str]]
"""A number and the first spelling of each name."""

EURO = '"€" #,##0.00'
HORIZON = "Afspraken!$B$2"
FIRST_MONTH = "Afspraken!$B$3"
PERIODS = f"Afspraken!$A$6:$B${5 + len(PERIODS_IN_A_YEAR)}"
PERIOD_NAMES = f"Afspraken!$A$6:$A${5 + len(PERIODS_IN_A_YEAR)}"
COLUMNS = (
    "Scenario", "Post", "Betaler", "Nr. betaler", "Wie er baat bij heeft", "Nr. baat", "Soort", "Bedrag laag",
    "Bedrag hoog", "Per", "Aantal", "Elke", "Van maand", "Tot en met maand", "Maanden die tellen", "Keren", "Kans laag",
    "Kans hoog", "Laag", "Verwacht", "Hoog", "Onbekend", "Ook in huidige situatie", "Ook bij niets doen", "Bron",
    "Jaar", "Regio", "Eerste hand", "Kostenregister", "Toelichting", "Valt vrij", "Doorbraak", "Netto laag",
    "Netto hoog", "Doorlopend", "Keren tot het eind",
)  # fmt: skip
COLUMN = {name: get_column_letter(index) for index, name in enumerate(COLUMNS, start=1)}
SHARED = {CURRENT: "Ook in huidige situatie", NOTHING: "Ook bij niets doen"}
"""Behind these columns comes one for each year: which part of the item falls in it."""
AMOUNTS = ("Laag", "Verwacht", "Hoog")


def year_column(index: int) -> str:
    """Return the letter of the column of a year, by its 0-based place among the years of the horizon."""
    return get_column_letter(len(COLUMNS) + 1 + index)


def put_formula(sheet: Worksheet, row: int, column: int, formula: str, form: str = EURO) -> None:
    """Write a formula, shown as euros unless another number format is given; rows and columns are 1-based."""
    cell = sheet.cell(row, column, formula)
    cell.number_format = form
