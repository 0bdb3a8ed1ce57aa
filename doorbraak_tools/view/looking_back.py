"""What was expected beside what it became, as a table: for the page of a plan, its documents and `costs`."""

from collections.abc import Iterator

from doorbraak_tools.substance.costs import Kind, same_name
from doorbraak_tools.substance.costs.looking_back import Became, LookingBack
from doorbraak_tools.substance.costs.rounding import EURO, RoundedAmount, euros, span
from doorbraak_tools.text.dutch import counted
from doorbraak_tools.view.run import Table, plain

_Row = tuple[tuple[str, ...], ...]
_UNKNOWN, _NEW = "p.m.", "niet voorzien"


def looking_back_table(back: LookingBack) -> Table:
    """Return the items that the terugblik tells, expected and real, and what they come to per kind of money.

    Those that it does not tell are named in the last row.
    """
    rows = [row for kind in Kind for row in _kind(kind, back)]
    if untold := [line.name for line in back.lines if line.real is None]:
        rows.append(((f"Nog niet ingevuld: {'; '.join(untold)}",), ("",), ("",), ("",)))
    return Table(
        f"Verwacht en geworden, over {counted(back.months, 'maand', 'maanden')}",
        ("Post", "Verwacht", "Werd", "Meer of minder"),
        tuple(tuple(tuple(map(plain, cell)) for cell in row) for row in rows),
    )


def _kind(kind: Kind, back: LookingBack) -> Iterator[_Row]:
    seen = back.seen(kind, EURO)
    told = [item for item in seen.items if item.real is not None]
    for item in told:
        yield (item.line.name, *_remarks(item.line, back)), *_amounts(item.expected, item.real)
    known = sum(item.line.known for item in told)
    if known > 1:
        less = f", zonder {counted(len(told) - known, 'post', 'posten')} met p.m." if len(told) > known else ""
        yield (f"{kind.plural.capitalize()} samen{less}",), *_amounts(seen.expected, seen.real)


def _remarks(line: Became, back: LookingBack) -> Iterator[str]:
    """Yield what sort of money it is, whether it was foreseen, and who paid where that tells it from another."""
    alike = sum(same_name(other.name) == same_name(line.name) for other in back.lines)
    kind = "" if line.kind is Kind.COSTS else line.kind.value
    told = ", ".join(filter(None, (line.payer if alike > 1 else "", kind, "" if line.foreseen else _NEW)))
    if told:
        yield f"({told})"


def _amounts(expected: RoundedAmount | None, real: int | None) -> _Row:
    if expected is None:
        before: tuple[str, ...] = (_UNKNOWN,)
    else:
        before = (euros(expected.expected, EURO),)
        before += (span(expected, EURO),) if expected.low != expected.high else ()
    after = "" if real is None else euros(real, EURO)
    return before, (after,), ("" if expected is None or real is None else euros(real - expected.expected, EURO),)
