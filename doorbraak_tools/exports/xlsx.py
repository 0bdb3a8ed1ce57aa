"""A workbook in which every calculated cell is a formula, so that an accountant can follow each amount.

Three sheets: Uitkomst (sums and differences), Posten (one row an item, from what the plan says to what it comes to)
and Afspraken (horizon, periods in a year, and how we calculate). Nothing here is a number that was calculated before.
"""

import io
from collections.abc import Iterable

from openpyxl import Workbook
from openpyxl.styles import Alignment
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from doorbraak_tools.costs import Kind, Line, Outcome, same_name, scenario_title
from doorbraak_tools.costs.conventions import CURRENT, NOTHING, PERIODS_IN_A_YEAR, RULES
from doorbraak_tools.costs.words import in_words
from doorbraak_tools.spreadsheet import BOLD, TITLE, put, put_heads

BINARY = True

_EURO = '"€" #,##0.00'
_HORIZON = "Afspraken!$B$2"
_PERIODS = f"Afspraken!$A$5:$B${4 + len(PERIODS_IN_A_YEAR)}"
_PERIOD_NAMES = f"Afspraken!$A$5:$A${4 + len(PERIODS_IN_A_YEAR)}"
_COLUMNS = (
    "Scenario", "Post", "Betaler", "Nr. betaler", "Wie er baat bij heeft", "Nr. baat", "Soort", "Bedrag laag",
    "Bedrag hoog", "Per", "Aantal", "Elke", "Van maand", "Tot en met maand", "Maanden die tellen", "Keren", "Kans laag",
    "Kans hoog", "Laag", "Verwacht", "Hoog", "Onbekend", "Ook in huidige situatie", "Ook bij niets doen", "Bron",
    "Jaar", "Regio", "Eerste hand", "Kostenregister", "Toelichting",
)  # fmt: skip
_COLUMN = {name: get_column_letter(index) for index, name in enumerate(_COLUMNS, start=1)}
_SHARED = {CURRENT: "Ook in huidige situatie", NOTHING: "Ook bij niets doen"}
_AMOUNTS = ("Laag", "Verwacht", "Hoog")
_APART = {Kind.COSTS: "Kosten", Kind.BENEFIT: "Uitkeringen, tellen niet mee", Kind.LOAN: "Leningen, tellen niet mee"}


def export(title: str, outcome: Outcome) -> bytes:
    """Return the workbook."""
    book = Workbook()
    summary = book.worksheets[0]
    summary.title = "Uitkomst"
    items, rules = book.create_sheet("Posten"), book.create_sheet("Afspraken")
    payers = _numbered(line.item.payer for line in _lines(outcome))
    gainers = _numbered(line.item.gainer for line in _lines(outcome))
    _Items(items, outcome, payers, gainers).write()
    _Summary(summary, outcome, 1 + len(_lines(outcome))).write(title, payers, gainers)
    _write_rules(rules, outcome)
    book.properties.creator = "doorbraak"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _lines(outcome: Outcome) -> list[Line]:
    return [line for scenario in outcome.scenarios for line in scenario.lines]


def _numbered(names: Iterable[str]) -> dict[str, tuple[int, str]]:
    """Return a number and the first spelling for each name.

    Formulas look for the number, because a name may hold what is a wildcard or a comparison to a spreadsheet.
    """
    found: dict[str, tuple[int, str]] = {}
    for name in names:
        found.setdefault(same_name(name), (len(found) + 1, name))
    return found


def _formula(sheet: Worksheet, row: int, column: int, formula: str, form: str = _EURO) -> None:
    cell = sheet.cell(row, column, formula)
    cell.number_format = form


class _Items:
    """The sheet with a row for each item."""

    def __init__(
        self,
        sheet: Worksheet,
        outcome: Outcome,
        payers: dict[str, tuple[int, str]],
        gainers: dict[str, tuple[int, str]],
    ) -> None:
        self._sheet, self._outcome, self._payers, self._gainers = sheet, outcome, payers, gainers
        self._different = {
            found.baseline: {id(line) for line in (*found.lines, *found.baseline_lines)}
            for found in outcome.comparisons
            if found.kind is Kind.COSTS
        }

    def write(self) -> None:
        put_heads(self._sheet, 1, _COLUMNS)
        row = 2
        for scenario in self._outcome.scenarios:
            for line in scenario.lines:
                self._row(row, scenario.key, line)
                row += 1
        self._sheet.freeze_panes = "C2"
        for letter in _COLUMN.values():
            self._sheet.column_dimensions[letter].width = 13
        for name in ("Scenario", "Post", "Betaler", "Wie er baat bij heeft", "Bron", "Toelichting"):
            self._sheet.column_dimensions[_COLUMN[name]].width = 30

    def _row(self, row: int, scenario: str, line: Line) -> None:
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
            "Onbekend": None if item.unknown is None else item.unknown.value,
            **{head: self._shared(scenario, baseline, line) for baseline, head in _SHARED.items()},
            "Bron": source.text,
            "Jaar": source.year,
            "Regio": source.region,
            "Eerste hand": source.first_hand,
            "Kostenregister": source.figure,
            "Toelichting": source.note,
        }
        for name, value in written.items():
            if value not in {None, ""}:
                put(self._sheet, row, _COLUMNS.index(name) + 1, value)
        for name, formula in _formulas(row).items():
            form = _EURO if name in _AMOUNTS else "0.00"
            _formula(self._sheet, row, _COLUMNS.index(name) + 1, formula, form)
        for name in ("Bedrag laag", "Bedrag hoog"):
            self._sheet[f"{_COLUMN[name]}{row}"].number_format = _EURO
        for name in ("Kans laag", "Kans hoog"):
            self._sheet[f"{_COLUMN[name]}{row}"].number_format = "0.0%"

    def _shared(self, scenario: str, baseline: str, line: Line) -> str | None:
        """Say whether the line stands in the doorbraak and in that baseline alike, so that it drops out."""
        if line.item.kind is not Kind.COSTS or baseline not in self._different:
            return None
        if scenario in _SHARED and scenario != baseline:
            return None
        return "nee" if id(line) in self._different[baseline] else "ja"


def _formulas(row: int) -> dict[str, str]:
    """Return the calculation of one item; the same in every row, so that changed answers change the outcome."""
    at = {name: f"{letter}{row}" for name, letter in _COLUMN.items()}
    number = f'IF({at["Aantal"]}="",1,{at["Aantal"]})'
    last = f'IF({at["Tot en met maand"]}="",{_HORIZON},MIN({at["Tot en met maand"]},{_HORIZON}))'
    months = at["Maanden die tellen"]
    returning = f"{number}*{months}*VLOOKUP({at['Elke']},{_PERIODS},2,FALSE)/12"
    running = f"{months}*VLOOKUP({at['Per']},{_PERIODS},2,FALSE)/12"
    runs_on = f'AND({at["Aantal"]}="",COUNTIF({_PERIOD_NAMES},{at["Per"]})>0)'
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


class _Summary:
    """The sheet with the outcome; `last_row` is the last row of the items."""

    def __init__(self, sheet: Worksheet, outcome: Outcome, last_row: int) -> None:
        self._sheet, self._outcome, self._last_row = sheet, outcome, last_row
        self._row = 1

    def write(self, title: str, payers: dict[str, tuple[int, str]], gainers: dict[str, tuple[int, str]]) -> None:
        put(self._sheet, 1, 1, title).font = TITLE
        self._row = 3
        for paragraph in in_words(self._outcome).paragraphs:
            cell = put(self._sheet, self._row, 1, paragraph)
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            self._sheet.merge_cells(start_row=self._row, end_row=self._row, start_column=1, end_column=6)
            self._sheet.row_dimensions[self._row].height = 15 * (2 + len(paragraph) // 90)
            self._row += 1
        self._totals()
        self._differences(payers)
        self._per("Wie betaalt", "Nr. betaler", payers)
        self._per("Wie er baat bij heeft", "Nr. baat", gainers)
        self._sheet.column_dimensions["A"].width = 40
        for letter in "BCDEF":
            self._sheet.column_dimensions[letter].width = 18

    def _table(self, title: str, *heads: str) -> None:
        self._row += 1
        put_heads(self._sheet, self._row, (title, *heads))
        self._row += 1

    def _totals(self) -> None:
        self._table("Totaal per scenario", "Soort", *_AMOUNTS, "Posten die onbekend zijn")
        for scenario in self._outcome.scenarios:
            for kind, word in _APART.items():
                if kind is not Kind.COSTS and not scenario.of(kind).lines:
                    continue
                put(self._sheet, self._row, 1, scenario_title(scenario.key))
                put(self._sheet, self._row, 2, word)
                where = {"Scenario": f"$A{self._row}", "Soort": f'"{kind.value}"'}
                for column, amount in enumerate(_AMOUNTS, start=3):
                    _formula(self._sheet, self._row, column, f"={self._sum(amount, where)}")
                unknown = f"=COUNTIFS({self._criteria({**where, 'Onbekend': _ANYTHING})})"
                _formula(self._sheet, self._row, 6, unknown, "0")
                self._row += 1

    def _differences(self, payers: dict[str, tuple[int, str]]) -> None:
        for found in self._outcome.comparisons:
            if found.kind is not Kind.COSTS:
                continue
            title = f"Doorbraakscenario min {scenario_title(found.baseline).lower()}"
            self._table(title, "Nr. betaler", *_AMOUNTS, "Wat mag je zeggen?")
            first = self._row
            for number, name in payers.values():
                put(self._sheet, self._row, 1, name)
                put(self._sheet, self._row, 2, number)
                self._difference_row(found.baseline, {"Nr. betaler": f"$B{self._row}"})
                self._row += 1
            put(self._sheet, self._row, 1, "Samen").font = BOLD
            for column in range(3, 6):
                letter = get_column_letter(column)
                _formula(self._sheet, self._row, column, f"=SUM({letter}{first}:{letter}{self._row - 1})")
            put(self._sheet, self._row, 6, found.answer.value).font = BOLD
            self._row += 1

    def _difference_row(self, baseline: str, where: dict[str, str]) -> None:
        """Write low, expected and high of one payer. What the two scenarios share is left out on both sides."""
        costs = {**where, "Soort": f'"{Kind.COSTS.value}"', _SHARED[baseline]: '"nee"'}
        ours = {**costs, "Scenario": f'"{scenario_title("doorbraakscenario")}"'}
        theirs = {**costs, "Scenario": f'"{scenario_title(baseline)}"'}
        for column, (mine, other) in enumerate(zip(_AMOUNTS, reversed(_AMOUNTS), strict=True), start=3):
            _formula(self._sheet, self._row, column, f"={self._sum(mine, ours)}-{self._sum(other, theirs)}")

    def _per(self, title: str, number_column: str, names: dict[str, tuple[int, str]]) -> None:
        for scenario in self._outcome.scenarios:
            heading = scenario_title(scenario.key)
            self._table(f"{title}: {heading}", "Nr.", *_AMOUNTS)
            for number, name in names.values():
                put(self._sheet, self._row, 1, name)
                put(self._sheet, self._row, 2, number)
                where = {"Scenario": f'"{heading}"', "Soort": '"kosten"', number_column: f"$B{self._row}"}
                for column, amount in enumerate(_AMOUNTS, start=3):
                    _formula(self._sheet, self._row, column, f"={self._sum(amount, where)}")
                self._row += 1

    def _sum(self, amount: str, where: dict[str, str]) -> str:
        return f"SUMIFS({self._range(amount)},{self._criteria(where)})"

    def _criteria(self, where: dict[str, str]) -> str:
        return ",".join(f"{self._range(name)},{value}" for name, value in where.items())

    def _range(self, name: str) -> str:
        letter = _COLUMN[name]
        return f"Posten!${letter}$2:${letter}${self._last_row}"


_ANYTHING = '"?*"'


def _write_rules(sheet: Worksheet, outcome: Outcome) -> None:
    put(sheet, 1, 1, "Zo rekenen we").font = TITLE
    put(sheet, 2, 1, "Maanden")
    put(sheet, 2, 2, outcome.months)
    put_heads(sheet, 4, ("Periode", "Aantal in een jaar"))
    for row, (period, number) in enumerate(PERIODS_IN_A_YEAR.items(), start=5):
        put(sheet, row, 1, period)
        put(sheet, row, 2, number)
    first = 6 + len(PERIODS_IN_A_YEAR)
    for row, rule in enumerate(RULES, start=first):
        put(sheet, row, 1, rule.title).alignment = Alignment(vertical="top")
        put(sheet, row, 2, rule.text.replace("`", "")).alignment = Alignment(wrap_text=True, vertical="top")
    sheet.column_dimensions["A"].width = 32
    sheet.column_dimensions["B"].width = 90
