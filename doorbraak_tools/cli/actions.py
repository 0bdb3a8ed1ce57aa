"""`doorbraak actions`."""

import os
import sys
import uuid
from dataclasses import replace
from datetime import UTC, date, datetime, time
from pathlib import Path

import click
from click.core import ParameterSource

from doorbraak_tools.cli.checking import repository_here
from doorbraak_tools.cli.group import Command
from doorbraak_tools.cli.output import chosen_form, form_option, give_out, note, output_option, progress, writing
from doorbraak_tools.cli.parameters import here, today_option
from doorbraak_tools.cli.where import say_where_real_plans_are, say_who_keeps_made
from doorbraak_tools.outputs.actions import FORMS, Agenda, make_agenda, same_role
from doorbraak_tools.outputs.form import Form
from doorbraak_tools.repository import (
    Refused,
    cannot_read,
    find_plans,
    read_bytes,
    read_plan_file,
    replace_file,
    spelled,
)
from doorbraak_tools.substance.case import Case
from doorbraak_tools.text.escaping import as_argument

_CALENDAR = "ics"
_LARGEST = 32 * 1024 * 1024


def _roles(_: click.Context, __: click.Parameter, begun: str) -> list[str]:
    """Return the roles with open actions that begin with what is typed, for a shell that completes."""
    today = date.today()
    try:
        agenda = _agenda([here(repository_here().plans)], today, _stamp(today, chosen=True), None)
    except Refused:
        return []
    return [lane.name for lane in agenda.board.lanes if lane.name.casefold().startswith(begun.casefold())]


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
    """Het bord van je team: van alle plannen wie er nu aan zet is. Wat te laat is, staat bovenaan.

    PADEN zijn plannen of mappen met plannen; zonder pad is het de map plans. Je ziet wat er binnen zes weken dreigt, de
    open acties, de besluiten en de vragen waar iemand op wacht, en de plannen die nog een concept zijn. Plan B staat
    er pas bij als er nee is gezegd.

    Een agenda (ics) schrijf je steeds over dezelfde heen: -o team.ics. Een actie die verschoven, anders verwoord of aan
    een ander gegeven is, verandert dan mee, en wat niet meer in een plan staat, vervalt. Wat klaar is, krijgt “Klaar:”
    ervoor.

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
    if chosen.name == _CALENDAR and output is not None:
        _write_calendar(chosen, replace(agenda, choice=_choice(targets, who)), output)
    else:
        give_out(chosen, agenda, output)
    if output is not None:
        say_who_keeps_made(output, find_plans(targets))
    for path in agenda.unread:
        note(f"{path}: niet elke actie is te lezen. Kijk met: doorbraak check {as_argument(path)}")
    sys.exit(1 if agenda.unread else 0)


def _agenda(targets: list[Path], today: date, stamp: datetime, who: str | None) -> Agenda:
    paths = find_plans(targets)
    if not paths:
        say_where_real_plans_are(repository_here(), "actions")
    with progress(paths, len(paths), "Lezen") as shown:
        cases = ((spelled(path.as_posix()), Case(read_plan_file(path).plan, today)) for path in shown)
        agenda = make_agenda(cases, today, stamp)
    if who is None:
        return agenda
    theirs = agenda.of(lambda name: same_role(who, name))
    if not theirs.actions and not theirs.board.turns:
        roles = ", ".join(lane.name for lane in agenda.board.lanes) or "geen enkele"
        raise Refused(f"Deze rol heeft geen acties. Rollen met open acties: {roles}.")
    return theirs


def _choice(targets: list[Path], who: str | None) -> str:
    """Return what tells one choice of plans and role from another, without their names."""
    chosen = [who or "", *sorted({spelled(here(target.absolute()).as_posix()) for target in targets})]
    return str(uuid.uuid5(uuid.NAMESPACE_URL, "\n".join(chosen)))


def _write_calendar(form: Form[Agenda], agenda: Agenda, target: Path) -> None:
    """Write a new calendar, or one that goes on where the calendar in that file was.

    Raises Refused for a file that is something else, or a calendar of other plans or another role: what is not in this
    one would be cancelled there.
    """
    if not os.path.lexists(target):
        give_out(form, agenda, target)
        return
    from doorbraak_tools.outputs.actions.earlier import go_on, read_earlier

    try:
        earlier = read_earlier(read_bytes(target, _LARGEST))
    except OSError as error:
        raise cannot_read(target, error) from error
    if earlier is None:
        raise Refused(f"{target} bestaat al en is geen agenda van doorbraak. Kies een andere naam met --output.")
    if earlier.choice not in {"", agenda.choice}:
        raise Refused(
            f"{target} is de agenda van andere plannen of een andere rol. Wat hier niet bij staat, zou daar vervallen. "
            "Kies een andere naam met --output."
        )
    content = form.content(go_on(agenda, earlier))
    with writing(target):
        replace_file(target, content)
    note(f"Bijgewerkt: {target}")


def _stamp(today: date, *, chosen: bool) -> datetime:
    """Return the moment that is given out: now, or the same one again when a day or SOURCE_DATE_EPOCH is given."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdecimal():
        return datetime.fromtimestamp(int(epoch), UTC)
    return datetime.combine(today, time(), UTC) if chosen else datetime.now(UTC).replace(microsecond=0)
