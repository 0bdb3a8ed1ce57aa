"""Een plan is ook van de inwoner. Met gewone woorden begrijpt iedereen aan tafel hetzelfde."""

import re
from pathlib import Path

from doorbraak_tools.checks.rule import Case, Finding, Findings, Severity
from doorbraak_tools.substance.privacy.match import in_small_letters

TITLE = "Een ambtelijk woord"
SEVERITY = Severity.HINT
READS = ()
GOOD = """\
situatieschets:
  gebeurd: Moeder betaalde volgens afspraak.
"""
BAD = GOOD.replace("volgens", "conform")

_WORDS = Path(__file__).with_suffix(".txt").read_text(encoding="utf-8")
PLAINER = dict(line.split(": ") for line in _WORDS.splitlines())
"""Official words with a plainer one, chosen by the makers of this project. Only words that mean the same everywhere:
"dan wel" and "ter zake" are not here, for "wat kan dan wel?" and "dat doet niet ter zake" are plain speech."""


# The word that tells: of "met betrekking tot" the middle one, which is rarest.
_TELLING = {official: max(official.split(), key=len).encode() for official in PLAINER}
_QUOTED = re.compile(r"[\"“„][^\"“”„]{0,1000}[\"”]")


def find(case: Case) -> Findings:
    """Find official words in what the writer wrote; not in law, what is quoted, or the resident's own words."""
    # Most plans hold none: looking at all their words at once is quick, and only then line by line.
    words = case.searchable.text.words
    suspects = {word: telling.decode() for word, telling in _TELLING.items() if telling in words}
    for place, text_line, line in case.own_words if suspects else ():
        small = in_small_letters(line)
        for word in [word for word, telling in suspects.items() if telling in small]:
            plain = _QUOTED.sub(lambda quoted: " " * len(quoted[0]), small)
            if found := re.search(rf"\b{word}\b", plain):
                hint = f"Gewoner is: “{PLAINER[word]}”."
                yield Finding(place, f"“{word}” is een ambtelijk woord.", hint, text_line, word, found.start())
