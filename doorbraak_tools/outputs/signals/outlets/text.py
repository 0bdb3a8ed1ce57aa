"""A report for people: a table a question, the largest number first, and what a reader must know of the numbers."""

from collections.abc import Iterator
from textwrap import wrap

from doorbraak_tools.view.run import Line, bold, plain
from doorbraak_tools.view.signals import FEW, HONESTY, PERCENT, Cell, Signals, SignalTable, bracketed

SUFFIXES = (".txt",)
_WIDTH = 80
_MOST_ROWS = 20


def make(signals: Signals) -> Iterator[Line]:
    """Yield the report line by line."""
    yield from _wrapped(signals.lead)
    for table in signals.tables:
        if table.rows:
            yield ()
            yield bold(table.title)
            yield from _wrapped(table.about)
            yield from _rows(table)
    if empty := [f"{table.title[:1].lower()}{table.title[1:]}" for table in signals.tables if not table.rows]:
        yield ()
        yield from _wrapped(
            f"Nog niets te zeggen, door te weinig plannen of één dat te zwaar weegt, over: {'; '.join(empty)}."
        )
    if signals.proposals:
        yield ()
        yield bold("Wat vrijgegeven voorbeelden voorstellen")
        for one in signals.proposals:
            yield from _wrapped(f"{one.text} ({one.title})", "  ", "    ")
    yield ()
    for words in HONESTY:
        yield from _wrapped(words)


def _rows(table: SignalTable) -> Iterator[Line]:
    """Yield the rows; those of which no more is told than that they are few, in one line."""
    shown = table.telling[:_MOST_ROWS]
    room = min(max((len(str(row[0])) for row in shown), default=0), _WIDTH - 22)
    for name, number, *more in shown:
        *above, last = wrap(str(name), room, subsequent_indent="  ") or [""]
        yield from (plain(f"  {line}") for line in above)
        behind = dict(zip([*table.columns][2:], more, strict=True))
        yield plain(f"  {last:{room}}  {_counted(number, table)}{bracketed(str(behind.pop(PERCENT, '')))}")
        for key, cell in behind.items():
            if cell not in {0, ""}:
                yield from _wrapped(f"{table.columns[key].lower()}: {cell}", "      ", "        ")
    if table.few:
        known = "; ".join(table.few[:_MOST_ROWS])
        yield from _wrapped(f"{FEW} {table.unit}: {known}", "  ", "    ")
    if left := sum(max(0, len(rows) - _MOST_ROWS) for rows in (table.telling, table.few)):
        yield from _wrapped(f"En nog {left}; --format csv geeft ze allemaal.", "  ")


def _counted(number: Cell, table: SignalTable) -> str:
    return f"{number} {table.unit.removesuffix('en') if number == 1 else table.unit}"


def _wrapped(text: str, indent: str = "", hanging: str | None = None) -> Iterator[Line]:
    for line in wrap(text, _WIDTH, initial_indent=indent, subsequent_indent=indent if hanging is None else hanging):
        yield plain(line)
