"""A document that `doorbraak show --as plan` wrote: its styles say what is a question and what an answer.

The contract stands in `documents/outlets/docx.py`.
"""

import re
from collections.abc import Iterable, Sequence

from doorbraak_tools.inputs.word.answers import told, told_table
from doorbraak_tools.inputs.word.document import OUR_STYLES, Apart, Block, Box, Grid, Para
from doorbraak_tools.inputs.word.names import code_named, exactly_named, main_question, part_named
from doorbraak_tools.inputs.word.place import Place
from doorbraak_tools.plan.method import field_at
from doorbraak_tools.plan.model import CODE

_LABELLED, _QUESTION = "Kenmerk", "Vraag"
_STORIES = {"Verhaal", "Verhaal lijst", "Citaat"}
_WORKED_OUT = {"Uitkomst", "Kern", "Let op", "Boven de titel", "Hoofdvraag"}
_PLAN = "Doorbraakplan"
"""What stands above the title."""
_ITEMS = "De posten"
_PARTS = {"De uitkomst", "Aangehaalde regels", "Hoe het plan ervoor staat"}
"""Headings under which everything was worked out, up to the next heading."""
WORKED_OUT = "wat doorbraak had uitgerekend, en de lijst met aangehaalde regels"
HOW_TO_FILL_IN = (
    "Schrijf je antwoord onder elke vraag. Wat je nog niet weet, laat je open. Schrijf functies, geen namen.",
    "Een rij erbij in een tabel: druk op Tab in het laatste vak. Nog een doorbraak: kopieer in stap 4 en in stap 5a "
    "alles wat bij Doorbraak D1 staat, en noem het Doorbraak D2.",
    "Klaar? Open dit document in de werkplaats van het handboek, of zet het over met: doorbraak import",
)
"""What a form without a plan says above the first question."""
_TRIED, _LONGEST = 20, 200
"""In how many places, and how far, an answer is looked for behind its question."""
_NOTICE = re.compile(r"Nog niet volledig: er (?:ontbre|sta)[^\n]{0,120}|Volledig ingevuld, [^\n]{0,200}\.")


def is_own(blocks: Iterable[Block]) -> bool:
    """Whether this tool wrote a document, and its styles are still there."""
    return {block.style for block in blocks if isinstance(block, Para)} >= OUR_STYLES


def lost_its_styles(paras: Sequence[Para]) -> bool:
    """Whether this tool wrote a document that another program took the styles from."""
    return sum(main_question(para.text) for para in paras) > 3 and any(para.text == _PLAN for para in paras)


def less_worked_out(blocks: Iterable[Block]) -> tuple[list[Block], list[str]]:
    """Return the blocks of a document that this tool wrote, less what it worked out and says to who fills it in.

    With that, in words, that there is something worked out: in a form that nobody filled in there is not.
    """
    kept: list[Block] = []
    left_out: list[str] = []
    worked_out = begun = False
    for block in blocks:
        if isinstance(block, Para) and block.level:
            worked_out, begun = block.text in _PARTS, True
            left_out = [WORKED_OUT] if worked_out else left_out
        if worked_out and not isinstance(block, Apart | Box):
            continue
        if isinstance(block, Para):
            told = block.text in HOW_TO_FILL_IN or _NOTICE.fullmatch(block.text) is not None
            named = block.text == (_ITEMS if block.level else "" if begun else _PLAN)
            if told or named or block.style in _WORKED_OUT:
                continue
        kept.append(block)
    return kept, left_out


class OwnReader:
    """Takes the blocks one by one."""

    def __init__(self, place: Place) -> None:
        self._place = place

    def _heading(self, para: Para) -> None:
        step = self._place.step
        code = code_named(para.text) if step in {("doorbraak",), ("waardendriehoek",)} else ""
        part = part_named(para.text)
        group = self._place.named(para.text)
        if code:
            self._place.go_to_code(code)
        elif part is not None and part.sure == 1.0:
            self._place.go(part.path)
        elif group is None or group[:1] != step:
            self._place.field = None
            self._place.tell(told(para), "")
        elif field_at(group).fields:
            self._place.go(group)
        else:
            self._place.field = group

    def para(self, para: Para) -> None:
        """Put a paragraph at its place."""
        place = self._place
        if para.level:
            self._heading(para)
        elif para.style == "Title":
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
        tried = (len(text), *ends, *reversed(spaces))
        exact = (end for end in tried if exactly_named(text[:end], place.base, place.wordings))
        for end in (*exact, *ends, len(text)):
            place.field = place.named(text[:end])
            if place.field is not None:
                for line in para.text[end:].split("\n"):
                    place.line(line.strip(), para)
                return
        place.tell(told(para), para.text)

    def _labelled(self, para: Para) -> None:
        """Take a label, a tab and what belongs to it. A further line has no label; of a goal the label is its code."""
        place = self._place
        label, tab, rest = para.text.partition("\t") if "\t" in para.text else ("", "", para.text)
        goals = place.asks_goals
        alone = place.named(rest) if not tab and not goals else None
        if goals and not tab and CODE.fullmatch(rest):
            return  # a code with nothing behind it: this goal is still to come
        if alone is not None:
            place.field = alone  # likewise a label; the answer may stand in a paragraph below it
        elif place.field and goals:
            place.goal(place.field, label.strip() or place.last_goal(place.field), rest, para)
        elif not tab:
            place.line(rest, para)
        else:
            place.field = place.named(label)
            if place.field is None:
                place.tell(told(para), para.text)
            else:
                place.answer(place.field, rest, para)

    def table(self, grid: Grid) -> None:
        """Put a table at its place."""
        path = self._place.list_for(grid)
        if path is not None and path == self._place.field:
            self._place.items(grid, path)
        elif any(grid.rows):
            self._place.tell(told_table(grid), "")
