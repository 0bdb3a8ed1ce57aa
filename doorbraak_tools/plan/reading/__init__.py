"""From bytes to a plan: decode, front matter with places, shape, body."""

from doorbraak_tools.plan.reading.conformity import SHAPE_CODES, severity_of_gap, validator
from doorbraak_tools.plan.reading.faults import EXAMPLES, FAULTS, UNSURE, Wording
from doorbraak_tools.plan.reading.going_on import hard_faults, needed_slips
from doorbraak_tools.plan.reading.handler import PlanHandler
from doorbraak_tools.plan.reading.read import read_plan, read_text, unreadable

__all__ = [
    "EXAMPLES",
    "FAULTS",
    "SHAPE_CODES",
    "UNSURE",
    "PlanHandler",
    "Wording",
    "hard_faults",
    "needed_slips",
    "read_plan",
    "read_text",
    "severity_of_gap",
    "unreadable",
    "validator",
]
