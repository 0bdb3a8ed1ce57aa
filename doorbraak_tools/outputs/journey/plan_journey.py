"""What is given out: the journey of a plan, with the path that the user knows the plan by."""

from dataclasses import dataclass

from doorbraak_tools.substance.journey import Journey
from doorbraak_tools.view.journey import JourneyText


@dataclass(frozen=True, slots=True)
class PlanJourney:
    """The journey of the plan at a path."""

    path: str
    text: JourneyText

    @property
    def found(self) -> Journey:
        """The journey as data."""
        return self.text.found
