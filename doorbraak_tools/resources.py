"""Where the files lie that travel with the package: the schemas and the handbook's pages.

In a checkout and in an editable install they are the top-level folders `schema/` and `docs/`; a wheel carries copies
inside the package (see `force-include` in pyproject.toml).
"""

from pathlib import Path
from typing import Literal

_PACKAGE = Path(__file__).resolve().parent
_BUNDLED = _PACKAGE / "_bundled"


def folder(name: Literal["schema", "docs"]) -> Path:
    """Return the folder of that name; in a wheel the copy that was bundled with it."""
    return (_BUNDLED if _BUNDLED.is_dir() else _PACKAGE.parent) / name
