"""Making text shorter without breaking a sentence, and finding how short it must be to fit."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from math import ceil

from doorbraak_tools.outputs.documents.structure import (
    Block,
    Bullets,
    Document,
    Facts,
    Figure,
    Heading,
    Paragraph,
    Table,
)
from doorbraak_tools.text.dutch import counted, enumeration
from doorbraak_tools.view.run import Line, Look, Run, words

_SENTENCE_ENDS = re.compile(r"[.!?](?=\s|$)")
_WORTH_TELLING = 30
_LONGEST_SENTENCE = 240


def shortened(lines: tuple[Line, ...], most: int, more: str = "") -> tuple[Line, ...]:
    """Return the first lines that together have at most `most` letters, the last of them cut behind a sentence.

    The first sentence is always there, however long, unless it never ends. `more` is put behind what was cut, to say
    where the rest is.
    """
    kept: list[Line] = []
    room = most
    for line in lines:
        if length(line) <= room:
            kept.append(line)
            room -= length(line)
            continue
        cut = _cut(line, room, must=not kept)
        if cut:
            kept.append(cut)
        break
    whole = len(kept) == len(lines) and (not lines or length(kept[-1]) == length(lines[-1]))
    if whole or not more:
        return tuple(kept)
    kept[-1] = (*kept[-1], Run(f" {more}", Look.ITALIC))
    return tuple(kept)


def length(line: Line) -> int:
    """Return the number of letters of a line."""
    return len(words(line))


@dataclass(frozen=True, slots=True)
class Paper:
    """How a document may lie on paper: on so many pages, in `points`, with of every answer at least so many letters.

    `lines` of running text go on those pages together: more pages lose a little at every end of a page.
    """

    pages: int
    points: int
    lines: float
    least: int


def longest_that_fits(build: Callable[[int], Document], most: int, papers: Sequence[Paper]) -> Document:
    """Return the longest document on the first paper on which it fits; the pages of the first are what is promised.

    `build` makes one of a number of letters of every answer, up to `most`. When it takes more pages than were
    promised, `too_long` says how many and what to shorten.
    """
    promised = papers[0].pages

    def on(paper: Paper, letters: int) -> Document:
        each = paper.lines / paper.pages
        return replace(build(letters), points=paper.points, promised=promised, page_lines=each)

    for paper in papers:
        shortest = on(paper, paper.least)
        if lines_needed(shortest) <= paper.lines:
            found, pages = _longest(partial(on, paper), paper.least, most, paper.lines), paper.pages
            break
    else:
        found, pages = shortest, pages_needed(shortest)
    return replace(found, too_long=too_long(shortest, pages))


def _longest(build: Callable[[int], Document], least: int, most: int, lines: float) -> Document:
    """Return the longest document within so many lines, of which the shortest fits."""
    best = build(most)
    if lines_needed(best) <= lines:
        return best
    best = build(least)
    while most - least > max(5, least // 20):
        middle = (least + most) // 2
        made = build(middle)
        if lines_needed(made) <= lines:
            least, best = middle, made
        else:
            most = middle
    return best


def too_long(document: Document, pages: int) -> str:
    """Return that a document takes so many pages, more than promised, and which parts are long; "" when it does not."""
    if not document.promised or pages <= document.promised:
        return ""
    parts: Counter[str] = Counter()
    heading = "het begin (stap 1 en 2)"
    for block in document.blocks:
        if isinstance(block, Heading):
            # What has a code is one of more that are alike.
            of_step = f" (stap {block.step})" if block.step else ""
            heading = "de doorbraken (stap 4 en 5a)" if block.anchor else f"“{block.words}”{of_step}"
        if not _to_write_on(block):
            parts[heading] += ceil(_block_lines(block, 1000 / document.points))
    longest = enumeration(name for name, _ in parts.most_common(2))
    promise = counted(document.promised, "bladzijde", "bladzijden")
    return f"Dit stuk past niet op {promise}: het zijn er {pages}. Wil je het korter? Kort in het plan in: {longest}."


def _to_write_on(block: Block) -> bool:
    """Whether a part is room to write by hand, which no plan makes shorter."""
    return isinstance(block, Table) and not any(cell for row in block.rows for cell in row[1:])


def lines_needed(document: Document, width: float = 1) -> float:
    """Return about how many lines of running text a document takes on paper, white space counted as lines.

    `width` is how wide they are, as a part of ours.
    """
    return 2.5 + sum(_block_lines(block, width * 1000 / document.points) for block in document.blocks)


def pages_needed(document: Document, width: float = 1, height: float = 1) -> int:
    """Return about how many pages a document takes; how wide and high one is, as a part of ours."""
    return ceil(lines_needed(document, width) / (document.page_lines * height))


def _block_lines(block: Block, wide: float) -> float:
    """Return the lines of one part; `wide` is how many letters fit next to each other on the page."""
    if isinstance(block, Heading):
        return 1.8
    if isinstance(block, Paragraph):
        return _wrapped(block.text, wide) + 0.25
    if isinstance(block, Bullets):
        return 0.2 + sum(_wrapped(item, wide - 3) + 0.1 for item in block.items)
    if isinstance(block, Facts):
        return 0.6 + sum(0.2 + sum(_wrapped(line, wide * 0.76) for line in fact.lines or ((),)) for fact in block.items)
    if isinstance(block, Table):
        return 1.4 + 1.2 * block.captioned + sum(_row_lines(block, row, wide) for row in block.rows)
    return block.lines if isinstance(block, Figure) else 0


def _row_lines(table: Table, row: tuple[tuple[Line, ...], ...], wide: float) -> float:
    parts = table.widths or (1,) * len(table.columns)
    cells = (
        sum(_wrapped(line, wide * part / sum(parts) - 2) for line in cell)
        for cell, part in zip(row, parts, strict=True)
    )
    return max(*cells, table.least_height_mm * wide / 470) + 0.45


def _wrapped(line: Line, wide: float) -> int:
    return sum(max(1, ceil(len(part) / wide)) for part in words(line).split("\n"))


def _cut(line: Line, room: int, *, must: bool) -> Line:
    """Return the start of a line up to the last sentence that fits; up to a word when there must be something."""
    text = words(line)
    ends = [found.end() for found in _SENTENCE_ENDS.finditer(text)]
    fitting = [end for end in ends if end <= room]
    if fitting and (must or fitting[-1] >= _WORTH_TELLING):
        return _upto(line, fitting[-1])
    if not must:
        return ()
    first = ends[0] if ends else len(text)
    if first <= _LONGEST_SENTENCE:
        return _upto(line, first)
    at = text.rfind(" ", 0, _LONGEST_SENTENCE)
    cut = _upto(line, at if at > 0 else _LONGEST_SENTENCE)
    return (*cut[:-1], replace(cut[-1], text=f"{cut[-1].text.rstrip(' ,;:')}…"))


def _upto(line: Line, letters: int) -> Line:
    kept: list[Run] = []
    for run in line:
        if letters <= 0:
            break
        kept.append(replace(run, text=run.text[:letters]))
        letters -= len(run.text)
    return tuple(kept)
