"""Wie over een plan beslist, wil elke regel kunnen nalezen. Dat lukt alleen als vaststaat welke wet bedoeld is: een
naam die niemand kent, of die twee wetten dragen, stuurt de lezer de verkeerde kant op."""

import re

from doorbraak_tools.checks.rule import Case, Findings, Severity
from doorbraak_tools.text.dutch import enumeration

TITLE = "Een wet die niet te herkennen is"
SEVERITY = Severity.WARNING
READS = ("legitimiteit",)
GOOD = """\
waardendriehoek:
  legitimiteit:
    peildatum: 2020-01-01
    D1:
      regels: Wet op de huurtoeslag artikel 13 lid 1
"""
BAD = GOOD.replace("regels: Wet op de huurtoeslag artikel 13 lid 1", "regels: Wht artikel 13 lid 1")

_REASONS = {"onbekende-wet", "dubbelzinnig", "geen-wet", "geen-regel"}
# A contract, house rules or a treaty has articles too, and is no law: no reader will look for one.
_NO_LAW = re.compile(
    r"contract|overeenkomst|afspra(?:ak|ken)\b|voorwaarden|reglement|statuten|protocol|convenant|werkinstructie|polis\b"
    r"|toewijzingsregels|huisregels|\bcao\b|verdrag|\b(?:EVRM|IVRK)\b",
    re.IGNORECASE,
)


def find(case: Case) -> Findings:
    """Report each citation whose law is not known, or can be more than one; not a line with a law that is known."""
    for cited in case.cited_lines:
        for refusal in cited.line.refusals:
            named = cited.line.mentions or _NO_LAW.search(cited.line.text)
            if refusal.reason == "dubbelzinnig" or (refusal.reason in _REASONS and not named):
                advice = _advice(refusal.reason, refusal.candidates)
                yield cited.finding(refusal.message, advice, refusal.start)


def _advice(reason: str, candidates: tuple[str, ...]) -> str:
    if reason == "geen-regel" and not candidates:
        return "Wat je erover wilt zeggen, kan achter de dubbele punt bij een wet, of onder waarom_hier."
    if not candidates:
        return (
            "Schrijf de naam van de wet voluit, zoals: Participatiewet artikel 18 lid 1. "
            "Staat hij er al voluit? Zet de wet dan in registers/wetten.yaml."
        )
    return f"Bedoel je: {enumeration(candidates, 'of')}?"
