"""What in a document looks like a label: a question, the name of a field, or a label that the method does not know."""

import re
from collections.abc import Callable, Iterator, Sequence

from doorbraak_tools.inputs.values import ticked
from doorbraak_tools.inputs.word.document import Cell, Para
from doorbraak_tools.inputs.word.names import exactly_named, field_named, part_named, question_named
from doorbraak_tools.inputs.word.place import Place
from doorbraak_tools.inputs.word.wordings import without_number
from doorbraak_tools.plan.method import steps
from doorbraak_tools.plan.model import DataPath

LONGEST = 100
"""How long a label can be, in characters."""
_BEFORE_A_COLON = re.compile(r"([^:\t?\n]{2,60})(?::|\t)\s*(?=\S)|([^?\n]{10,150}\?)\s+(?=\S)")
_HINT = re.compile(r"\([^()]*\)\s*[.:]?")
_A_GOAL = re.compile(r"(?:sub)?doel\s*[0-9]{0,2}\s*[:.]?", re.IGNORECASE)
_ASKS = re.compile(r"(?:wat|waar\w*|hoe\w*|welke?|wie|waarom|wanneer|is|zijn|kun|kan|heb|heeft)\b", re.IGNORECASE)


class Labels:
    """Tells labels from text, by what the paragraphs of this document look like and where in the plan a reader is."""

    def __init__(self, place: Place, paras: Sequence[Para]) -> None:
        self._place = place
        self.steps_rank = _least_rank(paras, lambda text: part_named(text, place.wordings) is not None)
        self.above_all = _above_all(paras, self.steps_rank, place)
        self._rank = _least_rank(paras, lambda text: question_named(text, place.wordings) is not None)
        plain = [para for para in paras if not para.rank and question_named(para.text, place.wordings) is not None]
        self._plain_questions = not self._rank and len(plain) > 1
        self.above_questions = frozenset(_above_questions(paras, self.steps_rank, place))

    def is_named(self, para: Para) -> bool:
        """Whether a line asks for something, with or without the answer behind it."""
        return self.is_label(para) or self.split(para) is not None

    def is_label(self, para: Para) -> bool:
        """Whether a paragraph as a whole is the name of a step or the label of a field."""
        named = part_named(para.text, self._place.wordings) is not None and para.rank >= max(self.steps_rank, 1)
        return named or self.at(para) is not None

    def is_unknown(self, para: Para) -> bool:
        """Whether a paragraph looks like a label, though the method does not know it."""
        asks = self._plain_questions and para.text.endswith("?") and _ASKS.match(without_number(para.text))
        return bool((para.rank or asks) and len(para.text) <= LONGEST)

    def is_goal_number(self, para: Para) -> bool:
        """Whether a label only counts the goals that are asked for: "Doel 2"."""
        return self._place.asks_goals and bool(para.rank and _A_GOAL.fullmatch(para.text))

    def whole(self, para: Para) -> DataPath | None:
        """Return the field of which a paragraph is the name, and no more than that, or None."""
        path, place = self._place.named(para.text), self._place
        more = path is not None and not exactly_named(para.text, place.base, place.wordings) and self.split(para)
        return None if more else path

    def at(self, para: Para) -> DataPath | None:
        """Return the field that a paragraph asks for as a whole, or None."""
        place = self._place
        path = self.whole(para)
        at_the_head = not place.base and len(path or ()) == 1 and para.text.endswith(":")
        if path is not None and not (path[:1] == place.step or para.rank or "?" in para.text or at_the_head):
            path = None
        question = question_named(para.text, place.wordings) if path is not None or self.split(para) is None else None
        if (path is None or path[:1] != place.step) and question is not None and para.rank >= min(self._rank, 1):
            path = tuple(place.code if part == "*" else part for part in question)
        # A plain line of text can happen to be the name of a field: only a question is taken from plain text.
        name = without_number(para.text)
        exact = exactly_named(name, place.base, place.wordings)
        # Only a label has a colon behind it, and only a label that is named to the letter has a number before it.
        counted = exact and name != para.text
        plain = question is not None or counted or para.text.endswith(("?", ":"))
        looks = para.rank >= min(self._rank, 1) or counted or (exact and para.text.endswith(":"))
        return path if path is not None and para.rank >= (0 if plain else 1) and looks else None

    def split(self, para: Para) -> tuple[DataPath, str] | None:
        """Return the field and what stands behind its name: "Wens: rust in huis", or a bold label with plain text."""
        place = self._place
        if 0 < para.lead < len(para.text):
            label, rest = para.text[: para.lead], para.text[para.lead :]
        else:
            found = _BEFORE_A_COLON.match(para.text)
            if found is None:
                return None
            label, rest = found[1] or found[2], para.text[found.end() :]
            plain = not para.lead and not para.label and self._rank and place.base
            if plain and ticked(rest) is None and not exactly_named(label, place.base, place.wordings):
                return None
        path = place.named(label)
        if path is None or _HINT.fullmatch(rest.strip(" :")):
            return None
        return path, rest.lstrip(" :\t\n\u2013-")

    def asks(self, row: tuple[Cell, ...]) -> bool:
        """Whether a row of a table has a question in nearly all its cells."""
        cells = [cell for cell in row if cell]
        return len(cells) > 1 and sum(map(self.may_ask, cells)) * 3 >= 2 * len(cells)

    def may_ask(self, cell: Cell) -> bool:
        """Whether a cell begins as one that asks for something does, also for what the method does not know."""
        return self.knows(cell) or cell[0].text.endswith(("?", ":"))

    def knows(self, cell: Cell) -> bool:
        """Whether a cell begins with the name of a part or a question, or counts the goals that are asked for."""
        if not cell:
            return False
        text, place = cell[0].text.split("\n")[0], self._place
        return bool(part_named(text, place.wordings) or question_named(text, place.wordings) or place.named(text)
                    or (place.asks_goals and _A_GOAL.fullmatch(text)))  # fmt: skip


def _above_all(paras: Sequence[Para], rank: int, place: Place) -> Para | None:
    """Return the first line when it is the title of the whole: the heading after it names an earlier step.

    "Plan van aanpak gezin" stands above a plan, and elsewhere above the last step of one.
    """
    order = [step.key for step in steps()]
    heads = (para for para in paras if para.rank >= max(rank, 1) and not para.label)
    named = ((para, part_named(para.text, place.wordings)) for para in heads)
    found = [(para, order.index(str(part.path[0]))) for para, part in named if part is not None]
    is_title = len(found) > 1 and found[0][0] is paras[0] and found[0][1] > found[1][1]
    return paras[0] if is_title and "plan" in paras[0].text.casefold() else None


def _above_questions(paras: Sequence[Para], rank: int, place: Place) -> Iterator[str]:
    """Yield the headings that name a step or else an answer of it, and have the question for that answer under them."""
    heading, above = "", None
    for para in paras:
        part = part_named(para.text, place.wordings) if para.rank >= max(rank, 1) else None
        if part is not None:
            heading, above = para.text, part
        elif above and above.meant and field_named(_label_of(para), above.path, "*", place.wordings) in above.meant:
            yield heading


def _label_of(para: Para) -> str:
    """Return what of a paragraph can be a label: all of a bold line, else what stands before a colon or a tab."""
    found = _BEFORE_A_COLON.match(para.text)
    whole = para.text if para.rank or para.text.endswith(("?", ":")) else ""
    return para.text[: para.lead] or (found[1] or found[2] if found else whole)


def _least_rank(paras: Sequence[Para], is_one: Callable[[str], bool]) -> int:
    """Return how much a line must look like a heading to count as one: as much as two that are recognised do."""
    ranks = sorted((para.rank for para in paras if is_one(para.text.split("\n")[0])), reverse=True)
    return ranks[1] if len(ranks) > 1 else 0
