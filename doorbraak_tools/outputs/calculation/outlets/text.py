"""Tables for people, in whole euros: the outcome in words, totals, differences, who pays, who gains, the items."""

from collections.abc import Iterable, Iterator, Sequence
from textwrap import wrap

from doorbraak_tools.outputs.calculation import Titled
from doorbraak_tools.substance.costs import Kind, scenario_title
from doorbraak_tools.substance.costs.item import NOT_COSTS, PAYER_ITSELF, UNKNOWN
from doorbraak_tools.substance.costs.rounding import (
    EURO,
    RoundedGroup,
    RoundedOutcome,
    RoundedScenario,
    rounded_outcome,
)
from doorbraak_tools.substance.costs.words import SAID, in_words, pm_note
from doorbraak_tools.text.dutch import counted, kept_together
from doorbraak_tools.view.looking_back import looking_back_table
from doorbraak_tools.view.outcome import AMOUNTS, Row, amount_row, purses, totals, years
from doorbraak_tools.view.run import Line, Table, plain, words

SUFFIXES = (".txt",)
_WIDTH = 80


def make(found: Titled) -> Iterator[Line]:
    """Yield the report line by line."""
    yield from map(plain, _lines(found))


def _lines(found: Titled) -> Iterator[str]:
    outcome = found.outcome
    seen = rounded_outcome(outcome, EURO)
    months = counted(outcome.months, "maand", "maanden")
    since = f" vanaf {outcome.first.dutch}" if outcome.first else ""
    yield f"{found.title}: rendement over {months}{since}"
    for paragraph in in_words(outcome).paragraphs:
        yield ""
        yield from _wrapped(paragraph)
    yield from _table("Kosten", totals(seen, Kind.COSTS))
    yield from _table("Kosten die één keer vallen, en die doorlopen", list(_once_and_recurring(seen)))
    if len(outcome.years) > 1:
        yield from _table("Kosten per boekjaar", years(seen))
    yield from _differences(seen)
    for kind in NOT_COSTS:
        yield from _table(f"{kind.plural.capitalize()} (tellen niet mee als kosten)", totals(seen, kind))
    for scenario in seen.scenarios:
        if len(scenario.kinds) > 1:
            yield from _purses(scenario)
    for scenario in seen.scenarios:
        yield from _scenario(scenario)
    if found.back is not None:
        yield from _looking_back(looking_back_table(found.back))
    yield ""
    yield "Bedragen in hele euro's. Zo rekenen we: zie “Zo rekenen we” in het handboek."


def _once_and_recurring(seen: RoundedOutcome) -> Iterator[Row]:
    for scenario in seen.scenarios:
        once, recurring = scenario.costs.once_and_recurring
        if once.high and recurring.high:
            yield amount_row(f"{scenario_title(scenario.key)}: één keer", once)
            yield amount_row(f"{scenario_title(scenario.key)}: doorlopend", recurring)


def _differences(seen: RoundedOutcome) -> Iterator[str]:
    for found in seen.differences:
        rows = [amount_row("Samen", found.amount, pm_note(found.comparison.unknown))]
        rows += [amount_row(f"  {payer.name}", payer.amount, pm_note(payer.unknown)) for payer in found.payers]
        more = f"Wat de doorbraak meer kost dan {SAID[found.comparison.baseline]} (een min is minder)"
        if found.in_cash is not None:
            rows.append(amount_row("Zonder geld dat niet vrijvalt", found.in_cash, pm_note(found.comparison.unknown)))
        yield from _table(f"{more}: {found.comparison.answer.value}", rows)


def _scenario(scenario: RoundedScenario) -> Iterator[str]:
    for kind in scenario.kinds:
        if not kind.lines:
            continue
        title = scenario_title(scenario.key)
        named = title if kind.kind is Kind.COSTS else f"{title}, {kind.kind.plural}"
        items = [
            amount_row(f"{line.item.name} ({line.item.payer})", amount, UNKNOWN if amount is None else "")
            for line, amount in kind.lines
        ]
        yield from _table(f"{named}: posten", [*items, amount_row("Samen", kind.total, pm_note(kind.unknown))])
        yield from _table(f"{named}: wie betaalt", _groups(kind.payers))
        if any(line.item.gainer != PAYER_ITSELF for line, _ in kind.lines):
            yield from _table(f"{named}: voor wie het is", _groups(kind.gainers))


def _purses(scenario: RoundedScenario) -> Iterator[str]:
    rows = []
    for name, parts, together in purses(scenario):
        rows.append(amount_row(name, together.amount, pm_note(together.unknown)))
        rows += [
            amount_row(f"  {kind.plural}", part.amount, pm_note(part.unknown))
            for kind, part in zip(Kind, parts, strict=True)
            if part is not None
        ]
    yield from _table(f"{scenario_title(scenario.key)}: wat elke betaler uitgeeft, alles samen", rows)


def _groups(groups: Iterable[RoundedGroup]) -> list[Row]:
    return [amount_row(group.name, group.amount, pm_note(group.unknown)) for group in groups]


def _table(title: str, rows: Sequence[Row]) -> Iterator[str]:
    """Yield a table of amounts, each with its remark behind it; nothing when it has no rows."""
    named = [(words(row[0][0]), " ".join(map(words, row[0][1:]))) for row in rows]
    yield from _laid_out(title, [column.lower() for column in AMOUNTS], named, _amounts(rows))


def _amounts(rows: Iterable[Row]) -> list[list[str]]:
    """Return the first line of each cell behind the name: what an amount can vary between would take its room."""
    return [[words(cell[0]) for cell in row[1:]] for row in rows]


def _laid_out(
    title: str, heads: Sequence[str], named: Sequence[tuple[str, str]], cells: Sequence[Sequence[str]]
) -> Iterator[str]:
    """Yield a table of rows, each a name with a note and its cells. A long name stands on a line of its own."""
    if not named:
        return
    widths = [max(len(head), *(len(cell[column]) for cell in cells)) for column, head in enumerate(heads)]
    room = min(max(len(title), *(len(name) for name, _ in named)), _WIDTH - sum(widths) - 6)
    yield ""
    if len(title) > room:
        yield title
        title = ""
    yield f"{title:{room}}  " + "  ".join(f"{head:>{width}}" for head, width in zip(heads, widths, strict=True))
    for (name, note), cell in zip(named, cells, strict=True):
        *above, last = _wrapped(name, room, "  ")
        yield from above
        numbers = "  ".join(f"{part:>{width}}" for part, width in zip(cell, widths, strict=True))
        yield f"{last:{room}}  {numbers}  {note}".rstrip()


def _looking_back(table: Table) -> Iterator[str]:
    named = [(" ".join(map(words, row[0])), "") for row in table.rows]
    yield from _laid_out(table.title, [column.lower() for column in table.columns[1:]], named, _amounts(table.rows))


def _wrapped(text: str, width: int = _WIDTH, hanging: str = "") -> list[str]:
    """Return the text in lines, its own indent on each, and never a break between € and its number."""
    indent = " " * (len(text) - len(text.lstrip()))
    kept = kept_together(text.strip())
    lines = wrap(kept, width, initial_indent=indent, subsequent_indent=indent + hanging) or [text]
    return [line.replace("€\u00a0", "€ ") for line in lines]
