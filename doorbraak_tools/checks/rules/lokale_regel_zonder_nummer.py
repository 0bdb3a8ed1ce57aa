"""Een verordening of beleidsregel van een gemeente staat op lokaleregelgeving.overheid.nl onder een nummer. Met dat
nummer kan iedereen aan tafel dezelfde tekst lezen; zonder nummer zoekt ieder een andere versie."""

import re

from doorbraak_tools.checks.rule import Case, Findings, Severity

TITLE = "Een regel van de gemeente zonder nummer"
SEVERITY = Severity.HINT
READS = ("legitimiteit",)
GOOD = """\
waardendriehoek:
  legitimiteit:
    peildatum: 2020-01-01
    D1:
      regels: CVDR719087 artikel 3.1, uit de beleidsregels bijzondere bijstand
"""
BAD = GOOD.replace(
    "CVDR719087 artikel 3.1, uit de beleidsregels bijzondere bijstand",
    "Beleidsregels bijzondere bijstand van de gemeente, over de draagkracht",
)

# "Geen beleidsregel gevonden" names none, and "die verordening" is one that was named before.
_NOT_NAMED = re.compile(
    r"\b(?:geen|deze|die|dezelfde)\s(?:[\w-]{1,40}\s){0,3}(?:\w{0,40}verordening|beleidsregel|nadere regel)",
    re.IGNORECASE,
)


def find(case: Case) -> Findings:
    """Point at lines that name a published rule of a municipality without its CVDR id."""
    for cited in case.cited_lines:
        if cited.line.local and not _NOT_NAMED.search(cited.line.text):
            yield cited.finding(
                "Bij deze regel van de gemeente staat geen CVDR-nummer.",
                "Zoek het op lokaleregelgeving.overheid.nl en zet het in de regel, bijvoorbeeld CVDR719087.",
                cited.line.local_at,
            )
