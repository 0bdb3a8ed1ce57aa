"""Who decides about a doorbraak, in the words that people write and in the names of the register."""

from collections.abc import Mapping

from doorbraak_tools.substance.case import Case

# What people write for each decider of the register. Only these are compared: a text that names none of them, or one
# that may mean anybody, is never said to be wrong.
_WORDS: Mapping[str, tuple[str, ...]] = {
    "college": (
        "college", "burgemeester en wethouders", "b&w", "b en w", "gemeente", "wethouder", "teamleider", "teammanager",
        "afdelingshoofd", "consulent", "sociale dienst", "mandaat", "dagelijks bestuur",
    ),
    "burgemeester": ("burgemeester",),
    "raad": ("raad",),
    "rechter": ("rechter", "rechtbank", "gerecht"),
    "minister": ("minister", "staatssecretaris"),
    "CIZ": ("ciz",),
    "UWV": ("uwv",),
    "SVB": ("svb", "sociale verzekeringsbank"),
    "zorgverzekeraar": ("verzekeraar",),
    "Dienst Toeslagen": ("toeslagen", "belastingdienst"),
    "verhuurder": ("verhuurder", "corporatie"),
    "bevoegd gezag van de school": ("bevoegd gezag", "schoolbestuur"),
    "inspectie": ("inspectie",),
    "energieleverancier": ("leverancier",),
}  # fmt: skip

RECOGNISED = frozenset(_WORDS)
"""The deciders that are recognised in a text, by their name in the register."""


def named_deciders(case: Case, doorbraak: str) -> set[str]:
    """Return who decides on a doorbraak according to a plan, by their names in the register; empty when unclear."""
    said = case.grounds(doorbraak).who_decides.lower()
    return {who for who, words in _WORDS.items() if any(word in said for word in words)}


_AUTHORITIES = frozenset(
    {"college", "burgemeester", "raad", "minister", "CIZ", "UWV", "SVB", "Dienst Toeslagen", "inspectie"}
)
_OTHERS = frozenset({"rechter", "zorgverzekeraar", "verhuurder", "energieleverancier"})
"""Deciders to whom the terms of the Algemene wet bestuursrecht do not apply. A school may be either."""


def is_authority(case: Case, doorbraak: str) -> bool | None:
    """Whether who decides on a doorbraak is a bestuursorgaan; None when the plan does not say so for certain."""
    named = named_deciders(case, doorbraak)
    if named and named <= _AUTHORITIES:
        return True
    return False if named and named <= _OTHERS else None
