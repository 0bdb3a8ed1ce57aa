"""The board of a team, on a site for inside: who must move, what threatens soon, what is still a concept.

It needs no script, and prints as the table of a weekly meeting.
"""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time

from doorbraak_tools.outputs.actions import make_agenda
from doorbraak_tools.outputs.actions.board import THREATS, near_words
from doorbraak_tools.site.pages.page import BOARD, Heading, Page, href, plan_source
from doorbraak_tools.site.pages.site_plan import SitePlan
from doorbraak_tools.site.pages.templating import render
from doorbraak_tools.text.dutch import counted, dutch_date
from doorbraak_tools.view.moves import waits_words

_TITLE = "Wie is aan zet"


def board_page(plans: Sequence[SitePlan], today: date) -> Page:
    """Return the page. Of a plan it knows what the site may show, so not who wrote it."""
    cases = ((plan.slug, plan.case) for plan in plans)
    board = make_agenda(cases, today, datetime.combine(today, time(), UTC)).board
    links = {plan.slug: href(BOARD, plan_source(plan.slug)) for plan in plans}
    turns = [turn for lane in board.lanes for turn in lane.turns]
    return Page(
        source=BOARD,
        title=_TITLE,
        description="Van alle plannen wie er nu aan zet is, wat te laat is en wat er dichtbij dreigt.",
        html=render(
            "board.html",
            title=_TITLE,
            today=dutch_date(today.isoformat()),
            late=counted(sum(1 for turn in turns if turn.late), "punt is", "punten zijn"),
            plans=counted(len(plans), "plan", "plannen"),
            threats=[(dutch_date(one.day.isoformat()), near_words(one.left), one) for one in board.threats],
            turns=[(turn.words, _day(turn.day), counted(turn.late, "dag", "dagen"), turn) for turn in turns],
            concepts=[(dutch_date(one.written.isoformat()) if one.written else "", one) for one in board.concepts],
            waits=waits_words,
            links=links,
            threatens=THREATS,
        ),
        headings=(Heading(_TITLE, "bord"),),
        hide=("navigation", "toc"),
        facets={},
    )


def _day(day: date | None) -> str:
    return dutch_date(day.isoformat()) if day else "geen dag afgesproken"
