"""The forms in which the costs of a plan are given out. One file in this folder is one form; its name is the choice.

An export module has `BINARY` (whether it is no text for a terminal) and `export(title, outcome)`, which returns the
whole of it as bytes. Text comes with the plan's values as they are: whoever prints it makes it safe for a terminal.
"""

import importlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from doorbraak_tools.substance.costs import Outcome
from doorbraak_tools.text.resources import variants


@dataclass(frozen=True, slots=True)
class Export:
    """One form: whether it is binary, and the function that makes it of a plan's title and outcome."""

    binary: bool
    make: Callable[[str, Outcome], bytes]


def export_names() -> list[str]:
    """Return the names of the forms, the default `text` first."""
    return variants(Path(__file__).parent, first="text")


def export(name: str) -> Export:
    """Return the form of that name."""
    module = importlib.import_module(f"{__package__}.{name}")
    return Export(module.BINARY, module.export)
