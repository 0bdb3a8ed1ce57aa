"""What a check reports, in several forms."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from doorbraak_tools.checks import Checked
from doorbraak_tools.outputs.form import Forms
from doorbraak_tools.outputs.reports.readiness import readiness_lines

__all__ = ["FORMS", "Report", "readiness_lines"]


@dataclass(frozen=True, slots=True)
class Report:
    """The checked plans, one by one. `lines_of` gives the lines of the plan at a path, without line ends.

    It is None unless a person reads along at a terminal: only then may a line of the plan itself be shown. `from_root`
    gives a path as a code host names the file: from the root of its repository. With `every_gap` people read each gap
    of a plan in which nothing is answered yet; without, where to begin.
    """

    checked: Iterable[Checked]
    lines_of: Callable[[str], Sequence[str]] | None = None
    from_root: Callable[[str], str] = str
    every_gap: bool = False


FORMS: Forms[Report] = Forms(f"{__name__}.outlets", default="text")
