"""Which plans are public, and what of them is."""

from doorbraak_tools.release.gate import PublicPlan, public
from doorbraak_tools.release.record import Record, Release, parse_record, render_record
from doorbraak_tools.release.standing import Judged, Standing, fingerprint, judge

__all__ = [
    "Judged",
    "PublicPlan",
    "Record",
    "Release",
    "Standing",
    "fingerprint",
    "judge",
    "parse_record",
    "public",
    "render_record",
]
