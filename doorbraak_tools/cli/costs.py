"""`doorbraak costs`."""

import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from doorbraak_tools.checks import check_case
from doorbraak_tools.cli.checking import repository_here
from doorbraak_tools.cli.group import Command
from doorbraak_tools.cli.output import output_option, refuse_binary_at_terminal, report, write_output
from doorbraak_tools.cli.parameters import refuse_missing, today_option
from doorbraak_tools.outputs import calculation
from doorbraak_tools.plan.model import Severity
from doorbraak_tools.plan.queries import PLACE
from doorbraak_tools.repository import PlanFile, read_plan_file
from doorbraak_tools.substance.case import Case
from doorbraak_tools.substance.costs import Outcome
from doorbraak_tools.text.escaping import printable


@click.command("costs", cls=Command, example="doorbraak costs plans/eerst-de-huur.md")
@click.argument("path", metavar="PLAN", type=click.Path(path_type=Path))
@click.option(
    "--format", "form", type=click.Choice(calculation.export_names()), default="text", show_default=True,
    help="De vorm: een verslag om te lezen, json of csv voor andere programma's, xlsx met formules om na te rekenen.",
)  # fmt: skip
@output_option
@today_option
def command(path: Path, form: str, output: Path | None, today: date) -> None:
    """Reken het rendement van een plan uit: drie scenario's naast elkaar.

    Je ziet wat elk scenario kost (laag, verwacht en hoog), wat de doorbraak meer of minder kost en wie dat betaalt.
    Wat met pm onbekend is, telt niet mee; dat staat er dan bij.

    \b
    De uitslag voor andere programma's:
      0  uitgerekend
      1  er staan fouten in de bedragen, of er zijn nog geen bedragen
      2  de opdracht klopt niet
    """
    refuse_missing(path)
    file = read_plan_file(path)
    made = calculation.export(form)
    if made.binary:
        refuse_binary_at_terminal(form, output, "rendement")
    content = made.make(_title(file), _outcome(file, repository_here().case(file.plan, today)))
    if output is not None:
        write_output(output, content)
    elif form == "text":
        for line in content.decode("utf-8").rstrip("\n").split("\n"):
            click.echo(printable(line))
    else:
        click.echo(content, nl=False)


def _title(file: PlanFile) -> str:
    return str(file.plan.data.get("titel") or file.plan.slug)


def _outcome(file: PlanFile, case: Case) -> Outcome:
    """Return the outcome, or say on stderr why there is none and leave with exit code 1."""
    plan = file.plan
    calculation = case.calculation
    misshapen = any(path[: len(PLACE)] == PLACE[: len(path)] for path in plan.unsound)
    if calculation.outcome is not None and not misshapen:
        return calculation.outcome
    # A check that the repository turned off still says why there is no total.
    checked = check_case(file.path.as_posix(), case)
    wrong = tuple(
        found for found in checked.diagnostics if found.severity is Severity.ERROR and found.part in {PLACE[-1], ""}
    )
    if wrong or calculation.faults or misshapen:
        report(replace(checked, diagnostics=wrong), err=True)
        click.echo("Er is niets uitgerekend: een totaal met fouten erin klopt nooit.", err=True)
    else:
        click.echo("In dit plan staan nog geen bedragen. Vul ze in bij waardendriehoek, rendement.", err=True)
    sys.exit(1)
