"""What the amounts of a plan come to, as parts of a document: in words, in tables, and as a figure."""

from collections.abc import Iterator

from doorbraak_tools.outputs.documents.structure import (
    ACCENT,
    INK,
    Block,
    Figure,
    Heading,
    Paragraph,
    Role,
    Table,
)
from doorbraak_tools.substance.costs.rounding import RoundedOutcome
from doorbraak_tools.view import run
from doorbraak_tools.view.figure import figure
from doorbraak_tools.view.outcome import SHORT, OutcomeText, by_payer, payer_words
from doorbraak_tools.view.run import bold, plain

_STYLE = f"""
text {{ font: 13px "Liberation Sans", Arial, Helvetica, sans-serif; fill: #{INK} }}
.betaler {{ font-weight: 700; font-size: 15px }}
rect {{ stroke: #{ACCENT}; stroke-width: 1.2 }}
.streep {{ fill: url(#staven-streep) }} .stip {{ fill: url(#staven-stip) }}
.vol, pattern circle {{ fill: #{ACCENT} }}
pattern path {{ stroke: #{ACCENT}; stroke-width: 2.4 }}
.rand {{ fill: none; stroke: #fff; stroke-width: 4.5 }}
.bereik {{ fill: none; stroke: #{INK}; stroke-width: 1.6 }}
"""


def _chart(seen: RoundedOutcome) -> Figure | None:
    """Return the costs per payer in each scenario as a figure; None when no payer has a known amount."""
    svg = str(figure(seen, _STYLE))
    if not svg:
        return None
    told = (
        f"{name}: {'; '.join(' '.join((SHORT[key], *payer_words(group))) for key, group in groups)}."
        for name, groups in by_payer(seen)
    )
    return Figure(
        caption="Kosten per betaler in elk scenario",
        alternative=f"Staafdiagram van de verwachte kosten per betaler. {' '.join(told)}",
        svg=svg,
    )


def outcome_blocks(outcome: OutcomeText) -> Iterator[Block]:
    """Yield the outcome, its tables and the figure, under a heading of level 3."""
    yield Heading(3, "De uitkomst")
    yield Paragraph(plain(outcome.lead), Role.LEAD)
    for start, words in outcome.paragraphs:
        yield Paragraph((*bold(start), *plain(f" {words}")))
    for found in outcome.tables:
        yield _table(found)
    figure = _chart(outcome.seen)
    if figure is not None:
        yield figure
        yield _table(outcome.per_payer)
    if outcome.tables:
        yield Paragraph(plain("Bedragen in hele euro's. Uitgerekend uit de posten hieronder."), Role.NOTE)


def _table(found: run.Table) -> Table:
    return Table(found.title, found.columns, found.rows, numbers=True)
