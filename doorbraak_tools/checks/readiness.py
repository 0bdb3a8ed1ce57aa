"""Is het besluitrijp? Per step what is there and what is missing."""

from collections.abc import Iterator
from dataclasses import dataclass

from doorbraak_tools.checks.diagnose import Checked
from doorbraak_tools.plan.method import child_of, field_at, parts
from doorbraak_tools.plan.model import DataPath, Diagnostic, PlanDocument, map_at
from doorbraak_tools.text.fillers import is_filler


@dataclass(frozen=True, slots=True)
class PartReadiness:
    """A step or corner: its number and title, the titles or codes of what is filled in, and what stands in the way."""

    number: str
    title: str
    present: tuple[str, ...]
    blocking: tuple[Diagnostic, ...]


def readiness(plan: PlanDocument, checked: Checked) -> tuple[PartReadiness, ...]:
    """Return the state of the head of the plan (number ""), the six steps and the three corners, in order.

    What stands in the way is a fault or a missing answer; a warning is a question that a decider will ask.
    """
    blocking = [found for found in checked.diagnostics if found.severity.blocking]
    pieces: list[tuple[str, str, str, DataPath]] = [("", "Kop van het plan", "", ())]
    pieces += ((part.number, part.title, part.key, part.path) for part in parts())
    return tuple(
        PartReadiness(
            number, title, tuple(_present(plan, path)), tuple(found for found in blocking if found.part == key)
        )
        for number, title, key, path in pieces
    )


def _present(plan: PlanDocument, path: DataPath) -> Iterator[str]:
    """Yield the title of every field there that is filled in; of a coded answer its code."""
    schema, data = field_at(path) or {}, map_at(plan.data, path)
    steps = {part.path[0] for part in parts()} if not path else set()
    for key, value in data.items():
        field = child_of(schema, key)
        if field is not None and value != {} and key not in steps and not (isinstance(value, str) and is_filler(value)):
            yield field["title"] if key in schema.get("properties", {}) else key
