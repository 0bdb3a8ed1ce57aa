"""Options that more commands have."""

from collections.abc import Callable
from datetime import date
from typing import Any

import click


class _Date(click.ParamType[date]):
    name = "jjjj-mm-dd"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        if isinstance(value, date):
            return value
        try:
            if len(value) == len("2026-07-06"):
                return date.fromisoformat(value)
        except ValueError:
            pass
        self.fail("schrijf een bestaande dag als jaar-maand-dag, bijvoorbeeld 2026-07-06.", param, ctx)


def today_option(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add `--date`, the day that counts as today, so that a result can be repeated."""
    option = click.option(
        "--date", "today", type=_Date(), default=date.today, show_default="vandaag", help="De dag die als vandaag telt."
    )
    return option(function)
