"""Where the plan stands, for a document: who must move, who waits for whom, and the time line."""

from collections.abc import Iterator

from doorbraak_tools.outputs.documents.material import Material
from doorbraak_tools.outputs.documents.structure import ACCENT, INK, Block, Figure, Heading, Paragraph, Role, Table
from doorbraak_tools.substance.journey import journey
from doorbraak_tools.text.dutch import dutch_date
from doorbraak_tools.view import run
from doorbraak_tools.view.journey import JourneyText
from doorbraak_tools.view.milestones import Milestone
from doorbraak_tools.view.run import bold, plain
from doorbraak_tools.view.timeline import PAPER, TITLE, day_table, in_words, timeline

HEADING = "Hoe het plan ervoor staat"
"""What stands under it was worked out: `import` passes it by."""
_FLAT_LINES = 3
"""Less than it takes, for the estimate of the other parts of a note is roomy; the tests hold its two pages."""
_STYLE = f"""
text {{ font: 12px "Liberation Sans", Arial, Helvetica, sans-serif; fill: #{INK}; text-anchor: middle }}
.nummer {{ font-size: 10px; font-weight: 700 }}
.as, .maand {{ stroke: #{INK}; stroke-width: 1.6 }}
.steel {{ stroke: #9aa4b2 }}
.vandaag {{ stroke: #{INK}; stroke-width: 1.4; stroke-dasharray: 2 3 }}
circle, rect, .dreigt {{ fill: #fff; stroke: #{ACCENT}; stroke-width: 2 }}
text.dreigt-nummer {{ stroke: none; fill: #{INK} }}
circle.gebeurd {{ fill: #{ACCENT} }}
.gebeurd-nummer {{ fill: #fff }}
.gemist {{ stroke-dasharray: 3 2 }}
.gemist-nummer {{ stroke: none }}
"""


def drawing(days: tuple[Milestone, ...], material: Material) -> Figure | None:
    """Return the time line of some days; None when there is none."""
    today = material.case.today
    svg = str(timeline(days, today, _STYLE))
    return Figure(TITLE, in_words(days, today), svg) if svg else None


def flat_drawing(journey: JourneyText) -> Iterator[Block]:
    """Yield the days that are not of actions as a drawing that takes little height, and below it in words."""
    today = journey.found.today
    days = tuple(one for one in journey.days if not one.of_actions)
    if days:
        svg = str(timeline(days, today, _STYLE, PAPER))
        yield Figure("", in_words(days, today), svg, lines=_FLAT_LINES, wide=True)
        told = (f"{number} {_short(one)}" for number, one in enumerate(days, start=1))
        yield Paragraph(plain(f"{TITLE}: {'; '.join(told)}."), Role.NOTE)


def _short(one: Milestone) -> str:
    words = one.words.removeprefix("Het plan is ")
    return f"{words} ({dutch_date(one.day.isoformat())})"


def journey_part(material: Material) -> Iterator[Block]:
    """Yield the part; nothing for a concept, whose document is a form to fill in and lies with nobody yet."""
    text = JourneyText(journey(material.case))
    if not text.found.status.handed_in:
        return
    today = material.case.today
    yield Heading(1, HEADING)
    yield Paragraph(plain(text.lead), Role.LEAD)
    yield Paragraph((*bold("Nu aan zet: "), *plain(text.next_step)))
    for line in text.if_not[:1]:
        yield Paragraph((*bold("Als dat niet gebeurt: "), *plain(line)))
    if text.doorbraken.rows:
        yield _table(text.doorbraken, (3, 5, 9, 6, 6))
    figure = drawing(text.days, material)
    if figure is not None:
        yield figure
        yield _table(day_table(text.days, today), (1, 4, 11, 4))
    for name, told in text.further:
        yield Paragraph((*bold(f"{name}. "), *plain(told)))
    yield Paragraph(
        plain(f"Afgeleid uit dit plan op {dutch_date(today.isoformat())}. Geen juridisch advies."), Role.NOTE
    )


def _table(found: run.Table, widths: tuple[int, ...]) -> Table:
    return Table(found.title, found.columns, found.rows, widths=widths)
