"""The page of one plan: the goal first, then per step the story merged with the answers."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from doorbraak_tools.content.answers import Answer, Answers
from doorbraak_tools.content.cited import cite_with
from doorbraak_tools.content.key_facts import key_facts, outcome_said, status_said
from doorbraak_tools.content.progress import progress
from doorbraak_tools.content.standing import whole_and_tested
from doorbraak_tools.costs import PLACE
from doorbraak_tools.dutch import dutch_date, enumeration
from doorbraak_tools.method import corners, field_at, steps
from doorbraak_tools.model.law import NO_RULES, Law, OwnRules
from doorbraak_tools.pages.cited import cited_laws
from doorbraak_tools.pages.outcome import outcome_html
from doorbraak_tools.pages.page import PLANS, Heading, Page, href, plan_source
from doorbraak_tools.pages.story import story_html
from doorbraak_tools.pages.templating import render
from doorbraak_tools.pages.triangle import triangle
from doorbraak_tools.release import PublicPlan

_GROUND = {
    "fictief": "Dit plan is verzonnen. De mensen, bedragen en besluiten erin bestaan niet.",
    "samengesteld": "Dit plan is samengesteld uit meer gevallen en de feiten zijn veranderd. Het wijst naar niemand.",
}


@dataclass(frozen=True, slots=True)
class _Part:
    """A step or corner as the template shows it."""

    anchor: str
    heading: str
    question: str
    story: Markup
    answers: tuple[Answer, ...]
    outcome: str = ""
    corners: tuple["_Part", ...] = ()


def plan_page(plan: PublicPlan, rules: OwnRules = NO_RULES) -> Page:
    """Return the page of a plan; `rules` are the repository's own laws."""
    data = plan.data
    source = plan_source(plan.slug)
    laws = cited_laws(plan, rules)
    parts = _parts(plan, rules)
    html = render(
        "plan.html",
        title=data["titel"],
        facts=key_facts(data),
        stages=progress(data),
        domains=data["leefgebieden"],
        written=dutch_date(data["opgesteld"]),
        table=enumeration(list(data["aan_tafel"])) if data.get("aan_tafel") else "",
        ground=_GROUND.get(plan.ground, ""),
        notice=plan.notice,
        goals=_goals(plan),
        wish=_lines(data.get("toekomstperspectief", {}).get("wens", "")),
        parts=parts,
        triangle=triangle([f"#{corner.key}" for corner in corners()]),
        tested="" if plan.notice else whole_and_tested(plan.data),
        plans=href(source, PLANS),
    )
    headings = tuple(
        Heading(part.heading, part.anchor, tuple(Heading(c.heading, c.anchor) for c in part.corners)) for part in parts
    )
    return Page(
        source=source,
        title=data["titel"],
        description=first_goal(plan) or "Een doorbraakplan in zes stappen.",
        html=html,
        headings=(Heading(data["titel"], "plan", headings),),
        hide=("navigation",),
        facets=_facets(plan, laws),
        keywords=(*data["leefgebieden"], status_said(data), *(law.short for law in laws if law.short)),
    )


def first_goal(plan: PublicPlan) -> str:
    """Return the first line of the first goal, the long term first; "" when there is none."""
    perspective = plan.data.get("toekomstperspectief", {})
    for term in ("lange_termijn", "korte_termijn"):
        for goal in perspective.get(term, {}).values():
            lines = _lines(goal)
            if lines:
                return lines[0]
    return ""


def _goals(plan: PublicPlan) -> list[str]:
    perspective = plan.data.get("toekomstperspectief", {})
    return [line for goal in perspective.get("lange_termijn", {}).values() for line in _lines(goal)]


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.split("\n") if line.strip()]


def _outcomes(plan: PublicPlan) -> set[str]:
    doorbraken = plan.data.get("doorbraak", {}).values()
    decisions = (doorbraak.get("besluit", {}) for doorbraak in doorbraken)
    return {outcome_said(decision["uitkomst"]) for decision in decisions if "uitkomst" in decision}


def _facets(plan: PublicPlan, laws: Sequence[Law]) -> dict[str, list[str]]:
    """Return by what search can filter plans."""
    return {
        "Soort": ["plan"],
        "Leefgebied": list(plan.data["leefgebieden"]),
        "Wet": [law.title for law in laws],
        "Status": [status_said(plan.data)],
        "Besluit": sorted(_outcomes(plan)),
    }


def _parts(plan: PublicPlan, rules: OwnRules) -> list[_Part]:
    perspective = plan.data.get("toekomstperspectief", {})
    codes = [*perspective.get("korte_termijn", {}), *perspective.get("lange_termijn", {}), *plan.data["doorbraak"]]
    answers = Answers(codes, cite_with(plan.data, rules))
    parts = []
    for step in steps():
        schema, data = field_at((step.key,)) or {}, plan.data.get(step.key, {})
        text = "\n\n".join(section.text for section in plan.sections if section.step == step.key)
        story, heading = story_html(text), f"{step.number}. {step.title}"
        inner = tuple(
            _Part(
                corner.key,
                corner.title,
                corner.instruction,
                Markup(""),
                answers.of(schema["properties"][corner.key], data[corner.key], f"{corner.key}-"),
                outcome_html(plan, plan_source(plan.slug)) if corner.key == PLACE[-1] else "",
            )
            for corner in corners()
            if corner.key in schema.get("properties", {}) and corner.key in data
        )
        own = () if inner else answers.of(schema, data)
        parts.append(_Part(step.key, heading, step.main_question, story, own, corners=inner))
    return parts
