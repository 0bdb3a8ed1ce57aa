"""The journey of one plan, in several forms."""

from dataclasses import dataclass

from doorbraak_tools.outputs.form import Forms
from doorbraak_tools.substance.journey import Journey
from doorbraak_tools.view.journey import JourneyText

__all__ = ["FORMS", "PlanJourney"]


@dataclass(frozen=True, slots=True)
class PlanJourney:
    """The journey of the plan at a path."""

    path: str
    text: JourneyText

    @property
    def found(self) -> Journey:
        """The journey as data."""
        return self.text.found


FORMS: Forms[PlanJourney] = Forms(f"{__name__}.outlets", default="text")
