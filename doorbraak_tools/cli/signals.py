"""`doorbraak signals`."""

import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from doorbraak_tools.cli.checking import repository_here
from doorbraak_tools.cli.group import Command
from doorbraak_tools.cli.output import chosen_form, form_option, give_out, note, output_option, progress
from doorbraak_tools.cli.parameters import here, today_option
from doorbraak_tools.outputs.signals import FORMS, PlanFacts, Rule, about_rule, facts_of, make_signals, rule_asked
from doorbraak_tools.plan.queries import without
from doorbraak_tools.release import public, public_part
from doorbraak_tools.repository import Refused, Repository, find_plans, read_plan_file, read_record, spelled
from doorbraak_tools.text.dutch import enumeration
from doorbraak_tools.text.escaping import as_argument
from doorbraak_tools.view.signals import RuleSignals


@click.command("signals", cls=Command, example="doorbraak signals echt --format csv -o signalen.csv")
@click.argument("paths", nargs=-1, metavar="[PADEN]...", type=click.Path(path_type=Path))
@form_option(FORMS, "De vorm: een verslag om te lezen, csv voor een rekenblad, json voor een ander programma.")
@output_option
@today_option
def command(paths: tuple[Path, ...], form: str | None, output: Path | None, today: date) -> None:
    """Tel over veel plannen samen welke regels in de weg staan, en wat ervan komt.

    PADEN zijn plannen of mappen met plannen; zonder pad is het de map plans. Je ziet welke regels en obstakels
    terugkomen, wie beslist en met welke uitkomst, hoe lang dat duurde, wat het kostte en wat structureel is.

    Er staan alleen aantallen in, en woorden van de wet en van het format: niets van wat iemand in een plan schreef.
    Alleen van een vrijgegeven voorbeeldplan staat het voorstel erbij. Eén of twee heet “enkele”.

    Over één regel maak je een bladzijde met: doorbraak show MAP --as signaal --rule REGEL

    \b
    De uitslag voor andere programma's:
      0  alle plannen geteld
      1  een plan kon ik niet lezen; de rest telt wel mee
      2  de opdracht klopt niet
    """
    chosen = chosen_form(FORMS, form, output, "signalen")
    repository = repository_here()
    facts, unread = read_facts(list(paths) or [here(repository.plans)], repository, today)
    give_out(chosen, make_signals(facts, today, unread=bool(unread)), output)
    for path in unread:
        note(f"{path}: telt niet mee. Kijk met: doorbraak check {as_argument(path)}")
    sys.exit(1 if unread else 0)


def note_about(path: Path, rule: str, today: date) -> RuleSignals:
    """Return what plans say about a rule. Raises Refused when it is no rule, or when no plan names it."""
    repository = repository_here()
    asked = rule_asked(rule, repository.registers)
    if not isinstance(asked, Rule):
        near = f" Bedoel je: {enumeration(asked.candidates, 'of')}?" if asked.candidates else ""
        raise Refused(f"{asked.message}{near}")
    facts, unread = read_facts([path], repository, today)
    found = about_rule(facts, asked, repository.registers, today)
    if found is None:
        again = f"doorbraak signals {as_argument(path)}"
        raise Refused(f"Geen plan dat is ingediend, noemt {asked.title}. Wat terugkomt, zegt: {again}")
    for unreadable in unread:
        note(f"{unreadable}: telt niet mee.")
    return found


def read_facts(targets: Sequence[Path], repository: Repository, today: date) -> tuple[list[PlanFacts], list[str]]:
    """Return what is counted of each plan, and the paths of those that could not be read.

    Of a plan only what the schema calls public is looked at, as on the site.
    """
    paths = find_plans(targets)
    record = read_record(repository)
    found: list[PlanFacts] = []
    unread: list[str] = []
    with progress(paths, len(paths), "Lezen") as shown:
        for path in shown:
            file = read_plan_file(path)
            plan = file.plan
            if not plan.data or () in plan.unsound or ("status",) in plan.unsound:
                unread.append(spelled(path.as_posix()))
                continue
            sound = public_part(without(plan.data, plan.unsound))
            is_released = plan.slug in record.releases and bool(public([(plan, file.raw)], record))
            case = repository.case(replace(plan, data=sound, unsound=frozenset()), today)
            found.append(facts_of(case, released=is_released))
    return found, unread
