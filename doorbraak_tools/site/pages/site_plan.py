"""A plan as the site shows it, and the citations in all plans together: what laws and grounds are used for."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup, escape

from doorbraak_tools.plan.model import DataPath, PlanDocument
from doorbraak_tools.plan.queries import RENDEMENT, Data
from doorbraak_tools.release import PublicPlan
from doorbraak_tools.substance.case import Case
from doorbraak_tools.substance.decision_points import DecisionPoint
from doorbraak_tools.substance.law.citations import names_with
from doorbraak_tools.substance.law.write import address
from doorbraak_tools.substance.registers.entries import Law, Reference
from doorbraak_tools.substance.registers.in_force import Registers


@dataclass(frozen=True, slots=True, eq=False)
class SitePlan:
    """A plan that the site shows. Of `case`, the plan is what `public` lets through and nothing more."""

    public: PublicPlan
    case: Case

    @property
    def slug(self) -> str:
        """The name of the plan, and of its page."""
        return self.public.slug

    @property
    def data(self) -> Data:
        """The public part of the front matter."""
        return self.public.data

    @property
    def opening_goal(self) -> str:
        """The first line of the first goal, the long term first; "" when there is none."""
        goals = self.case.goal_texts("lange_termijn", "korte_termijn")
        return next((line.strip() for goal in goals for line in goal.split("\n") if line.strip()), "")


def site_plans(plans: Iterable[PublicPlan], registers: Registers, today: date) -> Iterator[SitePlan]:
    """Yield plans for the pages of a site that is built today, in a repository with these registers."""
    for plan in plans:
        unsound = frozenset({RENDEMENT}) if plan.money_unread else frozenset[DataPath]()
        document = PlanDocument(plan.slug, plan.data, {}, plan.sections, unsound=unsound)
        yield SitePlan(plan, Case(document, today, registers))


@dataclass(frozen=True, slots=True)
class Use:
    """A place in a law that a plan cites: where, in which answer, and for which doorbraak."""

    plan: SitePlan
    point: DecisionPoint
    reference: Reference
    day: date | None
    answer: str


def uses(plans: Iterable[SitePlan]) -> Iterator[Use]:
    """Yield every citation in the plans."""
    for plan in plans:
        for cited in plan.case.cited_lines:
            point = DecisionPoint(plan.case, cited.doorbraak)
            for citation in cited.line.citations:
                yield Use(plan, point, citation.reference, cited.day_of(citation), cited.answer)


def cited_laws(plan: SitePlan) -> tuple[Law, ...]:
    """Return the laws that a plan cites, by title."""
    names = names_with(plan.case.registers.own_laws)
    cited = (citation.reference for line in plan.case.cited_lines for citation in line.line.citations)
    found = {law.id: law for reference in cited if (law := names.law(reference.id))}
    return tuple(sorted(found.values(), key=lambda law: law.title))


def link(reference: Reference, words: str, day: date | None) -> Markup:
    """Return a link to the text of a reference as it was on that day; only the words when it is not published."""
    where = address(reference, day)
    if not where:
        return escape(words)
    return Markup('<a href="{}">{}</a>').format(where, words)
