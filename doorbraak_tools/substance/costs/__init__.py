"""The three scenarios of rendement: items to exact totals, per payer and gainer, and what may be said about them.

The way in is `calculate`; `conventions` says how we calculate; `rounding` rounds for the reader.
"""

from doorbraak_tools.substance.costs.comparison import Comparison, Verdict
from doorbraak_tools.substance.costs.estimate import Estimate
from doorbraak_tools.substance.costs.item import CostItem, Kind, same_name
from doorbraak_tools.substance.costs.outcome import Calculation, Outcome, calculate, scenario_title
from doorbraak_tools.substance.costs.scenario import CalculatedItem, Scenario

__all__ = [
    "CalculatedItem",
    "Calculation",
    "Comparison",
    "CostItem",
    "Estimate",
    "Kind",
    "Outcome",
    "Scenario",
    "Verdict",
    "calculate",
    "same_name",
    "scenario_title",
]
