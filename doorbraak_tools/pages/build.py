"""All generated pages of a site."""

from collections.abc import Sequence

from doorbraak_tools.model.law import NO_RULES, OwnRules
from doorbraak_tools.pages.browse import all_plans, list_pages, shelves
from doorbraak_tools.pages.checks_page import checks_pages
from doorbraak_tools.pages.cited import uses
from doorbraak_tools.pages.fields_page import fields_page
from doorbraak_tools.pages.grounds_page import grounds_page
from doorbraak_tools.pages.law_page import cited_by, law_pages
from doorbraak_tools.pages.overview_page import overview_page
from doorbraak_tools.pages.page import Page
from doorbraak_tools.pages.plan_page import plan_page
from doorbraak_tools.pages.search_page import search_page
from doorbraak_tools.release import PublicPlan


def build_pages(plans: Sequence[PublicPlan], rules: OwnRules = NO_RULES) -> list[Page]:
    """Return the page of each plan, the overview and its lists, the search page, and the pages about the fields,
    checks, laws and grounds.

    `rules` are the laws and grounds that the repository brings itself.
    """
    found = tuple(uses(plans, rules))
    every, ways = all_plans(plans), shelves(plans, rules, found)
    groups = [group for shelf in ways for group in shelf.groups]
    return [
        overview_page(every, ways, cited_by(found, rules)),
        search_page(),
        fields_page(),
        *checks_pages(),
        *law_pages(found, rules),
        grounds_page(found, rules, {group.name: group for group in groups}),
        *(page for group in [every, *groups] if group.entries for page in list_pages(group)),
        *(plan_page(plan, rules) for plan in plans),
    ]
