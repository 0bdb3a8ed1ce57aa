"""The group of commands, and what they have in common."""

import errno
import importlib
import keyword
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import click

from doorbraak_tools import __version__

_OUTPUT_ERRORS = frozenset({errno.EPIPE, errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EBADF, errno.EFBIG})
# Name of the command, and the first line of its help: so that the list does not import them all. In the order of work:
# write, check, look things up, calculate, lay it on the table, follow it, publish.
_COMMANDS = {
    "init": "Zet een map klaar voor plannen en een eigen handboek.",
    "new": "Maak een nieuw plan.",
    "import": "Maak van een Word-document een plan.",
    "check": "Kijk plannen na.",
    "explain": "Leg een code uit.",
    "law": "Zoek uit welke regel is aangehaald.",
    "costs": "Reken het rendement van een plan uit.",
    "show": "Maak van een plan een stuk om op tafel te leggen.",
    "diff": "Zeg wat er in een plan is veranderd.",
    "journey": "Zeg hoe een plan ervoor staat en wie aan zet is.",
    "actions": "Het bord van je team: wie is er nu aan zet?",
    "signals": "Tel over veel plannen samen wat in de weg staat.",
    "release": "Geef een voorbeeldplan vrij voor de site.",
    "build": "Kijk alles na en bouw de site.",
    "serve": "Bekijk de site op je eigen computer.",
    "lsp": "Help mee in een editor, terwijl je schrijft.",
}


# What people call a command in Dutch. They are led to it by its own name, which is the one in every text.
_IN_DUTCH = {
    "init": "begin begin-hier inrichten klaarzetten start starten opzetten",
    "new": "nieuw nieuwe nieuw-plan maak maken aanmaken schrijf",
    "import": "importeer importeren inlezen invoeren lees-in word",
    "check": "controleer controleren controle nakijken kijk kijk-na toets toetsen test valideer valideren plannen",
    "check --fix": "verbeter verbeteren repareer repareren herstel herstellen rechtzetten zet-recht corrigeer fix",
    "check --ready": "klaar gereed besluitrijp af compleet",
    "explain": "uitleg uitleggen leg-uit verklaar verklaren betekenis",
    "law": "wet wetten regel regels artikel recht",
    "costs": "kosten kost reken rekenen bereken rendement",
    "show": "toon tonen laat-zien document notitie besluitnotitie afdrukken druk-af print delen deel",
    "diff": "verschil verschillen vergelijk vergelijken wijzigingen",
    "journey": "reis verloop voortgang stand-van-zaken tijdlijn hoe-staat-het aan-zet wacht wachten",
    "actions": "acties actie bord teambord weektafel actieplan actielijst taken",
    "signals": "signalen signaal signaleren tellen telling leren patronen",
    "release": "vrijgeven vrijgave geef-vrij publiceer publiceren",
    "build": "bouw bouwen site bouw-site",
    "serve": "bekijk bekijken open voorbeeld serveer",
    "lsp": "editor schrijfhulp",
    "--version": "versie version",
    "--help": "/? /h /help ?",
}


_HELP = {"help", "hulp"}


def _in_dutch() -> dict[str, str]:
    """Return the command that each Dutch word stands for."""
    return {dutch: command for command, all_dutch in _IN_DUTCH.items() for dutch in all_dutch.split()}


def _meant(name: str) -> str | None:
    """Return the command that a Dutch word stands for, or that a name has a slip of; None when there is none."""
    import difflib

    words = _in_dutch() | {command: command for command in _COMMANDS}
    small = name.casefold().replace("_", "-")
    close = [small] if small in words else difflib.get_close_matches(small, words, n=1, cutoff=0.7)
    return words[close[0]] if close else None


def _ask_for_two_dashes(command: click.Command, ctx: click.Context, args: list[str]) -> None:
    """Say which option was meant by `-ready`, `--READY` or `-?`: click reads each letter behind one dash as one."""
    known = {option for one in command.get_params(ctx) for option in one.opts}
    for word in args[: args.index("--")] if "--" in args else args:
        name = word.partition("=")[0]
        meant = {"-?": "--help", "-v": "--version"}.get(name, f"--{name.lstrip('-').casefold()}")
        if name[:1] == "-" and name != "-" and name not in known and meant in known:
            ctx.fail(f"De optie {name!r} bestaat niet. Bedoelde je '{meant}'?")
        if isinstance(command, click.Group) and name[:1] != "-":
            return


class Command(click.Command):
    """A command whose help ends with an example, on a line that is never broken: it is there to be copied."""

    def __init__(self, name: str, *, example: str, **more: Any) -> None:
        super().__init__(name, options_metavar="[OPTIES]", epilog=f"Voorbeeld: {example}", **more)
        self._example = example

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the words behind the command."""
        _ask_for_two_dashes(self, ctx, args)
        return super().parse_args(ctx, args)

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the example instead of a paragraph that click would wrap."""
        with formatter.section("Voorbeeld"):
            formatter.write(f"{' ' * formatter.current_indent}{self._example}\n")


class NotWritten(Exception):  # noqa: N818  (as with Refused)
    """What was said could not be written to where it was sent; `__cause__` is the error of the computer."""


def _commands_with(option: str) -> list[str]:
    """Return the commands that have an option."""
    commands = [(name, _command(name)) for name in _COMMANDS]
    return [f"doorbraak {name}" for name, command in commands if any(option in one.opts for one in command.params)]


def _command(name: str) -> click.Command:
    # A file cannot carry the name of a command that is a word of Python: import.
    module = f"{name}_" if keyword.iskeyword(name) else name
    command: click.Command = importlib.import_module(f"doorbraak_tools.cli.{module}").command
    return command


@contextmanager
def _printable_faults() -> Iterator[None]:
    """Let a fault in the call quote the words of it, such as a file's name, so that no terminal obeys them.

    An error of the computer that is about no file is about standard output; click would leave with 1 for it, which here
    says that a plan has faults.
    """
    try:
        yield
    except OSError as error:
        if error.filename is None and error.errno in _OUTPUT_ERRORS:
            raise NotWritten from error
        raise
    except click.exceptions.NoArgsIsHelpError:
        raise  # its message is the help, in our own words, with their line ends
    except click.UsageError as error:
        if isinstance(error, click.NoSuchOption) and (homes := _commands_with(error.option_name)):
            message = f"De optie {error.option_name!r} hoort niet hierbij, maar bij: {', '.join(homes)}."
            raise click.UsageError(message, error.ctx) from None
        from doorbraak_tools.text.escaping import printable

        error.message = printable(error.message)  # type: ignore[misc]  # the one that is shown; click has no other way
        raise


class _Lazy(click.Group):
    """Imports the module of a command when it is asked for, which keeps a cold start short."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the words before the command."""
        with _printable_faults():
            _ask_for_two_dashes(self, ctx, args)
            return super().parse_args(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        """Read the words behind the command, and run it."""
        with _printable_faults():
            return super().invoke(ctx)

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        return _command(cmd_name) if cmd_name in _COMMANDS else None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command; of a Dutch word or one that looks like another, ask whether that one was meant."""
        if args[0] in _HELP:
            if ctx.resilient_parsing:  # a shell asks what can follow: what could stand here
                return None, None, args[1:]
            if args[1:] and args[1] not in _HELP:
                command = _in_dutch().get(args[1].casefold(), args[1])
                return self.resolve_command(ctx, [command.split()[0], "--help"])
            click.echo(ctx.get_help())
            ctx.exit()
        if args[0] not in _COMMANDS and (meant := _meant(args[0])):
            ctx.fail(f"De opdracht {args[0]!r} bestaat niet. Bedoelde je: {meant}?")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Opdrachten"):
            formatter.write_dl(list(_COMMANDS.items()))


@click.group(
    cls=_Lazy,
    options_metavar="[OPTIES]",
    subcommand_metavar="OPDRACHT",
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Hulp bij één opdracht: doorbraak check --help",
)
@click.version_option(__version__, "--version", "-V", prog_name="doorbraak")
@click.pass_context
def doorbraak(context: click.Context) -> None:
    """Schrijf, controleer en publiceer doorbraakplannen.

    \b
    Begin zo:
      doorbraak init            zet deze map klaar
      doorbraak new "Mijn plan" maak een plan in plans/
      doorbraak check           kijk alle plannen na
      doorbraak serve           bekijk het handboek met je plannen
    """
    from doorbraak_tools.cli.output import shows_colours

    context.color = shows_colours()
