"""One page that stands by itself: no script, nothing fetched, every text of the plan escaped."""

from pathlib import Path

from doorbraak_tools.outputs.differences.changes import Differences, Way
from doorbraak_tools.view.run import Look
from doorbraak_tools.view.templating import environment

SUFFIXES = (".html", ".htm")
BINARY = False


def make(found: Differences) -> bytes:
    """Return the page."""
    template = environment(Path(__file__).parent.parent / "templates").get_template("differences.html")
    page = template.render(
        title=found.title, summary=found.summary, faults=found.not_read, parts=found.parts, way=Way, look=Look
    )
    # The same page, but no command to the GitHub runner.
    return f"{page}\n".replace("##[", "##&#91;").encode("utf-8")
