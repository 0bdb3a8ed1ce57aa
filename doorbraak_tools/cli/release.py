"""`doorbraak release`."""

from datetime import date
from pathlib import Path

import click

from doorbraak_tools import workspace
from doorbraak_tools.checks import check_plan
from doorbraak_tools.cli.parameters import here, today_option
from doorbraak_tools.method import FORMAT_VERSION, plan_schema
from doorbraak_tools.release import Record, Release, fingerprint
from doorbraak_tools.reporters import reporter
from doorbraak_tools.workspace import PlanFile, Refused, Repository


@click.command(
    "release",
    options_metavar="[OPTIES]",
    epilog='Voorbeeld: doorbraak release plans/eerst-de-huur.md --by "redacteur handboek" --grond fictief',
)
@click.argument("path", metavar="PLAN", type=click.Path(path_type=Path))
@click.option("--by", "function", metavar="FUNCTIE", required=True, help="Jouw functie, nooit je naam.")
@click.option(
    "--grond", type=click.Choice(plan_schema()["properties"]["voorbeeld"]["enum"]), required=True,
    help="Waarom het openbaar mag: verzonnen, of samengesteld uit meer gevallen met veranderde feiten.",
)  # fmt: skip
@click.option("--yes", is_flag=True, help="Vraag niets; alleen voor wie het plan al heeft nagelezen.")
@today_option
def command(path: Path, function: str, grond: str, yes: bool, today: date) -> None:
    """Geef een voorbeeldplan vrij voor de site.

    Alleen een verzonnen of samengesteld plan mag openbaar worden. Een plan over een echt huishouden nooit: Git vergeet
    niet, en toestemming is zelden vrij. De vrijgave geldt voor precies deze tekst en komt in plans/vrijgave.json; na
    een wijziging is het plan weer niet openbaar.
    """
    repository = workspace.open_repository(Path.cwd())
    file = _releasable(repository, path, grond, today)
    record = workspace.read_record(repository)
    if record.fault:
        raise Refused(f"{record.fault} Herstel eerst {here(repository.record)}, bijvoorbeeld uit Git.")
    _show(file)
    if not yes:
        _ask()
    release = Release(fingerprint(file.raw), FORMAT_VERSION, grond, " ".join(function.split()), today.isoformat())
    _write(repository, record.with_release(file.plan.slug, release))
    click.echo(f"Vrijgegeven: {path}. Leg de wijziging in {here(repository.record)} voor aan een collega.")


def _releasable(repository: Repository, path: Path, grond: str, today: date) -> PlanFile:
    """Return the plan if it may be released; raises Refused and says why when it may not."""
    if not path.is_file():
        raise Refused(f"{path} bestaat niet, of is geen bestand.")
    if not path.resolve().is_relative_to(repository.plans.resolve()):
        raise Refused(f"{path} staat niet in {here(repository.plans)}; alleen plannen daarin komen op de site.")
    file = workspace.read_plan_file(path)
    checked = check_plan(path.as_posix(), file.plan, today, repository.settings)
    if not checked.complete:
        for line in reporter("text")([checked], None):
            click.echo(line)
        raise Refused("Dit plan heeft nog fouten of open antwoorden. Vul het eerst aan.")
    if file.plan.data.get("voorbeeld") != grond:
        raise Refused(
            f"In het plan staat niet: voorbeeld: {grond}. Zet dat erin als het zo is. "
            "Is het een plan over een echt huishouden? Dan mag het niet openbaar worden."
        )
    return file


def _show(file: PlanFile) -> None:
    """Say what becomes public and what does not."""
    properties = plan_schema()["properties"]
    shown = [properties[key]["title"] for key in file.plan.data if properties[key].get("x-openbaar") is True]
    kept = [properties[key]["title"] for key in file.plan.data if properties[key].get("x-openbaar") is not True]
    stories = sum(1 for section in file.plan.sections if section.step)
    click.echo(f"Openbaar worden: {', '.join(shown)}; en het verhaal bij {stories} van de 6 stappen.")
    if kept:
        click.echo(f"Niet openbaar: {', '.join(kept)}.")


def _ask() -> None:
    """Ask the one question; anything but a yes stops here. click's own question wants a "y", which is not Dutch."""
    question = "Staat er nergens een naam, adres, nummer of verhaal in dat naar iemand wijst, en mag dit openbaar?"
    if click.prompt(question, type=click.Choice(["j", "n"], case_sensitive=False), default="n") != "j":
        raise click.Abort


def _write(repository: Repository, record: Record) -> None:
    try:
        workspace.write_record(repository, record)
    except OSError as error:
        raise Refused(f"Ik kan {here(repository.record)} niet schrijven ({error.strerror}).") from error
