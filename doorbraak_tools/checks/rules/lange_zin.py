"""Een zin van meer dan dertig woorden lees je twee keer. De inwoner, een collega en een beslisser lezen hem
allemaal."""

import re

from doorbraak_tools.checks.rule import Case, Finding, Findings, Severity

TITLE = "Een lange zin"
SEVERITY = Severity.HINT
READS = ()
MOST_WORDS = 30
GOOD = """\
situatieschets:
  gebeurd: Na de scheiding viel een inkomen weg. Daarna bleef de post liggen.
"""
BAD = """\
situatieschets:
  gebeurd: Nadat vader in november was vertrokken en er daardoor een van de twee inkomens was weggevallen, bleef
    de post die in die maanden met de week talrijker en dringender werd ongeopend op de tafel in de gang liggen.
"""

# An abbreviation ("bijv.", "art. 4") or a number ("€ 3.650") does not end a sentence: that takes a space and a capital,
# or a word that leaves the capital to the next one: 's Avonds.
# The pattern begins with the characters that can end one, so that the search goes from one of them to the next.
_END = re.compile(r"[.!?:;…\n](?:(?<=\n)|['\"’”)]*\s+(?=['\"‘“„(]*[^\W\d_a-zà-ÿ]|['’‘][stn]\s))")


def find(case: Case) -> Findings:
    """Find long sentences in what the writer wrote; not in law, nor in the resident's own words."""
    for place, text_line, line in case.own_words:
        if line.count(" ") < MOST_WORDS:
            continue
        longest = max(_END.split(line), key=lambda sentence: len(sentence.split()))
        number = len(longest.split())
        if number > MOST_WORDS:
            yield Finding(
                place,
                f"Deze zin telt {number} woorden.",
                f"Maak er twee of drie van; tot {MOST_WORDS} woorden leest makkelijk.",
                text_line,
                start=line.find(longest.lstrip()),
            )
