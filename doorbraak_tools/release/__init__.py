"""Which plans are public, and what of them is."""

from doorbraak_tools.release.gate import PublicPlan, fingerprint, public
from doorbraak_tools.release.record import Record, Release, parse_record, render_record

__all__ = ["PublicPlan", "Record", "Release", "fingerprint", "parse_record", "public", "render_record"]
