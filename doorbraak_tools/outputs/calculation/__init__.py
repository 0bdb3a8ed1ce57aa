"""The costs of a plan as they were calculated, in several forms."""

from dataclasses import dataclass

from doorbraak_tools.outputs.form import Forms
from doorbraak_tools.substance.costs import Outcome
from doorbraak_tools.substance.costs.looking_back import LookingBack


@dataclass(frozen=True, slots=True)
class Titled:
    """What the amounts of a plan come to, under the title of the plan, and what they became (None: not told)."""

    title: str
    outcome: Outcome
    back: LookingBack | None = None


FORMS: Forms[Titled] = Forms(f"{__name__}.outlets", default="text")
