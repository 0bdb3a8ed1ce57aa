"""`doorbraak serve`."""

from pathlib import Path

import click

from doorbraak_tools.cli.group import Command
from doorbraak_tools.repository import Refused


@click.command("serve", cls=Command, example="doorbraak serve --port 8001")
@click.option(
    "--port", type=click.IntRange(1, 65535), metavar="NUMMER", default=8000, show_default=True,
    help="De poort op je computer.",
)  # fmt: skip
@click.option("--open", "open_it", is_flag=True, help="Open de site meteen in je browser.")
@click.option("--internal", is_flag=True, help="Toon alle plannen, ook die niet zijn vrijgegeven.")
def command(port: int, open_it: bool, internal: bool) -> None:
    """Bekijk de site op je eigen computer; ververst zodra je een pagina of een plan verandert.

    Je ziet wat openbaar wordt: alleen vrijgegeven plannen. Met --internal zie je ook het plan waar je nog aan schrijft.
    Anderen kunnen er niet bij. Stoppen doe je met Ctrl-C.
    """
    from doorbraak_tools.site.mkdocs_site import config_file, path_of_site, serve_site

    config = config_file(Path())

    click.echo(f"De site staat zo op http://127.0.0.1:{port}{path_of_site(config)} (stoppen: Ctrl-C)")
    try:
        serve_site(config, port, open_it, internal)
    except OSError as error:
        raise Refused(f"Poort {port} is bezet of mag niet. Kies een andere met --port.") from error
