"""One page that stands by itself: no script, nothing fetched, every text of the plan escaped."""

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from doorbraak_tools.differences.changes import Differences, Way
from doorbraak_tools.differences.words import not_read, summary, title


def make(found: Differences) -> bytes:
    """Return the page."""
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent.parent / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    page = environment.get_template("differences.html").render(
        title=title(found), summary=summary(found), faults=not_read(found), parts=found.parts, way=Way
    )
    # The same page, but no command to the GitHub runner.
    return f"{page}\n".replace("##[", "##&#91;").encode("utf-8")
