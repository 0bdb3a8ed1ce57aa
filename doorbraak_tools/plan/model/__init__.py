"""The nouns: places in a plan, what is found there, and the plan itself."""

from doorbraak_tools.plan.model.diagnostic import Diagnostic, Finding, Findings, Severity
from doorbraak_tools.plan.model.place import (
    CODE,
    POINTER,
    BodyPlace,
    DataPath,
    Span,
    TextPlace,
    goals_pointed_at,
    map_at,
    value_at,
)
from doorbraak_tools.plan.model.plan import PlanDocument, Section
from doorbraak_tools.plan.model.status import ActionState, Outcome, Status

__all__ = [
    "CODE",
    "POINTER",
    "ActionState",
    "BodyPlace",
    "DataPath",
    "Diagnostic",
    "Finding",
    "Findings",
    "Outcome",
    "PlanDocument",
    "Section",
    "Severity",
    "Span",
    "Status",
    "TextPlace",
    "goals_pointed_at",
    "map_at",
    "value_at",
]
