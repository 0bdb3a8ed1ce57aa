"""The pages about the checks: the list, and a page for each. Their words come from the check modules."""

from itertools import groupby

from doorbraak_tools.checks import Explanation, explanations
from doorbraak_tools.site.pages.page import CHECKS, Heading, Page, href
from doorbraak_tools.site.pages.templating import render


def checks_pages() -> list[Page]:
    """Return the list of checks and the page of each code."""
    known = explanations()
    groups = [
        (
            subject.value,
            subject.name.lower(),
            [(explanation, href(CHECKS, _source(explanation))) for explanation in group],
        )
        for subject, group in groupby(known, lambda explanation: explanation.subject)
    ]
    overview = Page(
        source=CHECKS,
        title="Controles",
        description="Alles waar doorbraak check naar kijkt, en wat je eraan doet.",
        html=render("checks.html", groups=groups),
        headings=(Heading("Controles", "controles", tuple(Heading(title, anchor) for title, anchor, _ in groups)),),
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
