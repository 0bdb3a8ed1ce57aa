"""SARIF 2.1.0, which code hosts and editors read."""

from pathlib import Path
from typing import Any
from urllib.parse import quote

from doorbraak_tools import __version__
from doorbraak_tools.checks import explanations
from doorbraak_tools.outputs.reports import Report
from doorbraak_tools.plan.model import Diagnostic, Severity
from doorbraak_tools.text.escaping import printable_json

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "note", Severity.TODO: "note"}
SUFFIXES = (".sarif",)
BINARY = False


def make(report: Report) -> bytes:
    """Return one SARIF log with every rule and its explanation. Columns count Unicode code points."""
    rules = explanations()
    number = {rule.code: index for index, rule in enumerate(rules)}
    results = [_result(plan.path, found, number) for plan in report.checked for found in plan.diagnostics]
    driver = {
        "name": "doorbraak",
        "version": __version__,
        "language": "nl",
        "rules": [
            {
                "id": rule.code,
                "shortDescription": {"text": rule.title},
                "fullDescription": {"text": rule.why},
                "defaultConfiguration": {"level": _LEVELS[rule.severity]},
            }
            for rule in rules
        ],
    }
    run = {"tool": {"driver": driver}, "language": "nl", "columnKind": "unicodeCodePoints", "results": results}
    log = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [run],
    }
    return f"{printable_json(log)}\n".encode("ascii")


def _result(path: str, found: Diagnostic, number: dict[str, int]) -> dict[str, Any]:
    region = {"startLine": found.line, "startColumn": found.column}
    location = {"artifactLocation": {"uri": _uri(path)}, "region": region}
    return {
        "ruleId": found.code,
        "ruleIndex": number[found.code],
        "level": _LEVELS[found.severity],
        "message": {"text": found.words},
        "locations": [{"physicalLocation": location}],
    }


def _uri(path: str) -> str:
    """Return a path as SARIF wants it: relative to where the check ran, or a whole file address."""
    return Path(path).as_uri() if Path(path).is_absolute() else quote(path)
