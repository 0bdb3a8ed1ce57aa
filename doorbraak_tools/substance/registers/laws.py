"""The register of laws: which law is meant by a name, and what is known of it."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from doorbraak_tools.substance.registers.entries import Law
from doorbraak_tools.substance.registers.reference import Kind
from doorbraak_tools.substance.registers.source import packaged, texts

_KINDS: dict[str, Kind] = {"BWB": "bwb", "CVD": "cvdr"}


def laws_from(data: Mapping[str, Any]) -> tuple[Law, ...]:
    """Return the laws in a register file whose shape is what its schema says."""
    return tuple(_law(entry) for entry in data["lijst"])


@cache
def packaged_laws() -> tuple[Law, ...]:
    """Return the register that travels with the package."""
    return laws_from(packaged("wetten"))


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
    )
