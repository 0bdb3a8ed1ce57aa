"""Reading one citation, as somebody types it."""

import re
from dataclasses import replace

from doorbraak_tools.substance.law.dutch import find
from doorbraak_tools.substance.law.found import Citation, Reason, Refusal
from doorbraak_tools.substance.law.names import Names
from doorbraak_tools.substance.registers.reference import Reference
from doorbraak_tools.text.dutch import iso_day

LONGEST = 2000
"""The most characters of one citation; a longer text is refused as a whole."""

OWN_DATE = re.compile(r"\(([0-9]{4}-[0-9]{2}-[0-9]{2})\)\s{0,20}$")
"""The date in brackets with which a citation may end: the day on which its text was in force."""


def parse(text: str, names: Names) -> tuple[Reference, ...] | Refusal:
    """Return the references in a text, in order; or why it is refused. Never part of what was cited is left out."""
    if len(text) > LONGEST:
        return Refusal("onleesbaar", f"Deze regel is langer dan {LONGEST} tekens.")
    dated = OWN_DATE.search(text)
    day = None
    if dated is not None:
        day = iso_day(dated.group(1))
        if day is None:
            return Refusal("onleesbaar", "De datum tussen haakjes bestaat niet.", (), dated.start(), dated.end())
        text = text[: dated.start()]
    found = find(text, names)
    if found.refusals:
        return found.refusals[0]
    cited = found.citations or (found.mentions if _is_all(text, found.mentions) else [])
    if not cited:
        near = names.nearest(text)
        reason: Reason = "onbekende-wet" if near else "geen-verwijzing"
        return Refusal(
            reason,
            "Hier herken ik geen verwijzing in. Schrijf wet en artikel, zoals: Participatiewet artikel 18 lid 1.",
            near,
        )
    references = (citation.reference for citation in cited)
    return tuple(replace(reference, peildatum=day) if day else reference for reference in references)


def _is_all(text: str, mentions: list[Citation]) -> bool:
    """Tell whether nothing but names of laws is written; "49, b Pw" is no reference to the Pw as a whole."""
    rest = text
    for mention in reversed(mentions):
        rest = rest[: mention.start] + rest[mention.end :]
    return not set(re.findall(r"\w+", rest.lower())) - {"de", "het", "en"}
