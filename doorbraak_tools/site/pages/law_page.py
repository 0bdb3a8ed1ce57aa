"""The pages of laws: which plans lean on them, for which obstacle, and with what decision."""

from collections.abc import Iterable, Iterator, Sequence

from doorbraak_tools.site.pages.grounds_page import ground_link, ground_reference
from doorbraak_tools.site.pages.page import GROUNDS, LAWS, Heading, Page, href, law_source, numbered, plan_source
from doorbraak_tools.site.pages.site_plan import Use, link
from doorbraak_tools.site.pages.templating import render
from doorbraak_tools.substance.law.citations import names_with
from doorbraak_tools.substance.law.names import Names
from doorbraak_tools.substance.law.write import address, canonical
from doorbraak_tools.substance.registers.entries import Ground, Law, Reference
from doorbraak_tools.substance.registers.in_force import Registers
from doorbraak_tools.substance.registers.laws import ONLY_THE_NAME
from doorbraak_tools.text.dutch import dutch_date, first_line
from doorbraak_tools.text.letters import slug
from doorbraak_tools.view.stands import stand_said

_MOST_ROWS = 50
"""Rows of a law on one page: some 100 KB of HTML, as a row can cite many provisions."""


def law_pages(found: Iterable[Use], registers: Registers) -> list[Page]:
    """Return the list of laws and the pages of each law that is cited. `found` are the citations in the plans."""
    names = names_with(registers.own_laws)
    cited = _by_law(found, names)
    entries = [
        {
            "title": law.title,
            "short": law.short,
            "link": href(LAWS, _source(law)),
            "plans": len({use.plan.slug for use in found}),
            "themes": law.themes,
        }
        for law, found in cited
    ]
    overview = Page(
        source=LAWS,
        title="Wetten in de plannen",
        description="De wetten waar plannen op leunen, en voor welk obstakel.",
        html=render("laws.html", laws=entries, grounds=href(LAWS, GROUNDS)),
        headings=(Heading("Wetten in de plannen", "wetten"),),
        hide=("toc",),
    )
    grounds = registers.grounds
    return [overview, *(page for law, found in cited for page in _pages(law, found, grounds, names))]


def cited_by(found: Iterable[Use], registers: Registers) -> list[tuple[str, str, int]]:
    """Return for each law that is cited its title, the source name of its page and the number of plans, by title."""
    laws = _by_law(found, names_with(registers.own_laws))
    return [(law.title, _source(law), len({use.plan.slug for use in of_law})) for law, of_law in laws]


def _by_law(found: Iterable[Use], names: Names) -> list[tuple[Law, list[Use]]]:
    laws: dict[str, list[Use]] = {}
    for use in found:
        laws.setdefault(use.reference.id, []).append(use)
    cited = ((law, of_law) for law_id, of_law in laws.items() if (law := names.law(law_id)))
    return sorted(cited, key=lambda entry: entry[0].title)


def _source(law: Law) -> str:
    return law_source(slug(law.title) or slug(law.id))


def _pages(law: Law, found: list[Use], grounds: Sequence[Ground], names: Names) -> Iterator[Page]:
    """Yield the page of a law, and what does not fit on it: the newest plans come first."""
    doorbraken: dict[tuple[str, str], list[Use]] = {}
    for use in sorted(found, key=lambda use: str(use.plan.data["opgesteld"]), reverse=True):
        doorbraken.setdefault((use.plan.slug, use.point.code), []).append(use)
    together = list(doorbraken.values())
    last = -(-len(together) // _MOST_ROWS)
    for number in range(1, last + 1):
        here = together[(number - 1) * _MOST_ROWS : number * _MOST_ROWS]
        yield _page(law, here, (number, last), grounds, names)


def _page(
    law: Law, doorbraken: Sequence[list[Use]], part: tuple[int, int], grounds: Sequence[Ground], names: Names
) -> Page:
    number, last = part
    source = numbered(_source(law), number)
    title = law.title if number == 1 else f"{law.title} (deel {number})"
    rows = [_row(source, law, together, names) for together in doorbraken]
    known = [
        {
            "name": ground.name,
            "place": canonical(ground_reference(ground), names).removeprefix(law.title).strip(),
            "link": href(source, ground_link(ground)),
        }
        for ground in grounds
        if ground.law == law.id and number == 1
    ]
    html = render(
        "law.html",
        law=law,
        only_name=f"{ONLY_THE_NAME[:1].upper()}{ONLY_THE_NAME[1:]}",
        title=title,
        number=number,
        pages=[(other, href(source, numbered(_source(law), other))) for other in range(1, last + 1)],
        address=address(Reference(law.kind, law.id)),
        rows=rows,
        grounds=known,
        laws=href(source, LAWS),
    )
    headings = [Heading("In deze plannen", "plannen")]
    headings += [Heading("Wat het register weet", "gronden")] if known else []
    return Page(
        source=source,
        title=title,
        description=f"Welke plannen op de {law.title} leunen, voor welk obstakel en met welk besluit.",
        html=html,
        headings=(Heading(title, "wet", tuple(headings)),),
        hide=("navigation",),
        facets={"Soort": ["wet"], "Wet": [law.title]} if number == 1 else {},
        keywords=law.themes,
        aliases=(law.short,) if law.short else (),
    )


def _row(source: str, law: Law, together: list[Use], names: Names) -> dict[str, object]:
    """Return what one doorbraak of a plan takes from a law, as the template shows it; a place with its peildatum."""
    first = together[0]
    places = {
        (
            link(use.reference, canonical(use.reference, names).removeprefix(law.title).strip() or law.title, use.day),
            dutch_date(use.day.isoformat()) if use.day else "",
        ): None
        for use in together
    }
    return {
        "places": list(places),
        "plan": first.plan.data["titel"],
        "plan_link": href(source, f"{plan_source(first.plan.slug)}#legitimiteit-{first.point.code}"),
        "obstacle": first_line(first.point.doorbraak.obstacle),
        "outcome": stand_said(first.point),
    }
