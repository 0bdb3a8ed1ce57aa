"""The search page. The searching itself is done in the reader's browser (theme/assets/doorbraak/zoeken.js)."""

from doorbraak_tools.site.pages.page import GROUNDS, LAWS, METHOD, PLANS, SEARCH, Heading, Page, href
from doorbraak_tools.site.pages.templating import render

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
