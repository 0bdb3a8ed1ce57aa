"""The page of one plan: the goal first, then per step the story merged with the answers.

On a site for inside it also says how the plan stands today, which a public page never says.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from doorbraak_tools.plan.method import corners, field_at, steps
from doorbraak_tools.plan.model import value_at
from doorbraak_tools.plan.queries import RENDEMENT
from doorbraak_tools.site.pages.page import BOARD, PLANS, RULES, Heading, Page, href, plan_source
from doorbraak_tools.site.pages.site_plan import SitePlan, cited_laws
from doorbraak_tools.site.pages.templating import render, story_html, triangle
from doorbraak_tools.substance.decision_points import decision_points
from doorbraak_tools.substance.journey import journey
from doorbraak_tools.substance.registers.entries import Law
from doorbraak_tools.text.dutch import dutch_date, enumeration, kept_together
from doorbraak_tools.view.answers import Answer, Answers
from doorbraak_tools.view.figure import figure
from doorbraak_tools.view.journey import JourneyText
from doorbraak_tools.view.key_facts import key_facts
from doorbraak_tools.view.outcome import AMOUNTS, outcome_text
from doorbraak_tools.view.run import Line, Table, plain
from doorbraak_tools.view.standing import example_notice, progress, whole_and_tested
from doorbraak_tools.view.stands import decision_said, outcome_said, status_means, status_said
from doorbraak_tools.view.timeline import day_table, timeline


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


def plan_page(plan: SitePlan, standing: Markup | None = None) -> Page:
    """Return the page of a plan; `standing` is how it stands today, for a site that says so."""
    data = plan.data
    source = plan_source(plan.slug)
    laws = cited_laws(plan)
    parts = _parts(plan)
    html = render(
        "plan.html",
        title=data["titel"],
        status=status_said(plan.case.plan.status),
        status_means=status_means(plan.case.plan.status),
        asked=[(one, decision_said(one)) for one in decision_points(plan.case)],
        key_facts=key_facts(plan.case),
        standing=standing or "",
        stages=progress(plan.case),
        domains=data["leefgebieden"],
        written=dutch_date(data["opgesteld"]),
        table=enumeration(list(data["aan_tafel"])) if data.get("aan_tafel") else "",
        ground=_example(plan.public.ground),
        notice=plan.public.notice,
        goals=[line for goal in plan.case.goal_texts("lange_termijn") for line in _lines(goal)],
        wish=_lines(str(value_at(data, ("toekomstperspectief", "wens")) or "")),
        parts=parts,
        triangle=triangle([f"#{corner.key}" for corner in corners()]),
        tested="" if plan.public.notice else whole_and_tested(plan.data),
        plans=href(source, PLANS),
    )
    headings = (
        *((Heading("Hoe het plan ervoor staat", "hoe-het-staat"),) if standing else ()),
        *(Heading(one.heading, one.anchor, tuple(Heading(c.heading, c.anchor) for c in one.corners)) for one in parts),
    )
    return Page(
        source=source,
        title=data["titel"],
        description=plan.opening_goal or "Een doorbraakplan in zes stappen.",
        html=html,
        headings=(Heading(data["titel"], "plan", headings),),
        hide=("navigation",),
        facets=_facets(plan, laws),
        keywords=(*data["leefgebieden"], status_said(plan.case.plan.status), *(law.short for law in laws if law.short)),
    )


def _example(ground: str) -> str:
    """Return the notice that a plan is an example; only a plan that was released points at nobody."""
    return example_notice(ground) + (" Het wijst naar niemand." if ground == "samengesteld" else "")


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.split("\n") if line.strip()]


def _facets(plan: SitePlan, laws: Sequence[Law]) -> dict[str, list[str]]:
    """Return by what search can filter plans."""
    return {
        "Soort": ["plan"],
        "Leefgebied": list(plan.data["leefgebieden"]),
        "Wet": [law.title for law in laws],
        "Status": [status_said(plan.case.plan.status)],
        "Besluit": sorted({outcome_said(one.outcome) for one in decision_points(plan.case) if one.outcome}),
    }


def _parts(plan: SitePlan) -> list[_Part]:
    answers = Answers.of_case(plan.case)
    parts = []
    for step in steps():
        schema, data = field_at((step.key,)), plan.data.get(step.key, {})
        text = "\n\n".join(section.text for section in plan.public.sections if section.step == step.key)
        story, heading = story_html(text), f"{step.number}. {step.title}"
        inner = tuple(
            _Part(
                corner.key,
                corner.title,
                corner.instruction,
                Markup(""),
                answers.of(schema.fields[corner.key], data[corner.key], f"{corner.key}-"),
                outcome_html(plan, plan_source(plan.slug)) if corner.key == RENDEMENT[-1] else "",
            )
            for corner in corners()
            if corner.key in schema.fields and corner.key in data
        )
        own = () if inner else answers.of(schema, data)
        parts.append(_Part(step.key, heading, step.main_question, story, own, corners=inner))
    return parts


def outcome_html(plan: SitePlan, source: str) -> Markup:
    """Return the outcome of a plan for its page; empty when there is none or when its amounts are not right."""
    text = outcome_text(plan.case)
    if text is None:
        return Markup("")
    return render(
        "outcome.html",
        lead=escape(kept_together(text.lead)),
        paragraphs=[(start, escape(kept_together(paragraph))) for start, paragraph in text.paragraphs],
        tables=tuple(map(_in_one, text.tables)),
        figure=figure(text.seen),
        per_payer=text.per_payer,
        rules=href(source, RULES),
    )


def _in_one(table: Table) -> Table:
    """Return a table of low, expected and high amounts with one column of amounts: a range stands below its amount."""
    if table.columns[1:] != AMOUNTS:
        return table
    rows = tuple((name, _amount(*amounts)) for name, *amounts in table.rows)
    heads = table.columns[0], "Verwacht" if any(len(amount) > 1 for _, amount in rows) else "Bedrag"
    return Table(table.title, heads, rows)


def _amount(low: tuple[Line, ...], expected: tuple[Line, ...], high: tuple[Line, ...]) -> tuple[Line, ...]:
    return expected if low == high else (*expected, (*low[0], *plain(" tot "), *high[0]))


def internal_plan_page(plan: SitePlan) -> Page:
    """Return the page of a plan, with its journey."""
    text, today = JourneyText(journey(plan.case)), plan.case.today
    part = render(
        "journey.html",
        text=text,
        drawing=timeline(text.days, today),
        days=day_table(text.days, today),
        today=dutch_date(today.isoformat()),
        board=href(plan_source(plan.slug), BOARD),
    )
    return plan_page(plan, part)
