"""The rules that a plan cites, each once, with the day of its text and where to read it: for who reads on paper."""

from collections.abc import Iterator, Mapping
from datetime import date

from doorbraak_tools.content.cited import legitimacy, peildatum
from doorbraak_tools.documents.material import Material
from doorbraak_tools.documents.structure import Block, Heading, Span, Table, text
from doorbraak_tools.dutch import dutch_date
from doorbraak_tools.law.line import names_with, read_lines
from doorbraak_tools.law.write import address, canonical
from doorbraak_tools.method import field_at
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
    fields = (field_at(("waardendriehoek", "legitimiteit", "D1")) or {})["properties"]
    citing = [key for key, field in fields.items() if field.get("x-citeert")]
    for part in legitimacy(material.data).values():
        if isinstance(part, Mapping):
            for key in citing:
                for line in read_lines(str(part.get(key, "")), material.rules.laws):
                    for citation in line.citations:
                        day = citation.reference.peildatum or line.day or peildatum(material.data)
                        yield citation.reference, day
