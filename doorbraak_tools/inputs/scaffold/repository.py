"""A repository for plans: what `doorbraak init` puts into a folder."""

from pathlib import Path

from doorbraak_tools import __version__
from doorbraak_tools.inputs.scaffold.plan import one_line
from doorbraak_tools.text import resources

_TEMPLATES = Path(__file__).parent / "repository"
_ADDRESS_ASKED = """\
# Het adres waar de site komt te staan, met een / aan het eind. Vul het in en haal het hekje weg: pas dan ziet de pagina
# voor een fout adres er goed uit op een site met een pad.
# site_url: https://naam.github.io/plannen/
"""


def repository_files(name: str, address: str = "") -> dict[str, str]:
    """Return the files of a new repository by their path in it; `name` becomes the name of its site.

    `address` is where the site will stand; without one the configuration of the site asks for it.

    Templates lie in the folder `repository/` beside this file; a name that begins with `dot-` becomes a dot file, and
    `@VERSIE@` the version of this tool. The site's configuration is the one of this project, so that it exists once.
    """
    files = {
        "/".join(_dotted(part) for part in path.relative_to(_TEMPLATES).parts): path.read_text(
            encoding="utf-8"
        ).replace("@VERSIE@", __version__)
        for path in sorted(_TEMPLATES.rglob("*"))
        if path.is_file()
    }
    config = resources.file("mkdocs.yml").read_text(encoding="utf-8")
    asked = f"site_url: {one_line(address)}\n" if address else _ADDRESS_ASKED
    return {**files, "mkdocs.yml": config.replace("site_name: Doorbraak\n", f"site_name: {one_line(name)}\n{asked}", 1)}


def _dotted(part: str) -> str:
    return f".{part.removeprefix('dot-')}" if part.startswith("dot-") else part
