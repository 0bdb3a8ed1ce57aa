"""`doorbraak journey`."""

import sys
from datetime import date
from pathlib import Path

import click

from doorbraak_tools.cli.checking import repository_here
from doorbraak_tools.cli.group import Command
from doorbraak_tools.cli.output import chosen_form, form_option, give_out, note, output_option
from doorbraak_tools.cli.parameters import refuse_missing, today_option
from doorbraak_tools.cli.where import say_who_keeps_made
from doorbraak_tools.outputs.journey import FORMS
from doorbraak_tools.repository import read_plan_file, spelled
from doorbraak_tools.substance.journey import journey
from doorbraak_tools.text.escaping import as_argument
from doorbraak_tools.view.journey import JourneyText


@click.command("journey", cls=Command, example="doorbraak journey plans/eerst-de-huur.md -o stand.html")
@click.argument("path", metavar="PLAN", type=click.Path(path_type=Path))
@form_option(FORMS, "De vorm: een verslag om te lezen, json voor een ander programma, html om te delen of te printen.")
@output_option
@today_option
def command(path: Path, form: str | None, output: Path | None, today: date) -> None:
    """Zeg hoe een plan ervoor staat: wie is aan zet, wie wacht op wie, en wat kan er als het stilligt.

    Alles komt uit het plan zelf. Wat er niet in staat, heet niet bekend. Een termijn uit de wet staat er alleen als de
    tekst van die wet is gelezen; weekenden en feestdagen tellen zoals de Algemene termijnenwet zegt.

    \b
    De uitslag voor andere programma's:
      0  gelezen
      1  een deel van het plan was niet te lezen; de rest staat er wel
      2  de opdracht klopt niet
    """
    refuse_missing(path)
    file = read_plan_file(path)
    chosen = chosen_form(FORMS, form, output, "stand")
    found = journey(repository_here().case(file.plan, today))
    give_out(chosen, JourneyText(found, spelled(path.as_posix())), output)
    if output is not None:
        say_who_keeps_made(output, [path])
    unread = bool(file.plan.unsound) or not file.plan.data
    if unread:
        note(f"{path}: niet alles is te lezen. Kijk met: doorbraak check {as_argument(path)}")
    sys.exit(1 if unread else 0)
