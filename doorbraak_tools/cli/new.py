"""`doorbraak new`."""

import os
from datetime import date
from pathlib import Path

import click

from doorbraak_tools.cli.checking import repository_here
from doorbraak_tools.cli.group import Command
from doorbraak_tools.cli.output import note, write_new
from doorbraak_tools.cli.parameters import refuse_missing, today_option
from doorbraak_tools.cli.where import folder_for, real_option, say_who_keeps
from doorbraak_tools.inputs import scaffold
from doorbraak_tools.inputs.scaffold import as_typed
from doorbraak_tools.repository import Refused
from doorbraak_tools.text.escaping import as_argument, printable

_EXISTS = "Kies een andere titel, of schrijf verder in dat bestand."


@click.command("new", cls=Command, example='doorbraak new "Eerst de huur, dan de schulden"')
@click.argument("title", metavar="TITEL")
@click.option("--full", is_flag=True, help="Zet er ook de velden in waar de kaart niet om vraagt.")
@click.option("--ask", is_flag=True, help="Stel de vragen één voor één; van een plan dat er al is, wat nog open staat.")
@real_option
@today_option
def command(title: str, full: bool, ask: bool, is_real: bool, today: date) -> None:
    """Maak een nieuw plan in plans/, met de vragen van de methode erin.

    De titel is kort en zonder namen: de bestandsnaam wordt ervan gemaakt. Een plan dat er al is, blijft zoals het is.

    Met --ask krijg je de vragen één voor één. Elk antwoord staat meteen in het plan. Stoppen mag altijd, met Ctrl-C;
    met dezelfde titel, of het bestand zelf, en weer --ask ga je verder.
    """
    if title.casefold().endswith(".md"):
        if not ask:
            raise Refused(f"{title} is de naam van een bestand. Geef een titel, of ga verder in dat bestand met --ask.")
        refuse_missing(Path(title), "Begin je een plan, geef dan een titel.")
        _ask(Path(title), today)
        return
    title = as_typed(" ".join(title.split()))
    slug = scaffold.slug_of(title)
    if not slug:
        raise Refused("In deze titel staan geen letters of cijfers; daar kan ik geen bestandsnaam van maken.")
    if slug == "readme":
        raise Refused("README.md is geen plan maar uitleg bij een map. Kies een andere titel.")
    if len(title) > 120:
        raise Refused("Deze titel is langer dan 120 tekens. Maak hem korter.")
    repository = repository_here()
    path = folder_for(repository, is_real) / f"{slug}.md"
    if ask and os.path.lexists(path):
        _ask(path, today)
        return
    write_new(path, scaffold.new_plan(title, today, full=full), _EXISTS)
    click.echo(f"Gemaakt: {printable(str(path))}")
    say_who_keeps(path)
    if _names_somebody(title, repository.settings.words):
        note(
            "Let op: in de titel staat iets dat op een persoonsgegeven lijkt, en de bestandsnaam is ervan gemaakt. "
            "Geef het bestand een andere naam en verander de titel."
        )
    if ask:
        _ask(path, today)
    else:
        kijk = f"doorbraak check {printable(as_argument(path))}"
        click.echo(f"Open het in je teksteditor en beantwoord de vragen. Kijk daarna met: {kijk}")


def _ask(path: Path, today: date) -> None:
    from doorbraak_tools.cli.interview import interview

    still_open = interview(path, today)
    name = printable(as_argument(path))
    if still_open:
        click.echo(f"Er is nog niet alles beantwoord. Verder gaan: doorbraak new {name} --ask")
    click.echo(f"Het plan staat in {name}. Kijk het na met: doorbraak check {name}")


def _names_somebody(title: str, words: frozenset[str]) -> bool:
    from doorbraak_tools.release.review import looks_like_a_name

    return looks_like_a_name(title, words)
