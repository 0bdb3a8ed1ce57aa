"""The register of changes to come: which law changes on which day, and where that was read."""

from dataclasses import dataclass
from datetime import date
from functools import cache

from doorbraak_tools.substance.registers.source import packaged, texts


@dataclass(frozen=True, slots=True)
class ComingChange:
    """A law that changes on `day`. `articles` are those that the source names; others may change as well."""

    law: str
    name: str
    day: date
    articles: tuple[str, ...]
    what: str
    source: str


@cache
def coming_changes() -> tuple[ComingChange, ...]:
    """Return the changes that travel with the package, also those whose day has passed."""
    return tuple(
        ComingChange(
            law=entry["wet"],
            name=entry["naam"],
            day=date.fromisoformat(entry["per"]),
            articles=texts(entry["artikelen"]),
            what=" ".join(entry["wat"].split()),
            source=entry["bron"],
        )
        for entry in packaged("wijzigingen")["lijst"]
    )
