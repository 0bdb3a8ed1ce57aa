"""The page of signals: what all plans of the site say together. Counts, and what released examples propose."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from doorbraak_tools.outputs.signals import facts_of, make_signals
from doorbraak_tools.site.pages.page import LEARNING, PLANS, SIGNALS, Heading, Page, href, plan_source
from doorbraak_tools.site.pages.site_plan import SitePlan
from doorbraak_tools.site.pages.templating import render
from doorbraak_tools.view.signals import FEW, HONESTY, SignalTable

_MOST_ROWS = 50
"""Rows of one table: on a site with many plans a page of all of them would be too long to read."""
_TITLE = "Wat plannen samen zeggen"


@dataclass(frozen=True, slots=True)
class _Table:
    """A table as the template shows it: cells as words, and without a column in which nothing stands."""

    key: str
    title: str
    about: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    few: str
    rest: int
    empty: str


def signals_page(plans: Sequence[SitePlan], today: date) -> Page:
    """Return the page. Only of a plan that is released anything in its own words is on it."""
    signals = make_signals((facts_of(plan.case, released=bool(plan.public.ground)) for plan in plans), today)
    tables = [_table(table) for table in signals.tables]
    proposals = [(one.text, one.title, href(SIGNALS, plan_source(one.slug))) for one in signals.proposals]
    headings = [Heading(table.title, table.key) for table in tables]
    return Page(
        source=SIGNALS,
        title=_TITLE,
        description="Welke regels in de weg staan, met welke uitkomst en hoe lang dat duurt, over alle plannen samen.",
        html=render(
            "signals.html",
            title=_TITLE,
            lead=signals.lead,
            tables=tables,
            proposals=proposals,
            honesty=HONESTY,
            learning=href(SIGNALS, LEARNING),
            plans=href(SIGNALS, PLANS),
        ),
        headings=(Heading(_TITLE, "signalen", tuple(headings)),),
        hide=("navigation",),
        facets={},  # it counts what other pages tell: search leads to those, and to the page about learning from plans
    )


def _table(table: SignalTable) -> _Table:
    rows, titles = table.telling[:_MOST_ROWS], [*table.columns.values()]
    used = [index for index in range(len(titles)) if index < 2 or any(row[index] not in {"", 0} for row in rows)]
    return _Table(
        table.key,
        table.title,
        table.about,
        tuple(titles[index] for index in used),
        tuple(tuple(_words(row[index]) for index in used) for row in rows),
        f"{FEW.capitalize()} {table.unit}: {'; '.join(table.few[:_MOST_ROWS])}." if table.few else "",
        sum(max(0, len(some) - _MOST_ROWS) for some in (table.telling, table.few)),
        table.empty,
    )


def _words(cell: object) -> str:
    return "geen" if cell == 0 else str(cell)
