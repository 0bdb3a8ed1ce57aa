"""The page of a plan on a site for inside: with how it stands today, which a public page never says."""

from doorbraak_tools.site.pages.page import BOARD, Page, href, plan_source
from doorbraak_tools.site.pages.plan_page import plan_page
from doorbraak_tools.site.pages.site_plan import SitePlan
from doorbraak_tools.site.pages.templating import render
from doorbraak_tools.substance.journey import journey
from doorbraak_tools.text.dutch import dutch_date
from doorbraak_tools.view.journey import JourneyText
from doorbraak_tools.view.timeline import day_table, timeline


def internal_plan_page(plan: SitePlan) -> Page:
    """Return the page of a plan, with its journey."""
    text, today = JourneyText(journey(plan.case)), plan.case.today
    part = render(
        "journey.html",
        text=text,
        drawing=timeline(text.days, today),
        days=day_table(text.days, today),
        today=dutch_date(today.isoformat()),
        board=href(plan_source(plan.slug), BOARD),
    )
    return plan_page(plan, part)
