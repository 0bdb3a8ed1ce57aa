"""`doorbraak costs`."""

import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from doorbraak_tools.checks import check_case
from doorbraak_tools.cli.checking import repository_here
from doorbraak_tools.cli.group import Command
from doorbraak_tools.cli.output import chosen_form, form_option, give_out, note, output_option, report
from doorbraak_tools.cli.parameters import refuse_missing, today_option
from doorbraak_tools.cli.where import say_who_keeps_made
from doorbraak_tools.outputs import calculation
from doorbraak_tools.plan.model import Severity, value_at
from doorbraak_tools.plan.queries import RENDEMENT, TERUGBLIK
from doorbraak_tools.repository import PlanFile, read_plan_file, spelled
from doorbraak_tools.substance.case import Case
from doorbraak_tools.substance.costs import Outcome
from doorbraak_tools.text.escaping import as_argument


@click.command("costs", cls=Command, example="doorbraak costs plans/eerst-de-huur.md")
@click.argument("path", metavar="PLAN", type=click.Path(path_type=Path))
@form_option(
    calculation.FORMS,
    "De vorm: een verslag om te lezen, json of csv voor andere programma's, xlsx met formules om na te rekenen.",
)
@output_option
@today_option
def command(path: Path, form: str | None, output: Path | None, today: date) -> None:
    """Reken het rendement van een plan uit: drie scenario's naast elkaar.

    Je ziet wat elk scenario kost (laag, verwacht en hoog), wat de doorbraak meer of minder kost en wie dat betaalt.
    Wat met pm onbekend is, telt niet mee; dat staat er dan bij. Van een plan met een terugblik zie je ook wat het werd.

    \b
    De uitslag voor andere programma's:
      0  uitgerekend
      1  er staan fouten of open antwoorden in de bedragen, of er zijn nog geen bedragen
      2  de opdracht klopt niet
    """
    refuse_missing(path)
    file = read_plan_file(path)
    chosen = chosen_form(calculation.FORMS, form, output, "rendement")
    case = repository_here().case(file.plan, today)
    title = str(file.plan.data.get("titel") or file.plan.slug)
    titled = calculation.Titled(title, _outcome(file, case), case.looking_back)
    give_out(chosen, titled, output)
    if output is not None:
        say_who_keeps_made(output, [path])
    if titled.back is not None and chosen.name == "xlsx":
        note("In een xlsx-bestand staat de terugblik niet; kies daarvoor text, csv of json.")
    if titled.back is None and value_at(case.data, (*TERUGBLIK, "kosten")):
        note(f"De terugblik staat er niet bij. Kijk waarom met: doorbraak check {as_argument(path)}")


def _outcome(file: PlanFile, case: Case) -> Outcome:
    """Return the outcome, or say on stderr why there is none and leave with exit code 1."""
    calculation = case.calculation
    if calculation.outcome is not None:
        return calculation.outcome
    # A check that the repository turned off still says why there is no total.
    checked = check_case(spelled(file.path.as_posix()), case)
    wrong = tuple(
        found for found in checked.diagnostics if found.severity is Severity.ERROR and found.part in {RENDEMENT[-1], ""}
    )
    if wrong or calculation.faults or calculation.unread:
        report(replace(checked, diagnostics=wrong), err=True)
        note("Er is niets uitgerekend: een totaal met fouten erin klopt nooit.")
    elif calculation.open:
        places = {file.plan.locate(at) for at in calculation.open}
        asked = tuple(one for one in checked.diagnostics if one.severity is Severity.TODO)
        report(replace(checked, diagnostics=tuple(one for one in asked if (one.line, one.column) in places)), err=True)
        note("Er is nog niets uitgerekend: een totaal met een open antwoord erin klopt niet.")
        note("Weet je een bedrag niet? Schrijf pm.")
    else:
        note("In dit plan staan nog geen bedragen. Vul ze in bij waardendriehoek, rendement.")
    sys.exit(1)
