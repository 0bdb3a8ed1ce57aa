"""The pages of grounds: by obstacle ("ik loop vast op …") and by theme, each with the plans that used it."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from doorbraak_tools.site.pages.browse import PlanList
from doorbraak_tools.site.pages.page import GROUNDS, LAWS, Heading, Page, grounds_source, href, plan_source
from doorbraak_tools.site.pages.site_plan import Use, link
from doorbraak_tools.site.pages.templating import render
from doorbraak_tools.substance.law.citations import names_with
from doorbraak_tools.substance.law.names import Names
from doorbraak_tools.substance.law.write import canonical
from doorbraak_tools.substance.registers.entries import Ground, Kind, Reference
from doorbraak_tools.substance.registers.grounds import grounds_for
from doorbraak_tools.substance.registers.in_force import Registers
from doorbraak_tools.text.dutch import counted, dutch_date, enumeration
from doorbraak_tools.text.letters import slug

_MOST_EXAMPLES = 3
_ONE_HOUSEHOLD = {
    "ja": "Een gemeente kan dit voor één huishouden gebruiken.",
    "deels": "Een gemeente kan dit soms of voor een deel gebruiken.",
    "nee": "Geeft een gemeente geen ruimte.",
}


_POWER = {
    "": "",
    "kan": "Mag dit doen, hoeft niet.",
    "moet": "Moet dit doen.",
    "vanzelf": "Er is niets te beslissen: de wet zegt het zelf.",
}


def ground_pages(found: Iterable[Use], registers: Registers, lists: Mapping[str, PlanList]) -> Iterator[Page]:
    """Yield the list of obstacles, and for each obstacle the page of the grounds that help with it.

    First what a municipality can use, then what stands in the way. `found` are the citations in the plans; `lists` the
    lists of plans by the obstacle that they met.
    """
    names, grounds = names_with(registers.own_laws), registers.grounds
    examples = _examples(grounds, found)
    obstacles = sorted({obstacle for ground in grounds for obstacle in ground.obstacles}, key=_without_article)
    themes = [
        (theme, [(ground.name, href(GROUNDS, ground_link(ground))) for ground in grounds if theme in ground.themes])
        for theme in sorted({theme for ground in grounds for theme in ground.themes})
    ]
    title = "Ik loop vast op …"
    yield Page(
        source=GROUNDS,
        title=title,
        description="Bepalingen die ruimte geven voor maatwerk, per obstakel en per thema.",
        html=render(
            "grounds.html",
            obstacles=[(obstacle, href(GROUNDS, grounds_source(slug(obstacle)))) for obstacle in obstacles],
            themes=themes,
            laws=href(GROUNDS, LAWS),
        ),
        headings=(Heading(title, "ruimte", (Heading("Per thema", "per-thema"),)),),
    )
    for obstacle in obstacles:
        yield _obstacle_page(obstacle, _in_order(grounds, obstacle, examples), names, examples, lists.get(obstacle))


def _obstacle_page(
    obstacle: str,
    grounds: Sequence[Ground],
    names: Names,
    examples: Mapping[Ground, tuple[tuple[str, str], ...]],
    plans: PlanList | None,
) -> Page:
    source, title = grounds_source(slug(obstacle)), f"Ik loop vast op {obstacle}"
    cards = [_card(source, ground, names, examples.get(ground, ())) for ground in grounds]
    return Page(
        source=source,
        title=title,
        description=f"Bepalingen die ruimte kunnen geven als je vastloopt op {obstacle}.",
        html=render(
            "obstacle.html",
            title=title,
            cards=cards,
            plans=_plans_link(source, plans),
            all=href(source, GROUNDS),
        ),
        headings=(Heading(title, "ruimte", tuple(Heading(ground.name, _anchor(ground)) for ground in grounds)),),
        hide=("navigation",),
    )


def ground_link(ground: Ground) -> str:
    """Return the source name and anchor of where a ground is told first."""
    return f"{grounds_source(slug(ground.obstacles[0]))}#{_anchor(ground)}"


def _anchor(ground: Ground) -> str:
    return slug(" ".join((ground.law, ground.artikel, ground.lid, ground.onderdeel)))


def ground_reference(ground: Ground) -> Reference:
    """Return the place that a ground is about."""
    kind: Kind = "bwb" if ground.law.startswith("BWB") else "cvdr" if ground.law.startswith("CVDR") else "eigen"
    return Reference(kind, ground.law, (), ground.artikel, ground.lid, ground.onderdeel)


def _without_article(obstacle: str) -> str:
    """Return what a reader looks for in a list: "een dreigende ontruiming" stands under the d."""
    first, _, rest = obstacle.partition(" ")
    return rest if first in {"een", "de", "het"} else obstacle


def _in_order(grounds: Iterable[Ground], obstacle: str, examples: Collection[Ground]) -> list[Ground]:
    """Return the grounds for an obstacle: what can be used first, and of that what a plan already leaned on."""
    order = ("ja", "deels", "nee")
    found = [ground for ground in grounds if obstacle in ground.obstacles]
    return sorted(found, key=lambda ground: (order.index(ground.one_household), ground not in examples))


def _examples(grounds: Sequence[Ground], found: Iterable[Use]) -> Mapping[Ground, tuple[tuple[str, str], ...]]:
    """Return for each ground the newest plans that named it as room: title and source name, each plan once."""
    plans: dict[Ground, dict[tuple[str, str], None]] = {}
    for use in sorted(found, key=lambda use: str(use.plan.data["opgesteld"]), reverse=True):
        if use.answer == "ruimte":
            for ground in grounds_for(use.reference, grounds):
                where = f"{plan_source(use.plan.slug)}#legitimiteit-{use.point.code}"
                plans.setdefault(ground, {})[use.plan.data["titel"], where] = None
    return {ground: tuple(named)[:_MOST_EXAMPLES] for ground, named in plans.items()}


def _plans_link(source: str, group: PlanList | None) -> tuple[str, str] | None:
    """Return the words and the address of a link to the plans that met an obstacle."""
    if group is None:
        return None
    return f"{counted(len(group.entries), 'doorbraak', 'doorbraken')} in de plannen", href(source, group.source)


def _card(source: str, ground: Ground, names: Names, plans: tuple[tuple[str, str], ...]) -> dict[str, object]:
    """Return what the template shows of a ground besides what the register says; the anchor is unique on the page."""
    day = dutch_date(ground.peildatum.isoformat())
    return {
        "ground": ground,
        "anchor": _anchor(ground),
        "place": link(reference := ground_reference(ground), canonical(reference, names), ground.peildatum),
        "decides": enumeration(list(ground.decides)),
        "power": _POWER[ground.power],
        "one_household": _ONE_HOUSEHOLD[ground.one_household],
        "read": f"Gelezen in de tekst van {day}." if ground.seen else "Deze tekst is niet gelezen; leun er niet op.",
        "plans": [(title, href(source, where)) for title, where in plans],
    }
