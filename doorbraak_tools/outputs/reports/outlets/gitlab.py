"""A Code Quality report for GitLab."""

import hashlib
from collections import Counter

from doorbraak_tools.outputs.reports import Report
from doorbraak_tools.plan.model import Diagnostic, Severity
from doorbraak_tools.text.escaping import printable_json

_WEIGHTS = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.HINT: "info", Severity.TODO: "info"}
SUFFIXES: tuple[str, ...] = ()
BINARY = False


def make(report: Report) -> bytes:
    """Return one JSON list. A fingerprint stays the same when a finding moves to another line."""
    entries = []
    for plan in report.checked:
        seen: Counter[tuple[str, str]] = Counter()
        for found in plan.diagnostics:
            seen[found.code, found.message] += 1
            entries.append(
                {
                    "description": found.words,
                    "check_name": found.code,
                    "fingerprint": _fingerprint(plan.path, found, seen[found.code, found.message]),
                    "severity": _WEIGHTS[found.severity],
                    "location": {"path": plan.path, "lines": {"begin": found.line}},
                }
            )
    return f"{printable_json(entries)}\n".encode("ascii")


def _fingerprint(path: str, found: Diagnostic, number: int) -> str:
    """Return the same text for the same finding: its file, code and words, and which of its equals it is."""
    return hashlib.sha256(f"{path}\0{found.code}\0{found.message}\0{number}".encode()).hexdigest()
