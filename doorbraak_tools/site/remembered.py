"""The pages of plans while the site is served: only a plan that changed is made into a page again."""

from doorbraak_tools.model.law import OwnRules
from doorbraak_tools.pages import Page, plan_page
from doorbraak_tools.release import PublicPlan


class RememberedPages:
    """Makes the page of a plan, or returns the one made before from the same plan and rules."""

    def __init__(self) -> None:
        self._pages: dict[str, tuple[PublicPlan, OwnRules, Page]] = {}

    def __call__(self, plan: PublicPlan, rules: OwnRules) -> Page:
        """Return the page of a plan."""
        known = self._pages.get(plan.slug)
        if known is None or known[:2] != (plan, rules):
            known = self._pages[plan.slug] = (plan, rules, plan_page(plan, rules))
        return known[2]
