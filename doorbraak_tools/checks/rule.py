"""What a check is handed and what it gives back: all that most of them import."""

from doorbraak_tools.plan.model import DataPath, Finding, Findings, Severity, Status, map_at, value_at
from doorbraak_tools.substance.case import Case

__all__ = ["Case", "DataPath", "Finding", "Findings", "Severity", "Status", "map_at", "value_at"]
