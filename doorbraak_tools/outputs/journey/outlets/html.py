"""One page that stands by itself: no script, nothing fetched, every text of the plan escaped."""

from pathlib import Path

from doorbraak_tools.outputs.journey import PlanJourney
from doorbraak_tools.text.dutch import dutch_date
from doorbraak_tools.view.run import words
from doorbraak_tools.view.templating import environment
from doorbraak_tools.view.timeline import day_table, timeline

SUFFIXES = (".html", ".htm")
BINARY = False


def make(journey: PlanJourney) -> bytes:
    """Return the page."""
    engine = environment(Path(__file__).parent.parent / "templates")
    engine.filters["words"] = words
    text, today = journey.text, journey.found.today
    page = engine.get_template("journey.html").render(
        title=journey.found.title,
        text=text,
        today=dutch_date(today.isoformat()),
        drawing=timeline(text.days, today),
        days=day_table(text.days, today),
    )
    # The same page, but no command to the GitHub runner.
    return f"{page}\n".replace("##[", "##&#91;").encode("utf-8")
