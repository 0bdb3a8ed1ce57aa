"""The nouns: a changed line, a changed answer, the changes of a step, all differences."""

from dataclasses import dataclass
from enum import Enum
from itertools import groupby

from doorbraak_tools.plan.model import Diagnostic
from doorbraak_tools.text.dutch import counted
from doorbraak_tools.view.run import Line


class Way(Enum):
    """How a line changed; the value is the word that readers see."""

    ADDED = "erbij"
    REMOVED = "weg"
    CHANGED = "anders"
    MOVED = "verplaatst"


@dataclass(frozen=True, slots=True)
class LineChange:
    """One line of an answer: `old` is empty for an added line, `new` for one that is gone.

    Words that the other version does not have there have the look CHANGED.
    """

    way: Way
    old: Line = ()
    new: Line = ()


@dataclass(frozen=True, slots=True)
class Change:
    """One answer that changed. `under` is the group that it belongs to ("Doorbraak D1"), `what` its own title.

    `said` tells it in words ("van concept naar ingediend"); an answer in words has its changed `lines` instead.
    """

    under: str
    what: str
    said: str = ""
    lines: tuple[LineChange, ...] = ()


@dataclass(frozen=True, slots=True)
class PartChanges:
    """The changes of the head of the plan, of a step or of a corner."""

    title: str
    changes: tuple[Change, ...]

    @property
    def groups(self) -> list[tuple[str, list[Change]]]:
        """The changes by the group that they belong to, as they follow each other."""
        return [(under, list(changes)) for under, changes in groupby(self.changes, lambda change: change.under)]


@dataclass(frozen=True, slots=True)
class Differences:
    """All that changed. `old` and `new` name the versions; `same` says that not one byte differs.

    `faults` are the findings, each with the name of its version, that kept a version from being read as a plan: the
    files are then compared as plain text.
    """

    old: str
    new: str
    same: bool
    parts: tuple[PartChanges, ...]
    faults: tuple[tuple[str, Diagnostic], ...] = ()

    @property
    def number(self) -> int:
        """How many changes there are."""
        return sum(len(part.changes) for part in self.parts)

    @property
    def title(self) -> str:
        """Which versions are compared."""
        return f"Van {self.old} naar {self.new}"

    @property
    def summary(self) -> str:
        """How much changed, in one sentence."""
        if self.same:
            return "Er is niets veranderd."
        if not self.parts:
            return "In wat het plan zegt is niets veranderd, alleen in hoe het is opgeschreven of in een opmerking."
        changes = counted(self.number, "verandering", "veranderingen")
        return f"{changes} in {counted(len(self.parts), 'onderdeel', 'onderdelen')}."

    @property
    def not_read(self) -> list[str]:
        """Why a version could not be read as a plan, a sentence for each."""
        told = [f"{name}, regel {fault.line}: {fault.words}" for name, fault in self.faults]
        if told and not self.same:
            told.append("Daarom staat hieronder wat er in de tekst van het bestand veranderde.")
        return told
