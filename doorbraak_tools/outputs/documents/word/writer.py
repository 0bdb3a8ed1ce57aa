"""Writing a document with the library for Word. What may be relied on stands in `outlets/docx.py`."""

from datetime import date, datetime, time
from functools import cache
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph as DocxParagraph

from doorbraak_tools.inputs.word.document import FILL_IN, TITLE_IN
from doorbraak_tools.outputs.documents.shorten import pages_needed
from doorbraak_tools.outputs.documents.structure import (
    Bullets,
    Document,
    Fact,
    Facts,
    Figure,
    Heading,
    Paragraph,
    Role,
    Table,
    column_widths,
)
from doorbraak_tools.outputs.documents.word import styles, template, xml
from doorbraak_tools.outputs.form import Made
from doorbraak_tools.view.run import Line, Look, bold, plain, words


def written(document: Document) -> Made:
    """Return the document as DOCX. Raises Unavailable for a template that is no Word document.

    On the paper of a template it may take more pages than it promises: how many is worked out then.
    """
    ours = styles.ours(document.points)
    if document.kind == "inwoner":
        styles.make_plain(ours, document.points)
    made = ours if document.template is None else template.opened(document.template, ours)
    styles.in_dutch(made, document.language)
    _properties(made.core_properties, document)
    _foot(made, document.foot)
    _Writer(made, document).write(document)
    file = BytesIO()
    made.save(file)
    content = _on_a_day(file, document.made)
    if made is ours or not document.promised:
        return Made(content)
    pages = pages_needed(document, *template.room(made, ours))
    return Made(content, _ROUGHLY if pages > document.promised else "", pages)


_ROUGHLY = "Dat is een schatting, met de bladzijde en de letters van je sjabloon."


def _on_a_day(file: BytesIO, day: date) -> bytes:
    """Return the file with that day on each of its parts instead of this moment: the same document is the same file."""
    made, moment = BytesIO(), (max(day.year, 1980), day.month, day.day, 0, 0, 0)  # a zip file knows no day before 1980
    with ZipFile(file) as parts, ZipFile(made, "w", ZIP_DEFLATED) as dated:
        for part in parts.infolist():
            dated.writestr(ZipInfo(part.filename, moment), parts.read(part), ZIP_DEFLATED)
    return made.getvalue()


def _properties(properties: Any, document: Document) -> None:
    properties.title, properties.author = document.title or document.above, document.author
    properties.language = document.language
    properties.last_modified_by = properties.comments = properties.keywords = properties.category = ""
    properties.subject = document.above
    properties.created = properties.modified = datetime.combine(document.made, time())
    properties.revision = 1


_SHOWS = ("w:t", "w:instrText", "w:fldSimple", "w:drawing", "w:pict", "w:tbl")


def _foot(made: Any, words: str) -> None:
    """Put what the document is and the number of the page at the foot, where the template has nothing there itself."""
    foot = made.sections[0].footer
    if next(foot._element.iter(*(qn(tag) for tag in _SHOWS)), None) is not None:
        return
    paragraph = foot.paragraphs[0] if foot.paragraphs else foot.add_paragraph()
    paragraph.style = "Footer"
    paragraph.add_run(f"{words} · bladzijde ")
    xml.field(paragraph, "PAGE")
    paragraph.add_run(" van ")
    xml.field(paragraph, "NUMPAGES")


class _Writer:
    """Writes a document's parts one after another."""

    def __init__(self, made: Any, document: Document) -> None:
        self._made = made
        self._points = document.points
        self._fillable = document.fillable
        self._question = ""
        self._numbers = 0
        # The library looks a style up among all styles each time that one is used.
        self._last: Any = None
        self._end = made.element.body.find(qn("w:sectPr"))
        section = made.sections[0]
        self._width = section.page_width - section.left_margin - section.right_margin
        self._table_style = made.part.get_style_id(styles.TABLE, WD_STYLE_TYPE.TABLE)
        self._style_id = cache(lambda name: made.part.get_style_id(name, WD_STYLE_TYPE.PARAGRAPH))
        self._write: dict[type, Any] = {
            Heading: self._heading,
            Paragraph: self._paragraph,
            Bullets: self._bullets,
            Facts: self._facts,
            Table: self._table,
        }

    def write(self, document: Document) -> None:
        self._add(styles.ABOVE, document.above)
        title = self._add("Title", document.title)
        self._open(title, plain(document.title), "Titel", TITLE_IN)
        for block in document.blocks:
            if not isinstance(block, Figure):
                self._write[type(block)](block)

    def _add(self, style: str, words: str = "") -> Any:
        # The library goes through all that stands in the document to find its end, for each paragraph again.
        made = OxmlElement("w:p")
        if self._end is None:
            self._made.element.body.append(made)
        else:
            self._end.addprevious(made)
        self._last = DocxParagraph(made, self._made._body)
        if words:
            self._last.add_run(words)
        self._last._p.style = self._style_id(style)
        return self._last

    def _open(self, paragraph: Any, answer: Line, name: str, prompt: str = FILL_IN, hint: str = "") -> None:
        """Show in a form where to type, when there is no answer yet."""
        if self._fillable and not words(answer):
            xml.control(paragraph, f"{prompt}. {hint}" if hint else prompt, name, self._number())

    def _number(self) -> int:
        self._numbers += 1
        return self._numbers

    def _heading(self, heading: Heading) -> None:
        paragraph = self._add(f"Heading {heading.level}", heading.words)
        if heading.anchor:
            xml.bookmark(paragraph, heading.anchor, self._number())

    def _paragraph(self, paragraph: Paragraph) -> None:
        added = self._add(paragraph.role.value)
        _runs(added, paragraph.text)
        if paragraph.role is Role.QUESTION:
            self._question = words(paragraph.text)
        elif paragraph.role is Role.ANSWER:
            self._open(added, paragraph.text, self._question, hint=paragraph.hint)

    def _bullets(self, bullets: Bullets) -> None:
        style = styles.STORY_BULLET if bullets.role is Role.STORY else styles.BULLET
        for item in bullets.items:
            _runs(self._add(style), item)

    def _facts(self, facts: Facts) -> None:
        for fact in facts.items:
            self._fact(fact)

    def _fact(self, fact: Fact) -> None:
        paragraph = self._add(styles.LABEL)
        paragraph.add_run(fact.label).bold = True
        if fact.anchor:
            xml.bookmark(paragraph, fact.anchor, self._number())
        for index, line in enumerate(fact.lines or ((),)):
            if index:
                paragraph = self._add(styles.LABEL)
            # A label that is wider than its column has a line of its own.
            paragraph.add_run("\n" if not index and styles.too_wide(fact.label, self._points) else "\t")
            _runs(paragraph, line)
            self._open(paragraph, line, fact.label, hint=fact.hint)

    def _table(self, table: Table) -> None:
        if table.captioned:
            self._add("Caption", table.title)
        elif self._last is not None:
            self._last.paragraph_format.keep_with_next = True
        made = self._made._body.add_table(1 + len(table.rows), len(table.columns), self._width)
        made._tbl.tblStyle_val = self._table_style
        xml.name_table(made, table.title, f"Tabel met de kolommen {', '.join(table.columns)}.")
        # A row that is asked for its cells works out all of the table first.
        head, *rows = [(row, [_Cell(cell, made) for cell in row._tr.tc_lst]) for row in made.rows]
        for cell, name in zip(head[1], table.columns, strict=True):
            self._cell(cell, (bold(name),), name, right=False)
        xml.header_row(head[0])
        for (row, room), cells in zip(rows, table.rows, strict=True):
            xml.whole_row(row)
            if table.least_height_mm:
                row.height = Mm(table.least_height_mm)
            for index, (cell, lines) in enumerate(zip(room, cells, strict=False)):
                self._cell(cell, lines, table.columns[index], right=table.numbers and index > 0)
        if table.numbers:
            for cell in head[1][1:]:
                cell.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT
        self._widths(made, table)
        # Without a paragraph in between, a table that follows would be a part of this one.
        self._add(styles.CELL).paragraph_format.line_spacing = Pt(2)

    def _widths(self, made: Any, table: Table) -> None:
        parts = table.widths or column_widths(table)
        made.autofit = False
        widths = [self._width * part // sum(parts) for part in parts]
        for column, width in zip(made._tbl.tblGrid.gridCol_lst, widths, strict=True):
            column.w = width
        for row in made._tbl.tr_lst:
            for cell, width in zip(row.tc_lst, widths, strict=True):
                cell.width = width

    def _cell(self, cell: Any, lines: tuple[Line, ...], name: str, *, right: bool) -> None:
        for index, line in enumerate(lines or ((),)):
            paragraph = cell.paragraphs[0] if index == 0 else cell.add_paragraph()
            paragraph._p.style = self._style_id(styles.CELL)
            if right:
                paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
            _runs(paragraph, line)
            self._open(paragraph, line, name)


def _runs(paragraph: Any, line: Line) -> None:
    for run in line:
        made = paragraph.add_run(run.text)
        made.bold, made.italic = Look.BOLD in run.look or None, Look.ITALIC in run.look or None
        if run.href:
            made.underline = True
            xml.hyperlink(paragraph, run.href).append(made._r)
