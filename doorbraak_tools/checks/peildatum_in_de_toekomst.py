"""De peildatum is de dag van de wettekst die je hebt gelezen. Een tekst van een dag die nog komt, kan niemand hebben
gelezen: zo'n tekst kan tot die dag nog veranderen."""

from collections.abc import Iterator
from datetime import date

from doorbraak_tools.checks.citations import cited_lines
from doorbraak_tools.content.legitimacy import LEGITIMACY, legitimacy
from doorbraak_tools.model import Finding, PlanDocument, Severity

TITLE = "Een peildatum die nog moet komen"
SEVERITY = Severity.ERROR
READS = ("legitimiteit",)
GOOD = """\
waardendriehoek:
  legitimiteit:
    peildatum: 2020-01-01
    D1:
      regels: Participatiewet artikel 18 lid 1
"""
BAD = """\
waardendriehoek:
  legitimiteit:
    peildatum: 2099-01-01
    D1:
      regels: Participatiewet artikel 18 lid 1
"""

_MESSAGE = "Deze peildatum moet nog komen."
_HINT = "Noem de dag waarop je de tekst hebt gelezen. Gaat een regel later in? Zet dat bij open_vragen."


def find(plan: PlanDocument, today: date) -> Iterator[Finding]:
    """Compare the peildatum, and the dates that lines carry themselves, with today."""
    if legitimacy(plan.data).get("peildatum", "") > today.isoformat():
        yield Finding((*LEGITIMACY, "peildatum"), _MESSAGE, _HINT)
    for cited in cited_lines(plan):
        days = [cited.line.day, *(citation.reference.peildatum for citation in cited.line.citations)]
        if any(day is not None and day > today for day in days):
            yield Finding(cited.place, _MESSAGE, _HINT, cited.line.number)
