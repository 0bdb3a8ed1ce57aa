"""`doorbraak import`."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import click

from doorbraak_tools.cli.checking import Checker, repository_here
from doorbraak_tools.cli.group import Command
from doorbraak_tools.cli.output import write_new
from doorbraak_tools.cli.parameters import refuse_missing, today_option
from doorbraak_tools.cli.where import folder_for, real_option, say_who_keeps
from doorbraak_tools.inputs import scaffold
from doorbraak_tools.outputs.reports.by_question import question_lines
from doorbraak_tools.plan.method import parts, steps
from doorbraak_tools.plan.model import DataPath, Severity
from doorbraak_tools.plan.reading import read_plan
from doorbraak_tools.repository import MORE_THAN_A_PLAN, Refused, cannot_read, read_bytes, spelled
from doorbraak_tools.substance.registers.in_force import WORDINGS
from doorbraak_tools.text.dutch import counted
from doorbraak_tools.text.escaping import as_argument, printable
from doorbraak_tools.view.run import words

if TYPE_CHECKING:
    from doorbraak_tools.inputs.word import Imported
    from doorbraak_tools.repository import Repository

_SHOWN = 3


@click.command("import", cls=Command, example="doorbraak import eerst-de-huur.docx")
@click.argument("path", metavar="BESTAND.DOCX", type=click.Path(path_type=Path))
@click.option("--output", "-o", metavar="BESTAND", type=click.Path(path_type=Path), help="Schrijf dit nieuwe plan.")
@real_option
@today_option
def command(path: Path, output: Path | None, is_real: bool, today: date) -> None:
    """Maak van een Word-document een plan in plans/, als concept.

    Ik zoek de zes stappen en de vragen van de methode, hoe ze ook genummerd of gespeld zijn. Wat bij een vraag staat,
    wordt het antwoord; al het andere blijft staan in het verslag onder zijn stap. Daarna lees je wat waar terechtkwam.
    Noemt je formulier een vraag anders, zet dat dan in registers/woorden.txt.

    Het document blijft zoals het is. Er wordt niets uitgevoerd en niets opgehaald. Een plan dat er al is, blijft ook
    zoals het is.

    \b
    De uitslag voor andere programma's:
      0  het plan is gemaakt
      2  de opdracht klopt niet, of het document is niet te lezen
    """
    if is_real and output is not None:
        raise Refused("--echt kiest zelf de map. Laat --echt of --output weg.")
    imported = _read(path, repository_here())
    text = _text(imported, path, today)
    slug = scaffold.slug_of(str(imported.answers["titel",])) or "uit-word"
    target = output or folder_for(repository_here(), is_real) / f"{slug}.md"
    if target.suffix != ".md" or target.name.casefold() == "readme.md":
        raise Refused(f"{target} kan geen plan zijn: de naam van een plan eindigt op .md, en README.md is uitleg.")
    write_new(target, text)
    say_who_keeps(target)
    for line in _report(imported, target):
        click.echo(printable(line) if line else "")
    _warn(target, text, today)


def _read(path: Path, repository: "Repository") -> "Imported":
    from doorbraak_tools.inputs.word import MOST_BYTES, NotReadable, UnknownPlace, read_word, read_wordings

    refuse_missing(path, "Noem een Word-document (.docx).")
    try:
        return read_word(read_bytes(path, MOST_BYTES + 1), read_wordings(repository.own_files.get(WORDINGS, "")))
    except UnknownPlace as error:
        raise Refused(f"{repository.settings.registers}/woorden.txt, regel {error.line}: {error}") from error
    except NotReadable as error:
        raise Refused(f"{path}: {error}") from error
    except OSError as error:
        raise cannot_read(path, error) from error


def _text(imported: "Imported", path: Path, today: date) -> str:
    from doorbraak_tools.inputs.word import plan_text

    text = plan_text(imported, path.name, today)
    if len(text.encode()) > MORE_THAN_A_PLAN - 48 * 1024:
        raise Refused("In dit document staat meer dan in één plan past. Knip het in stukken, één plan per document.")
    return text


def _report(imported: "Imported", target: Path) -> Iterator[str]:
    """Yield what was made, how many answers came where, and what could not be placed; what is asked comes first."""
    yield f"Gemaakt: {target}"
    counts = [(part, _number(imported, part.path)) for part in parts()]
    if not imported.answers.keys() - {("titel",)} and not imported.notes:
        yield "In dit document is nog niets ingevuld."
    elif not any(number for _, number in counts):
        rest = "wat ik kon lezen" if imported.left_out else "alles"
        yield f"Er is geen enkele vraag herkend; {rest} staat in het verslag."
    for part, number in counts:
        if number:
            yield f"  {part.number:2} {part.title}: {counted(number, 'antwoord', 'antwoorden')}"
    names = {step.key: f"{step.number}. {step.title}" for step in steps()}
    order = ["", *names]
    for step, notes in groupby(sorted(imported.notes, key=lambda note: order.index(note.step)), lambda note: note.step):
        found = [note.what for note in sorted(notes, key=lambda note: not note.asks)]
        where = f"in het verslag onder “{names[step]}”" if step else "in het verslag, boven de eerste stap"
        yield ""
        yield f"Niet bij een vraag geplaatst, wel bewaard {where}:"
        yield from (f"  - {what}" for what in found[:_SHOWN])
        if len(found) > _SHOWN:
            yield f"  - en nog {len(found) - _SHOWN} {'stuk' if len(found) == _SHOWN + 1 else 'stukken'}"
    if imported.left_out:
        yield ""
        yield "Niet overgenomen:"
        yield from (f"  - {what}" for what in imported.left_out)


def _number(imported: "Imported", path: DataPath) -> int:
    """Return how many questions at a place have an answer; the items of a list are one answer."""
    found: set[DataPath] = set()
    for place in imported.answers:
        if place[: len(path)] == path:
            index = next((at for at, part in enumerate(place) if isinstance(part, int)), len(place))
            found.add(place[:index])
    return len(found)


def _warn(target: Path, text: str, today: date) -> None:
    """Say what a colleague should look at before anything else: faults, and what looks like personal data."""
    plan = read_plan(text.encode(), target.stem)
    checked = Checker(repository_here(), today).named(spelled(target.as_posix()), plan)
    first = [
        one for one in checked.diagnostics if one.severity is Severity.ERROR or one.code.startswith("persoonsgegeven")
    ]
    for line in question_lines(replace(checked, diagnostics=tuple(first))):
        click.echo(printable(words(line)))
    again = f"doorbraak check {printable(as_argument(target))} --by question"
    click.echo(f"\nLees het na, vul het aan en kijk daarna met: {again}")
