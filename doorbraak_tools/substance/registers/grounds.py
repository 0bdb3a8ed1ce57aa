"""The register of grounds for maatwerk: what a provision allows, who decides, and when its text was read."""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache, lru_cache
from typing import Any

from doorbraak_tools.substance.registers.entries import Change, Ground, Reference
from doorbraak_tools.substance.registers.laws import packaged_laws
from doorbraak_tools.substance.registers.source import packaged, packaged_names, texts

_LEAST_LETTERS = 3
"""How long a word of a question is, to be looked for."""


def grounds_from(data: Mapping[str, Any]) -> tuple[Ground, ...]:
    """Return the grounds in a register file whose shape is what its schema says."""
    return tuple(_ground(entry) for entry in data["lijst"])


@cache
def packaged_grounds() -> tuple[Ground, ...]:
    """Return the whole register that travels with the package, in the order of the laws in theirs."""
    return tuple(ground for law in packaged_laws() for ground in packaged_grounds_in(law.id))


@cache
def packaged_grounds_in(law_id: str) -> tuple[Ground, ...]:
    """Return what the package knows of one law. Each has a file of its own, so that nobody waits for the others."""
    return grounds_from(packaged(f"gronden/{law_id}")) if law_id in packaged_names("gronden") else ()


def grounds_for(reference: Reference, grounds: Iterable[Ground]) -> tuple[Ground, ...]:
    """Return what is known of the place that is cited: of that very provision, or of a larger part it lies in.

    A reference to a whole article finds what is known of its parts as well; one to a lid never finds another lid.
    """
    return tuple(ground for ground in grounds if ground.law == reference.id and _overlap(ground, reference))


@lru_cache(maxsize=1024)
def packaged_grounds_for(reference: Reference) -> tuple[Ground, ...]:
    """Return what the package knows of the place that is cited. Remembered: plans lean on the same few articles."""
    return grounds_for(reference, packaged_grounds_in(reference.id))


def grounds_about(words: str, grounds: Iterable[Ground]) -> list[Ground]:
    """Return the grounds for what somebody is stuck on, or that hold all words of a question in name or description.

    Those that are called so come first, and of those for an obstacle the ones that are for little else.
    """
    asked = [word for word in words.casefold().split() if len(word) >= _LEAST_LETTERS]

    def matches(ground: Ground) -> bool:
        text = " ".join((ground.name, ground.what, *ground.obstacles)).casefold()
        return words.casefold() in ground.obstacles or (bool(asked) and all(word in text for word in asked))

    def rank(ground: Ground) -> tuple[bool, int]:
        return not all(word in ground.name.casefold() for word in asked), len(ground.obstacles)

    return sorted(filter(matches, grounds), key=rank)


def place_of(ground: Ground) -> Reference:
    """Return the provision that a ground is about, as a reference."""
    return Reference("bwb", ground.law, artikel=ground.artikel, lid=ground.lid, onderdeel=ground.onderdeel)


def _overlap(ground: Ground, reference: Reference) -> bool:
    if not reference.artikel or reference.artikel != ground.artikel or reference.tot:
        return False
    for known, cited in ((ground.lid, reference.lid), (ground.onderdeel, reference.onderdeel)):
        if known and cited and known != cited:
            return False
    return True


def _ground(entry: Mapping[str, Any]) -> Ground:
    change = entry.get("veranderd")
    return Ground(
        law=entry["wet"],
        artikel=entry["artikel"],
        lid=entry.get("lid", ""),
        onderdeel=entry.get("onderdeel", ""),
        name=entry["naam"],
        what=" ".join(entry["wat"].split()),
        for_whom=" ".join(entry["voor_wie"].split()),
        decides=texts(entry["beslist"]),
        one_household=entry["gemeente_voor_een_huishouden"],
        limits=" ".join(entry.get("let_op", "").split()),
        obstacles=texts(entry.get("ik_loop_vast_op")),
        themes=texts(entry["themas"]),
        peildatum=date.fromisoformat(entry["peildatum"]),
        file=entry["bestand"],
        seen=entry["tekst"] == "gezien",
        words=" ".join(entry.get("woorden", "").split()),
        power=entry.get("kan_of_moet", ""),
        change=None
        if change is None
        else Change(date.fromisoformat(change["na"]), date.fromisoformat(change["uiterlijk"]), change["bestand"]),
    )
