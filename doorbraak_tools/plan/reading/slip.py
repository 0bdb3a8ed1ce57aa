"""A slip of one sign: where it is, and the line as it was meant."""

from dataclasses import replace
from typing import NamedTuple

from doorbraak_tools.plan.model import Diagnostic
from doorbraak_tools.plan.reading.faults import fault


class Slip(NamedTuple):
    """A slip at a 1-based line and column, by its code, and the line as it was meant.

    `better` may be two lines; `reads` is the line to read on with, always one. `sure` says that it can mean nothing
    else, so that it may be put right. `above` is a line that is not there and must come before it; `below` are the
    lines under it, as they were meant, that slipped along with it.
    """

    line: int
    column: int
    code: str
    better: str
    reads: str
    sure: bool = True
    above: str = ""
    below: tuple[str, ...] = ()

    @property
    def told(self) -> Diagnostic:
        """The fault that says so."""
        found = fault(self.code, self.line, self.column)
        if self.code == "geen-groep":
            return replace(found, hint=f"Zet hier: {(self.above or self.reads).strip()}")
        if self.below and self.code == "inspringen":
            spaces = len(self.reads) - len(self.reads.lstrip())
            last = self.line + len(self.below)
            hint = f"Begin deze regel met {spaces} spaties, en schuif mee wat eronder hoort, tot en met regel {last}."
            return replace(found, hint=hint)
        return found
