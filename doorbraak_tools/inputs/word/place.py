"""Where in the plan a reader of a document is, and putting text and tables there."""

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

from doorbraak_tools.inputs.amounts import Amount
from doorbraak_tools.inputs.values import Value, ticked, value_of
from doorbraak_tools.inputs.word.answers import Imported, Note, add_line, said, step_of, told
from doorbraak_tools.inputs.word.document import Grid, Para
from doorbraak_tools.inputs.word.items import columns_of, item_schema, read_rows
from doorbraak_tools.inputs.word.names import field_named
from doorbraak_tools.inputs.word.symbols import EMPTY
from doorbraak_tools.inputs.word.wordings import Wordings
from doorbraak_tools.plan.method import Schema, field_at, first_code
from doorbraak_tools.plan.model import DataPath
from doorbraak_tools.plan.queries import RENDEMENT

_GOAL = re.compile(r"([KL][1-9][0-9]?)(?:\s*[:.)\t\u2013-]?\s+(?=\S)|\s*$)")
_COUNT = re.compile(r"^\s*(?:(?:doel\s*)?[0-9]{1,2}\s?[.):]|[a-h]\s?[.)])\s+", re.IGNORECASE)
"""A number or letter before a goal: its code takes the place of it."""
_ROOM = re.compile(r"[\s._…]*(?:[._]{4}|…{2})[\s._…]*")
"""Dots or a line to write on: room for an answer, and none."""
_MOST_SHOWN = 60
_DOORBRAAK, _TRIANGLE = ("doorbraak",), ("waardendriehoek",)


class Place:
    """A place in a plan: `base` is the step, corner or group, `field` the answer that is asked for, or None.

    `code` stands for the doorbraak where a document does not say which. `box` says of the box that is read where it
    stands, "" outside one.
    """

    def __init__(self, wordings: Wordings) -> None:
        self.found = Imported()
        self.wordings = wordings
        self.base: DataPath = ()
        self.field: DataPath | None = None
        self.code = "D1"
        self.box = self._lead = self._asks = ""
        self._expected: DataPath | None = None
        self._taken = 0
        self._left_open: tuple[DataPath | None, int] = None, 0
        self._lengths: dict[DataPath, int] = {}
        self._contested: set[DataPath] = set()

    def go(self, path: DataPath) -> None:
        """Go to a step, corner or group of fields."""
        self.base, self.field, self._asks = path, None, ""
        if path == self.step or (len(path) == 2 and path[0] == "waardendriehoek"):
            self.code = "D1"

    def expect(self, meant: Sequence[DataPath], name: str) -> None:
        """Take what stands right under the name of a part for the answer that it means; of more answers, ask which."""
        paths = [tuple(self.code if part == "*" else part for part in path) for path in meant]
        if len(paths) == 1:
            self.field = self._expected = paths[0]
        elif paths:
            self._asks = f"{name}: {' of '.join(field_at(path).title for path in paths)}?"

    @property
    def is_waiting(self) -> bool:
        """Whether nothing is asked for, or nothing stands yet under the name of a part."""
        return self.field is None or (self.field == self._expected and self.field not in self.found.answers)

    @property
    def asks_goals(self) -> bool:
        """Whether goals are asked for, each with its code."""
        return bool(self.field and field_at(self.field).coded)

    @property
    def is_open(self) -> bool:
        """Whether nothing was said yet to what is asked for."""
        depth = len(self.field or ())
        return not any(path[:depth] == self.field for path in self.found.answers)

    def go_to_code(self, code: str) -> None:
        """Go to a doorbraak: its legitimiteit in step 5, else in step 4."""
        self.code = code
        self.base = (*_TRIANGLE, "legitimiteit", code) if self.step == _TRIANGLE else (*_DOORBRAAK, code)
        self.field = None

    @contextmanager
    def in_box(self, beside: str) -> Iterator[None]:
        """Read a box beside the text: no answer goes on in it, and what is kept of it says where it hung.

        The text goes on behind it where it was, unless the box does no more than ask for something: then the text, or
        the next box, is the answer.
        """
        before, around, taken = (self.base, self.field, self.code), self.box, self._taken
        asked = self.named(beside)
        here = self.field or self.base
        beside = _shortened(beside or (field_at(here).title if here else ""), _MOST_SHOWN // 2)
        self.box = self._lead = f"in een kader bij “{beside}”" if beside else "in een kader"
        self.base = asked[:-1] if asked else self.base
        self.field = self.field if (self.field, taken) == self._left_open else None
        inside = (self.base, self.field, self.code)
        yield
        if self._taken == taken and inside != (self.base, self.field, self.code):
            self._left_open = self.field, taken
        else:
            self.base, self.field, self.code = before
        self.box, self._lead = around, ""

    def named(self, label: str) -> DataPath | None:
        """Return the field that a label asks for here, or None."""
        return field_named(label, self.base, self.code, self.wordings)

    def ask(self, path: DataPath) -> None:
        """Go to a field, wherever it is; of a group to the first.

        A knelpunt that is asked for once more is that of the next doorbraak.
        """
        if path == (*_DOORBRAAK, self.code, "knelpunt") and path in self.found.answers:
            following = (*_DOORBRAAK, f"D{int(self.code[1:]) + 1}", "knelpunt")
            path = following if field_at(following) else path
        group = field_at(path).fields
        path = (*path, next(iter(group))) if group else path
        if not self.base or path[: len(self.base)] != self.base or len(path) > 2:
            self.base = path[:-1]
        if path[:1] == _DOORBRAAK and len(path) > 1:
            self.code = str(path[1])
        self.field, self._asks = path, ""

    @property
    def step(self) -> DataPath:
        """The place of the step; empty before the first."""
        return self.base[:1]

    def title(self, text: str) -> bool:
        """Take the title of the plan; False when there is one already or it is too long."""
        return ("titel",) not in self.found.answers and add_line(self.found.answers, ("titel",), _one_line(text))

    def line(self, line: str, para: Para) -> None:
        """Put a line of text at the answer that is asked for, or in the story of the step."""
        if self.field is None:
            self.tell(told(para.part(line)), line)
        else:
            self.answer(self.field, line, para)

    def answer(self, path: DataPath, text: str, para: Para) -> None:
        """Put text at an answer; what does not fit there stays in the story."""
        schema = field_at(path)
        line = _one_line(text)
        if not line or _ROOM.fullmatch(line):
            return
        self._taken += 1
        choosing = schema.options or schema.coded or schema.item.is_string
        if choosing and (choices := ticked(line)) is not None:
            self._choose(path, line, choices, para)
        elif schema.coded:
            found = _GOAL.match(text)
            rest = text[found.end() :] if found else _COUNT.sub("", text, count=1)
            if rest:
                self.goal(path, found[1] if found else "", rest, para)
        elif path == ("status",):
            if line.casefold() != "concept":
                self.found.left_out.append(f"de status (“{line[:40]}”): een plan uit Word begint als concept")
        elif schema.is_string and schema.is_text:
            if not add_line(self.found.answers, path, line):
                self.tell(told(para.part(text)), line)
        else:
            self._value(path, schema, line)

    def _choose(self, path: DataPath, line: str, choices: tuple[list[str], list[str]], para: Para) -> None:
        """Answer with what is ticked, when there may be that many; what is not ticked stays in the story."""
        schema = field_at(path)
        chosen, others = choices
        if schema.options and len(chosen) > 1:
            self.keep(schema.title, line)
            return
        for one in chosen:
            self.answer(path, one, para)
        if others:
            self.keep(schema.title, " ".join(f"{EMPTY} {one}" for one in others))

    def _value(self, path: DataPath, schema: Schema, line: str) -> None:
        """Put a value at an answer; a list goes on with what is no sentence."""
        meant, before = value_of(schema, line), self.found.answers.get(path)
        value = None if isinstance(meant, dict) else meant
        if schema.options and value is not None and before not in {None, value}:
            # Of two choices none was chosen: the form only names them.
            self._contested.add(path)
            self.keep(schema.title, str(self.found.answers.pop(path)))
            before = None
        if before is None and value is not None and path not in self._contested:
            self.found.answers[path] = value
        elif isinstance(before, list) and isinstance(value, list) and not line.endswith("."):
            self.found.answers[path] = list(dict.fromkeys((*before, *value)))
        else:
            self.keep(schema.title, line)

    def goal(self, goals: DataPath, code: str, text: str, para: Para) -> None:
        """Put a goal under its code; without one, or with one that cannot be, it is the next goal."""
        if not code or not field_at((*goals, code)):
            code = f"{first_code(next(iter(field_at(goals).coded)))[0]}{self._lengths.get(goals, 0) + 1}"
        if not field_at((*goals, code)) or not add_line(self.found.answers, (*goals, code), _one_line(text)):
            self.tell(told(para.part(text)), _one_line(text))
        else:
            self._lengths[goals] = max(self._lengths.get(goals, 0), int(code[1:]))

    def has_items(self, path: DataPath) -> bool:
        """Whether a table was put at a list already."""
        return path in self._lengths

    def last_goal(self, goals: DataPath) -> str:
        """Return the code of the goal that was put there last, "" when there is none."""
        return next((str(path[-1]) for path in reversed(self.found.answers) if path[:-1] == goals), "")

    def list_for(self, grid: Grid) -> DataPath | None:
        """Return the list that a table belongs to: the one that is asked for, or the one that it fits.

        Of amounts that stand under no scenario nobody can tell which of the three they are.
        """
        part = self.base[:2]
        places = () if part == RENDEMENT else ((*part, key) for key in field_at(part).fields)
        if self.field is not None and self.fits(grid, self.field):
            return self.field
        fitting = [path for path in places if self.fits(grid, path)]
        # Of two lists that it fits, it is the first; not when that has its table already.
        return None if any(path in self._lengths for path in fitting) else next(iter(fitting), None)

    def fits(self, grid: Grid, path: DataPath) -> bool:
        """Whether a table holds the items of a list."""
        return bool(columns_of(grid, item_schema(path), self.wordings))

    def items(self, grid: Grid, path: DataPath) -> None:
        """Put the rows of a table at a list; what fits no field of theirs stays in the story."""
        item = item_schema(path)
        items, rest = read_rows(grid, columns_of(grid, item, self.wordings), item)
        self._taken += 1
        for number, found in enumerate(items, start=self._lengths.get(path, 0)):
            self.found.answers.update(_flat(found, (*path, number)))
            self._lengths[path] = number + 1
        for text in rest:
            self.keep(field_at(path).title, text)

    def keep(self, title: str, text: str) -> None:
        """Keep in the story what does not fit its field."""
        words = f"{title}: {text}" if title else text
        self.tell(said(words), words)

    def tell(self, markdown: str, what: str, *, asks: bool = False) -> None:
        """Put a paragraph in the story of the step; `what` is what the list calls it, "" when it belongs there."""
        self._taken += 1
        step = step_of(self.base)
        story = self.found.stories.setdefault(step, [])
        if self._lead:
            story.append(said(f"I{self._lead[1:]}:"))
            self._lead = ""
        story.append(markdown)
        if self._asks:
            self.found.notes.append(Note(step, self._asks, asks=True))
            self._asks = ""
        if what:
            self.found.notes.append(Note(step, _shortened(f"{self.box}: {what}" if self.box else what), asks=asks))


def _shortened(text: str, most: int = _MOST_SHOWN) -> str:
    words = _one_line(text[: 4 * most])
    return words if len(words) <= most else f"{words[: most - 1].rstrip()}…"


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _flat(found: Mapping[str, Value | Amount], at: DataPath) -> Iterator[tuple[DataPath, Value]]:
    """Yield place and value of an item's fields; of an amount with two ends both."""
    for key, value in found.items():
        if isinstance(value, dict):
            yield from _flat(value, (*at, key))
        else:
            yield (*at, key), value
