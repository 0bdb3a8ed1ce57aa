"""`doorbraak build`."""

import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

import click

from doorbraak_tools.cli.checking import Checker, repository_here
from doorbraak_tools.cli.group import Command
from doorbraak_tools.cli.output import give_out, note, writing
from doorbraak_tools.cli.parameters import here, today_option
from doorbraak_tools.outputs import reports
from doorbraak_tools.release import CHANGED_SINCE, Standing, has_page_name, judge
from doorbraak_tools.repository import (
    Keeping,
    Refused,
    Repository,
    keeping,
    may_be_replaced,
    plan_files,
    read_record,
    spelled,
    why_not,
)
from doorbraak_tools.repository.built_site import broken_off
from doorbraak_tools.repository.repository import internal_plans
from doorbraak_tools.text.escaping import as_argument, printable

_BAD_NAME = "geef het bestand een naam van kleine letters, cijfers en streepjes, en niet index"


@click.command("build", cls=Command, example="doorbraak build")
@click.option(
    "--internal", is_flag=True, help="Bouw in site-intern een site met alle plannen, voor binnen de organisatie."
)
@today_option
def command(today: date, internal: bool) -> None:
    """Kijk de vrijgegeven plannen na en bouw de site.

    De site komt in de map site, maar pas als alles goed is gegaan; anders blijft de vorige staan. Alleen plannen die
    met doorbraak release zijn vrijgegeven, komen erop. Na het bouwen wordt elk bestand van de site nagekeken op tekst
    die er niet in mag.

    Met --internal komen alle plannen erop, ook die niet af zijn, in de map site-intern. Boven elke pagina staat dat ze
    binnen de organisatie blijft. Zet die map nooit op internet.

    \b
    De uitslag voor andere programma's:
      0  de site is gebouwd
      1  in een vrijgegeven plan staan fouten
      2  de opdracht klopt niet, of er mag iets niet op de site
    """
    root = Path.cwd()
    from doorbraak_tools.site import mkdocs_site
    from doorbraak_tools.site.word_form import form_files
    from doorbraak_tools.site.workplace import engine_files

    config = mkdocs_site.config_file(root)
    repository = repository_here()
    if repository.settings.workplace and not engine_files():
        note("Let op: op de site komt geen werkplaats; in deze installatie ontbreekt de Python voor de browser.")
    if not form_files():
        note(
            "Let op: op de site komt geen leeg Word-formulier. Daarvoor is python-docx nodig: "
            "pip install 'doorbraak-tools[docx]'."
        )
    if internal:
        site = _build_beside(
            mkdocs_site.internal_folder(config), partial(mkdocs_site.build_internal_site, config, today)
        )
        click.echo(f"Klaar: {printable(str(here(site)))}")
        _say_left_out(repository)
        if keeping(site) is not Keeping.NOT:
            note(
                f"Let op: Git slaat {here(site).as_posix()} niet over. Zet in .gitignore: /{site.name}/ "
                f"Is de map al vastgelegd? Haal haar eruit met: git rm -r --cached {as_argument(site.name)}"
            )
        click.echo("Hierop staan ook plannen die niet zijn vrijgegeven. Deel deze map alleen binnen je organisatie.")
        return
    _check_released(repository, today)
    site = _build_beside(mkdocs_site.site_folder(config), partial(mkdocs_site.build_site, config, today))
    click.echo(f"Klaar: {printable(str(here(site)))}")
    click.echo("Bekijk de site met: doorbraak serve")
    if not mkdocs_site.has_address(config):
        click.echo(
            "In mkdocs.yml staat geen site_url. Vul daar in waar de site komt te staan; anders ziet de pagina voor een "
            "fout adres er kaal uit op een adres met een pad, zoals naam.github.io/plannen/."
        )


def _check_released(repository: Repository, today: date) -> None:
    """Report on the plans that have a release, and leave with exit code 1 when one has faults."""
    record = read_record(repository)
    if record.fault:
        raise Refused(record.fault)
    files = [file for file in plan_files(repository) if file.plan.slug in record.releases]
    check = Checker(repository, today)
    checked = [check.named(spelled(here(file.path).as_posix()), file.plan) for file in files]
    for file, judged in zip(files, judge([(file.plan, file.raw) for file in files], record), strict=True):
        if judged.standing is Standing.CHANGED:
            note(f"Let op: {here(file.path).as_posix()} {CHANGED_SINCE}")
        elif judged.standing is not Standing.RELEASED:
            note(f"Let op: {here(file.path).as_posix()} komt niet op de site: {judged.why}.")
    if any(plan.failed for plan in checked):
        give_out(reports.FORMS["text"], reports.Report(checked))
        note("De site is niet gebouwd; de vorige staat er nog.")
        sys.exit(1)


def _say_left_out(repository: Repository) -> None:
    """Name the plans that even an internal site cannot show."""
    files = plan_files(repository)
    shown = {plan.slug for plan in internal_plans(repository)}
    names = Counter(file.plan.slug for file in files)
    for file in files:
        if file.plan.slug not in shown:
            reason = "doorbraak check zegt wat er mis is"
            if names[file.plan.slug] > 1:
                reason = "een ander plan heeft dezelfde naam"
            elif not has_page_name(file.plan.slug):
                reason = _BAD_NAME
            note(f"Let op: {here(file.path).as_posix()} staat er niet op; {reason}.")


def _build_beside(site: Path, build: Callable[[Path], str]) -> Path:
    """Build into a new folder beside the site and put it in its place; return the site's folder.

    `build` fills the folder that it is given and returns "" or, in words, what went wrong.
    """
    with writing(site):
        site.parent.mkdir(parents=True, exist_ok=True)
    for rest in broken_off(site):
        note(
            f"Let op: {here(rest).as_posix()} is van een bouw die nog loopt of is afgebroken. "
            "Loopt er geen, verwijder die map dan zelf: er kunnen plannen in staan."
        )
    with writing(site):
        new = Path(tempfile.mkdtemp(prefix=f".{site.name}-", dir=site.parent))
    try:
        with writing(site):
            if fault := build(new):
                raise Refused(f"De site is niet gebouwd; de vorige staat er nog. {fault}")
            new.chmod(0o755)
            _swap(new, site)
    finally:
        shutil.rmtree(new, ignore_errors=True)
    return site


def _swap(new: Path, site: Path) -> None:
    if not may_be_replaced(site):  # somebody put something there while we built
        raise Refused(why_not(site))
    old = Path(tempfile.mkdtemp(prefix=f".{site.name}-oud-", dir=site.parent)) / "site"
    try:
        if site.exists():
            site.rename(old)
        new.rename(site)
    finally:
        if old.exists() and not site.exists():
            old.rename(site)
        shutil.rmtree(old.parent, ignore_errors=True)
