"""From bytes to a plan: decode, front matter with places, shape, body."""

from doorbraak_tools.reading.handler import PlanHandler
from doorbraak_tools.reading.read import read_plan, unreadable
from doorbraak_tools.reading.strictness import severity_of_gap

__all__ = ["PlanHandler", "read_plan", "severity_of_gap", "unreadable"]
