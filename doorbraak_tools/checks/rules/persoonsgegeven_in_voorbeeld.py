"""Een voorbeeldplan is bedoeld om openbaar te worden. Wat op een persoonsgegeven lijkt moet er eerst uit, ook als het
verzonnen is: een lezer ziet het verschil niet, en een verzonnen nummer kan van iemand zijn. Namen zonder ‘meneer’ of
‘mevrouw’, namen in kleine letters en herkenbare verhalen vindt deze controle niet. Geen melding is dus geen keurmerk:
laat altijd iemand meelezen."""

from doorbraak_tools.checks.rule import Case, Findings, Severity
from doorbraak_tools.checks.rules.persoonsgegeven import personal_findings

TITLE = "Iets dat op een persoonsgegeven lijkt, in een plan om te publiceren"
SEVERITY = Severity.ERROR
FIXED = True
READS = ()
GOOD = """\
voorbeeld: fictief
situatieschets:
  huishouden: Moeder en twee kinderen, in een bovenwoning in de stad
"""
BAD = GOOD.replace("Moeder", "Mevrouw Voorbeeld")


def find(case: Case) -> Findings:
    """Look in every answer and in the body of a plan that says it is an example, whatever it says of what kind."""
    if "voorbeeld" in case.data:
        yield from personal_findings(case)
