"""A document that `doorbraak show --as plan` wrote: its styles say what is a question and what an answer.

The contract stands in `documents/outlets/docx.py`.
"""

import re
from collections.abc import Iterable

from doorbraak_tools.inputs.word.answers import told, told_table
from doorbraak_tools.inputs.word.document import OUR_STYLES, Block, Grid, Para
from doorbraak_tools.inputs.word.names import code_named, exactly_named, field_named, part_named
from doorbraak_tools.inputs.word.place import Place
from doorbraak_tools.plan.method import field_at
from doorbraak_tools.plan.model import CODE

_LABELLED, _QUESTION = "Kenmerk", "Vraag"
_STORIES = {"Verhaal", "Verhaal lijst", "Citaat"}
_WORKED_OUT = {"Uitkomst", "Kern", "Let op", "Boven de titel", "Hoofdvraag"}
OUTCOME, ITEMS, CITED = "De uitkomst", "De posten", "Aangehaalde regels"
HOW_IT_STANDS = "Hoe het plan ervoor staat"
WORKED_OUT = "wat doorbraak had uitgerekend, en de lijst met aangehaalde regels"
_TRIED, _LONGEST = 20, 200
"""In how many places, and how far, an answer is looked for behind its question."""
_NOTICE = re.compile(r"Nog niet volledig: er (?:ontbre|sta)[^\n]{0,120}|Volledig ingevuld, [^\n]{0,200}\.")


def is_notice(text: str) -> bool:
    """Whether a text is what our own documents say of how far a plan is."""
    return _NOTICE.fullmatch(text) is not None


def is_own(blocks: Iterable[Block]) -> bool:
    """Whether this tool wrote a document."""
    return {block.style for block in blocks if isinstance(block, Para)} >= OUR_STYLES


class OwnReader:
    """Takes the blocks one by one."""

    def __init__(self, place: Place) -> None:
        self._place = place
        self._worked_out = False
        place.found.left_out.append(WORKED_OUT)

    def take(self, block: Para | Grid) -> None:
        """Put one block at its place."""
        if isinstance(block, Grid):
            if not self._worked_out:
                self._table(block)
        elif block.level:
            self._heading(block)
        elif not self._worked_out and block.style not in _WORKED_OUT:
            self._para(block)

    def _heading(self, para: Para) -> None:
        self._worked_out = para.text in {OUTCOME, CITED, HOW_IT_STANDS}
        if self._worked_out or para.text == ITEMS:
            self._place.field = None
            return
        step = self._place.step
        code = code_named(para.text) if step in {("doorbraak",), ("waardendriehoek",)} else ""
        part = part_named(para.text)
        if code:
            self._place.go_to_code(code)
        elif part is not None and part.sure == 1.0:
            self._place.go(part.path)
        else:
            group = field_named(para.text, self._place.base, self._place.code)
            if group is not None and group[:1] == step:
                if (field_at(group) or {}).get("properties"):
                    self._place.go(group)
                else:
                    self._place.field = group
            else:
                self._place.field = None
                self._place.tell(told(para), "")

    def _para(self, para: Para) -> None:
        place = self._place
        if para.style == "Title":
            place.title(para.text)
        elif para.style == "Noot":
            if para.text.startswith("Voorbeeld."):
                place.found.left_out.append("dat het een voorbeeld is: zet dat er zelf bij, zoals: voorbeeld: fictief")
        elif para.style in _STORIES:
            place.tell(told(para), "")
        elif para.style == _QUESTION:
            self._question(para)
        elif para.style == _LABELLED:
            self._labelled(para)
        else:
            for line in para.text.split("\n"):
                place.line(line.strip(), para)

    def _question(self, para: Para) -> None:
        """Take a question; what somebody typed behind it, on the same line or the next, is its answer."""
        place = self._place
        text = para.text
        ends = [found.end() for found in re.finditer(r"(?=\n)|[?:](?=\s)|(?=\t)", text)][:_TRIED]
        spaces = [found.start() for found in re.finditer(r"\s", text[:_LONGEST])][:_TRIED]
        exact = (end for end in (len(text), *ends, *spaces) if exactly_named(text[:end], place.base, place.wordings))
        for end in (*exact, *ends, len(text)):
            place.field = field_named(text[:end], place.base, place.code)
            if place.field is not None:
                for line in para.text[end:].split("\n"):
                    place.line(line.strip(), para)
                return
        place.tell(told(para), para.text)

    def _labelled(self, para: Para) -> None:
        """Take a label, a tab and what belongs to it. A further line has no label; of a goal the label is its code."""
        place = self._place
        label, tab, rest = para.text.partition("\t") if "\t" in para.text else ("", "", para.text)
        schema = field_at(place.field) if place.field else None
        goals = schema is not None and "patternProperties" in schema
        alone = field_named(rest, place.base, place.code) if not tab and not goals else None
        if goals and not tab and CODE.fullmatch(rest):
            return  # a code with nothing behind it: this goal is still to come
        if alone is not None:
            place.field = alone  # likewise a label; the answer may stand in a paragraph below it
        elif place.field and goals:
            place.goal(place.field, label.strip() or place.last_goal(place.field), rest, para)
        elif not tab:
            place.line(rest, para)
        else:
            place.field = field_named(label, place.base, place.code)
            if place.field is None:
                place.tell(told(para), para.text)
            else:
                place.answer(place.field, rest, para)

    def _table(self, grid: Grid) -> None:
        path = self._place.list_for(grid)
        if path is not None and path == self._place.field:
            self._place.items(grid, path)
        elif any(grid.rows):
            self._place.tell(told_table(grid), "")
