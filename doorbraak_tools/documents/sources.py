"""The rules that a plan cites, each once, with the day of its text and where to read it: for who reads on paper."""

from collections.abc import Iterator
from datetime import date

from doorbraak_tools.content.legitimacy import citing_answers, peildatum
from doorbraak_tools.documents.material import Material
from doorbraak_tools.documents.structure import Block, Heading, Span, Table, text
from doorbraak_tools.dutch import dutch_date
from doorbraak_tools.law.line import names_with, read_lines
from doorbraak_tools.law.write import address, canonical
from doorbraak_tools.model.reference import Reference


def sources(material: Material) -> Iterator[Block]:
    """Yield a heading and a table of the rules; nothing when the plan cites none."""
    names = names_with(material.rules.laws)
    found = dict.fromkeys((canonical(reference, names), reference, day) for reference, day in _cited(material))
    if not found:
        return
    yield Heading(1, "Aangehaalde regels", "regels")
    rows = []
    for words, reference, day in found:
        where = address(reference, day)
        shown = where.removeprefix("https://")
        rows.append(
            (
                (text(words),),
                (text(dutch_date(day.isoformat())),) if day and reference.kind == "bwb" else (),
                ((Span(shown, href=where),),) if where else (text("niet openbaar gepubliceerd"),),
            )
        )
    yield Table("Waar de regels staan", ("Regel", "Tekst van", "Te lezen op"), tuple(rows), widths=(7, 3, 9))


def _cited(material: Material) -> Iterator[tuple[Reference, date | None]]:
    of_plan = peildatum(material.data)
    for _, _, written in citing_answers(material.data):
        for line in read_lines(written, material.rules.laws):
            for citation in line.citations:
                yield citation.reference, citation.reference.peildatum or line.day or of_plan
