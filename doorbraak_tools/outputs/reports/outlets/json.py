"""Machine output. Its shape is versioned and described in schema/check-uitvoer.schema.json."""

from doorbraak_tools.outputs.reports import Report
from doorbraak_tools.plan.model import Severity
from doorbraak_tools.text.escaping import printable_json

VERSION = 1


def make(report: Report) -> bytes:
    """Return one JSON document. Lines and columns are 1-based and count characters."""
    plans = []
    counts = {severity.value: 0 for severity in Severity}
    for plan in report.checked:
        for found in plan.diagnostics:
            counts[found.severity.value] += 1
        plans.append(
            {
                "file": plan.path,
                "status": plan.status,
                "complete": plan.complete,
                "legally_reviewed": plan.reviewed,
                "findings": [
                    {
                        "line": found.line,
                        "column": found.column,
                        "severity": found.severity.value,
                        "code": found.code,
                        "message": found.message,
                        "hint": found.hint,
                        "part": found.part,
                    }
                    for found in plan.diagnostics
                ],
            }
        )
    document = {"version": VERSION, "plans": plans, "summary": {"plans": len(plans), **counts}}
    return f"{printable_json(document)}\n".encode("ascii")
