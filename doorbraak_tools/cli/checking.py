"""Checking many plans: on every core when there are enough of them to pay for starting more processes."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from doorbraak_tools.checks import Checked, Weighing, check_case, settable_codes
from doorbraak_tools.plan.model import PlanDocument
from doorbraak_tools.plan.reading.conformity import validator
from doorbraak_tools.repository import PlanFile, Repository, open_repository, read_plan_file, spelled
from doorbraak_tools.substance.case import Case

_WORTH_PROCESSES = 300
_CHUNK = 32


def repository_here() -> Repository:
    """Return the repository that the working folder lies in. Raises Refused for a mistake in its settings."""
    return open_repository(Path.cwd(), settable_codes())


@dataclass(frozen=True, slots=True)
class Checker:
    """How plans are checked in this run; can be sent to another process."""

    repository: Repository
    today: date

    def __call__(self, file: PlanFile) -> Checked:
        """Check a plan that was read."""
        return self.named(spelled(file.path.as_posix()), file.plan)

    def named(self, path: str, plan: PlanDocument) -> Checked:
        """Check a plan that a report calls by that path."""
        settings = self.repository.settings
        return check_case(path, self.case(plan), Weighing(settings.weights, settings.words))

    def case(self, plan: PlanDocument) -> Case:
        """Return a plan as a case of this repository and day."""
        return self.repository.case(plan, self.today)

    def at(self, path: Path) -> Checked:
        """Read and check a plan."""
        return self(read_plan_file(path))


def check_all(paths: Sequence[Path], check: Checker) -> Iterator[Checked]:
    """Yield the checked plans in the order of the paths, one by one, so that memory does not grow with their number."""
    cores = os.cpu_count() or 1
    if cores == 1 or len(paths) < _WORTH_PROCESSES:
        yield from map(check.at, paths)
        return
    from concurrent.futures import ProcessPoolExecutor

    # Where processes start as a copy of this one, what is loaded here is loaded once for all: what the first plan
    # needs, and what words the faults in the shape of one of the others.
    first, *others = paths
    yield check.at(first)
    validator()
    with ProcessPoolExecutor(cores) as pool:
        yield from pool.map(check.at, others, chunksize=_CHUNK)
