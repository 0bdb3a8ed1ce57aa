"""The overview of plans: all of them, and by life domain. Works without script."""

from collections.abc import Sequence

from doorbraak_tools.method import field_at
from doorbraak_tools.pages.page import PLANS, SEARCH, Heading, Page, href, plan_source
from doorbraak_tools.pages.plan_page import first_goal
from doorbraak_tools.pages.templating import render
from doorbraak_tools.release import PublicPlan


def overview_page(plans: Sequence[PublicPlan]) -> Page:
    """Return the page that lists the plans."""
    cards = [
        {
            "title": plan.data["titel"],
            "link": href(PLANS, plan_source(plan.slug)),
            "goal": first_goal(plan),
            "status": plan.data["status"],
            "domains": plan.data["leefgebieden"],
        }
        for plan in plans
    ]
    field = field_at(("leefgebieden",)) or {}
    domains = [
        (domain, found)
        for domain in field["items"]["enum"]
        if (found := [card for card in cards if domain in card["domains"]])
    ]
    headings = [Heading("Per leefgebied", "per-leefgebied")] if domains else []
    return Page(
        source=PLANS,
        title="Plannen",
        description="Alle voorbeeldplannen, ook per leefgebied.",
        html=render("overview.html", cards=cards, domains=domains, search=href(PLANS, SEARCH)),
        headings=(Heading("Plannen", "plannen", tuple(headings)),),
        hide=("navigation",),
        facets={},
    )
