"""A text that somebody has open: what every question about it is asked of. What is worked out of it is kept in it."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

from doorbraak_tools.checks import Checked, Weighing, check_case
from doorbraak_tools.language.layout import Layout, has_fields, width
from doorbraak_tools.language.lines import laid_out
from doorbraak_tools.language.place import Zone, place_at
from doorbraak_tools.language.ranges import Position
from doorbraak_tools.plan.method import child_of, field_at, is_long
from doorbraak_tools.plan.model import PlanDocument, Severity
from doorbraak_tools.plan.reading import read_plan
from doorbraak_tools.substance.case import Case
from doorbraak_tools.substance.registers.in_force import PACKAGED, Registers

_MOST = 3
"""How many pieces are put aside at once; a text in which more of them cannot be read is broken in another way."""


def _completed(layout: Layout) -> dict[int, str]:
    """Return by its 0-based line what stands in the place of each half-written line; "" for nothing.

    A name with fields or a text below it is completed, when only one name begins so: without it what stands below would
    be taken for something else. Lines right below each other are one piece: a text whose name is gone.
    """
    found: dict[int, str] = {}
    pieces, last, named = 0, -1, False
    for number in _half_written(layout):
        named = named and number == last + 1
        pieces += number != last + 1
        if pieces > _MOST:
            break
        last = number
        if not named:
            found[number] = _instead(layout, number)
            named = found[number].endswith((":", "|"))
    return found


def _half_written(layout: Layout) -> Iterator[int]:
    """Yield the lines of the front matter that are no known key, item, text or comment, and items with half a key."""
    if layout.opening is None:
        return
    for number in range(layout.opening + 1, min(layout.closing, len(layout.lines))):
        bare = layout.lines[number].strip()
        keyed = layout.by_line.get(number)
        if keyed is None:
            if bare and not bare.startswith("#") and number not in layout.owners:
                yield number
        elif not any(field_at(entry.path) for entry in keyed):
            yield number
        elif len(keyed) == 1 and isinstance(keyed[0].name, int):
            behind = layout.lines[number][keyed[0].key.end.column :].strip()
            if behind and behind[0] not in "#[{\"'|>" and has_fields(field_at(keyed[0].path)):
                yield number


def _instead(layout: Layout, number: int) -> str:
    content = layout.lines[number]
    place = place_at(layout, Position(number, len(content)))
    lead = content[: place.typed.start.column]
    following = next((line for line in layout.lines[number + 1 : layout.closing] if line.strip()), "")
    inside = _indent(following) > _indent(content)
    schema = field_at(place.path)
    there = {one.name for one in layout.below(place.path)}
    typed = content[place.typed.start.column :].strip()
    names = [name for name in schema.fields if name.startswith(typed) and name not in there]
    if place.zone is Zone.KEY and inside and len(names) == 1:
        return f"{lead}{names[0]}:{' |' if is_long(child_of(schema, names[0])) else ''}"
    return lead.rstrip() if lead.strip() == "-" else ""


def _indent(line: str) -> int:
    return width(line[: len(line) - len(line.lstrip())])


_TRIES = 3


def _is_whole(plan: PlanDocument) -> bool:
    """Whether no piece of a plan is left out because it cannot be read."""
    return not plan.unread and bool(plan.data or plan.presumed or not plan.text)


@dataclass(frozen=True, eq=False)
class Document:
    """The text of a plan (line ends as `\\n`, no byte order mark) on a day, with what is in force where it lies.

    `handbook` is the address of a site with the pages of the handbook, or "".
    """

    text: str
    today: date
    name: str = "plan"
    registers: Registers = PACKAGED
    weighing: Weighing = field(default_factory=Weighing)
    handbook: str = ""

    def with_text(self, text: str) -> "Document":
        """Return the same document with another text."""
        return replace(self, text=text)

    @cached_property
    def layout(self) -> Layout:
        """Which key stands where, as far as that can be seen line by line."""
        return laid_out(self.text)

    @cached_property
    def plan(self) -> PlanDocument:
        """The plan as it is read."""
        return read_plan(self.text.encode("utf-8", "surrogatepass"), self.name)

    @cached_property
    def put_aside(self) -> dict[int, str]:
        """The lines without which all else can be read, by 0-based line what then stands there; none as a rule."""
        if _is_whole(self.plan) and not self.plan.presumed:
            return {}
        aside = _completed(self.layout)
        # What was presumed took the text below a name that is half written for something else.
        if _is_whole(self.plan) and not any(aside.values()):
            return {}
        for _ in range(_TRIES):
            read = self._without(aside).plan if aside else self.plan
            if _is_whole(read):
                return aside
            lines = [one.line - 1 for one in read.diagnostics if one.severity is Severity.ERROR]
            stopped = next((line for line in lines if 0 < line < self.layout.closing), 0)
            if not self.layout.lines[stopped].strip() or stopped in {0, *aside}:
                return {}
            aside[stopped] = ""
        return {}

    @cached_property
    def whole(self) -> "Document":
        """The text with half-written lines put aside, when only they keep it from being read; else the text itself."""
        return self._without(self.put_aside) if self.put_aside else self

    def _without(self, aside: dict[int, str]) -> "Document":
        lines = [aside.get(number, line) for number, line in enumerate(self.text.split("\n"))]
        return self.with_text("\n".join(lines))

    @cached_property
    def case(self) -> Case:
        """The plan as far as it can be read: where its text is faulty, what the writer must have meant."""
        plan = self.whole.plan
        return Case(plan.presumed or plan, self.today, self.registers)

    @cached_property
    def checked(self) -> Checked:
        """What is found in it."""
        return check_case(self.name, Case(self.plan, self.today, self.registers), self.weighing)
