"""The lines of legitimiteit that cite rules, as more checks look at them.

The grammar is imported here when a plan has such lines, and not before: a plan without them should not pay for it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from doorbraak_tools.content.legitimacy import LEGITIMACY, citing_answers, peildatum

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from doorbraak_tools.law.line import Line
    from doorbraak_tools.model import DataPath, PlanDocument
    from doorbraak_tools.model.law import Ground
    from doorbraak_tools.model.reference import Reference


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


@lru_cache(maxsize=1)
def cited_lines(plan: PlanDocument) -> tuple[CitedLine, ...]:
    """Return every line that names rules, in the order of the plan. Kept for the next check."""
    return tuple(_cited_lines(plan))


def _cited_lines(plan: PlanDocument) -> Iterator[CitedLine]:
    day = peildatum(plan.data)
    for code, answer, text in citing_answers(plan.data):
        from doorbraak_tools.law.line import read_lines

        for line in read_lines(text, plan.rules.laws):
            yield CitedLine(code, answer, line, line.day or day)


def known_grounds(reference: Reference, plan: PlanDocument) -> tuple[Ground, ...]:
    """Return what the registers say of the place that is cited, only of provisions that were really read."""
    from doorbraak_tools.registers.grounds import grounds_for, packaged_grounds_for

    found = (*grounds_for(reference, plan.rules.grounds), *packaged_grounds_for(reference))
    return tuple(ground for ground in found if ground.seen)
