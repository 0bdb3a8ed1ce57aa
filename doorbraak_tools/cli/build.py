"""`doorbraak build`."""

import os
import shutil
import sys
import tempfile
from datetime import date
from pathlib import Path

import click

from doorbraak_tools import workspace
from doorbraak_tools.checks import check_plan
from doorbraak_tools.cli.parameters import here, today_option
from doorbraak_tools.reporters import reporter
from doorbraak_tools.workspace import Refused, Repository


@click.command("build", options_metavar="[OPTIES]", epilog="Voorbeeld: doorbraak build")
@today_option
def command(today: date) -> None:
    """Kijk de vrijgegeven plannen na en bouw de site.

    De site komt in de map site, maar pas als alles goed is gegaan; anders blijft de vorige staan. Alleen plannen die
    met doorbraak release zijn vrijgegeven, komen erop.
    """
    root = Path.cwd()
    config = root / "mkdocs.yml"
    if not config.is_file():
        raise Refused(
            "Hier staat geen mkdocs.yml. Ga naar de map van je plannen, of zet er een klaar met: doorbraak init"
        )
    _check_released(workspace.open_repository(root), today)
    site = _build_beside(config)
    click.echo(f"Klaar: {here(site)}")
    click.echo("Bekijk de site met: doorbraak serve")


def _check_released(repository: Repository, today: date) -> None:
    """Report on the plans that have a release, and leave with exit code 1 when one has faults."""
    record = workspace.read_record(repository)
    if record.fault:
        raise Refused(record.fault)
    files = workspace.plan_files(repository)
    released = [file for file in files if file.plan.slug in record.releases]
    settings = repository.settings
    checked = [check_plan(here(file.path).as_posix(), file.plan, today, settings) for file in released]
    public = {plan.slug for plan in workspace.public_plans(repository)}
    for file in released:
        if file.plan.slug not in public:
            advice = "is veranderd na de vrijgave en komt niet op de site. Geef het opnieuw vrij."
            click.echo(f"Let op: {here(file.path).as_posix()} {advice}", err=True)
    if len(files) > len(released):
        number = f"{len(files) - len(released)} van {len(files)} plannen"
        click.echo(f"Niet vrijgegeven en dus niet op de site: {number}.", err=True)
    if any(plan.failed for plan in checked):
        for line in reporter("text")(checked, None):
            click.echo(line)
        click.echo("De site is niet gebouwd; de vorige staat er nog.", err=True)
        sys.exit(1)


def _build_beside(config_file: Path) -> Path:
    """Build into a new folder beside the site and put it in its place; return the site's folder."""
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    from doorbraak_tools.cli.mkdocs_site import build_site, site_folder

    site = site_folder(config_file)
    site.parent.mkdir(parents=True, exist_ok=True)
    new = Path(tempfile.mkdtemp(prefix=f".{site.name}-", dir=site.parent))
    try:
        fault = build_site(config_file, new)
        if fault:
            raise Refused(f"De site is niet gebouwd; de vorige staat er nog. {fault}")
        new.chmod(0o755)
        _swap(new, site)
    finally:
        shutil.rmtree(new, ignore_errors=True)
    return site


def _swap(new: Path, site: Path) -> None:
    if not site.exists():
        new.rename(site)
        return
    old = Path(tempfile.mkdtemp(prefix=f".{site.name}-oud-", dir=site.parent)) / "site"
    site.rename(old)
    try:
        new.rename(site)
    except OSError:
        old.rename(site)
        raise
    finally:
        shutil.rmtree(old.parent, ignore_errors=True)
