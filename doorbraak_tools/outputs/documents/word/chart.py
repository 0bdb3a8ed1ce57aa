"""A bar chart that Word draws itself: sharp at every size, in the fonts of the document, with alternative text.

It holds the numbers without a workbook behind them; the table under it has them all. Patterns tell the scenarios
apart without colour, as they do in the figure on the site.
"""

from typing import Any
from xml.etree import ElementTree

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.shared import Cm
from openpyxl.chart import BarChart
from openpyxl.chart.data_source import AxDataSource, NumData, NumDataSource, NumVal, StrData, StrVal
from openpyxl.chart.error_bar import ErrorBars
from openpyxl.chart.series import Series as ChartSeries
from openpyxl.chart.series import SeriesLabel
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.chart.text import RichText
from openpyxl.drawing.colors import ColorChoice
from openpyxl.drawing.fill import PatternFillProperties
from openpyxl.drawing.text import CharacterProperties, Font, ParagraphProperties
from openpyxl.drawing.text import Paragraph as TextParagraph

from doorbraak_tools.outputs.documents.chart import ACCENT
from doorbraak_tools.outputs.documents.structure import Figure, Series

_EUROS = "[$€-413] #,##0"
_PATTERN: dict[str, Any] = {"streep": "wdUpDiag", "stip": "dotGrid"}
_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
_WIDTH, _HEAD, _PER_BAR = Cm(16), Cm(2), Cm(0.55)


def add_chart(paragraph: Any, figure: Figure, number: int) -> None:
    """Put the figure into a paragraph; numbers are unique in a document."""
    part = Part(PackURI(f"/word/charts/chart{number}.xml"), _CONTENT_TYPE, _chart(figure), paragraph.part.package)
    relation = paragraph.part.relate_to(part, RELATIONSHIP_TYPE.CHART)
    height = _HEAD + _PER_BAR * len(figure.categories) * (len(figure.series) + 1)
    inline = parse_xml(_INLINE.format(width=int(_WIDTH), height=int(height), number=number, relation=relation))
    properties = inline.find("{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr")
    properties.set("title", figure.caption)
    properties.set("descr", figure.alternative)
    drawing = parse_xml(f"<w:drawing {_W}/>")
    drawing.append(inline)
    paragraph.add_run()._r.append(drawing)


def _chart(figure: Figure) -> bytes:
    chart: Any = BarChart(gapWidth=60, overlap=-10)
    chart.type = "bar"
    chart.y_axis.number_format, chart.y_axis.majorGridlines = _EUROS, None
    chart.y_axis.delete = chart.x_axis.delete = False
    chart.x_axis.scaling.orientation = "maxMin"
    chart.y_axis.crosses = "max"
    chart.legend.position = "b"
    chart.x_axis.txPr = chart.y_axis.txPr = chart.legend.txPr = _letters()
    for index, series in enumerate(figure.series):
        chart.series.append(_series(index, series, figure.categories))
    written: bytes = ElementTree.tostring(chart._write(), encoding="utf-8", xml_declaration=True)
    return written


def _series(index: int, series: Series, categories: tuple[str, ...]) -> ChartSeries:
    expected = [None if value is None else value[1] for value in series.values]
    made = ChartSeries(
        idx=index,
        order=index,
        tx=SeriesLabel(v=series.name),
        cat=AxDataSource(
            strLit=StrData(ptCount=len(categories), pt=[StrVal(i, v=v) for i, v in enumerate(categories)])
        ),
        val=NumDataSource(numLit=_numbers(expected)),
        errBars=ErrorBars(
            errBarType="both",
            errValType="cust",
            plus=NumDataSource(numLit=_numbers([None if v is None else v[2] - v[1] for v in series.values])),
            minus=NumDataSource(numLit=_numbers([None if v is None else v[1] - v[0] for v in series.values])),
        ),
    )
    look = GraphicalProperties(solidFill=None if series.pattern in _PATTERN else ACCENT)
    if series.pattern in _PATTERN:
        ink, paper = (_colour(colour) for colour in (ACCENT, "FFFFFF"))
        look.pattFill = PatternFillProperties(prst=_PATTERN[series.pattern], fgClr=ink, bgClr=paper)
    look.line.solidFill = ACCENT
    made.spPr = look
    return made


def _colour(code: str) -> ColorChoice:
    choice: Any = ColorChoice
    made: ColorChoice = choice(srgbClr=code)  # the stubs want a type that the library does not export
    return made


def _letters() -> RichText:
    """Return how the words in the chart look: without serifs, like the rest of the document."""
    font = CharacterProperties(sz=900, latin=Font(typeface="Arial"))
    return RichText(p=[TextParagraph(pPr=ParagraphProperties(defRPr=font))])


def _numbers(values: list[int | None]) -> NumData:
    known = [NumVal(idx=index, v=value) for index, value in enumerate(values) if value is not None]
    return NumData(formatCode=_EUROS, ptCount=len(values), pt=known)


_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_INLINE = """<wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" \
xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" distT="0" distB="0" distL="0" distR="0">\
<wp:extent cx="{width}" cy="{height}"/><wp:docPr id="{number}" name="Figuur {number}"/><wp:cNvGraphicFramePr/>\
<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart r:id="{relation}"/>\
</a:graphicData></a:graphic></wp:inline>"""
