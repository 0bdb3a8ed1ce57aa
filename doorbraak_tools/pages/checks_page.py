"""The pages about the checks: the list, and a page for each. Their words come from the check modules."""

from doorbraak_tools.checks import Explanation, explanations
from doorbraak_tools.pages.page import CHECKS, Heading, Page, href
from doorbraak_tools.pages.templating import render


def checks_pages() -> list[Page]:
    """Return the list of checks and the page of each code."""
    known = explanations()
    entries = [(explanation, href(CHECKS, _source(explanation))) for explanation in known]
    overview = Page(
        source=CHECKS,
        title="Controles",
        description="Alles waar doorbraak check naar kijkt, en wat je eraan doet.",
        html=render("checks.html", entries=entries),
        headings=(Heading("Controles", "controles"),),
        hide=("toc",),
    )
    return [overview, *(_page(explanation) for explanation in known)]


def _page(explanation: Explanation) -> Page:
    source = _source(explanation)
    return Page(
        source=source,
        title=explanation.title,
        description=explanation.why,
        html=render("check.html", explanation=explanation, checks=href(source, CHECKS)),
        headings=(Heading(explanation.title, "controle"),),
        hide=("navigation", "toc"),
        facets={"Soort": ("controle",)},
    )


def _source(explanation: Explanation) -> str:
    return f"controles/{explanation.code}.md"
