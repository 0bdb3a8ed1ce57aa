"""What changed between two versions of a plan, per step and in plain words, in several forms.

Markdown and HTML are safe for who shows them.
"""

from doorbraak_tools.outputs.differences.changes import Differences, Way
from doorbraak_tools.outputs.differences.compare import Version, compare
from doorbraak_tools.outputs.form import Forms

__all__ = ["FORMS", "Differences", "Version", "Way", "compare"]

FORMS: Forms[Differences] = Forms(f"{__name__}.outlets", default="text")
