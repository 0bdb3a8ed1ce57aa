"""Which plans are public, what of them is, and whether a built site keeps to it."""

from doorbraak_tools.release.gate import (
    CHANGED_SINCE,
    PublicPlan,
    Standing,
    fingerprint,
    has_page_name,
    internal,
    judge,
    public,
    public_part,
)
from doorbraak_tools.release.hidden import Hidden, hidden_text
from doorbraak_tools.release.output import KINDS, MARK, OutputFault, output_faults, readable
from doorbraak_tools.release.record import Record, Release, parse_record, render_record

__all__ = [
    "CHANGED_SINCE",
    "KINDS",
    "MARK",
    "Hidden",
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
    "public_part",
    "readable",
    "render_record",
]
