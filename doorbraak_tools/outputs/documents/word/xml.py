"""WordprocessingML as text: the library makes an element of every property, which takes long in a large table."""

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from markupsafe import escape

from doorbraak_tools.view.run import Line, Look, Run


def element(tag: str, **attributes: str) -> Any:
    """Return an element; an attribute `val` becomes `w:val`."""
    made = OxmlElement(tag)
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), value)
    return made


def paragraph(content: str, style: str, more: str = "") -> str:
    """Return a paragraph that holds runs and fields; `more` are other properties than its style."""
    return f'<w:p><w:pPr><w:pStyle w:val="{escape(style)}"/>{more}</w:pPr>{content}</w:p>'


def runs(line: Line, relate: Callable[[str], str]) -> str:
    """Return the runs of a line; `relate` gives the id of the relation to an address on the web.

    A link that begins with "#" leads to a bookmark.
    """
    return "".join(_linked(_run(run), run.href, relate) if run.href else _run(run) for run in line)


def _run(run: Run) -> str:
    pieces = filter(None, _SIGN.split(run.text))
    signs = (_SIGNS.get(piece) or f'<w:t xml:space="preserve">{escape(piece)}</w:t>' for piece in pieces)
    look = "<w:b/>" * (Look.BOLD in run.look) + "<w:i/>" * (Look.ITALIC in run.look)
    return f"<w:r><w:rPr>{look}{_UNDERLINE * bool(run.href)}</w:rPr>{''.join(signs)}</w:r>"


def _linked(inside: str, href: str, relate: Callable[[str], str]) -> str:
    to = f'w:anchor="{bookmark_name(href[1:])}"' if href.startswith("#") else f'r:id="{relate(href)}"'
    return f"<w:hyperlink {to}>{inside}</w:hyperlink>"


def bookmark(content: str, anchor: str, number: int) -> str:
    """Return all of a paragraph with a bookmark around it; numbers are unique in a document."""
    start = f'<w:bookmarkStart w:id="{number}" w:name="{bookmark_name(anchor)}"/>'
    return f'{start}{content}<w:bookmarkEnd w:id="{number}"/>'


def bookmark_name(anchor: str) -> str:
    """Return a name that Word accepts: letters, digits and underscores, at most 40, a letter first."""
    return f"p_{anchor}".replace("-", "_")[:40]


def control(prompt: str, name: str, number: int) -> str:
    """Return a field to type in, which shows a prompt until somebody does; numbers are unique in a document.

    It takes any text: LibreOffice 7.4 moves the line ends in a field for plain text out of it.
    """
    properties = f'<w:alias w:val="{escape(name[:64])}"/><w:id w:val="{number}"/><w:showingPlcHdr/>'
    look = '<w:rPr><w:b w:val="0"/><w:i w:val="0"/><w:color w:val="595F69"/></w:rPr>'
    shown = f"<w:sdtContent><w:r>{look}<w:t>{escape(prompt)}</w:t></w:r></w:sdtContent>"
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr>{shown}</w:sdt>"


def table(style: str, title: str, words: str, widths: Sequence[int], rows: Iterable[str]) -> str:
    """Return a table with its alternative text; widths are in twentieths of a point."""
    named = f'<w:tblStyle w:val="{escape(style)}"/>'
    told = f'<w:tblCaption w:val="{escape(title)}"/><w:tblDescription w:val="{escape(words)}"/>'
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return f"<w:tbl><w:tblPr>{named}{_FIXED}{told}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"


def row(properties: str, widths: Sequence[int], cells: Iterable[str]) -> str:
    """Return a row of a table; a cell holds paragraphs."""
    made = (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{cell}</w:tc>'
        for width, cell in zip(widths, cells, strict=False)
    )
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(made)}</w:tr>"


def parsed(words: str) -> Any:
    """Return the element that a text of this module is."""
    return parse_xml(words.replace(">", f" {_SPACES}>", 1))


_SPACES = nsdecls("w", "r")
_SIGN = re.compile(r"([\t\n])")
_SIGNS = {"\t": "<w:tab/>", "\n": "<w:br/>"}
_UNDERLINE = '<w:u w:val="single"/>'
_FIXED = """<w:tblW w:type="auto" w:w="0"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="04A0" w:firstRow="1" \
w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>"""


def field(paragraph: Any, instruction: str) -> None:
    """Add a field that Word works out when it shows the page, such as PAGE."""
    simple = element("w:fldSimple", instr=instruction)
    run = OxmlElement("w:r")
    words = OxmlElement("w:t")
    words.text = "1"
    run.append(words)
    simple.append(run)
    paragraph._p.append(simple)
