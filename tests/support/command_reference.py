"""The handbook's page with every command, made from what click knows: name, help, options, example."""

import inspect
import re

import click

from doorbraak_tools.cli.group import doorbraak

_TITLE = """---
title: Alle opdrachten
description: Elke opdracht van doorbraak met haar opties en een voorbeeld, zoals --help ze ook toont
---

# Alle opdrachten

Deze pagina is gemaakt uit de hulp van de opdrachten zelf: in de terminal lees je hetzelfde met `--help`.
Hoe je begint, staat bij [Op je eigen computer](op-je-computer.md).
"""


def command_reference() -> str:
    """Return the page as Markdown. Its newest state is written by `make goldens`."""
    # With its settings, because click keeps the help option of a command that it made first.
    context = click.Context(doorbraak, info_name="doorbraak", **doorbraak.context_settings)
    pieces = [_TITLE]
    for name in doorbraak.list_commands(context):
        command = doorbraak.get_command(context, name)
        assert command is not None
        pieces.append(_command(click.Context(command, info_name=name, parent=context), command))
    return "\n".join(pieces)


def _command(context: click.Context, command: click.Command) -> str:
    usage = " ".join([context.command_path, *command.collect_usage_pieces(context)])
    parts = [f"## doorbraak {context.info_name}", f"`{usage}`", _help(command.help or "")]
    options = [record for option in command.params if (record := option.get_help_record(context)) and record[1]]
    if options:
        rows = [f"| {_names(names)} | {_cell(text)} |" for names, text in options]
        parts.append("\n".join(["| Optie | Wat ze doet |", "|---|---|", *rows]))
    examples = re.sub(r"^Voorbeeld: ", "", (command.epilog or "").replace("\b", "").strip())
    parts.append(f"Voorbeeld:\n\n```bash\n{examples}\n```")
    return "\n\n".join(parts) + "\n"


def _help(text: str) -> str:
    """Return help as Markdown: a paragraph that click may not wrap becomes a block of text."""
    blocks = []
    for paragraph in inspect.cleandoc(text).split("\n\n"):
        if paragraph.startswith("\b"):
            blocks.append(f"```text\n{paragraph[1:].strip(chr(10))}\n```")
        else:
            blocks.append(" ".join(paragraph.split()))
    return "\n\n".join(blocks)


def _names(names: str) -> str:
    return f"`{names}`".replace("|", "\\|")


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")
