"""Elements of WordprocessingML that the library has no words for."""

from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from markupsafe import escape


def element(tag: str, **attributes: str) -> Any:
    """Return an element; an attribute `val` becomes `w:val`."""
    made = OxmlElement(tag)
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), value)
    return made


def hyperlink(paragraph: Any, href: str) -> Any:
    """Add a link to a paragraph and return it; "#name" leads to a bookmark, anything else to the web."""
    if href.startswith("#"):
        link = element("w:hyperlink", anchor=bookmark_name(href[1:]))
    else:
        link = OxmlElement("w:hyperlink")
        link.set(qn("r:id"), paragraph.part.relate_to(href, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    paragraph._p.append(link)
    return link


def bookmark(paragraph: Any, anchor: str, number: int) -> None:
    """Put a bookmark around all of a paragraph; numbers are unique in a document."""
    start = element("w:bookmarkStart", id=str(number), name=bookmark_name(anchor))
    properties = paragraph._p.pPr
    paragraph._p.insert(0 if properties is None else 1, start)
    paragraph._p.append(element("w:bookmarkEnd", id=str(number)))


def bookmark_name(anchor: str) -> str:
    """Return a name that Word accepts: letters, digits and underscores, at most 40, a letter first."""
    return f"p_{anchor}".replace("-", "_")[:40]


def control(paragraph: Any, prompt: str, name: str, number: int) -> None:
    """Add a field to type in, which shows a prompt until somebody does; numbers are unique in a document.

    It takes any text: LibreOffice 7.4 moves the line ends in a field for plain text out of it.
    """
    made = parse_xml(_CONTROL.format(namespace=nsdecls("w"), number=number, prompt=escape(prompt)))
    made.find(f".//{qn('w:alias')}").set(qn("w:val"), name[:64])
    paragraph._p.append(made)


_CONTROL = """<w:sdt {namespace}><w:sdtPr><w:alias w:val=""/><w:id w:val="{number}"/><w:showingPlcHdr/></w:sdtPr>\
<w:sdtContent><w:r><w:rPr><w:b w:val="0"/><w:i w:val="0"/><w:color w:val="595F69"/>\
</w:rPr><w:t>{prompt}</w:t></w:r></w:sdtContent></w:sdt>"""


def field(paragraph: Any, instruction: str) -> None:
    """Add a field that Word works out when it shows the page, such as PAGE."""
    simple = element("w:fldSimple", instr=instruction)
    run = OxmlElement("w:r")
    words = OxmlElement("w:t")
    words.text = "1"
    run.append(words)
    simple.append(run)
    paragraph._p.append(simple)


def header_row(row: Any) -> None:
    """Mark a row as the column heads, repeated on every page that the table runs on to."""
    row._tr.get_or_add_trPr().append(element("w:tblHeader"))


def whole_row(row: Any) -> None:
    """Keep a row on one page."""
    row._tr.get_or_add_trPr().append(element("w:cantSplit"))


def name_table(table: Any, title: str, words: str) -> None:
    """Give a table its alternative text."""
    properties = table._tbl.tblPr
    properties.append(element("w:tblCaption", val=title))
    properties.append(element("w:tblDescription", val=words))
