"""`doorbraak lsp`."""

import sys
from datetime import date

import click

from doorbraak_tools.cli.group import Command
from doorbraak_tools.cli.parameters import today_option
from doorbraak_tools.repository import Refused

_FOR_EDITORS = (
    "Deze opdracht is er voor een editor, die haar zelf start. Wat je in je editor instelt, staat in het handboek bij "
    "Schrijven met hulp."
)
_MISSING = 'Voor hulp in een editor is nog iets nodig. Zet het erbij met: pip install "doorbraak-tools[lsp]"'


@click.command("lsp", cls=Command, example="doorbraak lsp")
@click.option("--stdio", is_flag=True, hidden=True, help="Praat over invoer en uitvoer; dat doet deze opdracht altijd.")
@today_option
def command(stdio: bool, today: date) -> None:  # noqa: ARG001  (editors add --stdio)
    """Help mee in een editor, terwijl je schrijft.

    Een editor start deze opdracht zelf en praat ermee over invoer en uitvoer (Language Server Protocol). Zelf hoef je
    haar niet te starten. Wat je instelt, staat in het handboek bij Schrijven met hulp.
    """
    if sys.stdin.isatty():
        raise Refused(_FOR_EDITORS)
    try:
        from doorbraak_tools.lsp.server import serve
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in {"pygls", "lsprotocol", "cattrs"}:
            raise
        raise Refused(_MISSING) from error
    serve(None if today == date.today() else today)
