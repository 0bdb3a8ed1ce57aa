"""The lines of legitimiteit that cite rules."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from doorbraak_tools.plan.model import DataPath
from doorbraak_tools.plan.queries import LEGITIMACY
from doorbraak_tools.substance.law.found import Citation
from doorbraak_tools.substance.law.line import Line, read_lines
from doorbraak_tools.substance.registers.entries import Law


@dataclass(frozen=True, slots=True)
class CitedLine:
    """A line with its place: the doorbraak, the answer it stands in, and the day for which it was read (or None)."""

    doorbraak: str
    answer: str
    line: Line
    peildatum: date | None

    @property
    def place(self) -> DataPath:
        """The answer's place in the data."""
        return (*LEGITIMACY, self.doorbraak, self.answer)

    def day_of(self, citation: Citation) -> date | None:
        """Return the day of the text that one of its citations means: its own, else that of the line or the plan."""
        return citation.reference.peildatum or self.peildatum


def cited_lines(
    answers: Iterable[tuple[str, str, str]], peildatum: date | None, own: tuple[Law, ...]
) -> Iterator[CitedLine]:
    """Yield every line that names rules, in order, of answers that come with doorbraak and name.

    `peildatum` is that of the plan, `own` are the laws that a repository brings itself.
    """
    for code, answer, text in answers:
        for line in read_lines(text, own):
            yield CitedLine(code, answer, line, line.day or peildatum)
