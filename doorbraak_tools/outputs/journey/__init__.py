"""The journey of one plan, in several forms."""

from doorbraak_tools.outputs.form import Forms
from doorbraak_tools.outputs.journey.plan_journey import PlanJourney

__all__ = ["FORMS", "PlanJourney"]

FORMS: Forms[PlanJourney] = Forms(f"{__name__}.outlets", default="text")
