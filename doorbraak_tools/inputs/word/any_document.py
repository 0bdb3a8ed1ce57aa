"""A document that somebody wrote, in whatever form: headings, bold lines, plain lines or a form in a table.

Headings count as steps when at least two of the steps are headings, else bold lines do, else any line; and likewise
for questions. So an answer that happens to say "Overzicht" stays an answer in a document with real headings.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from doorbraak_tools.inputs.word.answers import said, told, told_table
from doorbraak_tools.inputs.word.document import Grid, Para
from doorbraak_tools.inputs.word.forms import by_columns, filled, is_form, lines_of, paras_of, row_paras
from doorbraak_tools.inputs.word.items import item_schema, sections
from doorbraak_tools.inputs.word.labels import LONGEST, Labels
from doorbraak_tools.inputs.word.names import code_named, main_question, part_named
from doorbraak_tools.inputs.word.place import Place
from doorbraak_tools.inputs.word.wordings import without_number
from doorbraak_tools.plan.method import field_at
from doorbraak_tools.plan.queries import RENDEMENT

_SURE = 0.85
_ASKS = re.compile(r"[:?](?:\s|$)")
_BESIDE = re.compile(r"(?<!\s)(?=\s*?(?:\t| {3}))\s++(?=[^\W\d_][^:\n\t]{1,60}:(?:\s|$))")
"""What stands between a label with its answer and another label on the same line."""
_INSTRUCTS = re.compile(
    r"(?:beschrijf|omschrijf|noteer|benoem|vermeld|schets|houd het kort|denk (?:aan|hierbij|daarbij)|let op|tip"
    r"|maximaal|max\.|(?:licht|vat|vul|geef|kruis|vink) (?!ik\b)[^.\n]{0,80}\b(?:toe|samen|in|aan|weer))\b",
    re.IGNORECASE,
)
"""How a form begins what it says under a question to whoever is to answer it."""
_NOTE = re.compile(r" \((noot: .*|zie de noot hierboven)\)")
"""How a note stands in the text that calls it."""


class AnyReader:
    """Takes the blocks one by one; it looks at all of them first, for what a heading and a label look like."""

    def __init__(self, place: Place, blocks: Sequence[object]) -> None:
        self._place = place
        self._labels = Labels(place, [para for block in blocks for para in paras_of(block)])

    def para(self, para: Para) -> None:
        """Put a paragraph at its place."""
        if "\n" not in para.text and self._beside(para):
            return
        lines = [line.strip() for line in para.text.split("\n") if line.strip()]
        as_one = len(lines) < 2 or (para.rank and self._labels.is_label(replace(para, text=" ".join(lines))))
        if not as_one and any(self._labels.is_named(one) for one in lines_of(para)):
            self._lines(para)
        else:
            self._one(para)

    def _beside(self, para: Para) -> bool:
        """Take a line with more than one label in it, each with its answer behind it."""
        parts = lines_of(replace(para, text=_BESIDE.sub(lambda space: "\n".ljust(len(space[0])), para.text)))
        named = [self._labels.is_named(part) for part in parts]
        if len(parts) < 2 or not any(named):
            return False
        for number, part in enumerate(parts):
            if number and not named[number]:
                self._place.field = None  # a label that the method does not know
            self._one(part)
        return True

    def _lines(self, para: Para) -> None:
        """Take a paragraph of more lines, of which one is a question: somebody went on with Shift and Enter."""
        for number, line in enumerate(lines_of(para)):
            # Behind a question only what ends as a question does is one more.
            if self._labels.is_named(line) and (not number or _ASKS.search(line.text)):
                self._one(line)
            elif para.label:
                self._place.tell(told(line.part(line.text)), line.text)  # what the form says of its question
            else:
                self._place.line(line.text, replace(line, level=0))

    def _one(self, para: Para) -> None:
        if self._place.is_waiting and main_question(para.text):
            return  # what the card itself says under the name of a step
        plain = replace(para, text=_NOTE.sub("", para.text))
        if plain.text != para.text and self._labels.is_label(plain):
            # A note that somebody put at a question is no answer to it.
            self._one(plain)
            for note in _NOTE.findall(para.text):
                self._place.tell(said(note), note)
        elif not (self._title(para) or self._heading(para) or self._label(para)):
            self._text(para)

    def _title(self, para: Para) -> bool:
        """Take the title, before the first step: a paragraph in the style for it, or what stands above the whole."""
        is_title = para.style.casefold() in {"title", "titel"} or para is self._labels.above_all
        return not self._place.base and is_title and self._place.title(para.text)

    def _heading(self, para: Para) -> bool:
        if para.rank < self._labels.steps_rank:
            return False
        place = self._place
        part = part_named(para.text, place.wordings)
        near = part is None or part.path == ("doorbraak",)
        code = code_named(para.text) if near or place.step in {("doorbraak",), ("waardendriehoek",)} else ""
        asked = place.named(para.text) if place.base else None
        if code:
            self._doorbraak(code, para)
        elif asked is not None and part is not None and part.sure < 1 and asked[:2] == place.base[:2]:
            place.ask(asked)  # "Huidige situatie" under rendement is no step
        elif part is not None and (part.sure > _SURE or para.rank):
            place.go(part.path)
            rest = place.named(part.rest) if part.rest else None
            if rest is not None:
                place.ask(rest)
            elif part.rest and not main_question(part.rest):
                place.tell(said(part.rest), part.rest)
            elif para.text not in self._labels.above_questions:
                place.expect(part.meant, para.text)
        elif para.level:
            return self._group(para)
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

    def _group(self, para: Para) -> bool:
        """Take a heading below that of a step: a group of fields, a question, or one of the writer's own."""
        place, path = self._place, self._labels.whole(para)
        if path is not None and field_at(path).fields:
            place.go(path)
        elif path is not None:
            place.ask(path)
        elif not place.base or self._labels.split(para) is not None:
            return False
        else:
            place.field = None
            place.tell(told(para), para.text)
        return True

    def _label(self, para: Para) -> bool:
        """Take a question or the name of a field; also one with its answer behind it on the same line."""
        place, path = self._place, self._labels.at(para)
        if path is not None:
            place.ask(path)
            return True
        if self._label_before(para) or self._labels.is_goal_number(para):
            return True
        if place.field is None:
            return False
        # A label that the method does not know: what stands under it is no answer to the question before it.
        before = para.text[: para.lead].rstrip().endswith((":", "?")) and para.lead <= LONGEST
        unknown = self._labels.is_unknown(para)
        if unknown or before:
            place.field = None
            place.tell(f"**{told(para)}**" if unknown and not para.level else told(para), para.text)
        return place.field is None

    def _label_before(self, para: Para) -> bool:
        place, found = self._place, self._labels.split(para)
        if found is None:
            return False
        path, rest = found
        at_the_head = not place.base and len(path) == 1
        place.ask(path)
        # What is as bold as its question is what the form says of it.
        explained = para.rank and not para.label and "?" in para.text[: -len(rest)] if rest else False
        for line in rest.split("\n"):
            if explained:
                place.tell(told(para.part(line)), line)
            else:
                place.answer(place.field or path, line, para)
        if at_the_head:
            place.base, place.field = (), None
        return True

    def _text(self, para: Para) -> None:
        place = self._place
        short = para.rank and not para.label and len(para.text) <= LONGEST
        counted = para.number or without_number(para.text) != para.text
        if not (place.base or place.box or counted) and short and place.title(para.text):
            return
        if place.field is not None and item_schema(place.field):
            # Text is no item of a list; it can be the name of the next one, and what follows it may be another's.
            path = place.named(para.text)
            if path is not None and item_schema(path):
                place.ask(path)
                return
            place.field = None if place.has_items(place.field) else place.field
        if place.field is None or (_INSTRUCTS.match(para.text) and place.is_open):
            place.tell(told(para), para.text)
            return
        for line in para.drawn.split("\n"):
            place.line(line.strip(), para)

    def table(self, grid: Grid) -> None:
        """Put a table at its place."""
        place = self._place
        above, grid, has_room = filled(grid, self._labels)
        asked = place.field
        for para in above:
            self.para(para)
        if above and place.field is None and asked is not None and item_schema(asked):
            place.field = asked  # a title over the table that is asked for
        if not grid.rows:
            return
        parts = list(sections(grid, place.named))
        if len(parts) > 1:
            for path, part in parts:
                if path is not None:
                    place.ask(path)
                if len(part.rows) > 1:
                    self.table(part)
        elif (path := place.list_for(grid)) is not None:
            place.items(grid, path)
        elif (turned := by_columns(grid, place, self._labels)) is not None or is_form(grid, self._labels):
            for before, row in pairwise(((), *(turned or grid).rows)):
                for para in row_paras(row, before, place, self._labels, has_room and turned is None):
                    self.para(para)
        else:
            first = next((para.text for row in grid.rows for cell in row for para in cell), "")
            asks = place.fits(grid, (*RENDEMENT, "huidige_situatie"))  # or of another scenario
            which = ": bij welk scenario hoort hij?" if asks else ""
            place.tell(told_table(grid), f"een tabel ({' '.join(first.split())[:40]}){which}", asks=asks)
