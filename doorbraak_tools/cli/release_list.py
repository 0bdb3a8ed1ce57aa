"""`doorbraak release --list`: how every plan stands."""

import sys
from datetime import date
from pathlib import Path

import click

from doorbraak_tools.cli.checking import Checker
from doorbraak_tools.cli.output import note, painted
from doorbraak_tools.cli.parameters import here
from doorbraak_tools.release import Record, Standing, judge
from doorbraak_tools.repository import Repository, plan_files, public_plans, sites_with_plans
from doorbraak_tools.text.escaping import printable

_HEAD = ("PLAN", "STAND", "TOELICHTING")
_GONE = "weg"
_COLOURS = {Standing.RELEASED.value: "green", Standing.UNRELEASED.value: None, _GONE: "red"}


def list_releases(repository: Repository, record: Record, today: date) -> int:
    """Print a row for each plan and each release without one; return 0 when all is as it was released.

    A plan that a built site shows though it may not is said on stderr. At a terminal it is a table; elsewhere three
    fields with a tab between them, without a head.
    """
    rows = sorted(_rows(repository, record, today))
    if sys.stdout.isatty():
        _table(rows)
    else:
        for row in rows:
            click.echo("\t".join(row))
    wrong = {stand for _, stand, _ in rows} - {Standing.RELEASED.value, Standing.UNRELEASED.value}
    public = {plan.slug for plan in public_plans(repository)}
    for site, shown in sites_with_plans(repository.root).items():
        for slug in sorted(shown - public):
            say_still_shown(slug, site)
            wrong.add(slug)
    return 1 if wrong else 0


def say_still_shown(slug: str, site: Path) -> None:
    """Say loudly that a built site shows a plan that it may not show."""
    note(
        f"LET OP: {slug} staat nog op de site in {here(site).as_posix()}. Bouw opnieuw met: doorbraak build. "
        "Vervang daarna de site op de webserver."
    )


def _rows(repository: Repository, record: Record, today: date) -> list[tuple[str, str, str]]:
    files = plan_files(repository)
    rows = []
    for file, judged in zip(files, judge([(file.plan, file.raw) for file in files], record), strict=True):
        standing, why = judged.standing, judged.why
        if standing is Standing.RELEASED and judged.release is not None:
            why = f"{judged.release.op}, {judged.release.grond}, door {judged.release.door}"
            if Checker(repository, today)(file).failed:
                standing, why = Standing.REFUSED, "het heeft fouten; doorbraak check noemt ze"
        rows.append((printable(here(file.path).as_posix()), standing.value, printable(why)))
    for slug in sorted(record.releases.keys() - {file.plan.slug for file in files}):
        path = here(repository.plans / f"{slug}.md").as_posix()
        rows.append((path, _GONE, "er is een vrijgave, maar het bestand is er niet"))
    return rows


def _table(rows: list[tuple[str, str, str]]) -> None:
    if not rows:
        click.echo("Er zijn nog geen plannen. Maak er een met: doorbraak new TITEL")
        return
    widths = [max(len(row[column]) for row in (_HEAD, *rows)) for column in (0, 1)]
    for path, stand, why in (_HEAD, *rows):
        cell = stand.ljust(widths[1])
        shown = cell if path == _HEAD[0] else painted(cell, fg=_COLOURS.get(stand, "yellow"))
        click.echo(f"{path.ljust(widths[0])}  {shown}  {why}".rstrip())
    released = sum(stand == Standing.RELEASED.value for _, stand, _ in rows)
    click.echo(f"\n{released} van de {len(rows)} vrijgegeven.")
