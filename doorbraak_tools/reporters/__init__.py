"""The forms in which a check reports. One file in this folder is one form; its name is the choice that users make.

A reporter module has `report(checked, colour)`: it takes the checked plans one by one and yields lines of text.
"""

import importlib
import pkgutil
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from doorbraak_tools.checks import Checked

Reporter = Callable[[Iterable[Checked], bool], Iterator[str]]

_NOT_FORMS = {"escape"}


def reporter_names() -> list[str]:
    """Return the names of the forms, the default `text` first."""
    names = [module.name for module in pkgutil.iter_modules([str(Path(__file__).parent)])]
    return sorted((name for name in names if name not in _NOT_FORMS), key=lambda name: (name != "text", name))


def reporter(name: str) -> Reporter:
    """Return the reporter of that name."""
    report: Reporter = importlib.import_module(f"{__package__}.{name}").report
    return report
