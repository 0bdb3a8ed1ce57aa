"""Bij ruimte staat waarop een besluit kan leunen, en bij waarom hier waarom dat voor dit huishouden geldt. Met "ja",
"volgt" of alleen "maatwerk" kan een jurist niets: zij wil de bepaling lezen, en de reden."""

import re
from collections import defaultdict
from pathlib import Path

from doorbraak_tools.checks.rule import Case, Finding, Findings, Severity
from doorbraak_tools.plan.queries import LEGITIMACY

TITLE = "Ruimte zonder grond"
SEVERITY = Severity.TODO
READS = ("legitimiteit",)
GOOD = """\
waardendriehoek:
  legitimiteit:
    peildatum: 2026-07-01
    D1:
      ruimte: Participatiewet artikel 18 lid 1
      waarom_hier: Zij stopte door ziekte. Sinds de zomer werkt zij weer.
"""
BAD = """\
waardendriehoek:
  legitimiteit:
    peildatum: 2026-07-01
    D1:
      ruimte: Dat weet ik niet.
"""

_WORDS = Path(__file__).with_suffix(".txt").read_text(encoding="utf-8")
_SAYS_NOTHING = frozenset(re.sub("#.*", "", _WORDS).split())
_WORD = re.compile(r"[^\W\d_][\w.-]{0,60}")
_CODE = re.compile(r"D[0-9]{1,2}\b")
_LONGEST = 160
_SAID = {
    "ruimte": (
        "Hier staat nog niet waarop een besluit kan leunen.",
        "Noem de bepaling, met artikel en lid. Gaf je zoeken niets? Schrijf dan wat je hebt nagekeken. Beslist een "
        "private partij? Schrijf: geen wet, en wie het is.",
    ),
    "waarom_hier": (
        "Hier staat nog niet waarom de ruimte voor dit huishouden geldt.",
        "Schrijf wat er hier anders is dan in het gewone geval.",
    ),
}


def find(case: Case) -> Findings:
    """Find answers on room, or on why it holds here, that consist of words which say nothing a decider can use."""
    lines = defaultdict(list)
    for cited in case.cited_lines:
        lines[cited.doorbraak, cited.answer].append(cited.line)
    for code, grounds in case.legitimacy.items():
        for answer, (message, hint) in _SAID.items() if code != "peildatum" else ():
            text, read = str(grounds.get(answer, "")), lines[code, answer]
            if not text.strip() or len(text) > _LONGEST or any(line.citations or line.private for line in read):
                continue
            for line in read:
                for law in line.mentions:
                    # A whole law is no ground; a local rule that has no articles may be.
                    if law.reference.kind in {"bwb", "celex"}:
                        text = text.replace(line.text[law.start : law.end], " ")
            if {word.lower().rstrip(".-") for word in _WORD.findall(_CODE.sub("", text))} <= _SAYS_NOTHING:
                yield Finding((*LEGITIMACY, code, answer), message, hint)
