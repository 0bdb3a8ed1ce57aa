"""The pages of plans while the site is served: only a plan that changed is made into a page again."""

from doorbraak_tools.site.pages import Page, SitePlan, plan_page


class RememberedPages:
    """Makes the page of a plan, or returns the one made before from the same plan and registers."""

    def __init__(self) -> None:
        self._pages: dict[str, tuple[SitePlan, Page]] = {}

    def __call__(self, plan: SitePlan) -> Page:
        """Return the page of a plan."""
        known = self._pages.get(plan.slug)
        if known is None or (known[0].public, known[0].case.registers) != (plan.public, plan.case.registers):
            known = self._pages[plan.slug] = (plan, plan_page(plan))
        return known[1]
