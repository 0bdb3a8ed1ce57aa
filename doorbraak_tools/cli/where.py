"""Where plans are put, and a word when Git would keep what is about a real household."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import click

from doorbraak_tools.cli.output import note
from doorbraak_tools.cli.parameters import here
from doorbraak_tools.repository import Keeping, Repository, cannot_write, find_plans, keeping, real_folder
from doorbraak_tools.repository.real_plans import folders_with_real_plans, make_real_folder
from doorbraak_tools.text.escaping import as_argument, printable

_WHY = {
    Keeping.MIGHT: "Git slaat {} niet over: bij de volgende git add gaan deze plannen mee. "
    "Zet ze klaar met: doorbraak init --echt",
    Keeping.DOES: "Git houdt iets in {0} al bij. Haal het eruit met: git rm -r --cached {1} "
    "Wat al was vastgelegd, blijft in de geschiedenis staan; vraag daar hulp bij.",
    Keeping.UNKNOWN: "ik kan niet zien of Git {} overslaat. Leg hier niets vast over een echt huishouden.",
}


def real_option(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add `--echt`: the plan is about a real household."""
    option = click.option(
        "--echt", "is_real", is_flag=True,
        help="Dit plan gaat over een echt huishouden: zet het in echt/, de map die Git en de site overslaan.",
    )  # fmt: skip
    return option(function)


def folder_for(repository: Repository, is_real: bool) -> Path:
    """Return the folder that a new plan goes into; the one for real plans is made so that Git passes it by.

    Raises Refused when it cannot be made.
    """
    return real_folder_made(Path()) if is_real else here(repository.plans)


def real_folder_made(start: Path) -> Path:
    """Make or mend the folder for real plans of the repository that a folder lies in; return where it is."""
    folder = here(real_folder(start))
    try:
        if make_real_folder(folder):
            click.echo(f"Gemaakt: {printable(str(folder))}, de map voor plannen over echte huishoudens")
    except OSError as error:
        raise cannot_write(folder, error) from error
    return folder


def say_where_real_plans_are(repository: Repository, command: str) -> None:
    """Say on stderr that there are plans about real households, and how to call the command on them, if there are."""
    folder = here(real_folder(repository.root))
    if folder.is_dir() and find_plans([folder]):
        call = f"doorbraak {command} {as_argument(folder)}"
        note(f"Wel staan er plannen in {printable(str(folder))}. Geef die map erbij: {call}")


def say_who_keeps(path: Path) -> None:
    """Say on stderr that Git would keep a new plan; nothing when it does not."""
    if folders_with_real_plans([path]):
        warn_of_kept([path])
    elif keeping(path) is not Keeping.NOT:
        note(
            f"Let op: {here(path.parent).as_posix()} is een map die Git bewaart, voor verzonnen en samengestelde "
            "plannen. Gaat het over een echt huishouden? Verwijder dit bestand en geef --echt mee. "
            "Is het verzonnen? Zet dan bovenaan: voorbeeld: fictief"
        )


def say_who_keeps_made(target: Path, plans: Iterable[Path]) -> None:
    """Say on stderr that Git would keep a file made of a plan about a real household; nothing when it does not."""
    folders = folders_with_real_plans(plans)
    if folders and keeping(target) is not Keeping.NOT:
        note(
            f"Let op: {target} gaat over een echt huishouden, en Git slaat dat bestand niet over. "
            f"Verplaats het naar {here(folders[0]).as_posix()}."
        )


def warn_of_kept(paths: Iterable[Path]) -> None:
    """Say on stderr which folders for real plans Git would keep something of, or keeps already."""
    for folder in folders_with_real_plans(paths):
        if (found := keeping(folder)) is not Keeping.NOT:
            name = here(folder).as_posix()
            note(f"Let op: {_WHY[found].format(name, as_argument(name))}")
