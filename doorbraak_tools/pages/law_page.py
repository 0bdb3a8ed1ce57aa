"""The pages of laws: which plans lean on them, for which obstacle, and with what decision."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from doorbraak_tools.content.dutch import dutch_date
from doorbraak_tools.law.line import names_with
from doorbraak_tools.law.names import Names
from doorbraak_tools.law.write import address, canonical
from doorbraak_tools.model.law import Ground, Law, OwnRules
from doorbraak_tools.model.reference import Reference
from doorbraak_tools.pages.cited import Use, anchor, link, uses
from doorbraak_tools.pages.grounds_page import ground_reference
from doorbraak_tools.pages.page import GROUNDS, LAWS, Heading, Page, href, law_source, plan_source
from doorbraak_tools.pages.templating import render
from doorbraak_tools.registers.grounds import packaged_grounds
from doorbraak_tools.release import PublicPlan


@dataclass(frozen=True, slots=True)
class _Row:
    """What one doorbraak of a plan takes from a law, as the template shows it; a place comes with its peildatum."""

    places: tuple[tuple[Markup, str], ...]
    plan: str
    plan_link: str
    obstacle: str
    outcome: str


def law_pages(plans: Sequence[PublicPlan], rules: OwnRules) -> list[Page]:
    """Return the list of laws and the page of each law that plans cite."""
    names = names_with(rules.laws)
    by_law: dict[str, list[Use]] = {}
    for use in uses(plans, rules):
        if names.law(use.reference.id):
            by_law.setdefault(use.reference.id, []).append(use)
    cited = sorted(((law, found) for law_id, found in by_law.items() if (law := names.law(law_id))), key=_by_title)
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
    grounds = (*rules.grounds, *packaged_grounds())
    return [overview, *(_page(law, found, grounds, names) for law, found in cited)]


def _by_title(entry: tuple[Law, list[Use]]) -> str:
    return entry[0].title


def _source(law: Law) -> str:
    return law_source(anchor(law.title) or anchor(law.id))


def _page(law: Law, found: list[Use], grounds: Sequence[Ground], names: Names) -> Page:
    source = _source(law)
    doorbraken: dict[tuple[str, str], list[Use]] = {}
    for use in found:
        doorbraken.setdefault((use.plan.slug, use.doorbraak), []).append(use)
    rows = [_row(source, law, together, names) for together in doorbraken.values()]
    known = [
        {
            "name": ground.name,
            "place": canonical(ground_reference(ground), names).removeprefix(law.title).strip(),
            "link": href(source, f"{GROUNDS}#{anchor(ground.obstacles[0])}"),
        }
        for ground in grounds
        if ground.law == law.id
    ]
    html = render(
        "law.html",
        law=law,
        address=address(Reference(law.kind, law.id)),
        rows=rows,
        grounds=known,
        laws=href(source, LAWS),
    )
    headings = [Heading("In deze plannen", "plannen")]
    headings += [Heading("Wat het register weet", "gronden")] if known else []
    return Page(
        source=source,
        title=law.title,
        description=f"Welke plannen op de {law.title} leunen, voor welk obstakel en met welk besluit.",
        html=html,
        headings=(Heading(law.title, "wet", tuple(headings)),),
        hide=("navigation",),
        facets={"Soort": ["wet"], "Wet": [law.title]},
    )


def _row(source: str, law: Law, together: list[Use], names: Names) -> _Row:
    first = together[0]
    places = {
        (
            link(use.reference, canonical(use.reference, names).removeprefix(law.title).strip() or law.title, use.day),
            dutch_date(use.day.isoformat()) if use.day else "",
        ): None
        for use in together
    }
    return _Row(
        places=tuple(places),
        plan=first.plan.data["titel"],
        plan_link=href(source, f"{plan_source(first.plan.slug)}#legitimiteit-{first.doorbraak}"),
        obstacle=first.obstacle,
        outcome=first.outcome or "nog geen besluit",
    )
