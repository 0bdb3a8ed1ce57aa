"""Who decides about a doorbraak, by the names of the register."""

from doorbraak_tools.substance.case import Case
from doorbraak_tools.substance.wording import deciders_in


def named_deciders(case: Case, doorbraak: str) -> set[str]:
    """Return who decides on a doorbraak according to a plan; empty when unclear.

    A text that names nobody whom the table of words knows, or one that may mean anybody, is never said to be wrong.
    """
    return deciders_in(case.grounds(doorbraak).who_decides)


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
