"""From bytes to a plan: decode, front matter with places, shape, body."""

from doorbraak_tools.plan.reading.conformity import SHAPE_CODES, severity_of_gap, validator
from doorbraak_tools.plan.reading.examples import EXAMPLES
from doorbraak_tools.plan.reading.faults import FAULTS, UNSURE, Wording
from doorbraak_tools.plan.reading.handler import PlanHandler
from doorbraak_tools.plan.reading.read import read_plan, unreadable

__all__ = [
    "EXAMPLES",
    "FAULTS",
    "SHAPE_CODES",
    "UNSURE",
    "PlanHandler",
    "Wording",
    "read_plan",
    "severity_of_gap",
    "unreadable",
    "validator",
]
