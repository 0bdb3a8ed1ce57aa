"""The forms in which actions are given out. One file in this folder is one form; its name is the choice of users.

An outlet has `BINARY` (whether it is no text for a terminal) and `make(agenda, stamp)`, which returns the whole of it
as bytes; `stamp` is the moment at which it is made, in UTC. Text comes with the plans' values as they are: whoever
prints it makes it safe for a terminal.
"""

import importlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from doorbraak_tools.outputs.actions.agenda import Agenda
from doorbraak_tools.text.resources import variants


@dataclass(frozen=True, slots=True)
class Outlet:
    """One form: whether it is binary, and the function that makes it."""

    binary: bool
    make: Callable[[Agenda, datetime], bytes]


def outlet_names() -> list[str]:
    """Return the names of the forms, the default `text` first."""
    return variants(Path(__file__).parent, first="text")


def outlet(name: str) -> Outlet:
    """Return the form of that name."""
    module = importlib.import_module(f"{__package__}.{name}")
    return Outlet(module.BINARY, module.make)
