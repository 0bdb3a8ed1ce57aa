"""The checks on what a plan says. One file in `rules/` is one check; its name is the code that users see.

A check module has: a Dutch docstring (why this matters, for users), `TITLE`, `SEVERITY`, `READS` (the steps, corners
and fields of the head that it reads; it runs when their shape is sound), `GOOD` and `BAD` (fragments of a plan: the
check is silent on the first and speaks on the second) and `find(case)`. `SEVERITY = Severity.TODO` weighs as a
missing answer does.
`FIXED = True` keeps settings from turning it off: for what guards the gate. `UNREAD = True` lets it look at the text of
a plan that could not be read.
"""

from doorbraak_tools.checks.catalogue import Check, Explanation, all_checks, explanations, settable_codes
from doorbraak_tools.checks.diagnose import Checked, Weighing, check_case, diagnose, readiness

__all__ = [
    "Check",
    "Checked",
    "Explanation",
    "Weighing",
    "all_checks",
    "check_case",
    "diagnose",
    "explanations",
    "readiness",
    "settable_codes",
]
