"""Writing a document with the library for Word. What may be relied on stands in `outlets/docx.py`."""

from datetime import date, datetime, time
from functools import cache, partial
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.shared import Emu, Mm
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
from doorbraak_tools.view.run import Line, bold, plain, words


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
    paragraph._p.style = template.style_id(made, "Footer")
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
        self._last: Any = None
        # The library looks a style up among all styles, and a relation among all relations, each time.
        self._style_id = cache(partial(template.style_id, made))
        self._relate = cache(lambda href: made.part.relate_to(href, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
        self._end = made.element.body.find(qn("w:sectPr"))
        section = made.sections[0]
        self._width = section.page_width - section.left_margin - section.right_margin
        self._table_style = self._style_id(styles.TABLE)
        self._write: dict[type, Any] = {
            Heading: self._heading,
            Paragraph: self._paragraph,
            Bullets: self._bullets,
            Facts: self._facts,
            Table: self._table,
        }

    def write(self, document: Document) -> None:
        self._add(styles.ABOVE, self._runs(plain(document.above)))
        title = plain(document.title)
        self._add("Title", self._runs(title) + self._prompt(title, "Titel", TITLE_IN))
        for block in document.blocks:
            if not isinstance(block, Figure):
                self._write[type(block)](block)

    def _put(self, words: str) -> None:
        # The library goes through all that stands in the document to find its end, for each paragraph again.
        self._last = xml.parsed(words)
        if self._end is None:
            self._made.element.body.append(self._last)
        else:
            self._end.addprevious(self._last)

    def _add(self, style: str, content: str, more: str = "") -> None:
        self._put(xml.paragraph(content, self._style_id(style), more))

    def _runs(self, line: Line) -> str:
        return xml.runs(line, self._relate)

    def _prompt(self, answer: Line, name: str, prompt: str = FILL_IN, hint: str = "") -> str:
        """Return what shows in a form where to type, when there is no answer yet."""
        if not self._fillable or words(answer):
            return ""
        return xml.control(f"{prompt}. {hint}" if hint else prompt, name, self._number())

    def _number(self) -> int:
        self._numbers += 1
        return self._numbers

    def _heading(self, heading: Heading) -> None:
        content = self._runs(plain(heading.words))
        anchored = xml.bookmark(content, heading.anchor, self._number()) if heading.anchor else content
        self._add(f"Heading {heading.level}", anchored)

    def _paragraph(self, paragraph: Paragraph) -> None:
        prompt = ""
        if paragraph.role is Role.QUESTION:
            self._question = words(paragraph.text)
        elif paragraph.role is Role.ANSWER:
            prompt = self._prompt(paragraph.text, self._question, hint=paragraph.hint)
        self._add(paragraph.role.value, self._runs(paragraph.text) + prompt)

    def _bullets(self, bullets: Bullets) -> None:
        style = styles.STORY_BULLET if bullets.role is Role.STORY else styles.BULLET
        for item in bullets.items:
            self._add(style, self._runs(item))

    def _facts(self, facts: Facts) -> None:
        for fact in facts.items:
            self._fact(fact)

    def _fact(self, fact: Fact) -> None:
        # A label that is wider than its column has a line of its own.
        behind = "\n" if styles.too_wide(fact.label, self._points) else "\t"
        label = self._runs(bold(fact.label))
        start = (xml.bookmark(label, fact.anchor, self._number()) if fact.anchor else label) + self._runs(plain(behind))
        for line in fact.lines or ((),):
            self._add(styles.LABEL, start + self._runs(line) + self._prompt(line, fact.label, hint=fact.hint))
            start = self._runs(plain("\t"))

    def _table(self, table: Table) -> None:
        if table.captioned:
            self._add("Caption", self._runs(plain(table.title)))
        else:
            DocxParagraph(self._last, self._made._body).paragraph_format.keep_with_next = True
        parts = table.widths or column_widths(table)
        widths = [Emu(self._width * part // sum(parts)).twips for part in parts]
        height = f'<w:trHeight w:val="{Mm(table.least_height_mm).twips}"/>' if table.least_height_mm else ""
        heads = (
            self._cell((bold(name),), name, table.numbers and index > 0) for index, name in enumerate(table.columns)
        )
        rows = (
            xml.row(
                f"<w:cantSplit/>{height}",
                widths,
                (
                    self._cell(lines, name, table.numbers and index > 0)
                    for index, (lines, name) in enumerate(zip(cells, table.columns, strict=False))
                ),
            )
            for cells in table.rows
        )
        told = f"Tabel met de kolommen {', '.join(table.columns)}."
        head = xml.row("<w:tblHeader/>", widths, heads)
        self._put(xml.table(self._table_style, table.title, told, widths, (head, *rows)))
        # Without a paragraph in between, a table that follows would be a part of this one.
        self._add(styles.CELL, "", '<w:spacing w:line="40" w:lineRule="exact"/>')

    def _cell(self, lines: tuple[Line, ...], name: str, right: bool) -> str:
        style, more = self._style_id(styles.CELL), '<w:jc w:val="right"/>' if right else ""
        told = (self._runs(line) + self._prompt(line, name) for line in lines or ((),))
        return "".join(xml.paragraph(content, style, more) for content in told)
