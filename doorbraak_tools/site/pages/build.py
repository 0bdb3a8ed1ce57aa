"""All generated pages of a site; the one for searching is filled by the browser (assets/doorbraak/zoeken.js)."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from doorbraak_tools.site.pages.board_page import board_page
from doorbraak_tools.site.pages.browse import all_plans, list_pages, shelves
from doorbraak_tools.site.pages.checks_page import checks_pages
from doorbraak_tools.site.pages.fields_page import fields_page
from doorbraak_tools.site.pages.grounds_page import ground_pages
from doorbraak_tools.site.pages.law_page import cited_by, law_pages
from doorbraak_tools.site.pages.overview_page import overview_page
from doorbraak_tools.site.pages.page import GROUNDS, LAWS, METHOD, PLANS, SEARCH, Heading, Page, href
from doorbraak_tools.site.pages.plan_page import plan_page
from doorbraak_tools.site.pages.signals_page import signals_page
from doorbraak_tools.site.pages.site_plan import SitePlan, uses
from doorbraak_tools.site.pages.templating import render
from doorbraak_tools.site.pages.workplace_page import workplace_page
from doorbraak_tools.site.workplace import engine_files
from doorbraak_tools.substance.registers.in_force import PACKAGED, Registers

PageOf = Callable[[SitePlan], Page]
"""What makes the page of a plan."""


def build_pages(  # noqa: PLR0913  (all that a site is made of)
    plans: Sequence[SitePlan],
    registers: Registers = PACKAGED,
    page_of: PageOf = plan_page,
    *,
    workplace: bool = True,
    house: str = "",
    board_of: date | None = None,
) -> Iterator[Page]:
    """Yield the page of each plan, the overview and its lists, the signals, the search page, the workplace, and the
    pages about the fields, checks, laws and grounds.

    `registers` are those in force in the repository. Whoever builds again and again gives a `page_of` that remembers.
    `workplace` says whether the site has one, if this installation can make it; `house` is what holds there of this
    municipality alone (`site/workplace`). A site for inside has a board: that of the day `board_of`.
    """
    found = tuple(uses(plans))
    every, ways = all_plans(plans), shelves(plans, registers, found)
    groups = [group for shelf in ways for group in shelf.groups]
    yield overview_page(every, ways, cited_by(found, registers))
    yield signals_page(plans, plans[0].case.today if plans else date.today())
    if board_of is not None:
        yield board_page(plans, board_of)
    yield search_page()
    if workplace and engine_files():
        yield workplace_page(engine_files(), house)
    yield fields_page()
    yield from checks_pages()
    yield from law_pages(found, registers)
    yield from ground_pages(found, registers, {group.name: group for group in groups})
    for group in [every, *groups]:
        if group.entries:
            yield from list_pages(group)
    for plan in plans:
        yield page_of(plan)


class RememberedPages:
    """Makes the page of a plan, or returns the one made before from the same plan and registers on the same day."""

    def __init__(self, make: PageOf = plan_page) -> None:
        self._make = make
        self._pages: dict[str, tuple[SitePlan, Page]] = {}

    def __call__(self, plan: SitePlan) -> Page:
        """Return the page of a plan."""
        known = self._pages.get(plan.slug)
        if known is None or _made_of(known[0]) != _made_of(plan):
            known = self._pages[plan.slug] = (plan, self._make(plan))
        return known[1]


def _made_of(plan: SitePlan) -> tuple[object, ...]:
    return plan.public, plan.case.registers, plan.case.today


_BROWSE = (
    ("Alle plannen, ook per leefgebied, obstakel en besluit", PLANS),
    ("Ik loop vast op …", GROUNDS),
    ("Wetten in de plannen", LAWS),
    ("De methode, stap voor stap", METHOD),
)


def search_page() -> Page:
    """Return the page with the search box, the filters and room for the results."""
    return Page(
        source=SEARCH,
        title="Zoeken",
        description="Zoek in het handboek en in de voorbeeldplannen.",
        html=render("search.html", browse=[(title, href(SEARCH, target)) for title, target in _BROWSE]),
        headings=(Heading("Zoeken", "zoeken"),),
        hide=("navigation", "toc"),
        facets={},
    )
