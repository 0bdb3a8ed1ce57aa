"""The time line of a plan, drawn at build time: a line of days with a numbered mark for each.

It is read without colour: what happened is a full circle, what is to come an open one, what should have been there a
dashed one, what the law makes possible a square, what threatens a triangle. The numbers are those of the table beside
it, which says all of it in words. Lengths are units of the drawing; it is as wide as a phone, so that its letters stay
large enough there, or as a sheet, so that it takes little height.
"""

from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from jinja2 import Template
from markupsafe import Markup

from doorbraak_tools.text.dutch import MONTHS, dutch_date
from doorbraak_tools.view.milestones import Mark, Milestone
from doorbraak_tools.view.run import Table, plain
from doorbraak_tools.view.templating import environment

PHONE, PAPER = 420, 660
_SIDE, _ABOVE, _ROW, _BELOW, _APART = 14, 20, 21, 22, 20
_STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200)
"""After how many months a name may stand under the line; the first that leaves room is taken."""
_MOST_NAMES = 6
_STATES = {
    Mark.HAPPENED: "gebeurd",
    Mark.COMING: "komt nog",
    Mark.MISSED: "die dag is voorbij",
    Mark.POSSIBLE: "kan vanaf of tot dan",
    Mark.THREAT: "dreigt",
}
TITLE = "De dagen van dit plan"


@dataclass(frozen=True, slots=True)
class _Mark:
    number: int
    kind: str
    x: float
    y: float


def timeline(days: tuple[Milestone, ...], today: date, style: str = "", width: int = PHONE) -> Markup:
    """Return the time line as SVG; empty when no day is known. `style` is CSS to put into it, trusted."""
    if not days:
        return Markup("")
    first, last = min(days[0].day, today), max(days[-1].day, today)
    scale = (width - 2 * _SIDE) / max((last - first).days, 1)
    rows: list[float] = []
    marks = []
    for number, one in enumerate(days, start=1):
        x = round(_SIDE + (one.day - first).days * scale, 1)
        row = next((row for row, end in enumerate(rows) if x - end >= _APART), len(rows))
        rows[row : row + 1] = [x]
        marks.append((number, one.mark.value, x, row))
    line = _ABOVE + _ROW * len(rows)
    own_style = Markup(style)  # noqa: S704  (of the outlet itself, never of a plan)
    drawn = _template().render(
        marks=[_Mark(number, kind, x, line - _ROW * (row + 0.6)) for number, kind, x, row in marks],
        names=[(name, round(_SIDE + (day - first).days * scale, 1)) for day, name in _names(first, last)],
        today=round(_SIDE + (today - first).days * scale, 1),
        line=line,
        width=width,
        side=_SIDE,
        height=line + _BELOW,
        style=own_style,
    )
    return Markup(drawn)  # noqa: S704  (autoescape is on)


def in_words(days: tuple[Milestone, ...], today: date) -> str:
    """Return the time line for who does not see it."""
    told = "; ".join(f"{dutch_date(one.day.isoformat())}: {one.words}" for one in days)
    return f"Tijdlijn. Vandaag is {dutch_date(today.isoformat())}. {told}."


def day_table(days: tuple[Milestone, ...], today: date) -> Table:
    """Return the days as a table: number in the drawing, day, what, and how it stands."""
    rows = []
    for number, one in enumerate(days, start=1):
        state = "die dag is voorbij" if one.mark is Mark.THREAT and one.day < today else _STATES[one.mark]
        cells = (str(number), dutch_date(one.day.isoformat()), one.words, state)
        rows.append(tuple((plain(cell),) for cell in cells))
    return Table(TITLE, ("Nr.", "Dag", "Wat", "Stand"), tuple(rows))


@cache
def _template() -> Template:
    return environment(Path(__file__).parent / "templates").get_template("timeline.svg")


def _names(first: date, last: date) -> list[tuple[date, str]]:
    """Return first days of months within the line, each with its name, as many as have room."""
    months = range(first.year * 12 + first.month, last.year * 12 + last.month)
    for step in _STEPS:
        chosen = [month for month in months if month % 12 % step == 0 and month % step == 0]
        if len(chosen) <= _MOST_NAMES:
            break
    return [(date(month // 12, month % 12 + 1, 1), _name(month)) for month in chosen]


def _name(month: int) -> str:
    return f"{MONTHS[month % 12][:3]} {month // 12}"
