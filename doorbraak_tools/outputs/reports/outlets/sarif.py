"""SARIF 2.1.0, which code hosts and editors read.

GitHub takes 25,000 results and shows the 5,000 that weigh most, and takes texts of 1,024 characters about a rule. What
does not fit is left out here, the lightest first, and the last result says how much that is.
"""

from typing import Any
from urllib.parse import quote

from doorbraak_tools import __version__
from doorbraak_tools.checks import Explanation, explanations
from doorbraak_tools.outputs.reports import Report
from doorbraak_tools.outputs.reports.folding import GAPS, counts_said, fingerprints, folded
from doorbraak_tools.plan.model import Diagnostic, Severity
from doorbraak_tools.text.dutch import in_short
from doorbraak_tools.text.escaping import printable_json

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "note", Severity.TODO: "note"}
_ORDER = [Severity.ERROR, Severity.WARNING, Severity.HINT, Severity.TODO]
_PROBLEMS = {"error": "error", "warning": "warning", "note": "recommendation"}
_MOST_RESULTS = 5000
_MOST_TEXT = 1000
_METHOD = "https://doorbraakmethode.nl/"  # this project has no public address yet
_LEFT_OUT = "niet-getoond"
_OWN_RULES = {
    GAPS: ("Een concept is nog niet af", "Alles wat in een concept nog ontbreekt, is hier één melding."),
    _LEFT_OUT: ("Er is meer dan hier past", "Alles staat in het verslag van doorbraak check."),
}


def make(report: Report) -> bytes:
    """Return one SARIF log with every rule and its explanation. Columns count Unicode code points."""
    rules = [*map(_rule, explanations()), *(_bare(code, *words) for code, words in _OWN_RULES.items())]
    number = {rule["id"]: index for index, rule in enumerate(rules)}
    found: list[tuple[Diagnostic, str, str]] = []
    for plan in report.checked:
        path, folds = report.from_root(plan.path), list(folded(plan))
        found += [(one, path, print_) for one, print_ in zip(folds, fingerprints(path, folds), strict=True)]
    driver = {
        "name": "doorbraak",
        "version": __version__,
        "semanticVersion": __version__,
        "informationUri": _METHOD,
        "language": "nl",
        "rules": rules,
    }
    results = [_result(*one, number) for one in _that_fit(found)]
    run = {"tool": {"driver": driver}, "language": "nl", "columnKind": "unicodeCodePoints", "results": results}
    log = {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run]}
    return f"{printable_json(log)}\n".encode("ascii")


def _that_fit(found: list[tuple[Diagnostic, str, str]]) -> list[tuple[Diagnostic, str, str]]:
    """Return all, or the heaviest with one more that says what is left out."""
    if len(found) <= _MOST_RESULTS:
        return found
    heaviest = sorted(found, key=lambda one: _ORDER.index(one[0].severity))
    shown, rest = heaviest[: _MOST_RESULTS - 1], heaviest[_MOST_RESULTS - 1 :]
    message = f"Hier niet getoond: {counts_said([one.severity for one, _, _ in rest])}. Alles zegt: doorbraak check"
    first, path, _ = rest[0]
    last = Diagnostic(first.line, first.column, _LEFT_OUT, Severity.HINT, message, "")
    return [*shown, (last, path, fingerprints("", [last])[0])]


def _rule(rule: Explanation) -> dict[str, Any]:
    examples = [(title, text.rstrip()) for title, text in (("Zo niet", rule.bad), ("Zo wel", rule.good)) if text]
    plain = [rule.why, *(f"{title}:\n\n{text}" for title, text in examples)]
    marked = [rule.why, *(f"**{title}:**\n\n~~~yaml\n{text}\n~~~" for title, text in examples)]
    level = _LEVELS[rule.severity]
    return {
        **_bare(rule.code, rule.title, rule.why),
        "help": {"text": "\n\n".join(plain), "markdown": "\n\n".join(marked)},
        "defaultConfiguration": {"level": level},
        "properties": {"tags": ["doorbraakplan"], "problem.severity": _PROBLEMS[level]},
    }


def _bare(code: str, title: str, why: str) -> dict[str, Any]:
    words = in_short(why or title, _MOST_TEXT)
    return {
        "id": code,
        "shortDescription": {"text": in_short(title, _MOST_TEXT)},
        "fullDescription": {"text": words},
        "help": {"text": words},
        "defaultConfiguration": {"level": "note"},
        "properties": {"tags": ["doorbraakplan"], "problem.severity": "recommendation"},
    }


def _result(found: Diagnostic, path: str, fingerprint: str, number: dict[str, int]) -> dict[str, Any]:
    region = {"startLine": max(found.line, 1), "startColumn": max(found.column, 1)}
    return {
        "ruleId": found.code,
        "ruleIndex": number[found.code],
        "level": _LEVELS[found.severity],
        "message": {"text": in_short(found.words, _MOST_TEXT)},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": quote(path)}, "region": region}}],
        "partialFingerprints": {"primaryLocationLineHash": f"{fingerprint}:1"},
    }
