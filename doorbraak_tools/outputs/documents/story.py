"""The body of a plan as parts of a document."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import reduce
from html.parser import HTMLParser
from operator import or_

from doorbraak_tools.outputs.documents.structure import Block, Bullets, Heading, Paragraph, Role, Table
from doorbraak_tools.view.run import Line, Look, Run, plain, words
from doorbraak_tools.view.story import clean_html

_SPACE = re.compile(r"[ \t\r\n\f]+")
_LOOKS = {"strong": Look.BOLD, "em": Look.ITALIC}
_NEW_PIECE = re.compile(r"\n[ \t]*\n|\n(?=[ \t]*(?:[-*+]|[0-9]{1,9}[.)])[ \t])")
_HEADING = re.compile(r"h([1-6])")


def story_blocks(markdown: str, level: int) -> tuple[Block, ...]:
    """Return the story of a step; `level` is that of its highest heading. A quotation is what the resident said."""
    reader = _Reader(level)
    try:
        reader.feed(clean_html(markdown))
    except ModuleNotFoundError:  # in a browser no parser of Markdown is to be had: there it stands as it was typed
        pieces = (" ".join(piece.split()) for piece in _NEW_PIECE.split(markdown))
        return tuple(
            Paragraph(plain(piece.removeprefix("> ")), Role.QUOTE if piece.startswith("> ") else Role.STORY)
            for piece in pieces
            if piece
        )
    reader.close()
    return tuple(reader.blocks())


class _Reader(HTMLParser):
    """Reads the clean HTML of a story: well-formed, and no element in it has attributes but links.

    `_open` counts the elements that are open, by their name.
    """

    def __init__(self, level: int) -> None:
        super().__init__(convert_charrefs=True)
        self._level = level
        self._blocks: list[Block] = []
        self._runs: list[Run] = []
        self._items: list[Line] = []
        self._rows: list[list[tuple[Line, ...]]] = []
        self._open: Counter[str] = Counter()
        self._href = ""

    def blocks(self) -> Iterator[Block]:
        """Yield what was read."""
        self._end_paragraph()
        yield from self._blocks

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "br":
            self._runs.append(Run("\n"))
            return
        if tag in {"p", "pre", "blockquote", "table"} or tag in {"ul", "ol", "li"} or _HEADING.fullmatch(tag):
            self._end_paragraph()
        if tag == "tr":
            self._rows.append([])
        if tag == "a":
            self._href = dict(attrs).get("href") or ""
        if tag != "hr":
            self._open[tag] += 1

    def handle_endtag(self, tag: str) -> None:
        heading = _HEADING.fullmatch(tag)
        if heading:
            title = words(self._taken()).replace("\n", " ")
            # Below a step stand `###` and deeper; what stands higher is taken for the highest.
            self._blocks.append(Heading(min(3, self._level + max(0, int(heading[1]) - 3)), title))
        elif tag in {"th", "td"}:
            self._rows[-1].append((self._taken(),))
        elif tag == "table":
            self._end_table()
        elif tag in {"p", "pre", "li", "blockquote"}:
            self._end_paragraph()
        elif tag in {"ul", "ol"} and self._lists() == 1:
            self._blocks.append(Bullets(tuple(self._items), Role.STORY))
            self._items = []
        if tag == "a":
            self._href = ""
        self._open[tag] -= 1

    def handle_data(self, data: str) -> None:
        text = data.rstrip("\n") if self._open["pre"] else _SPACE.sub(" ", data)
        if text and (text != " " or self._runs):
            looks = (look for tag, look in _LOOKS.items() if self._open[tag])
            self._runs.append(Run(text, reduce(or_, looks, Look.PLAIN), self._href))

    def _lists(self) -> int:
        return self._open["ul"] + self._open["ol"]

    def _taken(self) -> Line:
        runs, self._runs = self._runs, []
        while runs and not runs[-1].text.strip():
            runs.pop()
        return tuple(runs)

    def _end_paragraph(self) -> None:
        found = self._taken()
        if not found:
            return
        if self._lists():
            self._items.append(found)
        else:
            self._blocks.append(Paragraph(found, Role.QUOTE if self._open["blockquote"] else Role.STORY))

    def _end_table(self) -> None:
        header, *rows = self._rows
        self._rows = []
        heads = tuple(words(run for line in head for run in line) for head in header)
        self._blocks.append(Table("Tabel", heads, tuple(tuple(row) for row in rows), captioned=False))
