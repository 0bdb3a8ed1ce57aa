"""`doorbraak actions`."""

import os
import sys
from datetime import UTC, date, datetime, time
from pathlib import Path

import click
from click.core import ParameterSource

from doorbraak_tools.cli.checking import repository_here
from doorbraak_tools.cli.group import Command
from doorbraak_tools.cli.output import chosen_form, form_option, give_out, output_option, progress
from doorbraak_tools.cli.parameters import here, today_option
from doorbraak_tools.outputs.actions import FORMS, Agenda, make_agenda, same_role
from doorbraak_tools.repository import Refused, find_plans, read_plan_file, spelled
from doorbraak_tools.substance.case import Case
from doorbraak_tools.text.escaping import printable


def _roles(_: click.Context, __: click.Parameter, begun: str) -> list[str]:
    """Return the roles with open actions that begin with what is typed, for a shell that completes."""
    today = date.today()
    try:
        agenda = _agenda([here(repository_here().plans)], today, _stamp(today, chosen=True), None)
    except Refused:
        return []
    return [role.name for role in agenda.roles if role.name.casefold().startswith(begun.casefold())]


@click.command(
    "actions",
    cls=Command,
    example="doorbraak actions --who inkomensconsulent --format ics -o mijn-acties.ics",
)
@click.argument("paths", nargs=-1, metavar="[PADEN]...", type=click.Path(path_type=Path))
@click.option(
    "--who", metavar="ROL", shell_complete=_roles, help="Alleen de acties van deze rol, ook samen met een ander."
)
@form_option(
    FORMS, "De vorm: een lijst om te lezen, json voor een ander programma, ics voor je agenda, xlsx om te sorteren."
)
@output_option
@today_option
@click.pass_context
def command(
    context: click.Context,
    paths: tuple[Path, ...],
    who: str | None,
    form: str | None,
    output: Path | None,
    today: date,
) -> None:
    """Zet de open acties van alle plannen bij elkaar, per rol en op datum; wat te laat is, valt op.

    PADEN zijn plannen of mappen met plannen; zonder pad is het de map plans. Een concept en een plan dat klaar is,
    tellen niet mee. Wat er gebeurt als het plan niet werkt, is een afspraak en nog geen actie: dat staat er niet bij.

    Een agenda (ics) kun je steeds opnieuw inlezen: een actie die verschoven of anders verwoord is, verandert dan mee.
    Wat klaar is, krijgt in de agenda “Klaar:” ervoor.

    \b
    De uitslag voor andere programma's:
      0  alle acties gelezen
      1  van een plan kon ik een actie niet lezen; de rest staat er wel
      2  de opdracht klopt niet
    """
    chosen = chosen_form(FORMS, form, output, "acties")
    targets = list(paths) or [here(repository_here().plans)]
    stamp = _stamp(today, chosen=context.get_parameter_source("today") is not ParameterSource.DEFAULT)
    agenda = _agenda(targets, today, stamp, who)
    give_out(chosen, agenda, output)
    for path in agenda.unread:
        click.echo(
            f"{printable(path)}: niet elke actie is te lezen. Kijk met: doorbraak check {printable(path)}", err=True
        )
    sys.exit(1 if agenda.unread else 0)


def _agenda(targets: list[Path], today: date, stamp: datetime, who: str | None) -> Agenda:
    paths = find_plans(targets)
    with progress(paths, len(paths), "Lezen") as shown:
        cases = ((spelled(path.as_posix()), Case(read_plan_file(path).plan, today)) for path in shown)
        agenda = make_agenda(cases, today, stamp)
    if who is None:
        return agenda
    theirs = agenda.of(lambda name: same_role(who, name))
    if not theirs.actions:
        roles = ", ".join(role.name for role in agenda.roles) or "geen enkele"
        raise Refused(f"Deze rol heeft geen acties. Rollen met open acties: {roles}.")
    return theirs


def _stamp(today: date, *, chosen: bool) -> datetime:
    """Return the moment that is given out: now, or the same one again when a day or SOURCE_DATE_EPOCH is given."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdecimal():
        return datetime.fromtimestamp(int(epoch), UTC)
    return datetime.combine(today, time(), UTC) if chosen else datetime.now(UTC).replace(microsecond=0)
