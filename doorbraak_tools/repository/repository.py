"""A folder in which plans are kept: its settings, registers, release file and built site."""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from doorbraak_tools.plan.model import Diagnostic, PlanDocument
from doorbraak_tools.release import PublicPlan, Record, internal, parse_record, public, render_record
from doorbraak_tools.repository.files import Refused, read_bytes, real, replace_file
from doorbraak_tools.repository.plans import PlanFile, find_plans, read_plan_file
from doorbraak_tools.repository.real_plans import in_real_folder, real_folder
from doorbraak_tools.repository.settings import Settings, read_settings
from doorbraak_tools.substance.case import Case
from doorbraak_tools.substance.registers.in_force import COSTS, GROUNDS, LAWS, PACKAGED, WORDINGS, Registers

RECORD = "vrijgave.json"
SETTINGS = "doorbraak.toml"
_MOST_OF_A_RECORD = 16 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Repository:
    """A folder in which plans are kept, with its settings and the registers in force there."""

    root: Path
    settings: Settings = field(default_factory=Settings)
    registers: Registers = PACKAGED

    @property
    def plans(self) -> Path:
        """The folder with the plans."""
        return self.root / self.settings.plans

    @property
    def record(self) -> Path:
        """The release file."""
        return self.plans / RECORD

    @property
    def own_files(self) -> Mapping[str, str]:
        """What it brings itself, as it stands in each file: its registers, and what documents here call a question."""
        return _own_files(self.root, self.settings)

    def case(self, plan: PlanDocument, today: date) -> Case:
        """Return one of its plans as a case: on a day, with the registers in force."""
        return Case(plan, today, self.registers)


def open_repository(start: Path, checks: frozenset[str]) -> Repository:
    """Return the repository that a folder lies in: the nearest one upwards with a doorbraak.toml, or the folder itself.

    `checks` are the codes that its settings may weigh otherwise. Raises Refused, with the line, for a mistake in
    doorbraak.toml or in one of its registers.
    """
    root = next((folder for folder in _upwards(start) if (folder / SETTINGS).is_file()), None)
    if root is None:
        return Repository(start, registers=_registers(start, Settings()))
    read = read_settings(_text_of(root / SETTINGS, SETTINGS), checks)
    if isinstance(read, Diagnostic):
        raise Refused(f"{SETTINGS}, regel {read.line}: {read.words}")
    return Repository(root, read, _registers(root, read))


def _upwards(start: Path) -> Iterator[Path]:
    """Yield a folder and those above it, up to the one that holds a site or a Git repository: beyond is another's."""
    for folder in (start, *start.parents):
        yield folder
        if (folder / "mkdocs.yml").is_file() or (folder / ".git").exists():
            return


def _own_files(root: Path, settings: Settings) -> Mapping[str, str]:
    names = {name: f"{settings.registers}/{name}" for name in (LAWS, GROUNDS, COSTS, WORDINGS)}
    return {name: _text_of(root / path, path) for name, path in names.items() if (root / path).is_file()}


def _registers(root: Path, settings: Settings) -> Registers:
    own = _own_files(root, settings)
    if not own:
        return PACKAGED
    # Only here, because reading registers takes half of the package and most repositories have none of their own.
    from doorbraak_tools.substance.registers.register_file import read_own_registers

    found = read_own_registers(own)
    if isinstance(found, Registers):
        return found
    name, wrong = found
    raise Refused(f"{settings.registers}/{name}, regel {wrong.line}: {wrong.words}")


def _text_of(path: Path, name: str) -> str:
    try:
        return read_bytes(path).decode("utf-8-sig").replace("\r\n", "\n")
    except (OSError, UnicodeDecodeError) as error:
        raise Refused(f"{name} kan ik niet lezen. Sla het op als UTF-8.") from error


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
    replace_file(repository.record, render_record(record))


def plan_files(repository: Repository) -> list[PlanFile]:
    """Read the plans of a repository. Plans behind a link are not looked at, nor those in a folder for real plans."""
    folder = repository.plans
    if not folder.is_dir() or leads_out(repository):
        return []
    paths = find_plans([folder])
    return [read_plan_file(path) for path in paths if not in_real_folder(path.relative_to(repository.root))]


def real_plan_files(repository: Repository) -> list[PlanFile]:
    """Read the plans in the folders for real plans of a repository: what no site may show."""
    folders = {folder: None for folder in (real_folder(repository.root), repository.plans) if folder.is_dir()}
    paths = find_plans(list(folders)) if folders and not leads_out(repository) else []
    root = real_folder(repository.root).parent
    return [
        read_plan_file(path) for path in paths if path.is_relative_to(root) and in_real_folder(path.relative_to(root))
    ]


def leads_out(repository: Repository) -> bool:
    """Whether the folder with plans is a link out of the repository; nothing is read or written there."""
    return not real(repository.plans).is_relative_to(real(repository.root))


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
