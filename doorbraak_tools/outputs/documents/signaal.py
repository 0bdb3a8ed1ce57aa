"""A signal: one page about one rule, for who can change it. It is about many plans, so no kind of document of one.

What the rule does, in the words of the register; in how many plans it stands and how they ended; what should change.
Nothing of a household is in it: it is made of counts, and of what released examples propose.
"""

from collections.abc import Iterator
from functools import partial

from doorbraak_tools.outputs.documents.shorten import Paper, longest_that_fits, shortened
from doorbraak_tools.outputs.documents.structure import Block, Bullets, Document, Heading, Paragraph, Role, Table
from doorbraak_tools.text.dutch import counted, enumeration
from doorbraak_tools.view.run import Line, Look, Run, bold, plain
from doorbraak_tools.view.signals import HONESTY, KnownRule, RuleSignals, SignalTable

_PAPERS = (Paper(pages=1, points=10, lines=54, least=60), Paper(pages=2, points=10, lines=106, least=60))
_MOST = 900
_MOST_KNOWN = 3
_NOT_KNOWN = "Het register van dit hulpmiddel kent deze regel niet. Lees de tekst zelf."


def build(signals: RuleSignals) -> Document:
    """Return the document."""
    return longest_that_fits(partial(_built, signals), _MOST, _PAPERS)


def _built(signals: RuleSignals, most: int) -> Document:
    return Document(
        kind="signaal",
        title=signals.rule,
        above="Signaal over een regel",
        foot=f"Signaal: {signals.rule}. Tellingen over plannen, zonder gegevens van huishoudens.",
        author="",
        made=signals.today,
        blocks=(
            Paragraph(plain(signals.lead), Role.LEAD),
            *_rule(signals, most),
            *_counts(signals.tables),
            *_proposed(signals, most),
            Heading(1, "Hoe je deze tellingen leest", "lezen"),
            Paragraph(plain(" ".join(HONESTY)), Role.NOTE),
        ),
    )


def _rule(signals: RuleSignals, most: int) -> Iterator[Block]:
    yield Heading(1, "Wat de regel doet", "regel")
    known = signals.known[:_MOST_KNOWN]
    for one in known:
        yield from _known(one, most // len(known))
    if not known:
        yield Paragraph(plain(_NOT_KNOWN))
    if more := len(signals.known) - len(known):
        yield Paragraph(
            plain(f"Het register kent van deze regel nog {counted(more, 'onderdeel', 'onderdelen')}."), Role.NOTE
        )
    if signals.address:
        shown = signals.address.removeprefix("https://")
        yield Paragraph((Run("De tekst die nu geldt: "), Run(shown, href=signals.address)), Role.NOTE)


def _known(known: KnownRule, most: int) -> Iterator[Block]:
    place = f" ({known.place})" if known.place else ""
    (what,) = shortened((plain(known.what),), most)
    yield Paragraph((*bold(f"{known.name}{place}."), Run(" "), *what))
    read = f"gelezen in de tekst van {known.day}" if known.seen else "de tekst is niet gelezen"
    law = (Run("De wet zegt: "), Run(f"“{known.words.rstrip('.')}”", Look.ITALIC), Run(". ")) if known.words else ()
    yield Paragraph((*law, Run(f"Wie beslist: {enumeration(known.decides)}; {read}.")), Role.NOTE)


def _counts(tables: tuple[SignalTable, ...]) -> Iterator[Block]:
    yield Heading(1, "Wat de plannen laten zien", "plannen")
    rows = tuple(row for table in tables for row in _rows(table))
    if rows:
        columns = ("Vraag", "Antwoord", "Aantal", "Deel")
        yield Table("Tellingen", columns, rows, captioned=False, widths=(9, 13, 6, 3))
    if too_few := [table.title.lower() for table in tables if not table.rows]:
        yield Paragraph(plain(f"Nog te weinig plannen voor: {enumeration(too_few)}."), Role.NOTE)


def _rows(table: SignalTable) -> Iterator[tuple[tuple[Line, ...], ...]]:
    """Yield the rows of a question, which stands before the first of them."""
    asked: tuple[Line, ...] = (plain(table.title),)
    for name, number, percent in table.rows:
        yield asked, (plain(str(name)),), (plain(f"{number} {table.unit}"),), (plain(str(percent)),) if percent else ()
        asked = ()


def _proposed(signals: RuleSignals, most: int) -> Iterator[Block]:
    if signals.proposals:
        yield Heading(1, "Wat professionals voorstellen", "voorstellen")
        told: list[Line] = [plain(f"{one.text} ({one.title})") for one in signals.proposals]
        yield Bullets(shortened(tuple(told), 2 * most), Role.ANSWER)
        yield Paragraph(plain("Uit voorbeeldplannen die verzonnen of samengesteld zijn, en vrijgegeven."), Role.NOTE)
