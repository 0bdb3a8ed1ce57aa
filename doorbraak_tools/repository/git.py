"""The root of a repository of Git, names of files from there, and asking Git.

Nothing is run that a repository could bring, and nothing is fetched.
"""

import os
import shutil
import subprocess
from pathlib import Path

from doorbraak_tools.repository.files import real

_SECONDS = 30
_CHECKED_OUT = ("CI_PROJECT_DIR", "GITHUB_WORKSPACE")
_MARKS = ("doorbraak.toml", "mkdocs.yml")


class NoGit(Exception):  # noqa: N818  (as with Refused)
    """Git is not on this computer."""


class GitIsSilent(Exception):  # noqa: N818  (likewise)
    """Git cannot be started, or takes too long."""


def git_root(path: Path) -> Path | None:
    """Return the folder upwards from a path that is the root of a working tree of Git; no program is asked."""
    return next((above for above in (path, *path.parents) if (above / ".git").exists()), None)


def from_root(name: str) -> str:
    """Return how a code host names a file: from the root of its repository, wherever the command was called; no `..`.

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


def run_git(folder: Path, *arguments: str, names: str = "") -> "subprocess.CompletedProcess[bytes]":
    """Run a command of Git that only looks, in a folder, with `names` as its input. Raises NoGit and GitIsSilent.

    The caller chooses commands that start no pager, filter, diff program or hook, and keeps names of users out of the
    arguments, or behind `--`.
    """
    git = shutil.which("git")
    if git is None:
        raise NoGit
    # A repository of which parts lie elsewhere would be fetched from there: forbidden in two ways, for old and new Git.
    quiet = {"GIT_NO_LAZY_FETCH": "1", "GIT_ALLOW_PROTOCOL": "", "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"}
    fixed = ("--no-pager", "--literal-pathspecs", "-c", "core.fsmonitor=false")
    try:
        return subprocess.run(  # noqa: S603  (no shell, a fixed program)
            [git, *fixed, *arguments],
            cwd=folder,
            env={**os.environ, **quiet},
            input=names.encode(),
            capture_output=True,
            timeout=_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise GitIsSilent from error
