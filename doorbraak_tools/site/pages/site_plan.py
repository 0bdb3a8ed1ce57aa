"""A plan as the site shows it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from doorbraak_tools.plan.model import DataPath, PlanDocument
from doorbraak_tools.plan.queries import PLACE, Data
from doorbraak_tools.release import PublicPlan
from doorbraak_tools.substance.case import Case
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
        unsound = frozenset({PLACE}) if plan.money_unread else frozenset[DataPath]()
        document = PlanDocument(plan.slug, plan.data, {}, plan.sections, unsound=unsound)
        yield SitePlan(plan, Case(document, today, registers))
