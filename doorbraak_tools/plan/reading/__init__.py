"""From bytes to a plan: decode, front matter with places, shape, body."""

from doorbraak_tools.plan.reading.conformity import SHAPE_CODES
from doorbraak_tools.plan.reading.faults import EXAMPLES, FAULTS, UNSURE
from doorbraak_tools.plan.reading.going_on import hard_faults
from doorbraak_tools.plan.reading.handler import PlanHandler
from doorbraak_tools.plan.reading.read import read_plan, read_text

__all__ = ["EXAMPLES", "FAULTS", "SHAPE_CODES", "UNSURE", "PlanHandler", "hard_faults", "read_plan", "read_text"]
