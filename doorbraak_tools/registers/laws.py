"""The register of laws: which law is meant by a name, and what is known of it."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from doorbraak_tools.model.law import Law
from doorbraak_tools.model.reference import Kind
from doorbraak_tools.registers.source import packaged, texts

_KINDS: dict[str, Kind] = {"BWB": "bwb", "CVD": "cvdr"}


class Laws:
    """Laws by id. Of two laws with one id the later counts: a municipality's own entry comes after the packaged one."""

    def __init__(self, laws: Iterable[Law]) -> None:
        self._by_id = {law.id: law for law in laws}

    def __iter__(self) -> Iterator[Law]:
        """Go through the laws in the order of the register."""
        return iter(self._by_id.values())

    def get(self, law_id: str) -> Law | None:
        """Return the law with that id. A CVDR id is found with and without the number of its version."""
        return self._by_id.get(law_id) or self._by_id.get(law_id.partition("/")[0])


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
        book=entry.get("boek", ""),
        source=entry.get("bron", ""),
    )
