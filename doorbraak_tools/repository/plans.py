"""Finding plans and reading them."""

import errno
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from doorbraak_tools.plan.model import PlanDocument
from doorbraak_tools.plan.reading import read_plan
from doorbraak_tools.plan.reading.read import unreadable
from doorbraak_tools.repository.files import NotAPlainFile, Refused, read_bytes
from doorbraak_tools.text.escaping import as_argument


@dataclass(frozen=True, slots=True)
class PlanFile:
    """A plan with the path it was read from and its bytes (empty when the file could not be read)."""

    path: Path
    raw: bytes
    plan: PlanDocument


def spelled(name: str) -> str:
    """Return a file name as text that can be written anywhere: bytes of it that are no UTF-8 are spelled out."""
    return name.encode("utf-8", "backslashreplace").decode()


def is_readme(name: str) -> bool:
    """Whether a file of that name tells about its folder, and is no plan."""
    return name.casefold() == "readme.md"


def find_plans(paths: Iterable[Path]) -> list[Path]:
    """Return the plan files that the paths name: a file as it is, of a folder every `*.md` but a README.

    Folders are searched to the bottom; links to folders are not followed. Raises Refused for a path that is not there.
    """
    found: dict[Path, None] = {}
    for path in paths:
        if not os.path.lexists(path):
            advice = "Kijk of je in de goede map staat. Een eerste plan maak je met: doorbraak new TITEL"
            if near := _near(path):
                advice = f"Bedoelde je: {as_argument(near)}?"
            raise Refused(f"{path} bestaat niet. {advice}")
        if path.suffix.casefold() in {".docx", ".doc"} and not path.is_dir():
            advice = f"Maak er een plan van met: doorbraak import {as_argument(path)}"
            raise Refused(f"{path} is een Word-document. {advice}")
        if path.is_dir():
            found.update(dict.fromkeys(_plans_below(path)))
        elif not is_readme(path.name):
            found[path] = None
    return list(found)


def _near(path: Path) -> Path | None:
    """Return the plan of that name in other capitals, without its ending or without its folder, if there is one."""
    name = path.name.casefold().removesuffix(".md")
    there = (one for folder in (path.parent, path.parent / "plans") for one in sorted(folder.glob("*.[mM][dD]")))
    return next((one for one in there if one.stem.casefold() == name), None)


def read_plan_file(path: Path) -> PlanFile:
    """Read one plan. A file that cannot be read becomes a plan whose diagnostics say so."""
    slug = spelled(path.stem)
    try:
        raw = read_bytes(path)
    except OSError as error:
        special = isinstance(error, NotAPlainFile) or error.errno in {errno.ELOOP, errno.EISDIR, errno.ENXIO}
        return PlanFile(path, b"", unreadable(slug, "geen-gewoon-bestand" if special else "niet-leesbaar"))
    return PlanFile(path, raw, read_plan(raw, slug))


def _cannot_look_into(error: OSError) -> None:
    raise Refused(f"In {error.filename} mag of kan ik niet kijken.") from error


def _plans_below(folder: Path) -> Iterator[Path]:
    for parent, folders, files in os.walk(folder, onerror=_cannot_look_into):
        folders.sort()
        names = [*files, *folders]
        for name in sorted(name for name in names if name.casefold().endswith(".md")):
            if not name.startswith(".") and not is_readme(name):
                yield Path(parent) / name
