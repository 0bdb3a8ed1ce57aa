"""Which plans are public, what of them is, and whether a built site keeps to it."""

from doorbraak_tools.release.gate import PublicPlan, public
from doorbraak_tools.release.hidden import Hidden, hidden_text
from doorbraak_tools.release.internal import internal
from doorbraak_tools.release.output import OutputFault, output_faults
from doorbraak_tools.release.record import Record, Release, parse_record, render_record
from doorbraak_tools.release.standing import CHANGED_SINCE, Judged, Standing, fingerprint, has_page_name, judge

__all__ = [
    "CHANGED_SINCE",
    "Hidden",
    "Judged",
    "OutputFault",
    "PublicPlan",
    "Record",
    "Release",
    "Standing",
    "fingerprint",
    "has_page_name",
    "hidden_text",
    "internal",
    "judge",
    "output_faults",
    "parse_record",
    "public",
    "render_record",
]
