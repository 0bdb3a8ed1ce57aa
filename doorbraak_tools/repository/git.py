"""Asking Git: nothing is run that a repository could bring, and nothing is fetched."""

import os
import shutil
import subprocess
from pathlib import Path

_SECONDS = 30


class NoGit(Exception):  # noqa: N818  (as with Refused)
    """Git is not on this computer."""


class GitIsSilent(Exception):  # noqa: N818  (likewise)
    """Git cannot be started, or takes too long."""


def git_root(path: Path) -> Path | None:
    """Return the folder upwards from a path that is the root of a working tree of Git; no program is asked."""
    return next((above for above in (path, *path.parents) if (above / ".git").exists()), None)


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
