"""The sentences that every form has."""

from doorbraak_tools.differences.changes import Differences


def summary(found: Differences) -> str:
    """Return in one sentence how much changed."""
    if found.same:
        return "Er is niets veranderd."
    if not found.parts:
        return "In wat het plan zegt is niets veranderd, alleen in hoe het is opgeschreven of in een opmerking."
    number = "1 verandering" if found.number == 1 else f"{found.number} veranderingen"
    return f"{number} in {len(found.parts)} {'onderdeel' if len(found.parts) == 1 else 'onderdelen'}."


def not_read(found: Differences) -> list[str]:
    """Return why a version could not be read as a plan, one sentence for each."""
    told = [f"{name}, regel {fault.line}: {fault.message} {fault.hint}".rstrip() for name, fault in found.faults]
    if told and not found.same:
        told.append("Daarom staat hieronder wat er in de tekst van het bestand veranderde.")
    return told


def title(found: Differences) -> str:
    """Return the title: which versions are compared."""
    return f"Van {found.old} naar {found.new}"
