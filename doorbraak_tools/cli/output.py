"""Giving out what a command made: to a new file, or to a terminal."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from doorbraak_tools.repository import Refused, cannot_write, create_file

if TYPE_CHECKING:
    from doorbraak_tools.checks import Checked

_WORTH_A_BAR = 100
_OTHER_NAME = "Kies een andere naam met --output."
_Item = TypeVar("_Item")


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


def write_output(path: Path, content: bytes) -> None:
    """Write a new file and say so on stderr. Raises Refused when it is there already or cannot be written."""
    write_new(path, content)
    click.echo(f"Geschreven: {path}", err=True)


def write_new(path: Path, content: str | bytes, advice: str = _OTHER_NAME) -> None:
    """Write a new file. Raises Refused when it cannot be written, or is there already: then with the advice."""
    with writing(path):
        try:
            create_file(path, content)
        except OSError as error:
            if os.path.lexists(path):
                raise Refused(f"{path} bestaat al. {advice}") from error
            if isinstance(error, FileExistsError):
                raise Refused(f"Ik kan {path} niet schrijven: {path.parent} is geen map.") from error
            raise


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Raise Refused for an error of the computer while a file is written."""
    try:
        yield
    except OSError as error:
        raise cannot_write(path, error) from error


def report(checked: "Checked", *, err: bool) -> None:
    """Print what was found in one plan, without its values."""
    from doorbraak_tools.outputs.reports import reporter

    for line in reporter("text")([checked], None):
        click.echo(line, err=err)


def painted(text: str, **style: Any) -> str:
    """Return text with a style, as `click.style` takes it, when standard output shows colours."""
    return click.style(text, **style) if text and style and shows_colours() else text


def shows_colours() -> bool:
    """Say whether standard output is a terminal of somebody who has not turned colours off (no-color.org)."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")


def progress(items: Iterable[_Item], number: int, label: str) -> AbstractContextManager[Iterable[_Item]]:
    """Return the items to go through, with a bar on stderr when there are so many that somebody waits for them."""
    return click.progressbar(items, number, label=label, file=sys.stderr, hidden=number < _WORTH_A_BAR)
