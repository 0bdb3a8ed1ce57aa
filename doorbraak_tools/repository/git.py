"""Asking Git: the root of a repository, names of files from there, and older versions of a plan.

Nothing is run that a repository could bring, and nothing is fetched.
"""

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

from doorbraak_tools.repository import MORE_THAN_A_PLAN, Refused
from doorbraak_tools.repository.files import real

if TYPE_CHECKING:
    import subprocess

_SECONDS = 30
_CHECKED_OUT = ("CI_PROJECT_DIR", "GITHUB_WORKSPACE")
_MARKS = ("doorbraak.toml", "mkdocs.yml")


class GitIsSilent(Exception):  # noqa: N818  (as with Refused)
    """Git is not on this computer, cannot be started or takes too long; the message says it in Dutch."""


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
    """Run a command of Git that only looks, in a folder, with `names` as its input. Raises GitIsSilent.

    The caller chooses commands that start no pager, filter, diff program or hook, and keeps names of users out of the
    arguments, or behind `--`.
    """
    import shutil  # to check a plan asks nothing of Git
    import subprocess

    git = shutil.which("git")
    if git is None:
        raise GitIsSilent("Git staat niet op deze computer.")
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
        raise GitIsSilent("Git geeft geen antwoord.") from error


_TWO_FILES = "Noem twee bestanden, bijvoorbeeld: doorbraak diff oud.md nieuw.md"
_STEERING = re.compile("[\x00-\x1f\x7f\ud800-\udfff]")


def read_revision(revision: str, path: str, folder: Path) -> bytes:
    """Return the bytes of a file in a Git revision, at most a little more than a plan may have.

    `path` is as Git takes it behind the colon: from the root of the repository, or from `folder` with `./` before it.
    Raises Refused, and says what to do, when there is no such version or no Git.
    """
    if _STEERING.search(revision + path):
        raise Refused("In de naam van een versie of bestand staat een teken dat daar niet kan.")
    # Names go in through standard input, where none of them can pass for an option.
    commit, blob = _git(folder, "--batch-check", f"{revision}^{{commit}}\n{revision}:{path}\n").decode().splitlines()
    if revision and not _is(commit, "commit"):
        if revision == "HEAD":
            raise Refused("Git heeft hier nog niets bewaard. Noem twee bestanden: doorbraak diff OUD NIEUW")
        raise Refused(f"Git kent hier geen versie {revision}. De versies zie je met: git log --oneline")
    if not _is(blob, "blob"):
        raise Refused(
            f"{path.removeprefix('./')} staat niet in versie {revision or 'van de index'} van Git. "
            "Noem twee bestanden. Is het geen echt huishouden? Dan kan het ook na git add en git commit."
        )
    name, _, size = blob.split(" ")
    if int(size) > MORE_THAN_A_PLAN:
        raise Refused(f"{path.removeprefix('./')} is in versie {revision} te groot voor een plan.")
    answer = _git(folder, "--batch", f"{name}\n")
    return answer[answer.index(b"\n") + 1 :][: int(size)]


def _is(answer: str, kind: str) -> bool:
    parts = answer.split(" ")
    return len(parts) == 3 and parts[1] == kind


def _git(folder: Path, batch: str, names: str) -> bytes:
    """Let `git cat-file` answer."""
    try:
        done = run_git(folder, "cat-file", batch, names=names)
    except GitIsSilent as error:
        raise Refused(f"{error} {_TWO_FILES}") from error
    if done.returncode != 0:
        raise Refused(_why(done.stderr.decode(errors="replace")))
    return done.stdout


def _why(complaint: str) -> str:
    if "dubious ownership" in complaint:
        return "Deze map is van een ander account; Git leest haar daarom niet. Noem twee bestanden."
    if "not a git repository" in complaint:
        return f"Dit bestand staat niet in een map van Git. {_TWO_FILES}"
    return f"Git kan deze map niet lezen. {_TWO_FILES}"
