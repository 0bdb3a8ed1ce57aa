"""The rules that a plan cites, each once, with the day of its text and where to read it: for who reads on paper."""

from collections.abc import Iterator

from doorbraak_tools.outputs.documents.material import Material
from doorbraak_tools.outputs.documents.structure import Block, Heading, Table
from doorbraak_tools.substance.law.citations import names_with
from doorbraak_tools.substance.law.write import address, canonical
from doorbraak_tools.text.dutch import dutch_date
from doorbraak_tools.view.run import Run, plain


def sources(material: Material) -> Iterator[Block]:
    """Yield a heading and a table of the rules; nothing when the plan cites none."""
    names = names_with(material.case.registers.own_laws)
    found = dict.fromkeys(
        (canonical(citation.reference, names), citation.reference, cited.day_of(citation))
        for cited in material.case.cited_lines
        for citation in cited.line.citations
    )
    if not found:
        return
    yield Heading(1, "Aangehaalde regels", "regels")
    rows = []
    for words, reference, day in found:
        where = address(reference, day)
        shown = where.removeprefix("https://")
        rows.append(
            (
                (plain(words),),
                (plain(dutch_date(day.isoformat())),) if day and reference.kind == "bwb" else (),
                ((Run(shown, href=where),),) if where else (plain("niet openbaar gepubliceerd"),),
            )
        )
    yield Table("Waar de regels staan", ("Regel", "Tekst van", "Te lezen op"), tuple(rows), widths=(7, 3, 9))
