"""What changed between two versions of a plan, per step and in plain words. One file in `outlets/` is one form."""

from doorbraak_tools.outputs.differences.changes import Change, Differences, LineChange, PartChanges, Piece, Way
from doorbraak_tools.outputs.differences.compare import Version, compare

__all__ = ["Change", "Differences", "LineChange", "PartChanges", "Piece", "Version", "Way", "compare"]
