"""A Code Quality report for GitLab."""

from doorbraak_tools.outputs.reports import Report
from doorbraak_tools.outputs.reports.folding import fingerprints
from doorbraak_tools.plan.model import Severity
from doorbraak_tools.text.escaping import printable_json

_WEIGHTS = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.HINT: "info", Severity.TODO: "info"}


def make(report: Report) -> bytes:
    """Return one JSON list. A fingerprint stays the same when a finding moves to another line."""
    entries = []
    for plan in report.checked:
        path = report.from_root(plan.path)
        for found, fingerprint in zip(plan.diagnostics, fingerprints(path, plan.diagnostics), strict=True):
            entries.append(
                {
                    "description": found.words,
                    "check_name": found.code,
                    "fingerprint": fingerprint,
                    "severity": _WEIGHTS[found.severity],
                    "location": {"path": path, "lines": {"begin": found.line}},
                }
            )
    return f"{printable_json(entries)}\n".encode("ascii")
