"""Asking the questions at the terminal."""

import sys

import click

from doorbraak_tools.cli.output import painted
from doorbraak_tools.inputs.scaffold import as_typed, questions_to_ask
from doorbraak_tools.plan.model import DataPath
from doorbraak_tools.repository import Refused


def interview(answers: dict[DataPath, str]) -> None:
    """Ask the questions one by one and put each answer into `answers`.

    An answer ends with an empty line; no answer leaves the question open. Ctrl-C or the end of the input stops the
    asking: what was answered until then stays.
    """
    if not sys.stdin.isatty():
        raise Refused("--ask stelt vragen aan iemand achter het toetsenbord; dat kan hier niet.")
    asked = questions_to_ask()
    click.echo("Schrijf per vraag zoveel regels als je wilt. Een lege regel gaat naar de volgende vraag.")
    click.echo("Stoppen kan altijd met Ctrl-C: wat je al hebt geschreven, komt in het plan.")
    step = ""
    try:
        for number, (title, question) in enumerate(asked, start=1):
            if title != step:
                step = title
                click.echo(f"\n{painted(title, bold=True)}")
            click.echo(f"\n{number}/{len(asked)}  {question.text}")
            answer = _lines(answers, question.path)
            if not answer:
                click.echo("(blijft open)")
    except (EOFError, KeyboardInterrupt):
        click.echo("\nGestopt. Wat je hebt geschreven, blijft bewaard.")


def _lines(answers: dict[DataPath, str], path: DataPath) -> str:
    """Read lines until an empty one, keeping each as it comes so that a break loses nothing."""
    written: list[str] = []
    while line := input("> ").rstrip():
        written.append(as_typed(line))
        answers[path] = "\n".join(written)
    return answers.get(path, "")
