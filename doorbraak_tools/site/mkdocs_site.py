"""Running MkDocs from our own commands, with its messages on stderr."""

import logging
import os
import sys
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

# Material says at its import that MkDocs 2 will break it. We hold MkDocs below 2, so that is no news to who runs this.
os.environ["NO_MKDOCS_2_WARNING"] = "1"

from jinja2 import TemplateError
from mkdocs.commands.build import build
from mkdocs.commands.serve import serve
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError, MkDocsException

from doorbraak_tools.repository import Refused, real
from doorbraak_tools.repository.built_site import INTERNAL
from doorbraak_tools.site.check import state
from doorbraak_tools.site.plugin import DoorbraakPlugin
from doorbraak_tools.site.preconditions import OWN_FOLDER, odd_name, site_dir_fault
from doorbraak_tools.text.escaping import printable


def config_file(folder: Path) -> Path:
    """Return the site's configuration in a folder. Raises Refused, and says how to make one, when there is none."""
    found = folder / "mkdocs.yml"
    if not found.is_file():
        raise Refused(
            "Hier staat geen mkdocs.yml. Ga naar de map van je plannen, of zet er een klaar met: doorbraak init"
        )
    return found


def site_folder(config_file: Path) -> Path:
    """Return the folder that a build replaces. Raises Refused when something else may lie in it."""
    config = _load(config_file)
    if fault := site_dir_fault(config):
        raise Refused(fault)
    return Path(config.site_dir)


def has_address(config_file: Path) -> bool:
    """Whether the configuration says where the site will stand."""
    return bool(_load(config_file).site_url)


def path_of_site(config_file: Path) -> str:
    """Return the path of the site at its address, with a slash at both ends; `serve` keeps it."""
    return urlsplit(_load(config_file).site_url or "/").path


def internal_folder(config_file: Path) -> Path:
    """Return the folder of the site with all plans, which lies beside mkdocs.yml. Raises Refused likewise."""
    site = config_file.parent / INTERNAL
    if real(Path(_load(config_file).site_dir)).is_relative_to(real(site)):
        raise Refused(f"Geef site_dir in mkdocs.yml een andere naam; {INTERNAL} is voor de site met alle plannen.")
    if fault := site_dir_fault(_load(config_file, site_dir=str(site))):
        raise Refused(fault.replace("site_dir in mkdocs.yml", INTERNAL))
    return site


def build_site(config_file: Path, today: date, target: Path) -> str:
    """Build strictly into the target folder, as on that day; return "" or, in words, what went wrong."""
    return _build(_load(config_file, site_dir=str(target), strict=True), today, internal=False)


def build_internal_site(config_file: Path, today: date, target: Path) -> str:
    """Likewise, with every plan of the repository on it, and without the address of the public site."""
    return _build(_load(config_file, site_dir=str(target), strict=True, site_url=""), today, internal=True)


def serve_site(config_file: Path, port: int, open_it: bool, internal: bool) -> None:
    """Serve the site on this computer until Ctrl-C, with every plan on it if `internal`. Raises OSError and Refused."""
    show_messages(logging.WARNING)
    plugin = _plugin(_load(config_file))  # the one that MkDocs goes on with, see _plugin
    plugin.internal, plugin.today = internal, None
    try:
        serve(str(config_file), dev_addr=f"127.0.0.1:{port}", open_in_browser=open_it)
    except (MkDocsException, TemplateError, UnicodeDecodeError) as error:
        raise Refused(_words(error)) from error


def _words(error: Exception) -> str:
    """Return what is wrong with a site; a template is one of its own, for ours are tested."""
    if isinstance(error, MkDocsException):
        return str(error)
    return f"In een sjabloon van de site klopt iets niet: {error}"


def _plugin(config: MkDocsConfig) -> DoorbraakPlugin:
    """Return our plugin, which MkDocs keeps from one load of the configuration to the next in a process.

    Raises Refused when the site goes without it: nothing would guard what becomes public.
    """
    plugin = config.plugins.get("doorbraak")
    if not isinstance(plugin, DoorbraakPlugin):
        raise Refused(
            "In mkdocs.yml ontbreekt doorbraak onder plugins. Zet erin: plugins, met daaronder - doorbraak. Wat er nog "
            "meer ontbreekt, zegt: doorbraak init"
        )
    if config.theme.name != "material":
        raise Refused("Zet in mkdocs.yml onder theme: name: material. De pagina's passen alleen daarbij.")
    return plugin


def _load(config_file: Path, **changes: Any) -> MkDocsConfig:
    """Return the configuration as MkDocs reads it, but with our words for what is wrong with it. Raises Refused."""
    config = MkDocsConfig(config_file_path=str(config_file.absolute()))
    try:
        with config_file.open("rb") as file:
            config.load_file(file)
        config.load_dict(changes)
        errors, warnings = config.validate()
    except ConfigurationError as error:
        raise Refused(f"In mkdocs.yml klopt iets niet: {' '.join(str(error).split())}") from error
    except (TypeError, ValueError, OSError, RecursionError) as error:  # MkDocs presumes what it reads
        raise Refused("In mkdocs.yml, of in een bestand dat het noemt, klopt de vorm niet.") from error
    for key, wrong in [*errors, *(warnings if config.strict else ())]:
        # Of the folder of the site MkDocs says that it lies in that of the pages, or around it.
        raise Refused(OWN_FOLDER if key == "site_dir" else f"In mkdocs.yml klopt iets niet bij {key}: {wrong}")
    if odd_name(config.site_dir):
        raise Refused(OWN_FOLDER)
    return config


def _build(config: MkDocsConfig, today: date, *, internal: bool) -> str:
    plugin = _plugin(config)
    plugin.today = today
    plugin.internal = internal  # also when it is not: an earlier build in this process may have left it so
    show_messages(logging.WARNING)
    config.plugins.on_startup(command="build", dirty=False)
    try:
        build(config)
    except Abort:
        return "Los eerst op wat hierboven staat."
    except (MkDocsException, TemplateError, UnicodeDecodeError) as error:
        return _words(error)
    finally:
        config.plugins.on_shutdown()
    if not plugin.looked_through:
        return "De site is niet nagekeken: een hook of een andere plug-in zet doorbraak uit."
    if plugin.looked_through != state(Path(config.site_dir)):
        return "Een hook of een andere plug-in verandert de site nadat die is nagekeken."
    return ""


class _Formatter(logging.Formatter):
    """Says on each line whose words they are, and lets no name of a file steer a terminal."""

    def format(self, record: logging.LogRecord) -> str:
        return "\n".join(f"MkDocs: {printable(line)}" for line in super().format(record).split("\n"))


def show_messages(level: int) -> None:
    """Send what MkDocs says from this level on to stderr."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_Formatter())
    handler.setLevel(level)
    logger = logging.getLogger("mkdocs")
    logger.handlers = [handler]
    logger.setLevel(logging.INFO)
    logger.propagate = False
