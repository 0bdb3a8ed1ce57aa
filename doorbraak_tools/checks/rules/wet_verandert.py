"""Een plan loopt maanden door. Verandert de wet in die tijd, dan kan een besluit van nu straks op een andere tekst
leunen. Wie dat vooraf zegt, staat sterker dan wie het moet horen."""

from doorbraak_tools.checks.rule import Case, Findings, Severity, value_at
from doorbraak_tools.plan.queries import RENDEMENT
from doorbraak_tools.substance.registers.laws import ComingChange, coming_changes
from doorbraak_tools.text.dutch import dutch_date

TITLE = "Een artikel dat verandert terwijl het plan loopt"
SEVERITY = Severity.HINT
READS = ("legitimiteit", "rendement")
GOOD = """\
waardendriehoek:
  legitimiteit:
    peildatum: 2026-07-01
    D1:
      ruimte: Participatiewet artikel 36 lid 1
      open_vragen: Participatiewet in balans verandert dit artikel. Gevraagd aan de jurist.
  rendement:
    maanden: 12
"""
BAD = GOOD.replace("      open_vragen: Participatiewet in balans verandert dit artikel. Gevraagd aan de jurist.\n", "")

_USUAL_MONTHS = 12


def find(case: Case) -> Findings:
    """Point once at each change between the peildatum and the end of the plan of which an article is cited."""
    months = value_at(case.data, (*RENDEMENT, "maanden")) or _USUAL_MONTHS
    said = " ".join(str(part) for part in case.legitimacy.values()).lower()
    start = case.peildatum
    for change in coming_changes() if start is not None and case.cited_lines else ():
        if start is None or change.name.lower() in said:
            continue
        whole_months = (change.day.year - start.year) * 12 + change.day.month - start.month
        within = start < change.day and whole_months - (change.day.day < start.day) < months
        if within and case.today < change.day:
            yield from _at_its_place(case, change)


def _at_its_place(case: Case, change: ComingChange) -> Findings:
    for one in case.cited_lines:
        cited = ((one.reference, one.start) for one in one.line.citations)
        starts = [start for where, start in cited if where.id == change.law and where.artikel in change.articles]
        if starts:
            yield one.finding(
                f"Dit artikel verandert op {dutch_date(change.day.isoformat())}, terwijl het plan loopt.",
                f"{change.name}: {change.what} Bron: {change.source}. Zet bij open vragen wat dat voor dit plan doet.",
                starts[0],
            )
            return
