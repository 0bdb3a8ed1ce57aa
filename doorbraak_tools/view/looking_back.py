"""What was expected beside what it became, as a table: for the page of a plan, its documents and `costs`."""

from collections.abc import Iterator

from doorbraak_tools.substance.costs import Kind, LookingBack
from doorbraak_tools.substance.costs.looking_back import SeenBack, SeenItem
from doorbraak_tools.substance.costs.rounding import EURO, euros, span
from doorbraak_tools.text.dutch import counted
from doorbraak_tools.view.run import plain
from doorbraak_tools.view.table import Table

_Cell = tuple[str, ...]
UNKNOWN, UNTOLD, NEW = "p.m.", "niet ingevuld", "niet voorzien"


def looking_back_table(back: LookingBack) -> Table:
    """Return the items of the doorbraakscenario, expected and real, and what they come to per kind of money."""
    rows = [row for kind in Kind for row in _kind(kind, back)]
    return Table(
        f"Verwacht en geworden, over {counted(back.months, 'maand', 'maanden')}",
        ("Post", "Verwacht", "Werd", "Meer of minder"),
        tuple(tuple(tuple(map(plain, cell)) for cell in row) for row in rows),
    )


def _kind(kind: Kind, back: LookingBack) -> Iterator[tuple[_Cell, ...]]:
    seen = back.seen(kind, EURO)
    for item in seen.items:
        yield (item.line.name, *_remarks(item)), *_amounts(item)
    if len(seen.items) > seen.left_out:
        yield (together_words(kind, seen),), *_amounts(SeenItem(seen.items[0].line, seen.expected, seen.real))


def together_words(kind: Kind, seen: SeenBack) -> str:
    """Return how the total of one kind is called, and what it leaves out."""
    less = f", zonder {counted(seen.left_out, 'post', 'posten')} waarvan een bedrag ontbreekt" if seen.left_out else ""
    return f"{kind.plural.capitalize()} samen{less}"


def _remarks(item: SeenItem) -> Iterator[str]:
    line = item.line
    kind = "" if line.kind is Kind.COSTS else line.kind.value
    told = ", ".join(filter(None, (line.payer, kind, "" if line.foreseen else NEW)))
    if told:
        yield f"({told})"


def _amounts(item: SeenItem) -> tuple[_Cell, _Cell, _Cell]:
    expected, real = item.expected, item.real
    if expected is None:
        before: _Cell = (UNKNOWN,)
    else:
        before = (euros(expected.expected, EURO),)
        before += (span(expected, EURO),) if expected.low != expected.high else ()
    after = UNTOLD if real is None else euros(real, EURO)
    more = "" if expected is None or real is None else euros(real - expected.expected, EURO)
    return before, (after,), (more,)
