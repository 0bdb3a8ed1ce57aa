"""A text that somebody has open: what every question about it is asked of. What is worked out of it is kept in it."""

from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

from doorbraak_tools.checks import Checked, Weighing, check_case
from doorbraak_tools.language.layout import Layout, laid_out
from doorbraak_tools.plan.model import PlanDocument
from doorbraak_tools.plan.reading import read_plan
from doorbraak_tools.substance.case import Case
from doorbraak_tools.substance.registers.in_force import PACKAGED, Registers


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
    def case(self) -> Case:
        """The plan as far as it can be read: where its text is faulty, what the writer must have meant."""
        return Case(self.plan.presumed or self.plan, self.today, self.registers)

    @cached_property
    def checked(self) -> Checked:
        """What is found in it."""
        return check_case(self.name, Case(self.plan, self.today, self.registers), self.weighing)
