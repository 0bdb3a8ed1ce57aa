"""Options and arguments that more commands have."""

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import click

from doorbraak_tools.repository import Refused
from doorbraak_tools.text.dutch import iso_day


class _Date(click.ParamType[date]):
    name = "jjjj-mm-dd"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Return the day that was written; anything else is a faulty call."""
        if isinstance(value, date):
            return value
        return iso_day(str(value)) or self.fail(
            "schrijf een bestaande dag als jaar-maand-dag, bijvoorbeeld 2026-07-06.", param, ctx
        )


def today_option(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add `--date`, the day that counts as today, so that a result can be repeated."""
    option = click.option(
        "--date", "today", type=_Date(), default=date.today, help="Doe alsof het deze dag is, in plaats van vandaag."
    )
    return option(function)


def refuse_missing(path: Path, advice: str = "Noem één plan.") -> None:
    """Raise Refused, with what to name, when there is no file at a path."""
    if not os.path.isfile(path):  # noqa: PTH113  (of a name that is too long, pathlib raises an error)
        raise Refused(f"{path} bestaat niet, of is geen bestand. {advice}")


def here(path: Path) -> Path:
    """Return a path as seen from the working folder when it lies in it, which is how people name it."""
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path
