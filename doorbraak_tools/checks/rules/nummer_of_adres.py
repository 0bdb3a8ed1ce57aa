"""Een burgerservicenummer, rekeningnummer, adres of geboortedatum wijst één mens aan, en voor het besluit is het niet
nodig. Het hoort in het zaaksysteem. Haal het weg voordat het plan naar iemand toe gaat, ook als het nog een concept is.
Deze controle zoekt naar wat een herkenbare vorm heeft, ook in een plan dat verder niet te lezen is. Geen melding is
geen keurmerk."""

from doorbraak_tools.checks.rule import Case, Findings, Severity
from doorbraak_tools.checks.rules.persoonsgegeven import POINTING, personal_findings

TITLE = "Iets dat op een nummer, adres of geboortedatum van iemand lijkt"
SEVERITY = Severity.ERROR
UNREAD = True
READS = ()
GOOD = """\
situatieschets:
  huishouden: Moeder en twee kinderen, in een bovenwoning in de stad
"""
BAD = GOOD.replace("in een bovenwoning in de stad", "Proefstraat 12")


def find(case: Case) -> Findings:
    """Look in the whole file, comments too, and at its name; a plan that is to be published has a stricter check."""
    if "voorbeeld" not in case.data:
        yield from personal_findings(case, POINTING)
