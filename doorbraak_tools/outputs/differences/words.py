"""The sentences that every form has."""

from doorbraak_tools.outputs.differences.changes import Differences
from doorbraak_tools.text.dutch import counted


def summary(found: Differences) -> str:
    """Return in one sentence how much changed."""
    if found.same:
        return "Er is niets veranderd."
    if not found.parts:
        return "In wat het plan zegt is niets veranderd, alleen in hoe het is opgeschreven of in een opmerking."
    changes = counted(found.number, "verandering", "veranderingen")
    return f"{changes} in {counted(len(found.parts), 'onderdeel', 'onderdelen')}."


def not_read(found: Differences) -> list[str]:
    """Return why a version could not be read as a plan, one sentence for each."""
    told = [f"{name}, regel {fault.line}: {fault.words}" for name, fault in found.faults]
    if told and not found.same:
        told.append("Daarom staat hieronder wat er in de tekst van het bestand veranderde.")
    return told


def title(found: Differences) -> str:
    """Return the title: which versions are compared."""
    return f"Van {found.old} naar {found.new}"
