"""The overview of plans: the newest ones, and every way to browse them. Works without script."""

from collections.abc import Sequence

from doorbraak_tools.site.pages.browse import PlanList, Shelf
from doorbraak_tools.site.pages.page import (
    BOARD,
    GROUNDS,
    LAWS,
    PLANS,
    SEARCH,
    SIGNALS,
    Heading,
    Page,
    href,
    plan_source,
)
from doorbraak_tools.site.pages.templating import render
from doorbraak_tools.text.dutch import counted
from doorbraak_tools.view.stands import status_said

_MOST_CARDS = 24
"""So many plans are shown at once; of more than that, the newest half."""


def overview_page(every: PlanList, shelves: Sequence[Shelf], laws: Sequence[tuple[str, str, int]]) -> Page:
    """Return the page that leads to all plans.

    `every` is the list of all of them; `laws` are title, source and number of plans of each law that plans cite.
    """
    number = len(every.entries)
    shown = every.entries if number <= _MOST_CARDS else every.entries[: _MOST_CARDS // 2]
    cards = [
        {
            "title": entry.plan.data["titel"],
            "link": href(PLANS, plan_source(entry.plan.slug)),
            "goal": entry.words,
            "status": status_said(entry.plan.case.plan.status),
            "domains": entry.plan.data["leefgebieden"],
        }
        for entry in shown
    ]
    ways = [
        (
            shelf.title,
            shelf.anchor,
            [(group.name, href(PLANS, group.source), len(group.entries)) for group in shelf.groups],
        )
        for shelf in shelves
    ]
    if laws:
        ways.append(("Per wet", "per-wet", [(title, href(PLANS, source), plans) for title, source, plans in laws]))
    headings = tuple(Heading(title, anchor) for title, anchor, _ in ways)
    return Page(
        source=PLANS,
        title="Plannen",
        description="Alle voorbeeldplannen, ook per leefgebied, obstakel, besluit en wet.",
        html=render(
            "overview.html",
            cards=cards,
            ways=ways,
            count=counted(number, "plan", "plannen"),
            rest=number - len(shown),
            every=href(PLANS, every.source),
            search=href(PLANS, SEARCH),
            grounds=href(PLANS, GROUNDS),
            laws=href(PLANS, LAWS),
            board=href(PLANS, BOARD),
            signals=href(PLANS, SIGNALS),
            internal=any(entry.plan.public.notice for entry in every.entries),
        ),
        headings=(Heading("Plannen", "plannen", headings),),
        hide=("navigation",),
        facets={},
    )
