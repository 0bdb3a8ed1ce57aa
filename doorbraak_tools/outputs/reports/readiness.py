"""The answer to "is het besluitrijp?", for people. Not a form of the report: it answers another question."""

from collections.abc import Iterator, Sequence

from doorbraak_tools.checks import Checked
from doorbraak_tools.checks.diagnose import PartReadiness
from doorbraak_tools.plan.model import Severity
from doorbraak_tools.plan.reading import FAULTS
from doorbraak_tools.text.escaping import printable
from doorbraak_tools.view.standing import review_said

_BEFORE_PUBLISHING = frozenset({"woord-met-hoofdletter", "samen-herkenbaar"})
"""What must be looked at before an example is released, and no decider asks about."""
_BEFORE_SHARING = frozenset({"persoonsgegeven", "veld-in-de-tekst", *FAULTS})
"""What must be looked at before the plan goes to anybody, and no decider asks about either."""


def readiness_lines(checked: Checked, parts: Sequence[PartReadiness]) -> Iterator[str]:
    """Yield the lines about one plan: per step what is there, what is missing, and the outcome in the agreed words."""
    yield f"{printable(checked.path)}: is het besluitrijp?"
    for part in parts:
        name = f"{part.number}. {part.title}" if part.number else part.title
        yield f"  {f'nog {len(part.blocking):2}' if part.blocking else 'klaar '}  {name}"
        if part.present:
            yield f"            ingevuld: {', '.join(part.present)}"
        for found in part.blocking:
            yield f"            regel {found.line}: {found.message}"
    yield f"  {_outcome(checked, parts)}"
    for found in checked.diagnostics:
        if found.severity is Severity.WARNING and found.code in _BEFORE_SHARING:
            yield f"  Kijk dit na voordat je het plan deelt, regel {found.line}: {found.message}"
        elif found.severity is Severity.WARNING and found.code not in _BEFORE_PUBLISHING:
            yield f"  Daar vraagt een beslisser naar, regel {found.line}: {found.message}"


def _outcome(checked: Checked, parts: Sequence[PartReadiness]) -> str:
    number = sum(len(part.blocking) for part in parts)
    if number == 1:
        return "Nog niet: er staat nog 1 punt open."
    if number:
        return f"Nog niet: er staan nog {number} punten open."
    return f"Ja: volledig ingevuld, {review_said(checked.reviewed)}."
