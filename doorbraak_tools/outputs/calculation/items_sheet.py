"""The sheet Posten: one row an item, from what the plan says to what it comes to; and where formulas find that."""

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
PERIODS = f"Afspraken!$A$5:$B${4 + len(PERIODS_IN_A_YEAR)}"
PERIOD_NAMES = f"Afspraken!$A$5:$A${4 + len(PERIODS_IN_A_YEAR)}"
COLUMNS = (
    "Scenario", "Post", "Betaler", "Nr. betaler", "Wie er baat bij heeft", "Nr. baat", "Soort", "Bedrag laag",
    "Bedrag hoog", "Per", "Aantal", "Elke", "Van maand", "Tot en met maand", "Maanden die tellen", "Keren", "Kans laag",
    "Kans hoog", "Laag", "Verwacht", "Hoog", "Onbekend", "Ook in huidige situatie", "Ook bij niets doen", "Bron",
    "Jaar", "Regio", "Eerste hand", "Kostenregister", "Toelichting",
)  # fmt: skip
COLUMN = {name: get_column_letter(index) for index, name in enumerate(COLUMNS, start=1)}
SHARED = {CURRENT: "Ook in huidige situatie", NOTHING: "Ook bij niets doen"}
AMOUNTS = ("Laag", "Verwacht", "Hoog")


def put_formula(sheet: Worksheet, row: int, column: int, formula: str, form: str = EURO) -> None:
    """Write a formula, shown as euros unless another number format is given; rows and columns are 1-based."""
    cell = sheet.cell(row, column, formula)
    cell.number_format = form


class ItemsSheet:
    """The sheet with a row for each item."""

    def __init__(
        self,
        sheet: Worksheet,
        outcome: Outcome,
        payers: Numbered,
        gainers: Numbered,
    ) -> None:
        self._sheet, self._outcome, self._payers, self._gainers = sheet, outcome, payers, gainers
        self._different = {
            found.baseline: {id(line) for line in (*found.lines, *found.baseline_lines)}
            for found in outcome.comparisons
            if found.kind is Kind.COSTS
        }

    def write(self) -> None:
        """Write heads, items and widths."""
        put_heads(self._sheet, 1, COLUMNS)
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
        item, source = line.item, line.item.source
        written = {
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
        }
        for name, value in written.items():
            if value not in {None, ""}:
                put(self._sheet, row, COLUMNS.index(name) + 1, value)
        for name, formula in _formulas(row).items():
            form = EURO if name in AMOUNTS else "0.00"
            put_formula(self._sheet, row, COLUMNS.index(name) + 1, formula, form)
        for name in ("Bedrag laag", "Bedrag hoog"):
            self._sheet[f"{COLUMN[name]}{row}"].number_format = EURO
        for name in ("Kans laag", "Kans hoog"):
            self._sheet[f"{COLUMN[name]}{row}"].number_format = "0.0%"

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
    returning = f"{number}*{months}*VLOOKUP({at['Elke']},{PERIODS},2,FALSE)/12"
    running = f"{months}*VLOOKUP({at['Per']},{PERIODS},2,FALSE)/12"
    runs_on = f'AND({at["Aantal"]}="",COUNTIF({PERIOD_NAMES},{at["Per"]})>0)'
    amounts = {
        "Laag": f"{at['Bedrag laag']}*{at['Kans laag']}",
        "Verwacht": f"({at['Bedrag laag']}+{at['Bedrag hoog']})/2*({at['Kans laag']}+{at['Kans hoog']})/2",
        "Hoog": f"{at['Bedrag hoog']}*{at['Kans hoog']}",
    }
    return {
        "Maanden die tellen": f"=MAX(0,{last}-{at['Van maand']}+1)",
        "Keren": f'=IF({months}=0,0,IF({at["Elke"]}<>"",{returning},IF({runs_on},{running},{number})))',
        **{name: f'=IF({at["Onbekend"]}="",{amount}*{at["Keren"]},0)' for name, amount in amounts.items()},
    }
