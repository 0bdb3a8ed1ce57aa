"""From the parts of a Word document to its blocks, also what stands in text boxes, forms, notes and insertions."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from xml.etree.ElementTree import Element

from doorbraak_tools.inputs.word.document import (
    MOST_COLUMNS,
    Apart,
    Block,
    Box,
    Cell,
    Grid,
    Para,
    joined,
    text_of,
)
from doorbraak_tools.inputs.word.numbering import BULLET, Numbering
from doorbraak_tools.inputs.word.package import Package, Relation, target_of
from doorbraak_tools.inputs.word.runs import Runs
from doorbraak_tools.inputs.word.styles import Style, Styles, is_on, numbering_of, outline, value_of
from doorbraak_tools.inputs.word.tree import NOTHING, NotReadable, find, number
from doorbraak_tools.inputs.word.unread import LeftOut, Source, chosen, passed, plain_text
from doorbraak_tools.inputs.word.wordings import own_prompt

_MOST_PARAGRAPHS = 5_000
_MOST_LETTERS = 200_000
_INLINE = {"w:r", "w:hyperlink", "w:fldSimple", "m:oMath", "m:oMathPara"}
_HOLDS_TEXT = {"w:p", "w:tbl", "w:tr", "w:tc", *_INLINE}
_WORD = re.compile(r"[^\W\d_]")
_CONTENTS = re.compile(r"(?:toc|inhopg)\s?[1-9]", re.IGNORECASE)
# What Word itself puts in a field in which nothing was filled in, where a program in between forgot that it does so.
_PROMPT = re.compile(
    r"(?:^|(?<=[:?\t]))[ \t]*(?:(?:klik|tik)\b[^.\n]{0,40}\b(?:in te voeren|in te vullen|invoeren|invullen)"
    r"|(?:click|tap)\b[^.\n]{0,40}\bto enter (?:text|a date)|kies een (?:item|bouwsteen)|choose an item)\.?[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
# What somebody typed in a form of their own, to say what belongs there.
_HINT = re.compile(
    r"[\[<](?=[^\]>]*\b(?:in|invullen|invoeren|beschrijf|omschrijf|noteer|naam|datum|tekst|hier)\b)[^\[\]<>\n]{3,200}[\]>]"
    r"|(?:typ|tik|vul|schrijf|noteer|beschrijf|omschrijf|zet) (?:\w+ )?hier"
    r" (?:in|uw|je|jouw|kort|de|een|tekst|wat|hoe)\b[^.\n]{0,80}[.…]*",
    re.IGNORECASE,
)
_NO_TITLE = re.compile(
    r"(?:microsoft word - )?(?:word.document|do[ck]ument ?\d*|untitled(?: document)?|naamloos(?: document)?|normal"
    r"|titel|title|\[titel\]|\[title\]|sjabloon|template|geen titel|no title|doorbraakplan)(?:\.(?:docx?|dotx?))?",
    re.IGNORECASE,
)
"""A title that a program put in the properties, and no person."""
_OUR_LINK = re.compile(r"https://(?:\w+[.-])*(?:overheid\.nl|rechtspraak\.nl|europa\.eu)/")
_OUR_FOOT = re.compile(r"Doorbraakplan(?:: [^\n]{0,200})? · bladzijde[0-9 ]*van[0-9 ]*")
_FROM_THE_WEB = re.compile(r"\s*(?:https?|ftp)", re.IGNORECASE)


def read_blocks(raw: bytes) -> tuple[list[Block], str, list[str]]:
    """Return the blocks of a document, the title in its properties, and what was left out, in Dutch.

    Raises NotReadable for what is no document, is broken or is too long.
    """
    package = Package(raw)
    left = LeftOut()
    related = package.relations(package.main)

    def part(kind: str) -> Element:
        return package.tree(target_of(related, kind))

    styles = Styles(part("styles"))
    # In a document of our own the address of a provision follows from the words: it is no part of the answer.
    source = Source(styles, left)
    source.relations = {k: one for k, one in related.items() if not (source.ours and _OUR_LINK.match(one.target))}
    source.prompts = _prompts(part("glossaryDocument"))
    numbers = Numbering(part("numbering"))
    for kind in ("footnote", "endnote"):
        name = target_of(related, f"{kind}s")
        of_notes = Source(styles, left, package.relations(name))
        source.notes.update(_notes(package.tree(name), kind, of_notes))
    reader = _Reader(source, numbers)
    reader.walk(package.tree(package.main))
    for key, note in source.notes.items():
        if note and key not in source.noted:
            left.add("note", note)
    _around(package, related, source)
    _outside(package, left)
    return reader.blocks, _title(package), left.lines()


class _Reader:
    """Reads one document."""

    def __init__(self, source: Source, numbers: Numbering) -> None:
        self.blocks: list[Block] = []
        self._source = source
        self._left = source.left
        self._numbers = numbers
        self._runs = Runs(source)
        self._paragraphs = self._letters = 0

    def walk(self, elements: Iterable[Element]) -> None:
        """Read elements that hold paragraphs and tables."""
        for one in self._opened(elements):
            if one.tag == "w:p":
                self._paragraph(one)
            elif one.tag == "w:tbl":
                self._table(one)
            elif one.tag in _INLINE:
                self._text([one], Style(), NOTHING)
            else:
                self.walk(one)

    def _opened(self, elements: Iterable[Element]) -> Iterator[Element]:
        """Yield what holds text, whatever fields, insertions and other forms of the same it stands in."""
        for child in elements:
            if child.tag in _HOLDS_TEXT:
                yield child
            elif child.tag == "mc:AlternateContent":
                for one in chosen(child):
                    yield from self._opened(one)
            elif child.tag in {"w:del", "w:moveFrom"}:
                self._left.add("deleted")
            elif passed(child, self._source):
                yield from self._opened(child)

    def _paragraph(self, paragraph: Element) -> None:
        properties = find(paragraph, "w:pPr")
        frame = find(properties, "w:framePr")
        if frame is not NOTHING and "w:dropCap" not in frame.attrib:
            properties.remove(frame)
            self._box([paragraph], "")
            return
        style = self._source.styles.of(properties)
        self._text((one for one in paragraph if one.tag != "w:pPr"), style, properties)

    def _text(self, elements: Iterable[Element], style: Style, properties: Element) -> None:
        look = replace(style, hidden=True) if self._source.styles.all_hidden else style
        found = self._runs.paragraph(elements, look)
        text, lead = joined(found.pieces)
        text = _PROMPT.sub("", own_prompt().sub("", text)).strip()
        # Word counts an empty paragraph too.
        own = numbering_of(properties) or style.numbering
        number = self._numbers.label(own, value_of(properties, "w:pStyle"))
        if text and _CONTENTS.fullmatch(style.name):
            self._left.add("contents")
        elif _HINT.fullmatch(text):
            self._left.add("prompt", text)
        elif text:
            self._keep(text, min(lead, len(text)), style, outline(properties) or style.level, number)
        if found.struck:
            struck = "".join(found.struck)
            self._grow(struck)
            self.blocks.append(Apart(struck.strip()))
        for box in found.boxes:
            self._box(box, text)

    def _box(self, elements: Iterable[Element], beside: str) -> None:
        found = self._inside(elements)
        if found:
            self.blocks.append(Box(tuple(found), beside))

    def _keep(self, text: str, lead: int, style: Style, level: int, number: str | None) -> None:
        bullet = number == BULLET
        listed = (style.listed and (bullet or number is None)) or (bullet and not level)
        number = "" if bullet or number is None else number
        if _WORD.search(number) and len(number.strip(" .:)")) > 1:
            # "D1" or "Stap 2:": a word that stands there, as if somebody typed it.
            text, lead = f"{number} {text}", lead + len(number) + 1 if lead >= len(text) else 0
            number = ""
        self._grow(text)
        self.blocks.append(Para(text, style.name, level, lead, listed, number=number))

    def _grow(self, text: str) -> None:
        self._paragraphs += 1
        self._letters += len(text)
        if self._paragraphs > _MOST_PARAGRAPHS or self._letters > _MOST_LETTERS:
            raise NotReadable(
                "In dit document staat meer dan in één plan past. Knip het in stukken, één plan per document."
            )

    def _table(self, table: Element) -> None:
        around, behind = self.blocks, list[Block]()
        rows, shapes = [], []
        for row in self._opened(table):
            properties = find(row, "w:trPr")
            if row.tag != "w:tr":
                found = self._inside([row])
                around += (block for block in found if not isinstance(block, Grid))
                behind += (block for block in found if isinstance(block, Grid))
                continue
            if find(properties, "w:del") is not NOTHING:
                self._left.add("deleted")
                continue
            if is_on(properties, "w:hidden"):
                self._left.add("hidden", plain_text(row))
                continue
            before = _columns(value_of(properties, "w:gridBefore"))
            cells: list[Cell] = [()] if before else []
            shape = [(before, False)] if before else []
            for cell in self._opened(row):
                found = self._inside(cell if cell.tag == "w:tc" else [cell])
                cells.append(tuple(block for block in found if isinstance(block, Para)))
                behind += (
                    replace(block, beside=text_of(cells[0]) or block.beside) if isinstance(block, Box) else block
                    for block in found
                    if not isinstance(block, Para)
                )
                shape.append(_shape(find(cell, "w:tcPr")))
            rows.append(tuple(cells))
            shapes.append(tuple(shape))
        if any(any(row) for row in rows):
            around.append(Grid(tuple(rows), tuple(shapes)))
        around += sorted(behind, key=lambda block: isinstance(block, Apart))

    def _inside(self, elements: Iterable[Element]) -> list[Block]:
        """Return the blocks of elements, apart from those around them."""
        around, self.blocks = self.blocks, []
        self.walk(elements)
        found, self.blocks = self.blocks, around
        return found


def _shape(properties: Element) -> tuple[int, bool]:
    """Return over how many columns a cell runs, and whether it goes on from the one above it."""
    merged = find(properties, "w:vMerge")
    goes_on = merged is not NOTHING and merged.get("w:val") != "restart"
    return _columns(value_of(properties, "w:gridSpan")) or 1, goes_on


def _columns(value: str) -> int:
    return min(number(value), MOST_COLUMNS)


def _notes(root: Element, kind: str, source: Source) -> Iterator[tuple[tuple[str, str], str]]:
    for note in root.iter(f"w:{kind}"):
        if note.get("w:type") is None:
            text = " ".join(words for words in _paragraphs(note, source) if words)
            yield (f"w:{kind}Reference", note.get("w:id", "")), text


def _prompts(root: Element) -> dict[str, str]:
    return {
        value_of(find(part, "w:docPartPr"), "w:name"): text
        for part in root.iter("w:docPart")
        if (text := plain_text(find(part, "w:docPartBody")))
    }


def _paragraphs(element: Element, source: Source) -> Iterator[str]:
    """Yield the text of the paragraphs below an element, for a place where all of it is one line."""
    runs = Runs(source)
    for paragraph in element.iter("w:p"):
        yield " ".join(joined(runs.paragraph(paragraph, Style()).pieces)[0].split())


def _around(package: Package, related: dict[str, Relation], source: Source) -> None:
    """Name what stands around the text, less the foot of our own documents: a person must see whether it matters."""
    for kind in ("header", "footer", "comments"):
        roots = [package.tree(one.target) for one in related.values() if one.kind == kind and not one.outside]
        texts = [words for root in roots for words in _paragraphs(root, Source(Styles(NOTHING), LeftOut())) if words]
        text = " ".join(dict.fromkeys(texts))
        if text and not (source.ours and _OUR_FOOT.fullmatch(text)):
            source.left.add(kind, text)


def _outside(package: Package, left: LeftOut) -> None:
    """Name what Word would fetch from elsewhere.

    A link in the text waits for a click; its address stands in the text. A template on a disk of the office is in most
    documents of an office and holds nothing of the text.
    """
    for name in package.sources:
        for one in package.relations(name).values():
            on_a_disk = one.kind == "attachedTemplate" and not _FROM_THE_WEB.match(one.target)
            if one.outside and one.kind != "hyperlink" and not on_a_disk:
                left.add("outside", f"{one.kind}: {one.target}")


def _title(package: Package) -> str:
    """Return the title in the properties, "" when a program made it up."""
    named = find(package.tree(target_of(package.relations(""), "core-properties")), "dc:title")
    title = " ".join((named.text or "").split())
    return "" if _NO_TITLE.fullmatch(title) else title
