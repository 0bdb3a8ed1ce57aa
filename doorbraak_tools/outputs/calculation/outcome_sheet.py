"""The sheet Uitkomst: the outcome in words, totals, differences, who pays and who gains."""

from collections.abc import Iterator, Mapping, Sequence

from openpyxl.styles import Alignment
from openpyxl.worksheet.worksheet import Worksheet

from doorbraak_tools.outputs.calculation.items_sheet import (
    AMOUNTS,
    COLUMN,
    EURO,
    SHARED,
    Numbered,
    put_formula,
    year_column,
)
from doorbraak_tools.substance.costs import Kind, Outcome, Scenario, scenario_title
from doorbraak_tools.substance.costs.break_even import BreakEven
from doorbraak_tools.substance.costs.conventions import BREAKTHROUGH
from doorbraak_tools.substance.costs.words import in_words
from doorbraak_tools.text.spreadsheet import BOLD, TITLE, put, put_heads

_ANYTHING = '"?*"'


class OutcomeSheet:
    """The sheet with the outcome; `last_row` is the last row of the items."""

    def __init__(self, sheet: Worksheet, outcome: Outcome, last_row: int) -> None:
        self._sheet, self._outcome, self._last_row = sheet, outcome, last_row
        self._row = 1
        lines = (line for scenario in outcome.scenarios for line in scenario.lines)
        self._row_of = {id(line): row for row, line in enumerate(lines, start=2)}

    def write(self, title: str, payers: Numbered, gainers: Numbered) -> None:
        """Write everything, from the title on."""
        put(self._sheet, 1, 1, title).font = TITLE
        self._row = 3
        for paragraph in in_words(self._outcome).paragraphs:
            cell = put(self._sheet, self._row, 1, paragraph)
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            self._sheet.merge_cells(start_row=self._row, end_row=self._row, start_column=1, end_column=6)
            self._sheet.row_dimensions[self._row].height = 15 * (2 + len(paragraph) // 90)
            self._row += 1
        self._totals()
        self._once_and_recurring()
        self._years()
        self._committed()
        self._differences(payers)
        self._per("Wie betaalt", "Nr. betaler", payers)
        self._purses(payers)
        self._per("Wie er baat bij heeft", "Nr. baat", gainers)
        self._sheet.column_dimensions["A"].width = 40
        for letter in "BCDEF":
            self._sheet.column_dimensions[letter].width = 18

    def _table(self, title: str, *heads: str) -> None:
        self._row += 1
        put_heads(self._sheet, self._row, (title, *heads))
        self._row += 1

    def _line(self, *cells: str | int, formulas: Sequence[str] = (), first: int = 3, form: str = EURO) -> None:
        """Write a row: its cells from the first column on, and its formulas from column `first` on."""
        for column, value in enumerate(cells, start=1):
            put(self._sheet, self._row, column, value)
        for column, formula in enumerate(formulas, start=first):
            put_formula(self._sheet, self._row, column, f"={formula}", form)
        self._row += 1

    def _totals(self) -> None:
        self._table("Totaal per scenario", "Soort", *AMOUNTS, "Posten die onbekend zijn")
        for scenario, kind in self._kinds():
            apart = "" if kind is Kind.COSTS else ", tellen niet mee"
            where = _where(scenario.key, kind)
            unknown = f"=COUNTIFS({self._criteria({**where, 'Onbekend': _ANYTHING})})"
            put_formula(self._sheet, self._row, 6, unknown, "0")
            title = scenario_title(scenario.key)
            self._line(title, kind.plural.capitalize() + apart, formulas=self._sums(where))

    def _once_and_recurring(self) -> None:
        self._table("Kosten die één keer vallen, en die doorlopen", "Doorlopend", *AMOUNTS)
        for scenario in self._outcome.scenarios:
            for recurring in ("nee", "ja"):
                where = {**_where(scenario.key), "Doorlopend": f'"{recurring}"'}
                self._line(scenario_title(scenario.key), recurring, formulas=self._sums(where))

    def _years(self) -> None:
        """Write what falls in each year; nothing when the first month is not known."""
        if not self._outcome.years:
            return
        self._table("Per boekjaar", "Soort", "Jaar", *AMOUNTS)
        for scenario, kind in self._kinds():
            for index, year in enumerate(self._outcome.years):
                part = self._letters(year_column(index))
                chosen = self._chosen(_where(scenario.key, kind))
                sums = [f"SUMPRODUCT({chosen}*{self._range(amount)}*{part})" for amount in AMOUNTS]
                self._line(scenario_title(scenario.key), kind.value, year.number, formulas=sums, first=4)

    def _committed(self) -> None:
        """Write what the doorbraak comes to until its last item ends, when that is behind the horizon."""
        whole = self._outcome.committed
        if whole is None:
            return
        self._table("Wat de doorbraak vastlegt", "Maanden", *AMOUNTS)
        low, high, chance_low, chance_high, times = map(
            self._range, ("Bedrag laag", "Bedrag hoog", "Kans laag", "Kans hoog", "Keren tot het eind")
        )
        each = (f"{low}*{chance_low}", f"({low}+{high})/2*({chance_low}+{chance_high})/2", f"{high}*{chance_high}")
        for kind in (kind for kind in Kind if whole.of(kind).lines):
            chosen = f'{self._chosen(_where(BREAKTHROUGH, kind))}*({self._range("Onbekend")}="")'
            sums = [f"SUMPRODUCT({chosen}*{one}*{times})" for one in each]
            self._line(kind.plural.capitalize(), whole.months, formulas=sums)

    def _differences(self, payers: Numbered) -> None:
        for found in self._outcome.comparisons:
            if found.kind is not Kind.COSTS:
                continue
            title = f"Doorbraakscenario min {scenario_title(found.baseline).lower()}"
            self._table(title, "Nr. betaler", *AMOUNTS, "Wat mag je zeggen?")
            first = self._row
            for number, name in payers.values():
                self._line(name, number, formulas=self._difference(found.baseline, number))
            together = self._row
            put(self._sheet, together, 6, found.answer.value).font = BOLD
            self._line("Samen", formulas=[f"SUM({letter}{first}:{letter}{together - 1})" for letter in "CDE"])
            self._sheet.cell(together, 1).font = BOLD
            if found.not_freed.high:
                not_freed = {**_where(found.baseline), SHARED[found.baseline]: '"nee"', "Valt vrij": '"nee"'}
                sums = zip("CDE", reversed(self._sums(not_freed)), strict=True)
                formulas = [f"{letter}{together}+{amount}" for letter, amount in sums]
                self._line("Zonder geld dat niet vrijvalt", formulas=formulas)
            if found.points:
                self._break_evens(found.baseline, found.points, f"$D${together}")

    def _difference(self, baseline: str, payer: int) -> list[str]:
        """Return low, expected and high of one payer. What the two scenarios share is left out on both sides."""
        apart = {"Nr. betaler": str(payer), SHARED[baseline]: '"nee"'}
        ours, theirs = (self._sums({**_where(key), **apart}) for key in (BREAKTHROUGH, baseline))
        return [f"{mine}-{other}" for mine, other in zip(ours, reversed(theirs), strict=True)]

    def _break_evens(self, baseline: str, points: tuple[BreakEven, ...], difference: str) -> None:
        """Write where each uncertain item turns the expected difference, which stands in that cell."""
        title = f"Omslagpunten: {scenario_title(baseline).lower()}"
        self._table(title, "Scenario", "Wat beweegt", "Omslagpunt", "Niet duurder", "Beweegt mee")
        for point in points:
            row = self._row_of[id(point.line)]
            moves, stays = ("Kans", "Bedrag") if point.by_chance else ("Bedrag", "Kans")
            slope = f"{_middle(stays, row)}*{_cell('Keren', row)}"
            cannot_be = f"OR(D{self._row}<0,D{self._row}>1)" if point.by_chance else f"D{self._row}<0"
            way = "vanaf" if point.upward else "tot en met"
            put_formula(self._sheet, self._row, 5, f'=IF({cannot_be},"bestaat niet","{way}")')
            if point.rest is not None:
                rest = self._row_of[id(point.rest)]
                slope += f"-{_middle(stays, rest)}*{_cell('Keren', rest)}"
                put(self._sheet, self._row, 6, point.rest.item.name)
            sign = "" if point.scenario == BREAKTHROUGH else "-"
            formula = f"{_middle(moves, row)}-{difference}/({sign}({slope}))"
            cells = (point.line.item.name, scenario_title(point.scenario), moves)
            self._line(*cells, formulas=[formula], first=4, form="0.0%" if point.by_chance else EURO)

    def _purses(self, payers: Numbered) -> None:
        """Write what leaves the purse of each payer, as it is expected: per kind of money and together."""
        for scenario in self._outcome.scenarios:
            kinds = [kind.plural.capitalize() for kind in Kind]
            self._table(f"Alles samen per betaler, verwacht: {scenario_title(scenario.key)}", "Nr.", *kinds, "Samen")
            for number, name in payers.values():
                wheres = ({**_where(scenario.key, kind), "Nr. betaler": str(number)} for kind in Kind)
                sums = [self._sum("Verwacht", where) for where in wheres]
                self._line(name, number, formulas=[*sums, f"SUM(C{self._row}:E{self._row})"])

    def _per(self, title: str, number_column: str, names: Numbered) -> None:
        for scenario in self._outcome.scenarios:
            self._table(f"{title}: {scenario_title(scenario.key)}", "Nr.", *AMOUNTS)
            for number, name in names.values():
                self._line(name, number, formulas=self._sums({**_where(scenario.key), number_column: str(number)}))

    def _kinds(self) -> Iterator[tuple[Scenario, Kind]]:
        """Yield each scenario with costs, and with what else it has."""
        for scenario in self._outcome.scenarios:
            yield from ((scenario, kind) for kind in Kind if kind is Kind.COSTS or scenario.of(kind).lines)

    def _sums(self, where: Mapping[str, str]) -> list[str]:
        return [self._sum(amount, where) for amount in AMOUNTS]

    def _sum(self, amount: str, where: Mapping[str, str]) -> str:
        return f"SUMIFS({self._range(amount)},{self._criteria(where)})"

    def _criteria(self, where: Mapping[str, str]) -> str:
        return ",".join(f"{self._range(name)},{value}" for name, value in where.items())

    def _chosen(self, where: Mapping[str, str]) -> str:
        """Return a factor that is 1 for the rows that are meant, for SUMPRODUCT."""
        return "*".join(f"({self._range(name)}={value})" for name, value in where.items())

    def _range(self, name: str) -> str:
        return self._letters(COLUMN[name])

    def _letters(self, letter: str) -> str:
        return f"Posten!${letter}$2:${letter}${self._last_row}"


def _where(scenario: str, kind: Kind = Kind.COSTS) -> dict[str, str]:
    """Return the columns that say which rows are of a scenario and a kind, with their value in a formula."""
    return {"Scenario": f'"{scenario_title(scenario)}"', "Soort": f'"{kind.value}"'}


def _cell(name: str, row: int) -> str:
    return f"Posten!${COLUMN[name]}${row}"


def _middle(name: str, row: int) -> str:
    return f"(({_cell(f'{name} laag', row)}+{_cell(f'{name} hoog', row)})/2)"
