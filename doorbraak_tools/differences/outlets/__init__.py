"""The forms in which differences are given out. One file in this folder is one form; its name is the choice of users.

An outlet has `make(differences)`, which returns the whole of it as bytes (UTF-8). The plain text comes with the plan's
values as they are: whoever prints it makes it safe for a terminal. Markdown and HTML are safe for who shows them.
"""

import importlib
import pkgutil
from collections.abc import Callable
from pathlib import Path

from doorbraak_tools.differences.changes import Differences


def outlet_names() -> list[str]:
    """Return the names of the forms, the default `text` first."""
    names = [module.name for module in pkgutil.iter_modules([str(Path(__file__).parent)]) if module.name != "words"]
    return sorted(names, key=lambda name: (name != "text", name))


def outlet(name: str) -> Callable[[Differences], bytes]:
    """Return the function that makes the form of that name."""
    make: Callable[[Differences], bytes] = importlib.import_module(f"{__package__}.{name}").make
    return make
