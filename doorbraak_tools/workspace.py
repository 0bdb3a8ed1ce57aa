"""The user's files: finding, reading and writing plans. Nothing else in this package touches them."""

import dataclasses
import errno
import os
import stat
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from doorbraak_tools.model import Configuration, Diagnostic, PlanDocument
from doorbraak_tools.model.law import OwnRules
from doorbraak_tools.reading import read_configuration, read_plan, unreadable
from doorbraak_tools.release import PublicPlan, Record, internal, parse_record, public, render_record

RECORD = "vrijgave.json"
SETTINGS = "doorbraak.toml"
COSTS = "kosten.yaml"
LAWS = "wetten.yaml"
GROUNDS = "gronden.yaml"
_MOST_OF_A_RECORD = 16 * 1024 * 1024
MORE_THAN_A_PLAN = 300 * 1024
"""How much of a file is read, in bytes: enough to see that it is too large."""


_Read = TypeVar("_Read")


class Refused(Exception):  # noqa: N818  (the package's one exception for a faulty call; `Refused` reads as it is)
    """A call that cannot be carried out; the message is Dutch and says what to do."""


@dataclass(frozen=True, slots=True)
class PlanFile:
    """A plan with the path it was read from and its bytes (empty when the file could not be read)."""

    path: Path
    raw: bytes
    plan: PlanDocument


def find_plans(paths: Iterable[Path]) -> list[Path]:
    """Return the plan files that the paths name: a file as it is, of a folder every `*.md` in it but a README.

    Folders are searched to the bottom; links to folders are not followed. Raises Refused for a path that is not there.
    """
    found: dict[Path, None] = {}
    for path in paths:
        if not os.path.lexists(path):
            advice = "Kijk of je in de goede map staat. Een eerste plan maak je met: doorbraak new TITEL"
            raise Refused(f"{path} bestaat niet. {advice}")
        if path.is_dir():
            found.update(dict.fromkeys(_plans_below(path)))
        else:
            found[path] = None
    return list(found)


def read_plan_file(path: Path) -> PlanFile:
    """Read one plan. A file that cannot be read becomes a plan whose diagnostics say so."""
    slug = path.stem
    try:
        raw = read_bytes(path)
    except OSError as error:
        special = isinstance(error, NotAPlainFile) or error.errno in {errno.ELOOP, errno.EISDIR, errno.ENXIO}
        return PlanFile(path, b"", unreadable(slug, "geen-gewoon-bestand" if special else "niet-leesbaar"))
    return PlanFile(path, raw, read_plan(raw, slug))


@dataclass(frozen=True, slots=True)
class Repository:
    """A folder in which plans are kept, with its settings."""

    root: Path
    settings: Configuration = field(default_factory=Configuration)

    @property
    def plans(self) -> Path:
        """The folder with the plans."""
        return self.root / self.settings.plans

    @property
    def record(self) -> Path:
        """The release file."""
        return self.plans / RECORD


def open_repository(start: Path) -> Repository:
    """Return the repository that a folder lies in: the nearest one upwards with a doorbraak.toml, or the folder itself.

    Raises Refused, with the line, for a mistake in doorbraak.toml.
    """
    root = next((folder for folder in (start, *start.parents) if (folder / SETTINGS).is_file()), None)
    if root is None:
        return Repository(start, _with_registers(start, Configuration()))
    from doorbraak_tools.checks import all_checks

    try:
        text = read_bytes(root / SETTINGS).decode("utf-8-sig").replace("\r\n", "\n")
    except (OSError, UnicodeDecodeError) as error:
        raise Refused(f"{SETTINGS} kan ik niet lezen. Sla het op als UTF-8.") from error
    read = read_configuration(text, frozenset(check.code for check in all_checks() if not check.fixed))
    if isinstance(read, Configuration):
        return Repository(root, _with_registers(root, read))
    raise Refused(f"{SETTINGS}, regel {read.line}: {read.message} {read.hint}".rstrip())


def _with_registers(root: Path, settings: Configuration) -> Configuration:
    """Add the repository's own registers. Raises Refused, with the line, for a mistake in one of them."""
    folder = root / settings.registers
    if not folder.is_dir():
        return settings
    # Only here, because reading registers takes half of the package and most repositories have none of their own.
    from doorbraak_tools.costs import read_own_figures
    from doorbraak_tools.reading.register_file import read_own_grounds, read_own_laws

    figures = _own_register(folder / COSTS, settings, read_own_figures)
    laws = _own_register(folder / LAWS, settings, read_own_laws)
    grounds = _own_register(folder / GROUNDS, settings, read_own_grounds)
    if figures is not None:
        settings = dataclasses.replace(settings, figures=figures)
    return dataclasses.replace(settings, rules=OwnRules(laws or (), grounds or ()))


def _own_register(path: Path, settings: Configuration, read: Callable[[str], _Read | Diagnostic]) -> _Read | None:
    """Read one register file; None when there is none."""
    if not path.is_file():
        return None
    name = f"{settings.registers}/{path.name}"
    try:
        text = read_bytes(path).decode("utf-8-sig").replace("\r\n", "\n")
    except (OSError, UnicodeDecodeError) as error:
        raise Refused(f"{name} kan ik niet lezen. Sla het op als UTF-8.") from error
    found = read(text)
    if isinstance(found, Diagnostic):
        raise Refused(f"{name}, regel {found.line}: {found.message} {found.hint}".rstrip())
    return found


def read_record(repository: Repository) -> Record:
    """Read the release file of a repository; a missing one releases nothing, and so does a broken one."""
    try:
        return parse_record(read_bytes(repository.record, _MOST_OF_A_RECORD).decode("utf-8"))
    except FileNotFoundError:
        return Record()
    except (OSError, UnicodeDecodeError):
        return Record(fault="Het vrijgavebestand kan ik niet lezen; daarom is geen enkel plan vrijgegeven.")


def write_record(repository: Repository, record: Record) -> None:
    """Write the release file. Raises OSError."""
    replace(repository.record, render_record(record))


def plan_files(repository: Repository) -> list[PlanFile]:
    """Read the plans of a repository. Plans behind a link are not looked at."""
    folder = repository.plans
    if not folder.is_dir() or not folder.resolve().is_relative_to(repository.root.resolve()):
        return []
    return [read_plan_file(path) for path in find_plans([folder])]


def public_plans(repository: Repository) -> tuple[PublicPlan, ...]:
    """Return what the release gate lets through of a repository's plans."""
    files = plan_files(repository)
    return public([(file.plan, file.raw) for file in files], read_record(repository))


def internal_plans(repository: Repository) -> tuple[PublicPlan, ...]:
    """Return what a site for inside the organisation shows of a repository's plans."""
    files = plan_files(repository)
    return internal([(file.plan, file.raw) for file in files], read_record(repository))


def output_files(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Yield every file of a built site: its path in it, with forward slashes, and its bytes; of a link its target.

    A folder that is a link is not followed; it counts as a file.
    """
    for parent, folders, files in os.walk(folder):
        links = [name for name in folders if (Path(parent) / name).is_symlink()]
        for name in sorted([*files, *links]):
            path = Path(parent) / name
            raw = os.fsencode(path.readlink()) if path.is_symlink() else path.read_bytes()
            yield path.relative_to(folder).as_posix(), raw


class NotAPlainFile(OSError):  # noqa: N818  (as with Refused)
    """The path is a folder, a link, a pipe or a device."""


def read_bytes(path: Path, most: int = MORE_THAN_A_PLAN) -> bytes:
    """Return at most `most` bytes of a plain file. Raises OSError; never follows a link, never waits for a pipe."""
    if path.is_symlink():
        raise NotAPlainFile(errno.ELOOP, "link")
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | _BINARY)
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise NotAPlainFile(errno.EINVAL, "not a regular file")
    with os.fdopen(handle, "rb") as file:
        return file.read(most)


_BINARY = getattr(os, "O_BINARY", 0)


def write_new(path: Path, content: str | bytes) -> None:
    """Write a new file, whole or not at all. Raises FileExistsError when there is one already."""
    temporary = _written_beside(path, content)
    try:
        try:
            os.link(temporary, path)
        except OSError as error:
            if error.errno not in {errno.EPERM, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK}:
                raise
            # A file system without hard links: opening with "x" never overwrites either, but is not atomic.
            with path.open("xb") as file:
                file.write(_as_bytes(content))
    finally:
        temporary.unlink()


def replace(path: Path, content: str | bytes) -> None:
    """Write a file in the place of the one that may be there, whole or not at all."""
    temporary = _written_beside(path, content)
    try:
        temporary.replace(path)
    except OSError:
        temporary.unlink()
        raise


def _written_beside(path: Path, content: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    import tempfile

    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".tmp", dir=path.parent)
    with os.fdopen(handle, "wb") as file:
        file.write(_as_bytes(content))
        file.flush()
        os.fsync(handle)
    temporary = Path(name)
    temporary.chmod(0o666 & ~_umask())
    return temporary


def _as_bytes(content: str | bytes) -> bytes:
    return content.encode("utf-8") if isinstance(content, str) else content


def _umask() -> int:
    current = os.umask(0)
    os.umask(current)
    return current


def _cannot_look_into(error: OSError) -> None:
    raise Refused(f"In {error.filename} mag of kan ik niet kijken.") from error


def _plans_below(folder: Path) -> Iterator[Path]:
    for parent, folders, files in os.walk(folder, onerror=_cannot_look_into):
        folders.sort()
        names = [*files, *(name for name in folders if name.endswith(".md"))]
        for name in sorted(names):
            if name.endswith(".md") and not name.startswith(".") and name.casefold() != "readme.md":
                yield Path(parent) / name
