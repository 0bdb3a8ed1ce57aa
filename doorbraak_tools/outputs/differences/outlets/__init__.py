"""The forms in which differences are given out. One file in this folder is one form; its name is the choice of users.

An outlet has `make(differences)`, which returns the whole of it as bytes (UTF-8). The plain text comes with the plan's
values as they are: whoever prints it makes it safe for a terminal. Markdown and HTML are safe for who shows them.
"""

import importlib
from collections.abc import Callable
from pathlib import Path

from doorbraak_tools.outputs.differences.changes import Differences
from doorbraak_tools.text.resources import variants


def outlet_names() -> list[str]:
    """Return the names of the forms, the default `text` first."""
    return variants(Path(__file__).parent, first="text")


def outlet(name: str) -> Callable[[Differences], bytes]:
    """Return the function that makes the form of that name."""
    make: Callable[[Differences], bytes] = importlib.import_module(f"{__package__}.{name}").make
    return make
