"""Reading a Word document into paragraphs and tables, also what stands in text boxes, forms, notes and insertions."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from io import BytesIO
from typing import Any

import docx
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml

from doorbraak_tools.inputs.word.package import NotReadable
from doorbraak_tools.text.dutch import counted
from doorbraak_tools.text.escaping import FORBIDDEN


@dataclass(frozen=True, slots=True)
class Para:
    """A paragraph that holds text. A line end in it was one in Word; a tab is a tab.

    `level` is that of a heading, 0 for none. `lead` is how many of its first letters are bold: all of them makes it a
    bold line. `listed` says that it is an item of a list, `label` that it stands where a label stands in a form.
    """

    text: str
    style: str
    level: int = 0
    lead: int = 0
    listed: bool = False
    label: bool = False

    @property
    def rank(self) -> int:
        """How much it looks like a heading: 2 for a heading, 1 for a bold line or a label in a form, 0 for text."""
        return 2 if self.level else 1 if self.label or self.lead >= len(self.text) else 0


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: rows of cells, a cell is the paragraphs in it. A table inside a cell follows as a table of its own."""

    rows: tuple[tuple[tuple[Para, ...], ...], ...]


Block = Para | Grid


@dataclass(slots=True)
class Content:
    """All that was read: the blocks in order, the title in the properties, and what was left out, by its Dutch name."""

    blocks: list[Block] = field(default_factory=list)
    title: str = ""
    left_out: list[str] = field(default_factory=list)


def as_label(para: Para) -> Para:
    """Return a paragraph of the first column of a form."""
    return replace(para, label=True)


_MOST_PARAGRAPHS = 5_000
_MOST_LETTERS = 200_000
_MOST_COLUMNS = 63
_HEADING = re.compile(r"(?:heading|kop|overschrift)\s*([1-9])", re.IGNORECASE)
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_SPACES = re.compile(r"[^\S\n]+")


def read_blocks(raw: bytes) -> Content:
    """Return the content of a document that passed `check_package`. Raises NotReadable for a broken or too long one."""
    try:
        document = docx.Document(BytesIO(raw))
        return _Reader(document).content()
    except NotReadable:
        raise
    except Exception as error:  # the library raises what its zip, XML and attribute readers raise
        raise NotReadable(
            "Dit Word-document is beschadigd of anders dan Word het schrijft. "
            "Open het in Word en kies Opslaan als, Word-document (.docx)."
        ) from error


class _Reader:
    """Reads one document."""

    def __init__(self, document: Any) -> None:
        self._document = document
        self._styles = {style.style_id: style for style in document.styles}
        self._known: dict[str, tuple[str, int, bool, bool]] = {}
        self._notes = self._read_notes()
        self._content = Content()
        self._paragraphs = self._letters = self._pictures = self._deleted = self._invisible = 0

    def content(self) -> Content:
        self._content.title = " ".join(str(self._document.core_properties.title or "").split())
        self._content.blocks += self._walk(self._document.element.body)
        self._content.left_out += self._left_out()
        return self._content

    def _walk(self, element: Any) -> Iterator[Block]:
        for child in element:
            if child.tag == qn("w:p"):
                yield from self._paragraph(child)
            elif child.tag == qn("w:tbl"):
                yield from self._table(child)
            elif child.tag not in {_FALLBACK, qn("w:sectPr"), qn("w:del"), qn("w:moveFrom")} and len(child):
                yield from self._walk(child)

    def _table(self, table: Any) -> Iterator[Block]:
        rows, inside = [], list[Block]()
        for row in table.iter(qn("w:tr")):
            if next(row.iterancestors(qn("w:tbl"))) is not table:
                continue
            cells = []
            for cell in row.iter(qn("w:tc")):
                if next(cell.iterancestors(qn("w:tr"))) is row:
                    blocks = list(self._walk(cell))
                    cells.append(tuple(block for block in blocks if isinstance(block, Para)))
                    inside += (block for block in blocks if isinstance(block, Grid))
                    cells += [()] * (_span(cell) - 1)
            rows.append(tuple(cells))
        yield Grid(tuple(rows))
        yield from inside

    def _paragraph(self, paragraph: Any) -> Iterator[Block]:
        pieces: list[tuple[str, bool]] = []
        boxes: list[Any] = []
        name, level, bold, listed = self._style(paragraph)
        self._collect(paragraph, bold, pieces, boxes)
        text, lead = _joined(pieces)
        if text:
            self._paragraphs += 1
            self._letters += len(text)
            if self._paragraphs > _MOST_PARAGRAPHS or self._letters > _MOST_LETTERS:
                raise NotReadable(
                    "In dit document staat meer dan in één plan past. Knip het in stukken, één plan per document."
                )
            properties = paragraph.find(qn("w:pPr"))
            numbered = properties is not None and properties.find(qn("w:numPr")) is not None
            yield Para(text, name, level, lead, listed or (numbered and not level))
        for box in boxes:
            yield from self._walk(box)

    def _collect(self, element: Any, bold: bool, pieces: list[tuple[str, bool]], boxes: list[Any]) -> None:
        """Collect the text below an element in pieces, each with whether it is bold."""
        for child in element:
            tag = child.tag
            if tag == qn("w:t") or tag == _MATH:
                pieces.append((self._clean(child.text or ""), bold))
            elif tag in {qn("w:tab"), qn("w:ptab")} and element.tag == qn("w:r"):
                pieces.append(("\t", bold))
            elif tag in {qn("w:br"), qn("w:cr")}:
                pieces.append(("\n", bold))
            elif tag == qn("w:noBreakHyphen"):
                pieces.append(("-", bold))
            elif tag in {qn("w:footnoteReference"), qn("w:endnoteReference")}:
                note = self._notes.get((tag, child.get(qn("w:id"), "")), "")
                pieces.append((f" (noot: {note})" if note else "", bold))
            elif tag in {qn("w:del"), qn("w:moveFrom")}:
                self._deleted += 1
            elif tag == qn("w:txbxContent"):
                boxes.append(child)
            elif tag == qn("w:r"):
                self._collect(child, self._is_bold(child, bold), pieces, boxes)
            elif tag not in {_FALLBACK, qn("w:pPr"), qn("w:rPr"), qn("w:instrText"), qn("w:delText")}:
                self._pictures += tag in {qn("w:drawing"), qn("w:pict"), qn("w:object")}
                self._collect(child, bold, pieces, boxes)

    def _clean(self, text: str) -> str:
        """Return text without the characters that no plan may hold; spaces of every kind become plain ones."""
        plain = text.replace("\u2028", "\n").replace("\u2029", "\n").replace("\r", "\n")
        kept = FORBIDDEN.sub("", plain)
        self._invisible += len(plain) - len(kept)
        return _SPACES.sub(lambda found: "\t" if "\t" in found.group() else " " * len(found.group()), kept)

    def _is_bold(self, run: Any, bold: bool) -> bool:
        properties = run.find(qn("w:rPr"))
        if properties is None:
            return bold
        mark = properties.find(qn("w:b"))
        if mark is not None:
            return mark.get(qn("w:val"), "1") not in {"0", "false", "off"}
        style = properties.find(qn("w:rStyle"))
        return bold or (style is not None and style.get(qn("w:val"), "").casefold() in {"strong", "zwaar"})

    def _style(self, paragraph: Any) -> tuple[str, int, bool, bool]:
        """Return name of the style, level as a heading, whether it is bold and whether it is one for lists."""
        properties = paragraph.find(qn("w:pPr"))
        named = properties.find(qn("w:pStyle")) if properties is not None else None
        style_id = named.get(qn("w:val"), "") if named is not None else ""
        if style_id not in self._known:
            self._known[style_id] = self._look_up(style_id)
        name, level, bold, listed = self._known[style_id]
        own = properties.find(qn("w:outlineLvl")) if properties is not None else None
        return name, _outline(own) or level, bold, listed

    def _look_up(self, style_id: str) -> tuple[str, int, bool, bool]:
        style = self._styles.get(style_id)
        name, level, bold, listed = "", 0, None, False
        for _ in range(12):  # a style that is based on itself must not keep us here
            if style is None:
                break
            name = name or str(style.name)
            heading = _HEADING.fullmatch(str(style.name))
            own = style.element.find(f"{qn('w:pPr')}/{qn('w:outlineLvl')}")
            level = level or (int(heading[1]) if heading else _outline(own))
            font = getattr(style, "font", None)
            bold = font.bold if bold is None and font is not None else bold
            listed = listed or str(style.name).casefold().startswith(("list", "lijst", "verhaal lijst"))
            style = getattr(style, "base_style", None)
        return name, level, bool(bold), listed

    def _read_notes(self) -> dict[tuple[str, str], str]:
        found = {}
        for part in self._document.part.package.iter_parts():
            kind = {"/word/footnotes.xml": "footnote", "/word/endnotes.xml": "endnote"}.get(str(part.partname))
            if kind:
                for note in parse_xml(part.blob).iter(qn(f"w:{kind}")):
                    if note.get(qn("w:type")) is None:
                        text = " ".join("".join(piece.text or "" for piece in note.iter(qn("w:t"))).split())
                        found[qn(f"w:{kind}Reference"), note.get(qn("w:id"), "")] = FORBIDDEN.sub("", text)
        return found

    def _left_out(self) -> Iterator[str]:
        if self._pictures:
            yield counted(
                self._pictures, "plaatje of ander ingesloten onderdeel", "plaatjes of andere ingesloten onderdelen"
            )
        if self._deleted:
            yield "wat met Wijzigingen bijhouden was doorgehaald"
        if self._invisible:
            yield "onzichtbare stuurtekens"
        for name, words in (
            ("header", "de koptekst"),
            ("footer", "de voettekst"),
            ("comments", "de opmerkingen in de kantlijn"),
        ):
            texts = [
                _text_of(part.blob)
                for part in self._document.part.package.iter_parts()
                if f"/word/{name}" in str(part.partname)
            ]
            text = " ".join(" ".join(texts).split())
            if text:
                yield f"{words} (“{text[:80]}{'…' if len(text) > 80 else ''}”)"


def _span(cell: Any) -> int:
    """Return over how many columns a cell runs; at most as many as a table in Word can have."""
    span = cell.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}")
    value = span.get(qn("w:val"), "") if span is not None else ""
    return min(int(value), _MOST_COLUMNS) if value.isascii() and value.isdecimal() and int(value) else 1


def _outline(element: Any) -> int:
    value = element.get(qn("w:val"), "") if element is not None else ""
    return int(value) + 1 if value in set("012345678") else 0


def _text_of(blob: bytes) -> str:
    try:
        return " ".join(
            "".join(piece.text or "" for piece in line.iter(qn("w:t"))) for line in parse_xml(blob).iter(qn("w:p"))
        )
    except ValueError:
        return ""


def _joined(pieces: Sequence[tuple[str, bool]]) -> tuple[str, int]:
    """Return the text without white space around it, and how many of its first letters are bold."""
    text = "".join(piece for piece, _ in pieces)
    lead = 0
    for piece, bold in pieces:
        if not bold and piece.strip():
            break
        lead += len(piece)
    start = len(text) - len(text.lstrip())
    return text.strip(), max(0, min(lead, len(text.rstrip())) - start)
