"""Giving out what a command made: to a new file, or to a terminal."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from doorbraak_tools.outputs.form import Form, Forms, Made
from doorbraak_tools.repository import Refused, cannot_write, create_file
from doorbraak_tools.text.dutch import enumeration
from doorbraak_tools.text.escaping import printable
from doorbraak_tools.view.run import Line, Look, words

if TYPE_CHECKING:
    from doorbraak_tools.checks import Checked

_WORTH_A_BAR = 100
_SCREEN = 50
"""So many lines are printed at once: each by itself takes as long as finding what it tells."""
_OTHER_NAME = "Kies een andere naam met --output."
_Item = TypeVar("_Item")
_Thing = TypeVar("_Thing")
# What changed is told by more than a colour: a word that changed inside a line is underlined as well.
_STYLES: dict[Look, dict[str, Any]] = {
    Look.BOLD: {"bold": True},
    Look.CHANGED: {"underline": True},
    Look.GONE: {"fg": "red"},
    Look.COME: {"fg": "green"},
    Look.LATE: {"fg": "red"},
    Look.ERROR: {"fg": "red"},
    Look.WARNING: {"fg": "yellow"},
    Look.HINT: {"fg": "cyan"},
    Look.TODO: {"fg": "blue"},
    Look.DONE: {"fg": "green"},
}


def output_option(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add `--output`, the new file to write."""
    option = click.option(
        "--output", "-o", metavar="BESTAND", type=click.Path(path_type=Path), help="Schrijf dit nieuwe bestand."
    )
    return option(function)


def form_option(forms: Forms[Any], explanation: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Return what adds `--format`, the name of a form; for a command with `--output` as well."""
    return click.option(
        "--format", "form", type=click.Choice(forms.names), help=explanation,
        show_default=f"zoals --output eindigt, anders {forms.default}",
    )  # fmt: skip


def chosen_form(forms: Forms[_Thing], name: str | None, output: Path | None, example: str = "") -> Form[_Thing]:
    """Return the form of that name, else the one that the end of the file's name asks for, else the default.

    Raises Refused when no form ends so or when the two do not agree, and for a form that is no text at a terminal;
    `example` is a name for such a file, without its end.
    """
    _, dot, end = output.name.rstrip(".").lower().rpartition(".") if output else ("", "", "")
    ending = dot and f".{end}"
    form = forms[name or forms.default]
    if ending and name is None:
        every = forms.every()
        fitting = [one for one in every if ending in one.suffixes]
        if not fitting:
            known = enumeration((suffix for one in every for suffix in one.suffixes), "of")
            raise Refused(
                f"Een bestand dat eindigt op {ending} kan ik niet maken. Kies een naam die eindigt op {known}."
            )
        form = fitting[0]
    elif ending and ending not in form.suffixes:
        raise Refused(
            f"{output} eindigt op {ending}, maar je vraagt om --format {name}. Laat --format weg, of kies een naam die "
            f"eindigt op {enumeration(form.suffixes, 'of')}."
        )
    if form.binary and output is None and sys.stdout.isatty():
        raise Refused(
            f"Een {form.name}-bestand is niet om te lezen. Schrijf het weg met: --output {example}{form.suffixes[0]}"
        )
    return form


def give_out(form: Form[_Thing], thing: _Thing, output: Path | None = None, *, err: bool = False) -> None:
    """Write a thing to a new file and say so on stderr; without a file print it, lines for people made safe to print.

    Raises Refused when the file is there already, or when it cannot be made or written.
    """
    if output is not None:
        with writing(output):
            write_new(output, form.content(thing))
        note(f"Geschreven: {output}")
        return
    with writing(Path("de uitvoer")):
        made = form.make(thing)
    made = made.content if isinstance(made, Made) else made
    if isinstance(made, bytes):
        click.echo(made, nl=False, err=err)
        return
    colours = shows_colours() and not err
    shown = (_painted(line) if colours else printable(words(line).rstrip()) for line in made)
    while screen := list(islice(shown, _SCREEN)):
        click.echo("\n".join(screen), err=err)


def _painted(line: Line) -> str:
    return "".join(painted(printable(run.text), **_style(run.look)) for run in line).rstrip()


def _style(look: Look) -> dict[str, Any]:
    return {key: value for part, style in _STYLES.items() if part in look for key, value in style.items()}


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


def note(message: str) -> None:
    """Say something on stderr, safe to print: what is done, or what to look at. Who does not listen stops nothing."""
    with suppress(OSError):
        click.echo(printable(message), err=True)


def report(checked: "Checked", *, err: bool) -> None:
    """Print what was found in one plan, without its values."""
    from doorbraak_tools.outputs import reports

    give_out(reports.FORMS["text"], reports.Report([checked]), err=err)


def painted(text: str, **style: Any) -> str:
    """Return text with a style, as `click.style` takes it, when standard output shows colours."""
    return click.style(text, **style) if text and style and shows_colours() else text


def shows_colours() -> bool:
    """Whether standard output shows colours: a terminal that can, of somebody who has not turned them off.

    NO_COLOR turns them off (no-color.org); FORCE_COLOR asks for them also where there is no terminal.
    """
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR", "0") not in {"", "0", "false"}:
        return True
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def progress(items: Iterable[_Item], number: int, label: str) -> AbstractContextManager[Iterable[_Item]]:
    """Return the items to go through, with a bar on stderr when there are so many that somebody waits for them."""
    hidden = number < _WORTH_A_BAR or os.environ.get("TERM") == "dumb"
    return click.progressbar(items, number, label=label, file=sys.stderr, hidden=hidden)
