"""Een wet is groot. Wie alleen de naam van de wet noemt, laat de beslisser zelf zoeken naar het artikel dat hier telt.
Met artikel en lid erbij is de regel met één klik te lezen."""

from doorbraak_tools.checks.rule import Case, Findings, Severity

TITLE = "Een wet zonder artikel"
SEVERITY = Severity.HINT
READS = ("legitimiteit",)
GOOD = """\
waardendriehoek:
  legitimiteit:
    peildatum: 2020-01-01
    D1:
      regels: Participatiewet artikel 18 lid 1
"""
BAD = GOOD.replace("regels: Participatiewet artikel 18 lid 1", "regels: De Participatiewet")


def find(case: Case) -> Findings:
    """Point at lines that name a law of the register and no place in it."""
    for cited in case.cited_lines:
        line = cited.line
        national = [mention for mention in line.mentions if mention.reference.kind in {"bwb", "celex"}]
        if national and not line.citations and not line.refusals and not line.local:
            yield cited.finding(
                "Hier staat een wet zonder artikel.",
                "Schrijf het artikel erbij, en het lid als dat er is: artikel 18 lid 1.",
                national[0].start,
            )
