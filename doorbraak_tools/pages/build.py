"""All generated pages of a site."""

from collections.abc import Sequence

from doorbraak_tools.pages.checks_page import checks_pages
from doorbraak_tools.pages.overview_page import overview_page
from doorbraak_tools.pages.page import Page
from doorbraak_tools.pages.plan_page import plan_page
from doorbraak_tools.pages.search_page import search_page
from doorbraak_tools.release import PublicPlan


def build_pages(plans: Sequence[PublicPlan]) -> list[Page]:
    """Return the page of each plan, the overview of plans, the search page and the pages about the checks."""
    return [overview_page(plans), search_page(), *checks_pages(), *(plan_page(plan) for plan in plans)]
