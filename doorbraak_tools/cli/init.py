"""`doorbraak init`."""

from pathlib import Path

import click

from doorbraak_tools.cli.group import Command
from doorbraak_tools.inputs import scaffold
from doorbraak_tools.repository import Refused, cannot_write, create_file
from doorbraak_tools.text.escaping import printable


@click.command("init", cls=Command, example="doorbraak init onze-plannen")
@click.argument("folder", metavar="[MAP]", required=False, default=".", type=click.Path(path_type=Path))
@click.option("--name", metavar="NAAM", help="De naam van het handboek, bijvoorbeeld: Doorbraken in onze gemeente.")
def command(folder: Path, name: str | None) -> None:
    """Zet een map klaar voor plannen en een eigen handboek.

    Er komt een map voor plannen, de instellingen van de site, en bestanden voor Git, GitHub, GitLab en Visual Studio
    Code. Wat er al staat, blijft zoals het is.
    """
    if folder.exists() and not folder.is_dir():
        raise Refused(f"{folder} is een bestand, geen map.")
    files = scaffold.repository_files(name or "Doorbraakplannen")
    for inner in sorted({folder / parent for path in files for parent in Path(path).parents} - {folder}):
        if inner.is_symlink() or (inner.exists() and not inner.is_dir()):
            raise Refused(f"{inner} is een link of een bestand; ik zet er niets in. Geef het een andere naam.")
    made = kept = 0
    for path, text in files.items():
        try:
            create_file(folder / path, text)
        except FileExistsError:
            click.echo(f"Bestaat al, niet veranderd: {printable(str(folder / path))}")
            kept += 1
        except OSError as error:
            raise cannot_write(folder / path, error) from error
        else:
            click.echo(f"Gemaakt: {printable(str(folder / path))}")
            made += 1
    if made:
        click.echo('Klaar. Begin met: doorbraak new "Een titel zonder namen"')
    elif kept:
        click.echo("Alles stond er al.")
