"""`doorbraak check`."""

import os
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click

from doorbraak_tools import reporters, workspace
from doorbraak_tools.checks import Checked, check_plan
from doorbraak_tools.cli.parameters import today_option

_WORTH_A_BAR = 100


@click.command("check", options_metavar="[OPTIES]", epilog="Voorbeeld: doorbraak check plans/eerst-de-huur.md")
@click.argument("paths", nargs=-1, metavar="[PADEN]...", type=click.Path(path_type=Path))
@click.option(
    "--format",
    "form",
    type=click.Choice(reporters.reporter_names()),
    default="text",
    show_default=True,
    help="De vorm van het verslag.",
)
@today_option
def command(paths: tuple[Path, ...], form: str, today: date) -> None:
    """Kijk plannen na: elke fout, met de plek en wat je eraan doet.

    PADEN zijn plannen of mappen met plannen; zonder pad is het de map plans.

    \b
    De uitslag voor andere programma's:
      0  geen fouten (wat een concept nog mist, is geen fout)
      1  er zijn fouten
      2  de opdracht klopt niet
    """
    found = workspace.find_plans(paths or [Path(workspace.PLANS)])
    failed = False

    def results() -> Iterator[Checked]:
        nonlocal failed
        bar = click.progressbar(found, label="Nakijken", file=sys.stderr, hidden=len(found) < _WORTH_A_BAR)
        with bar as files:
            for path in files:
                checked = check_plan(path.as_posix(), workspace.read_plan_file(path).plan, today)
                failed = failed or checked.failed
                yield checked

    colour = sys.stdout.isatty() and "NO_COLOR" not in os.environ
    for line in reporters.reporter(form)(results(), colour):
        click.echo(line, color=colour)
    sys.exit(1 if failed else 0)
