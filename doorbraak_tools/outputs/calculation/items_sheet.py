"""The sheet Posten: one row an item, from what the plan says to what it comes to; and where formulas find that."""

from typing import Any

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from doorbraak_tools.substance.costs import CalculatedItem, Kind, Outcome, same_name, scenario_title
from doorbraak_tools.substance.costs.conventions import CURRENT, NOTHING, PERIODS_IN_A_YEAR
from doorbraak_tools.substance.costs.item import UNKNOWN
from doorbraak_tools.text.spreadsheet import put, put_heads

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


class ItemsSheet:
    """The sheet with a row for each item."""

    def __init__(self, sheet: Worksheet, outcome: Outcome, payers: Numbered, gainers: Numbered) -> None:
        self._sheet, self._outcome, self._payers, self._gainers = sheet, outcome, payers, gainers
        self._different = {
            found.baseline: {id(line) for line in (*found.lines, *found.baseline_lines)}
            for found in outcome.comparisons
            if found.kind is Kind.COSTS
        }

    def write(self) -> None:
        """Write heads, items and widths."""
        years = self._outcome.years
        put_heads(self._sheet, 1, (*COLUMNS, *(f"Deel in {year.number}" for year in years)))
        row = 2
        for scenario in self._outcome.scenarios:
            for line in scenario.lines:
                self._row(row, scenario.key, line)
                row += 1
        self._sheet.freeze_panes = "C2"
        for letter in COLUMN.values():
            self._sheet.column_dimensions[letter].width = 13
        for name in ("Scenario", "Post", "Betaler", "Wie er baat bij heeft", "Bron", "Toelichting"):
            self._sheet.column_dimensions[COLUMN[name]].width = 30

    def _row(self, row: int, scenario: str, line: CalculatedItem) -> None:
        for name, value in self._written(scenario, line).items():
            if value not in {None, ""}:
                put(self._sheet, row, COLUMNS.index(name) + 1, value)
        for name, formula in _formulas(row).items():
            form = EURO if name in AMOUNTS else "0.00"
            put_formula(self._sheet, row, COLUMNS.index(name) + 1, formula, form)
        for index, year in enumerate(self._outcome.years):
            put_formula(self._sheet, row, len(COLUMNS) + 1 + index, _part_in(year.number, row), "0.0%")
        for name in ("Bedrag laag", "Bedrag hoog", "Netto laag", "Netto hoog"):
            self._sheet[f"{COLUMN[name]}{row}"].number_format = EURO
        for name in ("Kans laag", "Kans hoog"):
            self._sheet[f"{COLUMN[name]}{row}"].number_format = "0.0%"

    def _written(self, scenario: str, line: CalculatedItem) -> dict[str, Any]:
        """Return what the plan says of an item, by the head of its column."""
        item, source = line.item, line.item.source
        return {
            "Scenario": scenario_title(scenario),
            "Post": item.name,
            "Betaler": item.payer,
            "Nr. betaler": self._payers[same_name(item.payer)][0],
            "Wie er baat bij heeft": item.gainer,
            "Nr. baat": self._gainers[same_name(item.gainer)][0],
            "Soort": item.kind.value,
            "Bedrag laag": None if item.amount is None else item.amount.low,
            "Bedrag hoog": None if item.amount is None else item.amount.high,
            "Per": item.per,
            "Aantal": item.number,
            "Elke": item.every,
            "Van maand": item.first,
            "Tot en met maand": item.last,
            "Kans laag": item.chance.low,
            "Kans hoog": item.chance.high,
            "Onbekend": UNKNOWN if item.amount is None else None,
            **{head: self._shared(scenario, baseline, line) for baseline, head in SHARED.items()},
            "Bron": source.text,
            "Jaar": source.year,
            "Regio": source.region,
            "Eerste hand": source.first_hand,
            "Kostenregister": source.figure,
            "Toelichting": source.note,
            "Valt vrij": "ja" if item.freed else "nee",
            "Doorbraak": item.doorbraak,
            "Netto laag": None if item.net is None else item.net.low,
            "Netto hoog": None if item.net is None else item.net.high,
        }

    def _shared(self, scenario: str, baseline: str, line: CalculatedItem) -> str | None:
        """Say whether the line stands in the doorbraak and in that baseline alike, so that it drops out."""
        if line.item.kind is not Kind.COSTS or baseline not in self._different:
            return None
        if scenario in SHARED and scenario != baseline:
            return None
        return "nee" if id(line) in self._different[baseline] else "ja"


def _formulas(row: int) -> dict[str, str]:
    """Return the calculation of one item; the same in every row, so that changed answers change the outcome."""
    at = {name: f"{letter}{row}" for name, letter in COLUMN.items()}
    number = f'IF({at["Aantal"]}="",1,{at["Aantal"]})'
    last = f'IF({at["Tot en met maand"]}="",{HORIZON},MIN({at["Tot en met maand"]},{HORIZON}))'
    months = at["Maanden die tellen"]
    ends = f'IF({at["Doorlopend"]}="ja",{HORIZON},MAX({HORIZON},{at["Van maand"]}))'
    to_the_end = f'IF({at["Tot en met maand"]}="",{ends},{at["Tot en met maand"]})'
    all_months = f"MAX(0,{to_the_end}-{at['Van maand']}+1)"
    returning = f"{number}*VLOOKUP({at['Elke']},{PERIODS},2,FALSE)/12"
    running = f"VLOOKUP({at['Per']},{PERIODS},2,FALSE)/12"
    runs_on = f'AND({at["Aantal"]}="",COUNTIF({PERIOD_NAMES},{at["Per"]})>0)'
    amounts = {
        "Laag": f"{at['Bedrag laag']}*{at['Kans laag']}",
        "Verwacht": f"({at['Bedrag laag']}+{at['Bedrag hoog']})/2*({at['Kans laag']}+{at['Kans hoog']})/2",
        "Hoog": f"{at['Bedrag hoog']}*{at['Kans hoog']}",
    }

    def times(months: str) -> str:
        once = f"IF({months}=0,0,{number})"
        return f'IF({at["Elke"]}<>"",{returning}*{months},IF({runs_on},{running}*{months},{once}))'

    return {
        "Maanden die tellen": f"=MAX(0,{last}-{at['Van maand']}+1)",
        "Keren": f"={times(months)}",
        "Doorlopend": f'=IF(OR({at["Elke"]}<>"",{runs_on}),"ja","nee")',
        "Keren tot het eind": f"={times(all_months)}",
        **{name: f'=IF({at["Onbekend"]}="",{amount}*{at["Keren"]},0)' for name, amount in amounts.items()},
    }


def _part_in(year: int, row: int) -> str:
    """Return the formula for the part of an item that falls in a year; what counts once falls in its first month."""
    at = {name: f"${letter}{row}" for name, letter in COLUMN.items()}
    # The months of the horizon, counted from 1, with which the year begins and ends.
    begins = f"(({year}-YEAR({FIRST_MONTH}))*12-MONTH({FIRST_MONTH})+2)"
    first, last = f"MAX({at['Van maand']},{begins})", f"MIN({at['Van maand']}+{at['Maanden die tellen']}-1,{begins}+11)"
    once = f"IF(AND({at['Van maand']}>={begins},{at['Van maand']}<={begins}+11),1,0)"
    part = f'IF({at["Doorlopend"]}="ja",MAX(0,{last}-{first}+1)/{at["Maanden die tellen"]},{once})'
    return f"=IF({at['Maanden die tellen']}=0,0,{part})"
