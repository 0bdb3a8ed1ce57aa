"""Een plan dat nog "nog invullen" of drie puntjes bevat, is niet af, ook al staat er overal iets."""

import re
from collections.abc import Iterator

from doorbraak_tools.plan.model import BodyPlace, Finding, Severity
from doorbraak_tools.substance.case import Case

TITLE = "Tekst die nog ingevuld moet worden"
SEVERITY = Severity.WARNING
READS = ()
GOOD = """\
situatieschets:
  gebeurd: Na de scheiding viel een van de twee inkomens weg.
"""
BAD = """\
situatieschets:
  gebeurd: nog invullen
"""

_HINT = "Vul het antwoord in, of maak het leeg: dan telt het als nog te doen."
_PLACEHOLDER = re.compile(
    r"[\s>*-]*(?:…|\.{3,}|x{3,}|\?{2,}|todo|tbd|n\.?t\.?b\.?|nog (?:in te vullen|invullen|aanvullen|uitzoeken)"
    r"|(?:hier|vul) (?:je )?(?:tekst|in)|lorem ipsum.{0,200})[\s.:!]*",
    re.IGNORECASE,
)


def find(case: Case) -> Iterator[Finding]:
    """Find lines of answers and of the body that are nothing but a placeholder."""
    for place, number, line in case.answers:
        if _PLACEHOLDER.fullmatch(line):
            yield Finding(place, "Hier staat nog geen antwoord.", _HINT, number)
    for index, section in enumerate(case.plan.sections):
        for number, line in enumerate(section.text.split("\n"), start=1):
            if line.strip() and _PLACEHOLDER.fullmatch(line):
                yield Finding(BodyPlace(index, number), "Hier staat nog geen verhaal.", _HINT)
