"""A text that somebody has open: what every question about it is asked of. What is worked out of it is kept in it."""

from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

from doorbraak_tools.checks import Checked, Weighing, check_case
from doorbraak_tools.language.half_written import completed, faulty_lines
from doorbraak_tools.language.layout import Layout
from doorbraak_tools.language.lines import laid_out
from doorbraak_tools.plan.model import PlanDocument
from doorbraak_tools.plan.reading import read_plan
from doorbraak_tools.substance.case import Case
from doorbraak_tools.substance.registers.in_force import PACKAGED, Registers

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
        aside: dict[int, str] = completed(self.layout)
        # What was presumed took the text below a name that is half written for something else.
        if _is_whole(self.plan) and not any(aside.values()):
            return {}
        for _ in range(_TRIES):
            read = self._without(aside).plan if aside else self.plan
            if _is_whole(read):
                return aside
            more = faulty_lines(read, self.layout)
            if not more or more.keys() <= aside.keys():
                return {}
            aside = {**aside, **more}
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
