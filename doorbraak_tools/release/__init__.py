"""Which plans are public, what of them is, and whether a built site keeps to it.

The look through a site, `hidden` and `output`, is imported by itself: no other command needs it.
"""

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
from doorbraak_tools.release.record import MARK, Record, Release, parse_record, render_record

__all__ = [
    "CHANGED_SINCE",
    "MARK",
    "PublicPlan",
    "Record",
    "Release",
    "Standing",
    "fingerprint",
    "has_page_name",
    "internal",
    "judge",
    "parse_record",
    "public",
    "public_part",
    "render_record",
]
