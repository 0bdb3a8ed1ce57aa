"""All generated pages of a site."""

from collections.abc import Callable, Iterator, Sequence

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

PageOf = Callable[[PublicPlan, OwnRules], Page]
"""What makes the page of a plan, given the repository's own laws."""


def build_pages(
    plans: Sequence[PublicPlan],
    rules: OwnRules = NO_RULES,
    page_of: PageOf = plan_page,
) -> Iterator[Page]:
    """Yield the page of each plan, the overview and its lists, the search page, and the pages about the fields,
    checks, laws and grounds.

    `rules` are the laws and grounds that the repository brings itself. Whoever builds again and again gives a
    `page_of` that remembers.
    """
    found = tuple(uses(plans, rules))
    every, ways = all_plans(plans), shelves(plans, rules, found)
    groups = [group for shelf in ways for group in shelf.groups]
    yield overview_page(every, ways, cited_by(found, rules))
    yield search_page()
    yield fields_page()
    yield from checks_pages()
    yield from law_pages(found, rules)
    yield grounds_page(found, rules, {group.name: group for group in groups})
    for group in [every, *groups]:
        if group.entries:
            yield from list_pages(group)
    for plan in plans:
        yield page_of(plan, rules)
