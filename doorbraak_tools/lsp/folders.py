"""Which texts are plans, and what is in force where they lie. What was read is read anew when its files change."""

from dataclasses import dataclass, field
from pathlib import Path

from doorbraak_tools.checks import settable_codes
from doorbraak_tools.repository import Refused, Repository, open_repository
from doorbraak_tools.repository.built_site import site_address
from doorbraak_tools.repository.plans import is_readme
from doorbraak_tools.repository.real_plans import ECHT, in_real_folder
from doorbraak_tools.repository.repository import SETTINGS
from doorbraak_tools.repository.settings import Settings
from doorbraak_tools.substance.registers.in_force import COSTS, GROUNDS, LAWS

_SITE = "mkdocs.yml"
_Stamp = tuple[tuple[str, int, int], ...]


@dataclass(frozen=True, slots=True)
class Home:
    """The repository of a plan; `fault` says in Dutch what is wrong with its settings, `handbook` where its site is."""

    repository: Repository
    handbook: str = ""
    fault: str = ""


@dataclass(slots=True)
class Folders:
    """The repositories whose plans are open; each is read once, and again when one of its files changed."""

    _homes: dict[Path, tuple[_Stamp, Home]] = field(default_factory=dict)

    def home_of(self, path: Path) -> Home | None:
        """Return where a plan is at home; None for a file that is no plan, or lies outside the folders with plans."""
        if path.suffix.casefold() != ".md" or is_readme(path.name) or path.name.startswith("."):
            return None
        root = _root_of(path)
        if root is None:
            return None
        home = self._home(root)
        below = path.relative_to(root)
        in_plans = path.is_relative_to(home.repository.plans)
        return home if in_plans or in_real_folder(below) else None

    def _home(self, root: Path) -> Home:
        known = self._homes.get(root)
        settings = known[1].repository.settings if known else Settings()
        if known and known[0] == _stamp(root, settings):
            return known[1]
        try:
            repository, fault = open_repository(root, settable_codes()), ""
        except Refused as refused:
            # What was in force before is better than nothing, and than the usual.
            repository, fault = known[1].repository if known else Repository(root), str(refused)
        home = Home(repository, site_address(root), fault)
        self._homes[root] = (_stamp(root, repository.settings), home)
        return home


def _root_of(path: Path) -> Path | None:
    """Return the folder with a doorbraak.toml above a file; without one, that which holds the usual folder of plans."""
    usual = None
    for above in path.parents:
        if (above / SETTINGS).is_file():
            return above
        if usual is None and path.relative_to(above).parts[0].casefold() in {Settings().plans, ECHT}:
            usual = above
        if (above / _SITE).is_file() or (above / ".git").exists():
            break
    return usual


def _stamp(root: Path, settings: Settings) -> _Stamp:
    """Return what changes when one of the files changes that are in force in a repository."""
    folder = root / settings.registers
    files = [root / SETTINGS, root / _SITE, *(folder / name for name in (COSTS, LAWS, GROUNDS))]
    found = []
    for file in files:
        try:
            status = file.stat()
        except OSError:
            continue
        found.append((file.name, status.st_mtime_ns, status.st_size))
    return tuple(found)
