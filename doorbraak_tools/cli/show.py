"""`doorbraak show`."""

import os
import sys
from datetime import date
from pathlib import Path

import click

from doorbraak_tools import documents, workspace
from doorbraak_tools.checks import Checked, check_plan
from doorbraak_tools.cli.parameters import today_option
from doorbraak_tools.documents import Choices, Document, Material, Unavailable
from doorbraak_tools.reporters import reporter
from doorbraak_tools.workspace import Refused


@click.command(
    "show", options_metavar="[OPTIES]", epilog="Voorbeeld: doorbraak show plans/eerst-de-huur.md --format pdf"
)
@click.argument("path", metavar="PLAN", type=click.Path(path_type=Path))
@click.option(
    "--as", "kind", type=click.Choice(documents.kind_names()), default="plan", show_default=True,
    help="Wat je maakt.",
)  # fmt: skip
@click.option(
    "--format", "form", type=click.Choice(documents.outlet_names()), default="html", show_default=True,
    help="html voor in de browser, pdf om te mailen en te bewaren, docx om in Word verder te schrijven.",
)  # fmt: skip
@click.option(
    "--output", "-o", metavar="BESTAND", type=click.Path(path_type=Path), help="Schrijf dit bestand; open het niet."
)
@click.option("--force", is_flag=True, help="Schrijf over een bestand met deze naam heen.")
@click.option(
    "--reference-doc", "template", metavar="BESTAND", type=click.Path(path_type=Path),
    help="Bij docx: een Word-document van je organisatie; het stuk krijgt de stijlen, kop en voet daarvan.",
)  # fmt: skip
@today_option
def command(
    path: Path, kind: str, form: str, output: Path | None, force: bool, template: Path | None, today: date
) -> None:
    """Maak van een plan een stuk om op tafel te leggen.

    Het kan met elk plan, ook een concept, en het blijft op je eigen computer. Zonder --output komt het stuk in de map
    waar je staat en gaat het meteen open.
    """
    if not path.is_file():
        raise Refused(f"{path} bestaat niet, of is geen bestand. Noem één plan.")
    document = documents.builder(kind)(_material(path, today))
    content = _rendered(document, form, Choices(today, _template(template, form)))
    target = output or Path(f"{path.stem}-{kind}.{form}")
    _write(target, content, force=force)
    if output is None:
        click.launch(str(target))


def _material(path: Path, today: date) -> Material:
    """Return what documents are made of, or report why the plan cannot be read and leave with exit code 1."""
    file = workspace.read_plan_file(path)
    settings = workspace.open_repository(Path.cwd()).settings
    checked = check_plan(path.as_posix(), file.plan, today, settings)
    if not file.plan.data:
        _report(checked)
        click.echo("Zolang het plan zo niet te lezen is, kan ik er geen stuk van maken.", err=True)
        sys.exit(1)
    return documents.material(file.plan, checked, settings.rules)


def _report(checked: Checked) -> None:
    for line in reporter("text")([checked], None):
        click.echo(line, err=True)


def _template(path: Path | None, form: str) -> bytes | None:
    if path is None:
        return None
    if form != "docx":
        raise Refused("--reference-doc hoort bij --format docx.")
    try:
        return workspace.read_bytes(path, 32 * 1024 * 1024)
    except OSError as error:
        raise Refused(f"Ik kan {path} niet lezen ({error.strerror}).") from error


def _rendered(document: Document, form: str, choices: Choices) -> bytes:
    try:
        return documents.outlet(form)(document, choices)
    except Unavailable as unavailable:
        raise Refused(str(unavailable)) from unavailable


def _write(target: Path, content: bytes, *, force: bool) -> None:
    try:
        (workspace.replace if force else workspace.write_new)(target, content)
    except OSError as error:
        if os.path.lexists(target) and not force:
            raise Refused(
                f"{target} bestaat al. Kies een andere naam met --output, of schrijf eroverheen met --force."
            ) from error
        raise Refused(f"Ik kan {target} niet schrijven ({error.strerror}).") from error
    click.echo(f"Geschreven: {target}", err=True)
