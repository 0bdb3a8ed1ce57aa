"""Older versions of a plan, read from Git."""

import re
from pathlib import Path

from doorbraak_tools.repository import MORE_THAN_A_PLAN, Refused
from doorbraak_tools.repository.git import GitIsSilent, NoGit, run_git

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
        raise Refused(f"Git kent hier geen versie {revision}. De versies zie je met: git log --oneline")
    if not _is(blob, "blob"):
        raise Refused(
            f"{path.removeprefix('./')} staat niet in versie {revision or 'van de index'} van Git. "
            "Leg het eerst vast met git add en git commit, of noem twee bestanden."
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
    except NoGit as error:
        raise Refused(f"Git staat niet op deze computer. {_TWO_FILES}") from error
    except GitIsSilent as error:
        raise Refused(f"Git geeft geen antwoord. {_TWO_FILES}") from error
    if done.returncode != 0:
        raise Refused(_why(done.stderr.decode(errors="replace")))
    return done.stdout


def _why(complaint: str) -> str:
    if "dubious ownership" in complaint:
        return "Deze map is van een ander account; Git leest haar daarom niet. Noem twee bestanden."
    if "not a git repository" in complaint:
        return f"Dit bestand staat niet in een map van Git. {_TWO_FILES}"
    return f"Git kan deze map niet lezen. {_TWO_FILES}"
