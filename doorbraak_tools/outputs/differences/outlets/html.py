"""One page that stands by itself: no script, nothing fetched, every text of the plan escaped."""

from pathlib import Path

from doorbraak_tools.outputs.differences.changes import Differences, Way
from doorbraak_tools.view.run import Look
from doorbraak_tools.view.templating import lone_page

SUFFIXES = (".html", ".htm")


def make(found: Differences) -> bytes:
    """Return the page."""
    return lone_page(
        Path(__file__).parent.parent / "templates" / "differences.html",
        title=found.title,
        summary=found.summary,
        faults=found.not_read,
        parts=found.parts,
        way=Way,
        look=Look,
    )
