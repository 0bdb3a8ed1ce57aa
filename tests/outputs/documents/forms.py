"""A form in Word, filled in as Word and other programs do: by its XML."""

import re
from collections.abc import Mapping
from io import BytesIO
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

from docx.opc.oxml import serialize_part_xml
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from doorbraak_tools.outputs.documents import FORMS, blank
from tests.outputs.documents.support import DAY

MAIN = "word/document.xml"


def empty_form() -> bytes:
    """The form without a plan."""
    return FORMS["docx"].content(blank(DAY))


def document_xml(raw: bytes) -> bytes:
    with ZipFile(BytesIO(raw)) as package:
        return package.read(MAIN)


def with_document(raw: bytes, xml: bytes) -> bytes:
    """The same file with another main part."""
    made = BytesIO()
    with ZipFile(BytesIO(raw)) as old, ZipFile(made, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, xml if name == MAIN else old.read(name))
    return made.getvalue()


def names(raw: bytes) -> list[str]:
    """What the fields of a form are called, in order."""
    return re.findall(r'<w:alias w:val="([^"]*)"', document_xml(raw).decode())


def filled(raw: bytes, typed: Mapping[int, str], *, keep_colour: bool = False) -> bytes:
    """The form after somebody typed in the fields of those numbers: Word takes the prompt away, with how it looked.

    Another program lets what is typed look as the prompt did.
    """
    root = parse_xml(document_xml(raw))
    for number, control in enumerate(root.iter(qn("w:sdt"))):
        if number not in typed:
            continue
        properties, content = control.find(qn("w:sdtPr")), control.find(qn("w:sdtContent"))
        properties.remove(properties.find(qn("w:showingPlcHdr")))
        (run,) = content.findall(qn("w:r"))
        look = run.find(qn("w:rPr"))
        content.remove(run)
        breaks = "</w:t><w:br/><w:t xml:space='preserve'>".join(escape(line) for line in typed[number].split("\n"))
        new = parse_xml(f"<w:r {nsdecls('w')}><w:t xml:space='preserve'>{breaks}</w:t></w:r>")
        if keep_colour:
            new.insert(0, look)
        content.append(new)
    return with_document(raw, serialize_part_xml(root))
