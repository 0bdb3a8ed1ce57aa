"""`doorbraak release`."""

import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from doorbraak_tools.checks import Checked
from doorbraak_tools.cli.checking import Checker, repository_here
from doorbraak_tools.cli.group import Command
from doorbraak_tools.cli.output import note, report, writing
from doorbraak_tools.cli.parameters import here, refuse_missing, today_option
from doorbraak_tools.plan.method import plan_schema
from doorbraak_tools.plan.method.schema import FORMAT_VERSION
from doorbraak_tools.release import Record, Release, Standing, fingerprint, has_page_name, judge
from doorbraak_tools.repository import (
    PlanFile,
    Refused,
    Repository,
    plan_files,
    read_plan_file,
    read_record,
    real,
    sites_with_plans,
    spelled,
)
from doorbraak_tools.repository.repository import leads_out, write_record
from doorbraak_tools.substance.case import Case
from doorbraak_tools.text.escaping import printable


@click.command(
    "release",
    cls=Command,
    example='doorbraak release plans/eerst-de-huur.md --by "redacteur handboek" --grond fictief',
)
@click.argument("path", metavar="PLAN", required=False, type=click.Path(path_type=Path))
@click.option("--by", "function", metavar="FUNCTIE", help="Jouw functie, nooit je naam. Nodig om vrij te geven.")
@click.option(
    "--grond", type=click.Choice(plan_schema().fields["voorbeeld"]["enum"]),
    help="Waarom het openbaar mag: verzonnen, of samengesteld uit meer gevallen. Nodig om vrij te geven.",
)  # fmt: skip
@click.option("--yes", is_flag=True, help="Vraag niets; alleen voor wie het plan al heeft nagelezen.")
@click.option("--list", "listing", is_flag=True, help="Zeg van elk plan of het is vrijgegeven, en zo niet waarom.")
@click.option("--withdraw", is_flag=True, help="Trek de vrijgave van PLAN in.")
@today_option
@click.pass_context
def command(
    context: click.Context, path: Path | None, function: str | None, grond: str | None, yes: bool, listing: bool,
    withdraw: bool, today: date,
) -> None:  # fmt: skip
    """Geef een voorbeeldplan vrij voor de site.

    Alleen een verzonnen of samengesteld plan mag openbaar worden. Een plan over een echt huishouden nooit: Git vergeet
    niet, en toestemming is zelden vrij. De vrijgave geldt voor precies deze tekst en komt in plans/vrijgave.json; na
    een wijziging is het plan weer niet openbaar.

    Met --list zie je hoe elk plan ervoor staat, met --withdraw draai je een vrijgave terug.

    \b
    De uitslag voor andere programma's:
      0  vrijgegeven of ingetrokken
      1  gestopt bij een vraag
      2  de opdracht klopt niet, of het plan mag zo niet openbaar worden

    \b
    De uitslag van --list voor andere programma's:
      0  wat is vrijgegeven, staat op de site
      1  een vrijgegeven plan is veranderd, geweigerd of weg, of een gebouwde site toont wat niet is vrijgegeven
      2  de opdracht klopt niet
    """
    repository = repository_here()
    if leads_out(repository):
        raise Refused(f"{here(repository.plans)} is een link naar een andere map. Zet de plannen in deze map zelf.")
    record = _sound_record(repository)
    if listing:
        from doorbraak_tools.cli.release_list import list_releases

        sys.exit(list_releases(repository, record, today))
    if path is None:
        raise _missing(context, "path")
    if withdraw:
        _withdraw(repository, record, path)
        return
    if function is None or grond is None:
        raise _missing(context, "function" if function is None else "grond")
    from doorbraak_tools.release.review import looks_like_a_name

    if looks_like_a_name(function, repository.settings.words):
        raise Refused("Bij --by staat iets dat op een naam lijkt. Schrijf je functie op, zoals: redacteur handboek.")
    _release(
        repository, record, path, Release("", FORMAT_VERSION, grond, " ".join(function.split()), today.isoformat()), yes
    )


def _sound_record(repository: Repository) -> Record:
    record = read_record(repository)
    if record.fault:
        raise Refused(f"{record.fault} Herstel eerst {here(repository.record)}, bijvoorbeeld uit Git.")
    return record


def _missing(context: click.Context, name: str) -> click.MissingParameter:
    (param,) = (one for one in context.command.params if one.name == name)
    return click.MissingParameter(ctx=context, param=param)


def _release(repository: Repository, record: Record, path: Path, release: Release, yes: bool) -> None:
    file, checked = _releasable(repository, path, release)
    slug, release = file.plan.slug, replace(release, sha256=fingerprint(file.raw))
    files = [(one.plan, one.raw) for one in plan_files(repository)]
    renewed = record.with_release(slug, release)
    (judged,) = {one.why: one for one in judge(files, renewed) if one.plan.slug == slug}.values()
    if judged.standing is not Standing.RELEASED:
        raise Refused(f"Dit plan kan zo niet op de site: {judged.why}.")
    from doorbraak_tools.cli.release_preview import questions, show

    show(file.plan, checked)
    if not yes:
        _ask(questions(file.plan))
    # Plan and record as they are now: while somebody read, another may have written on, or withdrawn a plan.
    if read_plan_file(path).raw != file.raw:
        raise Refused(f"{path} is veranderd terwijl je het nalas. Geef het opnieuw vrij.")
    _write(repository, _sound_record(repository).with_release(slug, release))
    click.echo(
        f"Vrijgegeven: {printable(str(path))}. Leg de wijziging in {here(repository.record)} voor aan een collega."
    )


def _releasable(repository: Repository, path: Path, release: Release) -> tuple[PlanFile, Checked]:
    """Return the plan if it may be released; raises Refused and says why when it may not."""
    refuse_missing(path)
    if not real(path).is_relative_to(real(repository.plans)):
        raise Refused(f"{path} staat niet in {here(repository.plans)}; alleen plannen daarin komen op de site.")
    file = read_plan_file(path)
    if not has_page_name(file.plan.slug):
        raise Refused("Geef dit bestand eerst een naam van kleine letters, cijfers en streepjes, en niet index.")
    check = Checker(repository, date.fromisoformat(release.op))
    checked = check.named(spelled(path.as_posix()), file.plan)
    if not checked.complete:
        report(checked, err=False)
        raise Refused("Dit plan heeft nog fouten of open antwoorden. Vul het eerst aan.")
    if file.plan.data.get("voorbeeld") != release.grond:
        raise Refused(
            f"In het plan staat niet: voorbeeld: {release.grond}. Zet dat erin als het zo is. "
            "Is het een plan over een echt huishouden? Dan mag het niet openbaar worden."
        )
    _refuse_obstacles(check.case(file.plan), checked, repository.settings.words)
    return file, checked


def _refuse_obstacles(case: Case, checked: Checked, words: frozenset[str]) -> None:
    from doorbraak_tools.release.review import obstacles

    found = obstacles(case, checked.diagnostics, words)
    if found:
        report(replace(checked, diagnostics=found), err=False)
        raise Refused("Dit moet eerst weg of op de lijst. Daarna kun je het plan vrijgeven.")


_YES_OR_NO = click.Choice(["ja", "nee", "j", "n"], case_sensitive=False)


def _ask(asked: Sequence[str]) -> None:
    """Ask each question; anything but a yes stops here. click's own question wants a "y", which is not Dutch."""
    for question in asked:
        answer = click.prompt(f"{question} (ja/nee)", type=_YES_OR_NO, default="nee", show_choices=False)
        if answer not in {"ja", "j"}:
            note("Niet vrijgegeven.")
            raise click.Abort


def _withdraw(repository: Repository, record: Record, path: Path) -> None:
    """Take the release of a plan back; the plan itself may be gone already."""
    slug = path.name.removesuffix(".md")
    if slug not in record.releases:
        raise Refused(f"{path} is niet vrijgegeven. Wat wel is vrijgegeven, zie je met: doorbraak release --list")
    from doorbraak_tools.cli.release_list import say_still_shown

    _write(repository, record.without(slug))
    click.echo(f"Ingetrokken: {printable(str(path))}. Bij de volgende build gaat het plan van de site.")
    for site, shown in sites_with_plans(repository.root).items():
        if slug in shown:
            say_still_shown(slug, site)
    click.echo("Wat iemand al gelezen of gekopieerd heeft, haal je niet terug; ook de geschiedenis van Git blijft.")


def _write(repository: Repository, record: Record) -> None:
    with writing(here(repository.record)):
        write_record(repository, record)
