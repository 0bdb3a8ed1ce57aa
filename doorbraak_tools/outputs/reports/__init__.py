"""The forms in which a check reports. One file in this folder is one form; its name is the choice that users make.

A reporter module has `report(checked, terminal)`: it takes the checked plans one by one and yields lines of text.
`terminal` is None unless a person reads along; only then may a line of the plan itself be shown.
"""

import importlib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from doorbraak_tools.checks import Checked
from doorbraak_tools.outputs.reports.readiness import readiness_lines
from doorbraak_tools.outputs.reports.terminal import Terminal
from doorbraak_tools.text.resources import variants

Reporter = Callable[[Iterable[Checked], Terminal | None], Iterator[str]]

__all__ = ["Reporter", "Terminal", "readiness_lines", "reporter", "reporter_names"]

_NOT_FORMS = {"readiness", "terminal"}


def reporter_names() -> list[str]:
    """Return the names of the forms, the default `text` first."""
    return variants(Path(__file__).parent, first="text", apart=_NOT_FORMS)


def reporter(name: str) -> Reporter:
    """Return the reporter of that name."""
    report: Reporter = importlib.import_module(f"{__package__}.{name}").report
    return report
