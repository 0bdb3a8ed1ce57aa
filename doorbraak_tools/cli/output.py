"""Giving out what a command made: to a new file or to standard output."""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from doorbraak_tools import workspace
from doorbraak_tools.workspace import Refused


def output_option(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add `--output`, the new file to write."""
    option = click.option(
        "--output", "-o", metavar="BESTAND", type=click.Path(path_type=Path), help="Schrijf dit nieuwe bestand."
    )
    return option(function)


def refuse_binary_at_terminal(form: str, output: Path | None, example: str) -> None:
    """Raise Refused when a form that is not text would go to a terminal; `example` is a file name without its end."""
    if output is None and sys.stdout.isatty():
        raise Refused(f"Een {form}-bestand is niet om te lezen. Schrijf het weg met: --output {example}.{form}")


def write_output(output: Path, content: bytes) -> None:
    """Write a new file and say so on stderr. Raises Refused when it is there already or cannot be written."""
    try:
        workspace.write_new(output, content)
    except OSError as error:
        if os.path.lexists(output):
            raise Refused(f"{output} bestaat al. Kies een andere naam; ik schrijf nergens overheen.") from error
        raise Refused(f"Ik kan {output} niet schrijven ({error.strerror}).") from error
    click.echo(f"Geschreven: {output}", err=True)
