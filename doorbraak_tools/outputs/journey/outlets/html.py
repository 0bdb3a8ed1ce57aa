"""One page that stands by itself: no script, nothing fetched, every text of the plan escaped."""

from pathlib import Path

from doorbraak_tools.text.dutch import dutch_date
from doorbraak_tools.view.journey import JourneyText
from doorbraak_tools.view.templating import lone_page
from doorbraak_tools.view.timeline import day_table, timeline

SUFFIXES = (".html", ".htm")


def make(text: JourneyText) -> bytes:
    """Return the page."""
    today = text.found.today
    return lone_page(
        Path(__file__).parent.parent / "templates" / "journey.html",
        title=text.found.title,
        text=text,
        today=dutch_date(today.isoformat()),
        drawing=timeline(text.days, today),
        days=day_table(text.days, today),
    )
