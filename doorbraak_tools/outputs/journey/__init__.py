"""The journey of one plan, in several forms."""

from doorbraak_tools.outputs.form import Forms
from doorbraak_tools.view.journey import JourneyText

FORMS: Forms[JourneyText] = Forms(f"{__name__}.outlets", default="text")
