"""`doorbraak init`."""

import re
import sys
from collections.abc import Iterable
from pathlib import Path

import click

from doorbraak_tools.cli.group import Command
from doorbraak_tools.cli.output import writing
from doorbraak_tools.cli.where import real_folder_made, warn_of_kept
from doorbraak_tools.inputs import scaffold
from doorbraak_tools.repository import (
    Refused,
    cannot_read,
    cannot_write,
    create_file,
    read_bytes,
    real,
    real_folder,
    replace_file,
)
from doorbraak_tools.repository.git import git_root
from doorbraak_tools.text.dutch import counted, enumeration
from doorbraak_tools.text.escaping import as_argument, printable

_ADDRESS = re.compile(r"https?://[^\s/?#]+(/[^\s?#]*)?")


@click.command("init", cls=Command, example="doorbraak init onze-plannen")
@click.argument("folder", metavar="[MAP]", required=False, default=".", type=click.Path(path_type=Path))
@click.option("--name", metavar="NAAM", help="De naam van het handboek, bijvoorbeeld: Doorbraken in onze gemeente.")
@click.option(
    "--url", "address", metavar="ADRES", default="",
    help="Waar de site komt te staan; https://naam.github.io/plannen/ bijvoorbeeld.",
)  # fmt: skip
@click.option(
    "--echt", "with_real", is_flag=True,
    help="Maak ook echt/, een map voor plannen over echte huishoudens. Git en de site slaan die over.",
)  # fmt: skip
@click.option(
    "--editor", type=click.Choice(scaffold.editors()),
    help="Zet er een bestand bij waarmee deze editor meeleest terwijl je schrijft.",
)  # fmt: skip
def command(folder: Path, name: str | None, address: str, with_real: bool, editor: str | None) -> None:
    """Zet een map klaar voor plannen en een eigen handboek.

    Er komt een map voor plannen, de instellingen van de site, en bestanden voor Git, GitHub, GitLab en Visual Studio
    Code. Wat er al staat, blijft zoals het is. Alleen .gitignore en .gitattributes krijgen er onderaan regels bij; wat
    in een ander bestand ontbreekt, zeg ik.
    """
    with writing(folder):
        if folder.exists() and not folder.is_dir():
            raise Refused(f"{folder} is een bestand, geen map.")
    if address and not (_ADDRESS.fullmatch(address) and address == scaffold.as_typed(address)):
        raise Refused("--url moet een heel adres zijn, bijvoorbeeld: https://naam.github.io/plannen/")
    called = scaffold.as_typed(name or "").strip() or "Doorbraakplannen"
    files = scaffold.repository_files(called, address and f"{address.rstrip('/')}/")
    for inner in sorted({folder / parent for path in files for parent in Path(path).parents} - {folder}):
        if inner.is_symlink() or (inner.exists() and not inner.is_dir()):
            raise Refused(f"{inner} is een link of een bestand; ik zet er niets in. Geef het een andere naam.")
    if editor:
        files |= scaffold.editor_files(editor)
    new = sum([_put(folder / path, path, text) for path, text in files.items()])
    if with_real:
        new += not real_folder(folder).exists()
        warn_of_kept([real_folder_made(folder) / "plan.md"])
    if new:
        if not editor:
            names = enumeration(scaffold.editors(), "of")
            click.echo(
                f"Schrijf je in {names}? Met doorbraak init --editor NAAM helpt die mee terwijl je typt. Voor Visual "
                "Studio Code is er een uitbreiding."
            )
        _say_next(folder, 'doorbraak new "Een titel zonder namen"' + " --echt" * with_real)
    else:
        click.echo("Alles stond er al.")


def _say_next(folder: Path, first: str) -> None:
    """Say what to type now, with the first call for a plan, and what a folder inside that of Git lacks."""
    place = real(folder)
    root = git_root(place)
    if root not in {None, place}:
        click.echo(
            f"Let op: {'deze map' if folder == Path() else printable(str(folder))} ligt in de Git-map "
            f"{printable(str(root))}. Zet .github, .gitlab-ci.yml "
            "en .pre-commit-config.yaml daar, anders leest niemand ze."
        )
    if place == real(Path()):
        click.echo(f"Klaar. Begin met: {first}")
    else:
        click.echo(f"Klaar. Begin met: cd {printable(as_argument(folder))}\nDaarna: {first}")


def _put(path: Path, name: str, text: str) -> bool:
    """Write a file that is not there, or see to one that is; say what was done, and whether anything was written."""
    try:
        create_file(path, text)
    except FileExistsError:
        return _complete(path, text) if name in scaffold.LINE_FILES else _say_lacking(path, name, text)
    except OSError as error:
        raise cannot_write(path, error) from error
    click.echo(f"Gemaakt: {printable(str(path))}")
    return True


def _complete(path: Path, ours: str) -> bool:
    """Add our lines to a file of lines; of one that cannot take them, say which those are."""
    try:
        raw = read_bytes(path, sys.maxsize)
        full = scaffold.completed(raw, ours)
    except OSError:  # a link, a folder
        raw, full = b"", None
    if full is None:
        click.echo(f"Let op: {printable(str(path))} kan ik niet aanvullen. Maak het opnieuw, in UTF-8, met:")
        _show(line for line in ours.splitlines() if line and not line.startswith("#"))
        return False
    if full == raw:
        click.echo(f"Bestaat al, niets nodig: {printable(str(path))}")
        return False
    try:
        replace_file(path, full)
    except OSError as error:
        raise cannot_write(path, error) from error
    added = full.count(b"\n") - raw.count(b"\n")
    click.echo(f"Aangevuld: {printable(str(path))} ({counted(added, 'regel', 'regels')} onderaan)")
    return True


def _say_lacking(path: Path, name: str, ours: str) -> bool:
    """Say that a file stays as it is, and which lines it lacks."""
    try:
        lacking = scaffold.lacking_lines(name, read_bytes(path).decode("utf-8-sig"), ours)
    except OSError as error:
        raise cannot_read(path, error) from error
    except UnicodeDecodeError:
        lacking = None
    click.echo(f"Bestaat al, niet veranderd: {printable(str(path))}")
    if lacking is None:
        click.echo(f"Let op: {printable(str(path))} kan ik niet lezen. Is het YAML, en opgeslagen als UTF-8?")
    elif lacking:
        click.echo("Let op: daarin ontbreekt nog dit. Voeg het toe aan wat er onder hetzelfde woord al staat:")
        _show(lacking)
    return False


def _show(lines: Iterable[str]) -> None:
    for line in lines:
        click.echo(f"    {line}")
