"""The register of laws: which law is meant by a name, what is known of it, and what changes on which day.

Beside it stands the wide register of names: what every national regulation was called in May 2017, and its id. It is
made by scripts/names_2017.py, and read only when the register of laws does not know a name. No text was read for it.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from doorbraak_tools.substance.registers.entries import Kind, Law
from doorbraak_tools.substance.registers.source import packaged, texts

_WIDE = Path(__file__).parent / "data" / "namen-2017.txt.gz"

ONLY_THE_NAME = "naam en nummer volgens de stand van mei 2017, tekst niet gelezen"
"""What is said of every law that only stands in the wide register."""

_KINDS: dict[str, Kind] = {"BWB": "bwb", "CVD": "cvdr"}


def laws_from(data: Mapping[str, Any]) -> tuple[Law, ...]:
    """Return the laws in a register file whose shape is what its schema says."""
    return tuple(_law(entry) for entry in data["lijst"])


@cache
def packaged_laws() -> tuple[Law, ...]:
    """Return the register that travels with the package."""
    return laws_from(packaged("wetten"))


@cache
def wide_laws() -> tuple[Law, ...]:
    """Return a law for each name. Of a name that more regulations share the title is the id, so that it asks."""
    import gzip  # not for a plan whose laws are known

    ids: dict[str, list[str]] = defaultdict(list)
    written: dict[str, str] = {}
    for line in gzip.decompress(_WIDE.read_bytes()).decode().splitlines():
        name, _, law_id = line.partition("\t")
        ids[name.lower()].append(law_id)
        written.setdefault(name.lower(), name)
    return tuple(
        Law(law_id, "bwb", written[low] if len(own) == 1 else law_id, names=(written[low],), only_name=True)
        for low, own in ids.items()
        for law_id in own
    )


def _law(entry: Mapping[str, Any]) -> Law:
    law_id = entry.get("id", "")
    return Law(
        id=law_id or entry["titel"],
        kind=_KINDS.get(law_id[:3], "celex") if law_id else "eigen",
        title=entry["titel"],
        short=entry.get("kort", ""),
        names=texts(entry.get("andere_namen")),
        themes=texts(entry.get("themas")),
        articles=entry.get("artikelen", ""),
        parts=int(entry.get("delen", 0)),
        book=entry.get("boek", ""),
        source=entry.get("bron", ""),
        last=entry.get("laatste_artikel", "") if "laatste_dag" in entry else "",
        last_day=entry.get("laatste_dag", ""),
    )


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
