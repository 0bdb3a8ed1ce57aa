"""The styles of a Word document: those that every document has, and ours for what Word has no style for."""

from typing import Any

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_LINE_SPACING
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt, RGBColor

from doorbraak_tools.outputs.documents.structure import ACCENT, INK, Role
from doorbraak_tools.outputs.documents.word.xml import element

LABEL = "Kenmerk"
"""A label, a tab, and what belongs to it; a further line starts with the tab."""
BULLET = "List Bullet"
STORY_BULLET = "Verhaal lijst"
TABLE = "Doorbraak tabel"
ABOVE = "Boven de titel"
CELL = "Cel"
WRITTEN_IN = (
    "Normal", "Title", "Heading 1", "Heading 2", "Heading 3", "Caption", "Footer", BULLET, STORY_BULLET, LABEL, ABOVE,
    CELL, TABLE, *(role.value for role in Role),
)  # fmt: skip
"""The styles that we write in: a template lacks none of them in the end."""
_FONT = "Arial"
_SIZES = {"Title": 2.0, "Heading 1": 1.4, "Heading 2": 1.2, "Heading 3": 1.05, "Caption": 0.92, "Footer": 0.8}
"""How large a style is, as a part of the text."""
_PLAIN_SIZES = {"Title": 1.6, "Heading 1": 1.15, "Heading 2": 1.1, "Heading 3": 1, "Caption": 1, "Footer": 1}
_LABEL_WIDTH = Cm(4.2)


def ours(points: int) -> Any:
    """Return an empty document in our look, with every style that we write in; `points` is the size of the text."""
    document = docx.Document()
    _look(document, points)
    _add_styles(document.styles, points)
    return document


def make_plain(document: Any, points: int) -> None:
    """Make our look one for who does not read easily: nothing is smaller than the text, and little white between."""
    styles = document.styles
    for name, size in _PLAIN_SIZES.items():
        styles[name].font.size = Pt(round(points * size * 2) / 2)
        _white(styles[name], points * (0.6 if "Heading" in name else 0), points * 0.15)
    for name in (Role.NOTE.value, CELL):
        styles[name].font.size = Pt(points)
    styles["Normal"].paragraph_format.line_spacing = 1.05
    styles["Normal"].paragraph_format.space_after = Pt(points * 0.25)
    styles[Role.QUOTE.value].paragraph_format.space_after = Pt(points * 0.3)


def _look(document: Any, points: int) -> None:
    styles = document.styles
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(1.9)
    section.top_margin, section.bottom_margin, section.footer_distance = Cm(1.5), Cm(1.7), Cm(0.8)
    normal = styles["Normal"]
    _letters(normal, points)
    normal.paragraph_format.space_after = Pt(points * 0.45)
    normal.paragraph_format.line_spacing = 1.12
    for name, size in _SIZES.items():
        style = styles[name]
        _letters(style, points * size, bold=name != "Footer", colour=ACCENT if "Heading" in name else INK)
        _white(style, points * (1.2 if "Heading" in name else 0), points * 0.4)
        style.paragraph_format.line_spacing_rule = WD_LINE_SPACING.SINGLE
        style.paragraph_format.keep_with_next = name != "Footer"
    for border in styles["Title"].element.findall(f".//{qn('w:pBdr')}"):
        border.getparent().remove(border)
    styles[BULLET].paragraph_format.space_after = Pt(points * 0.2)


def _add_styles(styles: Any, points: int) -> None:
    for role in Role:
        if role.value not in styles:
            _OF_ROLE.get(role, _plain)(_added(styles, role.value, "Normal"), points)
    _added(styles, STORY_BULLET, BULLET)
    _label(_added(styles, LABEL, "Normal"))
    above = _added(styles, ABOVE, "Normal")
    above.font.size, above.font.bold = Pt(points), True
    above.font.color.rgb = RGBColor.from_string(ACCENT)
    above.paragraph_format.space_after = Pt(0)
    cell = _added(styles, CELL, "Normal")
    cell.paragraph_format.space_after = Pt(1)
    cell.font.size = Pt(points * 0.92)
    styles.element.append(parse_xml(_TABLE.format(namespace=nsdecls("w"), name=TABLE, accent=ACCENT)))


def too_wide(label: str, points: int) -> bool:
    """Tell whether a label in bold needs more than the room before the tab; a bold letter is about 0.55 em wide."""
    return len(label) * points * 0.55 > float(_LABEL_WIDTH.pt)


def in_dutch(document: Any, language: str) -> None:
    """Say in which language the text is, so that spelling and a screen reader follow it."""
    defaults = document.styles.element.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
    if defaults is None:
        defaults = document.styles["Normal"].element.get_or_add_rPr()
    for known in defaults.findall(qn("w:lang")):
        defaults.remove(known)
    defaults.append(element("w:lang", val=language, eastAsia=language))


def _added(styles: Any, name: str, base: str) -> Any:
    style = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = styles[base]
    style.quick_style = True
    return style


def _letters(style: Any, size: float, *, bold: bool = False, colour: str = INK) -> None:
    properties = style.element.get_or_add_rPr()
    for fonts in properties.findall(qn("w:rFonts")):
        properties.remove(fonts)  # fonts of the theme would win over the one that is named
    style.font.name, style.font.size, style.font.bold, style.font.italic = _FONT, Pt(round(size * 2) / 2), bold, False
    style.font.color.rgb = RGBColor.from_string(colour)


def _white(style: Any, before: float, after: float) -> None:
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)


def _plain(_style: Any, _letters: int) -> None:
    """Leave a style as the one it is based on."""


def _lead(style: Any, points: int) -> None:
    style.font.bold, style.font.size = True, Pt(points * 1.05)


def _note(style: Any, points: int) -> None:
    style.font.size = Pt(max(points * 0.85, 8))


def _warning(style: Any, points: int) -> None:
    style.font.bold = True
    style.paragraph_format.space_after = Pt(points * 0.6)
    properties = style.element.get_or_add_pPr()
    properties.append(parse_xml(_FRAME.format(namespace=nsdecls("w"), ink=INK)))


def _main_question(style: Any, points: int) -> None:
    style.font.italic = True
    style.paragraph_format.space_after = Pt(points * 0.7)
    style.paragraph_format.keep_with_next = True


def _question(style: Any, points: int) -> None:
    style.font.bold = True
    style.paragraph_format.space_before = Pt(points * 0.7)
    style.paragraph_format.space_after = Pt(points * 0.15)
    style.paragraph_format.keep_with_next = True


def _quote(style: Any, points: int) -> None:
    style.font.italic = True
    style.paragraph_format.left_indent = Cm(0.6)
    style.paragraph_format.space_after = Pt(points * 0.7)
    style.element.get_or_add_pPr().append(parse_xml(_BAR.format(namespace=nsdecls("w"), accent=ACCENT)))


def _label(style: Any) -> None:
    style.paragraph_format.left_indent, style.paragraph_format.first_line_indent = _LABEL_WIDTH, -_LABEL_WIDTH
    style.paragraph_format.tab_stops.add_tab_stop(_LABEL_WIDTH)
    style.paragraph_format.space_after = Pt(2)


_OF_ROLE = {
    Role.LEAD: _lead,
    Role.NOTE: _note,
    Role.WARNING: _warning,
    Role.MAIN_QUESTION: _main_question,
    Role.QUESTION: _question,
    Role.QUOTE: _quote,
}
_FRAME = """<w:pBdr {namespace}><w:top w:val="single" w:sz="8" w:space="4" w:color="{ink}"/><w:left w:val="single" \
w:sz="8" w:space="4" w:color="{ink}"/><w:bottom w:val="single" w:sz="8" w:space="4" w:color="{ink}"/><w:right \
w:val="single" w:sz="8" w:space="4" w:color="{ink}"/></w:pBdr>"""
_BAR = """<w:pBdr {namespace}><w:left w:val="single" w:sz="18" w:space="8" w:color="{accent}"/></w:pBdr>"""
_TABLE = """<w:style {namespace} w:type="table" w:customStyle="1" w:styleId="DoorbraakTabel"><w:name w:val="{name}"/>\
<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="8" w:color="{accent}"/>\
<w:bottom w:val="single" w:sz="8" w:color="{accent}"/><w:insideH w:val="single" w:sz="4" w:color="9AA4B2"/>\
</w:tblBorders><w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="80" w:type="dxa"/><w:bottom w:w="40" \
w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/>\
</w:rPr><w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="8" w:color="{accent}"/></w:tcBorders><w:shd w:val="clear" \
w:color="auto" w:fill="E8EEF5"/></w:tcPr></w:tblStylePr></w:style>"""
