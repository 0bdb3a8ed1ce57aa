"""A workbook in which every calculated cell is a formula, so that an accountant can follow each amount.

Three sheets: Uitkomst (sums and differences), Posten (one row an item, from what the plan says to what it comes to)
and Afspraken (horizon, periods in a year, and how we calculate). Nothing here is a number that was calculated before.
"""

import io
from collections.abc import Iterable

from openpyxl import Workbook

from doorbraak_tools.outputs.calculation import Titled
from doorbraak_tools.outputs.calculation.workbook.columns import Numbered
from doorbraak_tools.outputs.calculation.workbook.items import ItemsSheet
from doorbraak_tools.outputs.calculation.workbook.outcome import OutcomeSheet
from doorbraak_tools.outputs.calculation.workbook.rules import write_rules
from doorbraak_tools.substance.costs import CalculatedItem, Outcome, same_name

SUFFIXES = (".xlsx",)
BINARY = True


def make(found: Titled) -> bytes:
    """Return the workbook."""
    outcome = found.outcome
    book = Workbook()
    summary = book.worksheets[0]
    summary.title = "Uitkomst"
    items, rules = book.create_sheet("Posten"), book.create_sheet("Afspraken")
    payers = _numbered(line.item.payer for line in _lines(outcome))
    gainers = _numbered(line.item.gainer for line in _lines(outcome))
    ItemsSheet(items, outcome, payers, gainers).write()
    OutcomeSheet(summary, outcome, 1 + len(_lines(outcome))).write(found.title, payers, gainers)
    write_rules(rules, outcome)
    book.properties.creator = "doorbraak"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


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
