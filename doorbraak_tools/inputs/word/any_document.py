"""A document that somebody wrote, in whatever form: headings, bold lines, plain lines or a form in a table.

Headings count as steps when at least two of the steps are headings, else bold lines do, else any line; and likewise
for questions. So an answer that happens to say "Overzicht" stays an answer in a document with real headings.
"""

import re
from collections.abc import Callable, Sequence

from doorbraak_tools.inputs.word.answers import said, told, told_table
from doorbraak_tools.inputs.word.document import Block, Grid, Para, as_label
from doorbraak_tools.inputs.word.names import code_named, field_named, main_question, part_named, question_named
from doorbraak_tools.inputs.word.place import Place
from doorbraak_tools.plan.method import field_at

_LABEL = 100
"""How long a label can be, in characters."""
_SURE = 0.85
_BEFORE_A_COLON = re.compile(r"([^:\t?\n]{2,60})(?::|\t)\s*(?=\S)|([^?\n]{10,150}\?)\s+(?=\S)")


class AnyReader:
    """Takes the blocks one by one; it looks at all of them first, for what a heading and a label look like."""

    def __init__(self, place: Place, blocks: Sequence[Block]) -> None:
        self._place = place
        paras = [para for block in blocks for para in _paras(block)]
        self._steps_rank = _least_rank(paras, lambda para: part_named(para.text) is not None)
        self._labels_rank = _least_rank(paras, lambda para: question_named(para.text) is not None)

    def take(self, block: Block) -> None:
        """Put one block at its place."""
        if isinstance(block, Grid):
            self._table(block)
        elif self._place.field is None and main_question(block.text):
            return  # what the card itself says under the name of a step
        elif not (self._title(block) or self._heading(block) or self._label(block)):
            self._text(block)

    def _title(self, para: Para) -> bool:
        """Take the title: a paragraph in the style for it, before the first step."""
        is_title = not self._place.base and para.style.casefold() in {"title", "titel"}
        return is_title and self._place.title(para.text)

    def _heading(self, para: Para) -> bool:
        if para.rank < self._steps_rank:
            return False
        place = self._place
        code = code_named(para.text) if place.step in {("doorbraak",), ("waardendriehoek",)} else ""
        part = part_named(para.text)
        if code:
            self._doorbraak(code, para)
        elif part is not None and (part.sure > _SURE or para.rank):
            place.go(part.path)
            if part.rest and not main_question(part.rest):
                place.tell(said(part.rest), part.rest)
        elif para.level and place.base:
            self._group(para)
        else:
            return False
        return True

    def _doorbraak(self, code: str, para: Para) -> None:
        """Go to a doorbraak; what stands behind its code is what it is, in step 4."""
        place = self._place
        place.go_to_code(code)
        rest = re.sub(r"^.*?[0-9]{1,2}\W*", "", para.text, count=1)
        if rest and place.step == ("doorbraak",):
            place.answer((*place.base, "wat"), rest, para)
        elif rest:
            place.line(rest, para)

    def _group(self, para: Para) -> None:
        """Take a heading below that of a step: a group of fields, a question, or one of the writer's own."""
        place = self._place
        path = field_named(para.text, place.base, place.code)
        if path is None or path[:1] != place.step:
            place.field = None
            place.tell(told(para), para.text)
        elif (field_at(path) or {}).get("properties"):
            place.go(path)
        else:
            place.field = path

    def _label(self, para: Para) -> bool:
        """Take a question or the name of a field; also one with its answer behind it on the same line."""
        known = (para.rank >= self._labels_rank and self._whole_label(para)) or self._label_before(para)
        if known or not para.rank or not self._place.base or self._place.field is None or len(para.text) > _LABEL:
            return known
        # A label that the method does not know: what stands under it is no answer to the question before it.
        self._place.field = None
        self._place.tell(f"**{told(para)}**", para.text)
        return True

    def _whole_label(self, para: Para) -> bool:
        place = self._place
        path = field_named(para.text, place.base, place.code)
        question = question_named(para.text)
        if path is None and question is not None:
            path = tuple(place.code if part == "*" else part for part in question)
            place.base = path[:-1]
        # A plain line of text can happen to be the name of a field: only a question is taken from plain text.
        if path is None or not (para.rank or question is not None or para.text.endswith("?")):
            return False
        place.field = path
        return True

    def _label_before(self, para: Para) -> bool:
        """Take "Wens: rust in huis", "Opsteller", a tab and a function, or a bold label with plain text behind it."""
        place = self._place
        if 0 < para.lead < len(para.text):
            label, rest = para.text[: para.lead], para.text[para.lead :]
        else:
            found = _BEFORE_A_COLON.match(para.text)
            if found is None or para.lead or (self._labels_rank and place.base):
                return False
            label, rest = found[1] or found[2], para.text[found.end() :]
        path = field_named(label, place.base, place.code)
        if path is None:
            return False
        place.field = path
        for line in rest.lstrip(" :\t\n\u2013-").split("\n"):
            place.answer(path, line, para)
        if not place.base:
            place.field = None
        return True

    def _text(self, para: Para) -> None:
        place = self._place
        if not place.base and para.rank and len(para.text) <= _LABEL and place.title(para.text):
            return
        for line in para.text.split("\n"):
            if line.strip():
                place.line(line.strip(), para)

    def _table(self, grid: Grid) -> None:
        rows = tuple(row for row in grid.rows if any(row))
        grid = Grid(rows)
        path = self._place.list_for(grid)
        if path is not None:
            self._place.items(grid, path)
        elif self._is_form(grid):
            for row in rows:
                for index, cell in enumerate(row):
                    for para in cell:
                        self.take(as_label(para) if index == 0 and len(row) > 1 else para)
        elif rows:
            first = next((para.text for row in rows for cell in row for para in cell), "")
            self._place.tell(told_table(grid), f"een tabel ({first})")

    def _is_form(self, grid: Grid) -> bool:
        """Whether a table is a form: one column, or a first column in which labels and steps stand."""
        if not grid.rows or max(len(row) for row in grid.rows) == 1:
            return True
        place = self._place
        firsts = [row[0][0].text for row in grid.rows if row[0]]
        known = [
            part_named(text) or question_named(text) or field_named(text, place.base, place.code) for text in firsts
        ]
        return sum(one is not None for one in known) * 2 >= len(firsts) > 0


def _least_rank(paras: Sequence[Para], is_one: Callable[[Para], bool]) -> int:
    """Return how much a line must look like a heading to count as one: as much as two that are recognised do."""
    for rank in (2, 1):
        if sum(1 for para in paras if para.rank >= rank and is_one(para)) >= 2:
            return rank
    return 0


def _paras(block: Block) -> list[Para]:
    """Return a paragraph, or those in the cells of a form; what stands in its first column is a label there."""
    if isinstance(block, Para):
        return [block]
    return [
        as_label(para) if index == 0 and len(row) > 1 else para
        for row in block.rows
        for index, cell in enumerate(row)
        for para in cell
    ]
