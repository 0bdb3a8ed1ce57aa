"""From bytes to a plan: decode, front matter with places, shape, body."""

from doorbraak_tools.reading.configuration import read_configuration
from doorbraak_tools.reading.conformity import SHAPE_CODES, validator
from doorbraak_tools.reading.examples import EXAMPLES
from doorbraak_tools.reading.faults import FAULTS, Wording
from doorbraak_tools.reading.handler import PlanHandler
from doorbraak_tools.reading.read import read_plan, unreadable
from doorbraak_tools.reading.strictness import severity_of_gap

__all__ = [
    "EXAMPLES",
    "FAULTS",
    "SHAPE_CODES",
    "PlanHandler",
    "Wording",
    "read_configuration",
    "read_plan",
    "severity_of_gap",
    "unreadable",
    "validator",
]
