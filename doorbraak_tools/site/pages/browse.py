"""Browsing the plans without script: lists by life domain, obstacle and decision, in pages of a bearable length."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from doorbraak_tools.plan.method import field_at, said
from doorbraak_tools.site.pages.page import ALL_PLANS, PLANS, Heading, Page, href, list_source, numbered, plan_source
from doorbraak_tools.site.pages.site_plan import SitePlan, Use
from doorbraak_tools.site.pages.templating import render
from doorbraak_tools.substance.decision_points import decision_points
from doorbraak_tools.substance.registers.grounds import grounds_for
from doorbraak_tools.substance.registers.in_force import Registers
from doorbraak_tools.text.dutch import counted, dutch_date, first_line
from doorbraak_tools.text.letters import slug
from doorbraak_tools.view.stands import UNDECIDED, outcomes_said, stand_said, status_said

MOST_ON_A_PAGE = 100
"""Entries of a list on one page: some 30 KB of HTML."""

PRIVATE = "een private partij die vrij is om te beslissen"
ELSEWHERE = "iets waarvoor het register nog geen bepaling kent"


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """A plan in a list, or one doorbraak of it (`code`); `words` say in a line what it is about."""

    plan: SitePlan
    words: str
    code: str = ""
    outcome: str = ""


@dataclass(frozen=True, slots=True)
class PlanList:
    """Entries that belong together. `name` stands in a list of groups, `title` above the page."""

    source: str
    name: str
    title: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Shelf:
    """One way to browse, with its groups; never an empty group."""

    title: str
    anchor: str
    groups: tuple[PlanList, ...]


def newest_first(plans: Iterable[SitePlan]) -> list[SitePlan]:
    """Return the plans, the last written first."""
    by_name = sorted(plans, key=lambda plan: plan.slug)
    return sorted(by_name, key=lambda plan: str(plan.data["opgesteld"]), reverse=True)


def all_plans(plans: Iterable[SitePlan]) -> PlanList:
    """Return the list of every plan, newest first."""
    entries = tuple(Entry(plan, plan.opening_goal) for plan in newest_first(plans))
    return PlanList(ALL_PLANS, "alle plannen", "Alle plannen", entries)


def shelves(plans: Iterable[SitePlan], registers: Registers, found: Iterable[Use]) -> tuple[Shelf, ...]:
    """Return the ways to browse that have something in them. `found` are the citations in the plans."""
    plans = newest_first(plans)
    doorbraken = [entry for plan in plans for entry in _doorbraken(plan)]
    stuck = _obstacles(registers, found)
    by_obstacle = [(obstacle, entry) for entry in doorbraken for obstacle in _stuck_on(entry, stuck)]
    names = sorted({obstacle for obstacle, _ in by_obstacle} - {PRIVATE, ELSEWHERE})
    ways = (
        (
            "Per leefgebied",
            "leefgebied",
            "Leefgebied: {}",
            _values("leefgebieden"),
            [(domain, Entry(plan, plan.opening_goal)) for plan in plans for domain in plan.data["leefgebieden"]],
        ),
        ("Waar het vastliep", "obstakel", "Vastgelopen op {}", [*names, PRIVATE, ELSEWHERE], by_obstacle),
        (
            "Per besluit",
            "besluit",
            "Besluit: {}",
            [*outcomes_said(), *UNDECIDED.values()],
            [(entry.outcome, entry) for entry in doorbraken],
        ),
    )
    made = (_shelf(*way) for way in ways)
    return tuple(shelf for shelf in made if shelf.groups)


def list_pages(group: PlanList) -> Iterator[Page]:
    """Yield the pages of a list: the first has the group's own address, the next ones are numbered."""
    entries = group.entries
    last = max(1, -(-len(entries) // MOST_ON_A_PAGE))
    for number in range(1, last + 1):
        source = numbered(group.source, number)
        title = group.title if number == 1 else f"{group.title} (deel {number})"
        here = entries[(number - 1) * MOST_ON_A_PAGE : number * MOST_ON_A_PAGE]
        yield Page(
            source=source,
            title=title,
            description=f"{group.title}: {len(entries)} keer in de voorbeeldplannen.",
            html=render(
                "list.html",
                title=title,
                rows=[_row(source, entry) for entry in here],
                count=counted(len(entries), *(("doorbraak", "doorbraken") if entries[0].code else ("plan", "plannen"))),
                pages=[(other, href(source, numbered(group.source, other))) for other in range(1, last + 1)],
                number=number,
                plans=href(source, PLANS),
            ),
            headings=(Heading(title, "lijst"),),
            hide=("navigation", "toc"),
            facets={},
        )


def _shelf(title: str, key: str, heading: str, names: Sequence[str], pairs: Iterable[tuple[str, Entry]]) -> Shelf:
    # By anchor, for that is the address: a municipality may write an obstacle of the register with a capital.
    entries: dict[str, dict[Entry, None]] = {slug(name): {} for name in names}
    for name, entry in pairs:
        entries[slug(name)][entry] = None
    called = {slug(name): name for name in reversed(names)}
    groups = (
        PlanList(list_source(key, place), called[place], heading.format(called[place]), tuple(found))
        for place, found in entries.items()
        if found
    )
    return Shelf(title, f"per-{key}", tuple(groups))


def _doorbraken(plan: SitePlan) -> Iterator[Entry]:
    for one in decision_points(plan.case):
        yield Entry(plan, first_line(one.doorbraak.obstacle), one.code, stand_said(one))


def _obstacles(registers: Registers, found: Iterable[Use]) -> Mapping[tuple[str, str], set[str]]:
    """Return for each doorbraak (plan, code) on what the provisions help that it names as room, by the register."""
    grounds = registers.grounds
    stuck: dict[tuple[str, str], set[str]] = {}
    for use in found:
        if use.answer == "ruimte":
            known = (obstacle for ground in grounds_for(use.reference, grounds) for obstacle in ground.obstacles)
            stuck.setdefault((use.plan.slug, use.point.code), set()).update(known)
    return stuck


def _stuck_on(entry: Entry, stuck: Mapping[tuple[str, str], set[str]]) -> list[str]:
    known = sorted(stuck.get((entry.plan.slug, entry.code), ()))
    room = (one for one in entry.plan.case.cited_lines if (one.doorbraak, one.answer) == (entry.code, "ruimte"))
    return [*known, *([PRIVATE] if any(one.line.private for one in room) else [])] or [ELSEWHERE]


def _values(*path: str) -> list[str]:
    """Return the values that a field may have as they are said to readers, in the schema's order."""
    field = field_at(path)
    field = field.get("items", field)
    return [said(field, value) for value in field.options]


def _row(source: str, entry: Entry) -> dict[str, str]:
    return {
        "title": entry.plan.data["titel"],
        "link": href(source, plan_source(entry.plan.slug) + (f"#{entry.code}" if entry.code else "")),
        "words": entry.words,
        "label": entry.outcome or status_said(entry.plan.case.plan.status),
        "day": dutch_date(str(entry.plan.data["opgesteld"])),
    }
