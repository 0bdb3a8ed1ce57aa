"""`doorbraak diff`."""

import os
import re
from datetime import date
from pathlib import Path

import click

from doorbraak_tools.cli.group import Command
from doorbraak_tools.cli.output import chosen_form, form_option, give_out, output_option
from doorbraak_tools.cli.parameters import here
from doorbraak_tools.cli.where import say_who_keeps_made
from doorbraak_tools.outputs.differences import FORMS, Version, compare
from doorbraak_tools.plan.reading import read_plan
from doorbraak_tools.repository import Refused, read_plan_file, spelled
from doorbraak_tools.repository.git import read_revision
from doorbraak_tools.substance.case import Case

_LATEST = "HEAD"


@click.command("diff", cls=Command, example="doorbraak diff plans/eerst-de-huur.md")
@click.argument("old", metavar="OUD")
@click.argument("new", metavar="[NIEUW]", required=False)
@form_option(
    FORMS, "De vorm: tekst om hier te lezen, markdown voor een notitie, html voor een bladzijde om door te sturen."
)
@output_option
def command(old: str, new: str | None, form: str | None, output: Path | None) -> None:
    """Zeg per stap wat er in een plan is veranderd, in gewone woorden.

    \b
      doorbraak diff oud.md nieuw.md         twee bestanden
      doorbraak diff plans/proef.md          de laatst vastgelegde versie en het bestand van nu
      doorbraak diff HEAD~3 plans/proef.md   een eerdere versie uit Git en het bestand van nu
      doorbraak diff v1:plans/proef.md v2:plans/proef.md   twee versies uit Git, zoals Git ze schrijft

    Hier staat wat er in het plan staat. Bewaar en deel het zoals het plan zelf en zet het niet in een
    openbaar verslag.

    \b
    De uitslag voor andere programma's:
      0  vergeleken, veranderd of niet
      2  de opdracht klopt niet
    """
    chosen = chosen_form(FORMS, form, output)
    give_out(chosen, compare(*_versions(old, new)), output)
    if output is not None:
        say_who_keeps_made(output, [Path(name) for name in (old, new) if name])


def _versions(old: str, new: str | None) -> tuple[Version, Version]:
    if new is not None:
        is_revision = not os.path.lexists(old) and ":" not in old and os.path.lexists(new)
        return _committed(old, Path(new)) if is_revision else _version(old), _version(new)
    if os.path.lexists(old):
        return _committed(_LATEST, Path(old)), _version(old)
    _, colon, path = _parts(old)
    if not colon:
        raise Refused(f"{old} bestaat niet. Noem een plan, of twee: doorbraak diff OUD NIEUW")
    if not os.path.lexists(path):
        raise Refused(f"{path} bestaat hier niet. Noem ook het bestand waarmee je wilt vergelijken.")
    return _version(old), _version(path)


def _parts(name: str) -> tuple[str, str, str]:
    """Return the revision, the colon and the path of REVISION:PATH; no colon in a file, on a disk of Windows too."""
    return (name, "", "") if re.match(r"[A-Za-z]:[\\/]", name) else name.partition(":")


def _version(name: str) -> Version:
    """Return the version that a name says: a file, or REVISION:PATH as Git writes it."""
    if os.path.lexists(name):
        file = read_plan_file(Path(name))
        return Version(spelled(here(file.path).as_posix()), file.raw, Case(file.plan, date.today()))
    revision, colon, path = _parts(name)
    if not colon:
        raise Refused(f"{name} bestaat niet. Noem een bestand, of een versie uit Git als HEAD~3:plans/proef.md")
    return _read(name, read_revision(revision, path, Path.cwd()), path)


def _committed(revision: str, path: Path) -> Version:
    """Return a file as it was in a revision."""
    if path.is_dir():
        raise Refused(f"{path} is een map. Noem één plan.")
    raw = read_revision(revision, f"./{path.name}", path.parent)
    return _read(f"{spelled(path.as_posix())} in {revision}", raw, path.name)


def _read(name: str, raw: bytes, path: str) -> Version:
    return Version(name, raw, Case(read_plan(raw, Path(path).stem), date.today()))
