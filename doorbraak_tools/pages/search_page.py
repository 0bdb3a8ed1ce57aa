"""The search page. The searching itself is done in the reader's browser (theme/assets/doorbraak/zoeken.js)."""

from doorbraak_tools.pages.page import PLANS, SEARCH, Page, href
from doorbraak_tools.pages.templating import render


def search_page() -> Page:
    """Return the page with the search box, the filters and room for the results."""
    return Page(
        source=SEARCH,
        title="Zoeken",
        description="Zoek in het handboek en in de voorbeeldplannen.",
        html=render("search.html", plans=href(SEARCH, PLANS)),
        hide=("navigation", "toc"),
        facets={},
    )
