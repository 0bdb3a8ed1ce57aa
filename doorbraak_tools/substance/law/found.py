"""What reading a text gives: citations with their place, and what was refused with the nearest candidates."""

from dataclasses import dataclass, field
from typing import Literal

from doorbraak_tools.substance.registers.reference import Reference

Reason = Literal["onbekende-wet", "dubbelzinnig", "artikelvorm", "onleesbaar", "geen-wet", "geen-verwijzing"]
"""onbekende-wet: no such name in the register; dubbelzinnig: more than one reading; artikelvorm: this law numbers its
articles otherwise; onleesbaar: an article, lid or id that is not written as one; geen-wet: an article of no named law;
geen-verwijzing: nothing that looks like a reference."""


@dataclass(frozen=True, slots=True)
class Citation:
    """A reference and where it stands in the text."""

    reference: Reference
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Refusal:
    """A piece of text that looks like a reference and is not taken for one; `candidates` are ways to write it right.

    `message` is Dutch, for users, and repeats nothing of the text.
    """

    reason: Reason
    message: str
    candidates: tuple[str, ...] = ()
    start: int = 0
    end: int = 0


@dataclass(slots=True)
class Found:
    """All that was found in a text, in the order of the text. `mentions` are laws that are named without an article."""

    citations: list[Citation] = field(default_factory=list)
    refusals: list[Refusal] = field(default_factory=list)
    mentions: list[Citation] = field(default_factory=list)
