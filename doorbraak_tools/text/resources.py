"""Where the files lie that travel with the package: the schemas, the handbook's pages, the site's configuration.

In a checkout and in an editable install they are at the top level; a wheel carries copies inside the package (see
`force-include` in pyproject.toml). What varies is a folder of modules: one file in it is one variant.
"""

import pkgutil
from pathlib import Path
from typing import Literal

_PACKAGE = Path(__file__).resolve().parent.parent
_BUNDLED = _PACKAGE / "_bundled"


_HOME = _BUNDLED if _BUNDLED.is_dir() else _PACKAGE.parent


def folder(name: Literal["schema", "docs"]) -> Path:
    """Return the folder of that name; in a wheel the copy that was bundled with it."""
    return _HOME / name


def file(name: Literal["mkdocs.yml"]) -> Path:
    """Return the file of that name; in a wheel the copy that was bundled with it."""
    return _HOME / name


def variants(folder: Path, *, first: str = "") -> list[str]:
    """Return the names of the modules in a folder by alphabet, but for `first`, which comes first; folders are none."""
    names = (module.name for module in pkgutil.iter_modules([str(folder)]) if not module.ispkg)
    return sorted(names, key=lambda name: (name != first, name))
