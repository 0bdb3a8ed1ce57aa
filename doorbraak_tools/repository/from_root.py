"""How a code host names a file: from the root of its repository, wherever the check was called from."""

import os
from pathlib import Path

from doorbraak_tools.repository.files import real
from doorbraak_tools.repository.git import git_root

_CHECKED_OUT = ("CI_PROJECT_DIR", "GITHUB_WORKSPACE")
_MARKS = ("doorbraak.toml", "mkdocs.yml")


def from_root(name: str) -> str:
    """Return the path of a file, as a command names it, from the root of its repository: no `..` in it, never whole.

    The root is that of Git; else what a build server checked out, else the folder with a site, else the working folder.
    A file in none of these keeps the name of its folder.
    """
    path = real(Path(name).parent) / Path(name).name
    return path.relative_to(_root(path)).as_posix()


def _root(path: Path) -> Path:
    root = git_root(path.parent)
    if root is not None:
        return root
    given = [real(Path(os.environ[name])) for name in _CHECKED_OUT if os.environ.get(name)]
    site = (above for above in path.parents if any((above / mark).is_file() for mark in _MARKS))
    around = [folder for folder in (*given, *site, real(Path())) if path.is_relative_to(folder)]
    return next(iter(around), path.parent.parent)
