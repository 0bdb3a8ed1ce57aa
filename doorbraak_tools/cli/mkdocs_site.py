"""Running MkDocs from our own commands, with its messages on stderr."""

import logging
import sys
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, ConfigurationError, MkDocsException

from doorbraak_tools.workspace import Refused


def site_folder(config_file: Path) -> Path:
    """Return the folder that a build replaces. Raises Refused when it holds the sources or is a link."""
    try:
        site = Path(load_config(str(config_file)).site_dir)
    except (ConfigurationError, Abort) as error:
        raise Refused(f"In mkdocs.yml klopt iets niet: {error}") from error
    if site.is_symlink() or config_file.parent.resolve().is_relative_to(site.resolve()):
        raise Refused("site_dir in mkdocs.yml moet een eigen map zijn; alles daarin wordt vervangen.")
    return site


def build_site(config_file: Path, target: Path) -> str:
    """Build strictly into the target folder; return "" or, in words, what went wrong."""
    show_messages(logging.WARNING)
    config = load_config(str(config_file), site_dir=str(target), strict=True)
    config.plugins.on_startup(command="build", dirty=False)
    try:
        build(config)
    except Abort:
        return "Los eerst op wat hierboven staat."
    except MkDocsException as error:
        return str(error)
    finally:
        config.plugins.on_shutdown()
    return ""


def show_messages(level: int) -> None:
    """Send what MkDocs says from this level on to stderr."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("MkDocs: %(message)s"))
    handler.setLevel(level)
    logger = logging.getLogger("mkdocs")
    logger.handlers = [handler]
    logger.setLevel(logging.INFO)
    logger.propagate = False
