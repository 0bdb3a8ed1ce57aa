"""Onder een | hoort alles wat even ver inspringt bij dat antwoord. Springt een nieuw veld per ongeluk mee in, dan is
het tekst geworden: het doel of het antwoord telt niet mee, en nergens staat dat er iets mist."""

import re

from doorbraak_tools.checks.rule import Case, DataPath, Finding, Findings, Severity
from doorbraak_tools.plan.method import child_of, field_at
from doorbraak_tools.plan.model import CODE

TITLE = "Een veld dat in een tekst terecht is gekomen"
SEVERITY = Severity.WARNING
READS = ()
GOOD = """\
toekomstperspectief:
  korte_termijn:
    K1: |
      De ontruiming is van de baan.
    K2: |
      De post gaat open.
"""
BAD = GOOD.replace("    K2: |\n", "      K2: |\n")

_FIELD = re.compile(r"\s*(?:- )?([A-Za-z]\w*):(?=\s|$)(\s*[|>]?[-+]?\s*$)?")

# A block that was glued to the line above it: no sentence ends in `: |`.
_BEHIND = re.compile(r"\s([A-Za-z]\w*):( [|>][-+]?\s*$)")


def find(case: Case) -> Findings:
    """Find the lines of answers that begin as a field does which could stand there, and does not."""
    for place, number, line in case.answers:
        found = _FIELD.match(line) or _BEHIND.search(line) if ":" in line else None
        if found and _is_lacking(case, place, found[1], alone=found[2] is not None):
            yield Finding(
                place,
                "Deze regel lijkt een veld, maar hoort nu bij de tekst erboven.",
                "Is het een veld? Zet het even ver naar links als het veld waar de tekst bij hoort. Anders mag het zo.",
                number,
                start=found.start(1),
            )


def _is_lacking(case: Case, place: DataPath, name: str, *, alone: bool) -> bool:
    """Whether a name is that of a field around an answer which the plan lacks, or one of a group that it lacks.

    A word with a colon may just begin a sentence: unless it is a code, it must be an answer that is asked, with nothing
    behind it on its line or with a name that is no word.
    """
    for depth in range(len(place)):
        schema = field_at(place[:depth])
        if child_of(schema, name) and (*place[:depth], name) not in case.plan.spans:
            return bool(CODE.fullmatch(name)) or alone or "_" in name or name in schema.required
        groups = schema.fields.items() if alone else ()
        if any(child_of(one, name) and (*place[:depth], key) not in case.plan.spans for key, one in groups):
            return True
    return False
