"""Checking many plans: on every core when there are enough of them to pay for starting more processes."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from doorbraak_tools import workspace
from doorbraak_tools.checks import Checked, check_plan
from doorbraak_tools.model import Configuration
from doorbraak_tools.reading import validator
from doorbraak_tools.workspace import PlanFile

_WORTH_PROCESSES = 300
_CHUNK = 32


@dataclass(frozen=True, slots=True)
class Checker:
    """How plans are checked in this run; can be sent to another process."""

    today: date
    settings: Configuration

    def __call__(self, file: PlanFile) -> Checked:
        """Check a plan that was read."""
        return check_plan(file.path.as_posix(), file.plan, self.today, self.settings)

    def at(self, path: Path) -> Checked:
        """Read and check a plan."""
        return self(workspace.read_plan_file(path))


def check_files(paths: Sequence[Path], check: Checker) -> Iterator[Checked]:
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
