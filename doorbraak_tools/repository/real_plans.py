"""The folder for plans about real households, which Git and the site never see; and what Git keeps after all."""

import os
from collections.abc import Iterable
from enum import Enum
from pathlib import Path

from doorbraak_tools.repository.files import Refused, create_file, real, replace_file
from doorbraak_tools.repository.git import GitIsSilent, git_root, run_git

ECHT = "echt"
"""The name of that folder."""
IGNORE_ALL = "# Plannen over echte huishoudens: Git slaat deze hele map over. Laat dit bestand staan.\n*\n"
"""What its .gitignore says: a rule inside the folder goes before every rule outside it."""


class Keeping(Enum):
    """Whether Git keeps what lies at a path."""

    NOT = "not"
    """It passes it by, or there is no Git."""
    MIGHT = "might"
    """The next `git add` takes it."""
    DOES = "does"
    """It keeps track of it already."""
    UNKNOWN = "unknown"
    """This is a folder of Git, but Git does not say."""


def keeping(path: Path) -> Keeping:
    """Return whether Git keeps a file, or something in a folder; both must be there."""
    folder, name = (real(path), ".") if path.is_dir() else (real(path.parent), path.name)
    if git_root(folder) is None:
        return Keeping.NOT
    try:
        done = run_git(folder, "ls-files", "-t", "-z", "--cached", "--others", "--exclude-standard", "--", name)
    except GitIsSilent:
        return Keeping.UNKNOWN
    if done.returncode != 0:
        return Keeping.UNKNOWN
    marks = {entry[:1] for entry in done.stdout.split(b"\0") if entry}
    return Keeping.DOES if marks - {b"?"} else Keeping.MIGHT if marks else Keeping.NOT


def real_folder(start: Path) -> Path:
    """Return where the folder for real plans is, or comes: at the root of the repository that a folder lies in.

    A root has a doorbraak.toml or a site, or is that of Git; without one it is the folder itself.
    """
    start = Path(os.path.abspath(start))  # noqa: PTH100  (a link in the way there stays as the user wrote it)
    marks = ("doorbraak.toml", "mkdocs.yml", ".git")
    root = next((above for above in (start, *start.parents) if any((above / mark).exists() for mark in marks)), start)
    return root / ECHT


def make_real_folder(folder: Path) -> bool:
    """Make the folder for real plans, or mend it so that Git passes it by; say whether something was done.

    Raises OSError, and Refused for a link to another folder of the repository: that one is for what others may see.
    """
    if folder.is_symlink() and real(folder).is_relative_to(real(folder.parent)):
        raise Refused(f"{folder.name} is een link naar een map voor iets anders. Haal de link weg en probeer het weer.")
    ignore = folder / ".gitignore"
    if ignore.is_symlink() or not ignore.exists():
        create_file(ignore, IGNORE_ALL)
        return True
    raw = ignore.read_bytes()
    if raw.splitlines()[-1:] == [b"*"]:
        return False
    replace_file(ignore, raw + b"\n" * (not raw.endswith(b"\n")) + b"*\n")
    return True


def in_real_folder(path: Path) -> bool:
    """Whether a file, named from the root of its repository, lies in a folder for real plans, at any depth."""
    return any(part.casefold() == ECHT for part in path.parent.parts)


def folders_with_real_plans(paths: Iterable[Path]) -> list[Path]:
    """Return the folders for real plans that files lie in, at any depth below a root of Git; elsewhere Git sees none.

    A folder above that root may have the same name and mean something else, such as that of a town.
    """
    found: dict[Path, None] = {}
    for place in dict.fromkeys(real(path.parent) for path in paths):
        root = git_root(place)
        below = [folder for folder in (place, *place.parents) if root in folder.parents]
        found.update(dict.fromkeys([folder for folder in below if folder.name.casefold() == ECHT][-1:]))
    return list(found)
