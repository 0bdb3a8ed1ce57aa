"""One row per number, for a spreadsheet or a program (RFC 4180, UTF-8): question, what, column, part, number."""

import csv
import io
from collections.abc import Iterator

from doorbraak_tools.text.escaping import harmless
from doorbraak_tools.view.signals import Cell, Parts, Signals

_COLUMNS = ("telling", "wat", "kolom", "deel", "aantal")


def make(signals: Signals) -> bytes:
    """Return all numbers. No text of a register, which a municipality may write itself, acts as a formula."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(_COLUMNS)
    for table in signals.tables:
        for name, *cells in table.rows:
            for key, cell in zip([*table.columns][1:], cells, strict=True):
                writer.writerows((table.key, harmless(str(name)), *rest) for rest in _numbers(key, cell))
    return out.getvalue().encode("utf-8")


def _numbers(key: str, cell: Cell) -> Iterator[tuple[str, str, int | str]]:
    if isinstance(cell, Parts):
        yield from ((key, part.name, part.count) for part in cell.parts)
    elif cell != "":
        yield key, "", cell
