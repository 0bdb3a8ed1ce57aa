"""PDF made of the HTML form: tagged, in Dutch, with a title and bookmarks.

Standard it is PDF/UA-1, which a screen reader can follow (ISO 14289-1). For an archive it is PDF/A-2a (ISO 19005-2),
tagged as well; the library marks a file as one of the two. Nothing is fetched: the only addresses it may open are those
that hold their own data.

A letter that no font here has is drawn as an empty box. Its text is in the file all the same, for who copies or hears
it; it is told, and no file with such a box goes into an archive (ISO 19005-2, 6.2.11.8).
"""

from collections.abc import Iterator, Mapping
from typing import Any

from doorbraak_tools.outputs.documents.outlets.html import page
from doorbraak_tools.outputs.documents.structure import (
    Bullets,
    Document,
    Facts,
    Heading,
    Paragraph,
    Role,
    Table,
)
from doorbraak_tools.outputs.form import Made, Unavailable, not_installed
from doorbraak_tools.text.dutch import enumeration
from doorbraak_tools.view.run import words

BINARY = True
_SHOWN = 12


def make(document: Document) -> Made:
    """Return the document as PDF. Raises Unavailable."""
    try:
        from weasyprint import HTML
        from weasyprint.urls import URLFetcher
    except ModuleNotFoundError as error:
        raise not_installed("pdf") from error
    except OSError as error:  # the library is there, but what it draws letters with is not
        raise Unavailable(
            "Voor pdf is Pango nodig, en dat staat niet op deze computer. Op Debian en Ubuntu: "
            "apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0. Elders: zie de uitleg van WeasyPrint."
        ) from error
    fetcher = URLFetcher(allowed_protocols={"data"})
    source = HTML(string=page(document, paper=True), url_fetcher=fetcher)
    boxes: set[str] = set()
    pages = 0

    def look(drawn: Any, pdf: Any) -> None:
        nonlocal pages
        pages = len(drawn.pages)
        boxes.update(chr(code) for font in drawn.fonts.values() for code in font.missing)
        _keep_readable(pdf, {font.name: font for font in drawn.fonts.values() if font.missing})

    written = source.write_pdf(pdf_variant="pdf/a-2a" if document.archive else "pdf/ua-1", finisher=look)
    if boxes and document.archive:
        raise Unavailable(f"{_lacking(document, boxes)} Zo'n stuk mag niet in een archief. {_REMEDY}")
    told = "Daar staat een leeg vakje. Wie het kopieert of laat voorlezen, krijgt de tekst wel."
    return Made(written, f"{_lacking(document, boxes)} {told} {_REMEDY}" if boxes else "", pages)


def _keep_readable(pdf: Any, lacking: Mapping[str, Any]) -> None:
    """Give fonts that lack letters the plain encoding again, and say in the other table that those draw the box.

    The library gives them an encoding of their own, and programs that read only the plain one lose all of their text.
    """
    from pydyf import Dictionary, Stream

    for found in [one for one in pdf.objects if isinstance(one, Dictionary) and one.get("BaseFont") in lacking]:
        font = lacking[found["BaseFont"]]
        if font.type == "otf":
            continue  # it knows no such table, and in the plain encoding its box would be a gap
        if found["Subtype"] == "/Type0":
            found["Encoding"] = "/Identity-H"
            continue
        box = set(font.missing.values())
        drawn = (0 if one in box else one for one in range(1 + max(font.to_unicode)))
        table = Stream([b"".join(one.to_bytes(2, "big") for one in drawn)], compress=True)
        pdf.add_object(table)
        found["CIDToGIDMap"] = table.reference


_REMEDY = "Zet een lettertype met die tekens op deze computer, zoals Noto Sans, en maak het stuk opnieuw."


def _lacking(document: Document, letters: set[str]) -> str:
    """Return which letters no font here has, each at the first place where it stands."""
    places: dict[str, list[str]] = {}
    left = set(letters)
    for place, text in _texts(document):
        here = sorted(left & set(text))
        left.difference_update(here)
        if here:
            places.setdefault(place, []).extend(f"{letter} (U+{ord(letter):04X})" for letter in here)
    if left:
        places.setdefault("", []).extend(f"U+{ord(letter):04X}" for letter in sorted(left))
    told, shown = [], 0
    for place, named in places.items():
        some = named[: _SHOWN - shown]
        shown += len(some)
        if some:
            told.append(f"{enumeration(some)}{f' bij “{place}”' if place else ''}")
    more = f"; en nog {len(letters) - shown}" if len(letters) > shown else ""
    return f"Geen lettertype op deze computer heeft {'; '.join(told)}{more}."


def _texts(document: Document) -> Iterator[tuple[str, str]]:
    """Yield the texts of a document, each with the heading, question or label that it stands under."""
    yield "", document.title
    yield "", document.foot
    place = ""
    for block in document.blocks:
        if isinstance(block, Heading):
            place = block.words
            yield place, block.words
        elif isinstance(block, Paragraph):
            place = words(block.text) if block.role is Role.QUESTION else place
            yield place, words(block.text)
        elif isinstance(block, Bullets):
            yield place, " ".join(map(words, block.items))
        elif isinstance(block, Facts):
            yield from ((fact.label, " ".join(map(words, fact.lines))) for fact in block.items)
        elif isinstance(block, Table):
            cells = (line for row in block.rows for cell in row for line in cell)
            yield place, " ".join((*block.columns, *map(words, cells)))
        else:
            yield block.caption, block.svg
