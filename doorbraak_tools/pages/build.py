"""All generated pages of a site."""

from collections.abc import Sequence

from doorbraak_tools.model.law import NO_RULES, OwnRules
from doorbraak_tools.pages.checks_page import checks_pages
from doorbraak_tools.pages.grounds_page import grounds_page
from doorbraak_tools.pages.law_page import law_pages
from doorbraak_tools.pages.overview_page import overview_page
from doorbraak_tools.pages.page import Page
from doorbraak_tools.pages.plan_page import plan_page
from doorbraak_tools.pages.search_page import search_page
from doorbraak_tools.release import PublicPlan


def build_pages(plans: Sequence[PublicPlan], rules: OwnRules = NO_RULES) -> list[Page]:
    """Return the page of each plan, the overview, the search page, and the pages about the checks, laws and grounds.

    `rules` are the laws and grounds that the repository brings itself.
    """
    return [
        overview_page(plans),
        search_page(),
        *checks_pages(),
        *law_pages(plans, rules),
        grounds_page(plans, rules),
        *(plan_page(plan, rules) for plan in plans),
    ]
