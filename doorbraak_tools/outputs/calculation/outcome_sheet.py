"""The sheet Uitkomst: the outcome in words, totals, differences, who pays and who gains."""

from openpyxl.styles import Alignment
from openpyxl.utils import get_column_letter
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
from doorbraak_tools.substance.costs import Kind, Outcome, scenario_title
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

    def _totals(self) -> None:
        self._table("Totaal per scenario", "Soort", *AMOUNTS, "Posten die onbekend zijn")
        for scenario in self._outcome.scenarios:
            for kind in Kind:
                if kind is not Kind.COSTS and not scenario.of(kind).lines:
                    continue
                put(self._sheet, self._row, 1, scenario_title(scenario.key))
                apart = "" if kind is Kind.COSTS else ", tellen niet mee"
                put(self._sheet, self._row, 2, kind.plural.capitalize() + apart)
                where = {"Scenario": f"$A{self._row}", "Soort": f'"{kind.value}"'}
                for column, amount in enumerate(AMOUNTS, start=3):
                    put_formula(self._sheet, self._row, column, f"={self._sum(amount, where)}")
                unknown = f"=COUNTIFS({self._criteria({**where, 'Onbekend': _ANYTHING})})"
                put_formula(self._sheet, self._row, 6, unknown, "0")
                self._row += 1

    def _once_and_recurring(self) -> None:
        self._table("Kosten die één keer vallen, en die doorlopen", "Doorlopend", *AMOUNTS)
        for scenario in self._outcome.scenarios:
            for recurring in ("nee", "ja"):
                put(self._sheet, self._row, 1, scenario_title(scenario.key))
                put(self._sheet, self._row, 2, recurring)
                where = {"Scenario": f"$A{self._row}", "Soort": f'"{Kind.COSTS.value}"', "Doorlopend": f"$B{self._row}"}
                for column, amount in enumerate(AMOUNTS, start=3):
                    put_formula(self._sheet, self._row, column, f"={self._sum(amount, where)}")
                self._row += 1

    def _years(self) -> None:
        """Write what falls in each year; nothing when the first month is not known."""
        if not self._outcome.years:
            return
        self._table("Per boekjaar", "Soort", "Jaar", *AMOUNTS)
        for scenario in self._outcome.scenarios:
            for kind in (kind for kind in Kind if kind is Kind.COSTS or scenario.of(kind).lines):
                for index, year in enumerate(self._outcome.years):
                    put(self._sheet, self._row, 1, scenario_title(scenario.key))
                    put(self._sheet, self._row, 2, kind.value)
                    put(self._sheet, self._row, 3, year.number)
                    part = self._letters(year_column(index))
                    chosen = f"({self._range('Scenario')}=$A{self._row})*({self._range('Soort')}=$B{self._row})"
                    for column, amount in enumerate(AMOUNTS, start=4):
                        put_formula(
                            self._sheet, self._row, column, f"=SUMPRODUCT({chosen}*{self._range(amount)}*{part})"
                        )
                    self._row += 1

    def _committed(self) -> None:
        """Write what the doorbraak comes to until its last item ends, when that is behind the horizon."""
        whole = self._outcome.committed
        if whole is None:
            return
        self._table("Wat de doorbraak vastlegt", "Maanden", *AMOUNTS)
        amount_low, amount_high = self._range("Bedrag laag"), self._range("Bedrag hoog")
        chance_low, chance_high = self._range("Kans laag"), self._range("Kans hoog")
        each = {
            "Laag": f"{amount_low}*{chance_low}",
            "Verwacht": f"({amount_low}+{amount_high})/2*({chance_low}+{chance_high})/2",
            "Hoog": f"{amount_high}*{chance_high}",
        }
        for kind in (kind for kind in Kind if whole.of(kind).lines):
            put(self._sheet, self._row, 1, kind.plural.capitalize())
            put(self._sheet, self._row, 2, whole.months)
            chosen = (
                f'({self._range("Scenario")}="{scenario_title(BREAKTHROUGH)}")*({self._range("Soort")}="{kind.value}")'
                f'*({self._range("Onbekend")}="")'
            )
            for column, amount in enumerate(AMOUNTS, start=3):
                formula = f"=SUMPRODUCT({chosen}*{each[amount]}*{self._range('Keren tot het eind')})"
                put_formula(self._sheet, self._row, column, formula)
            self._row += 1

    def _differences(self, payers: Numbered) -> None:
        for found in self._outcome.comparisons:
            if found.kind is not Kind.COSTS:
                continue
            title = f"Doorbraakscenario min {scenario_title(found.baseline).lower()}"
            self._table(title, "Nr. betaler", *AMOUNTS, "Wat mag je zeggen?")
            first = self._row
            for number, name in payers.values():
                put(self._sheet, self._row, 1, name)
                put(self._sheet, self._row, 2, number)
                self._difference_row(found.baseline, {"Nr. betaler": f"$B{self._row}"})
                self._row += 1
            put(self._sheet, self._row, 1, "Samen").font = BOLD
            for column in range(3, 6):
                letter = get_column_letter(column)
                put_formula(self._sheet, self._row, column, f"=SUM({letter}{first}:{letter}{self._row - 1})")
            put(self._sheet, self._row, 6, found.answer.value).font = BOLD
            together = self._row
            self._row += 1
            if found.not_freed.high:
                self._in_cash(found.baseline, together)
            if found.decisive is not None:
                self._break_evens(found.baseline, found.decisive.points, f"$D${together}")

    def _difference_row(self, baseline: str, where: dict[str, str]) -> None:
        """Write low, expected and high of one payer. What the two scenarios share is left out on both sides."""
        costs = {**where, "Soort": f'"{Kind.COSTS.value}"', SHARED[baseline]: '"nee"'}
        ours = {**costs, "Scenario": f'"{scenario_title(BREAKTHROUGH)}"'}
        theirs = {**costs, "Scenario": f'"{scenario_title(baseline)}"'}
        for column, (mine, other) in enumerate(zip(AMOUNTS, reversed(AMOUNTS), strict=True), start=3):
            put_formula(self._sheet, self._row, column, f"={self._sum(mine, ours)}-{self._sum(other, theirs)}")

    def _in_cash(self, baseline: str, together: int) -> None:
        """Write the difference without what nobody keeps, from the row with the whole difference."""
        put(self._sheet, self._row, 1, "Zonder geld dat niet vrijvalt")
        where = {
            "Soort": f'"{Kind.COSTS.value}"',
            SHARED[baseline]: '"nee"',
            "Scenario": f'"{scenario_title(baseline)}"',
            "Valt vrij": '"nee"',
        }
        for column, amount in enumerate(reversed(AMOUNTS), start=3):
            whole = f"{get_column_letter(column)}{together}"
            put_formula(self._sheet, self._row, column, f"={whole}+{self._sum(amount, where)}")
        self._row += 1

    def _break_evens(self, baseline: str, points: tuple[BreakEven, ...], difference: str) -> None:
        """Write where each uncertain item turns the expected difference, which stands in that cell."""
        title = f"Omslagpunten: {scenario_title(baseline).lower()}"
        self._table(title, "Scenario", "Wat beweegt", "Omslagpunt", "Niet duurder", "Beweegt mee")
        for point in points:
            row = self._row_of[id(point.line)]
            put(self._sheet, self._row, 1, point.line.item.name)
            put(self._sheet, self._row, 2, scenario_title(point.scenario))
            put(self._sheet, self._row, 3, "Kans" if point.by_chance else "Bedrag")
            moves, stays = ("Kans", "Bedrag") if point.by_chance else ("Bedrag", "Kans")
            slope = f"{_middle(stays, row)}*{_cell('Keren', row)}"
            if point.rest is not None:
                rest = self._row_of[id(point.rest)]
                slope += f"-{_middle(stays, rest)}*{_cell('Keren', rest)}"
                put(self._sheet, self._row, 6, point.rest.item.name)
            sign = "" if point.scenario == BREAKTHROUGH else "-"
            formula = f"={_middle(moves, row)}-{difference}/({sign}({slope}))"
            put_formula(self._sheet, self._row, 4, formula, "0.0%" if point.by_chance else EURO)
            put(self._sheet, self._row, 5, "vanaf" if point.upward else "tot en met")
            self._row += 1

    def _purses(self, payers: Numbered) -> None:
        """Write what leaves the purse of each payer, as it is expected: per kind of money and together."""
        for scenario in self._outcome.scenarios:
            heading = scenario_title(scenario.key)
            kinds = [kind.plural.capitalize() for kind in Kind]
            self._table(f"Alles samen per betaler, verwacht: {heading}", "Nr.", *kinds, "Samen")
            for number, name in payers.values():
                put(self._sheet, self._row, 1, name)
                put(self._sheet, self._row, 2, number)
                where = {"Scenario": f'"{heading}"', "Nr. betaler": f"$B{self._row}"}
                for column, kind in enumerate(Kind, start=3):
                    total = self._sum("Verwacht", {**where, "Soort": f'"{kind.value}"'})
                    put_formula(self._sheet, self._row, column, f"={total}")
                put_formula(self._sheet, self._row, 6, f"=SUM(C{self._row}:E{self._row})")
                self._row += 1

    def _per(self, title: str, number_column: str, names: Numbered) -> None:
        for scenario in self._outcome.scenarios:
            heading = scenario_title(scenario.key)
            self._table(f"{title}: {heading}", "Nr.", *AMOUNTS)
            for number, name in names.values():
                put(self._sheet, self._row, 1, name)
                put(self._sheet, self._row, 2, number)
                where = {"Scenario": f'"{heading}"', "Soort": f'"{Kind.COSTS.value}"', number_column: f"$B{self._row}"}
                for column, amount in enumerate(AMOUNTS, start=3):
                    put_formula(self._sheet, self._row, column, f"={self._sum(amount, where)}")
                self._row += 1

    def _sum(self, amount: str, where: dict[str, str]) -> str:
        return f"SUMIFS({self._range(amount)},{self._criteria(where)})"

    def _criteria(self, where: dict[str, str]) -> str:
        return ",".join(f"{self._range(name)},{value}" for name, value in where.items())

    def _range(self, name: str) -> str:
        return self._letters(COLUMN[name])

    def _letters(self, letter: str) -> str:
        return f"Posten!${letter}$2:${letter}${self._last_row}"


def _cell(name: str, row: int) -> str:
    return f"Posten!${COLUMN[name]}${row}"


def _middle(name: str, row: int) -> str:
    return f"(({_cell(f'{name} laag', row)}+{_cell(f'{name} hoog', row)})/2)"
