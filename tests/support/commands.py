"""All commands and their options, as the command line itself knows them: one that is added is tried with the others."""

from collections.abc import Iterator

import click

from doorbraak_tools.cli.group import doorbraak

WAITS = {"lsp", "serve"}
"""Commands that go on until somebody stops them."""
_ASKS = {"--watch", "--ask", "--open", "--help"}
"""Options with which a command waits for somebody, or opens a window."""

_QUIETLY = {"show": ("--output", "stuk.html", "--force")}
"""What keeps a command from opening a window."""


def commands() -> dict[str, click.Command]:
    """Return every command by name, those that wait left out."""
    context = click.Context(doorbraak)
    found = {name: doorbraak.get_command(context, name) for name in doorbraak.list_commands(context)}
    return {name: command for name, command in found.items() if command is not None and name not in WAITS}


def every_call(*values: str) -> Iterator[tuple[str, ...]]:
    """Yield calls of every command: with each value for its arguments and for each of its options."""
    for name, command in commands().items():
        arguments = [one for one in command.params if isinstance(one, click.Argument)]
        options = [one for one in command.params if isinstance(one, click.Option) and not _ASKS & set(one.opts)]
        for value in values:
            given = (value,) * len(arguments) + _QUIETLY.get(name, ())
            yield (name, *given)
            for option in options:
                yield (name, *given, option.opts[0], *(() if option.is_flag else (value,)))
