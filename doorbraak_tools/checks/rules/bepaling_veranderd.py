"""Wetten veranderen vaak, maar meestal niet het artikel waar jij op leunt. Weet het register dat juist dit artikel na
de peildatum is veranderd, lees het dan opnieuw: een grond kan er zijn bijgekomen of weg zijn."""

from doorbraak_tools.checks.rule import Case, Findings, Severity

TITLE = "Een artikel dat sinds de peildatum is veranderd"
SEVERITY = Severity.HINT
READS = ("legitimiteit",)
GOOD = """\
waardendriehoek:
  legitimiteit:
    peildatum: 2026-07-01
    D1:
      ruimte: Participatiewet artikel 44 lid 5
"""
BAD = GOOD.replace("peildatum: 2026-07-01", "peildatum: 2025-01-01")


def find(case: Case) -> Findings:
    """Report a citation of which two versions were read that differ, when the plan was written for the older one."""
    for cited in case.cited_lines:
        for citation in cited.line.citations:
            day = cited.day_of(citation)
            changes = [ground.change for ground in case.registers.grounds_at(citation.reference) if ground.change]
            late = [change for change in changes if day is not None and day < change.after]
            if late and day is not None:
                sure = all(day <= change.before for change in late)
                message = (
                    "Deze bepaling is na de peildatum veranderd." if sure
                    else "Deze bepaling is rond de peildatum veranderd; misschien las je nog de oude tekst."
                )  # fmt: skip
                hint = f"Lees de tekst van {late[0].after.isoformat()} of later, en pas dan de peildatum aan."
                yield cited.finding(message, hint, citation.start)
                break
