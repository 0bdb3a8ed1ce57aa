"""De peildatum is de dag van de wettekst die je hebt gelezen. Een tekst van een dag die nog komt, kan niemand hebben
gelezen: zo'n tekst kan tot die dag nog veranderen."""

from doorbraak_tools.checks.rule import Case, Finding, Findings, Severity
from doorbraak_tools.plan.queries import LEGITIMACY

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
BAD = GOOD.replace("peildatum: 2020-01-01", "peildatum: 2099-01-01")

_MESSAGE = "Deze peildatum moet nog komen."
_HINT = "Noem de dag waarop je de tekst hebt gelezen. Gaat een regel later in? Zet dat bij open_vragen."


def find(case: Case) -> Findings:
    """Compare the peildatum, and the dates that lines carry themselves, with today."""
    if case.legitimacy.get("peildatum", "") > case.today.isoformat():
        yield Finding((*LEGITIMACY, "peildatum"), _MESSAGE, _HINT)
    for cited in case.cited_lines:
        days = [(cited.line.day, cited.line.text.rfind("("))]
        days += [(citation.reference.peildatum, citation.start) for citation in cited.line.citations]
        starts = [start for day, start in days if day is not None and day > case.today]
        if starts:
            yield cited.finding(_MESSAGE, _HINT, starts[0])
