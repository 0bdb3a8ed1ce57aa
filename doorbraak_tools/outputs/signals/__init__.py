"""What many plans say together: counts by the registers' ids and the schema's values, safe to tell.

`facts` is the one way in: what is counted of a plan, and no free words. `small_numbers` says what may be told of a
number; what comes out holds nothing else.
"""

from doorbraak_tools.outputs.form import Forms
from doorbraak_tools.outputs.signals.about_rule import about_rule
from doorbraak_tools.outputs.signals.facts import PlanFacts, facts_of
from doorbraak_tools.outputs.signals.rules import Rule, rule_asked
from doorbraak_tools.outputs.signals.signals import make_signals
from doorbraak_tools.view.signals import Signals

__all__ = ["FORMS", "PlanFacts", "Rule", "about_rule", "facts_of", "make_signals", "rule_asked"]

FORMS: Forms[Signals] = Forms(f"{__name__}.outlets", default="text")
"""The forms of signals."""
