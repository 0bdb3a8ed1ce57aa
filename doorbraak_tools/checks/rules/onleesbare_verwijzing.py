"""Een artikel dat in deze wet niet kan bestaan, of een lid dat niet als lid is geschreven, is meestal een tikfout. Wie
het opzoekt, vindt niets of vindt iets anders."""

from doorbraak_tools.checks.rule import Case, Findings, Severity

TITLE = "Een verwijzing die niet te lezen is"
SEVERITY = Severity.ERROR
READS = ("legitimiteit",)
GOOD = """\
waardendriehoek:
  legitimiteit:
    peildatum: 2020-01-01
    D1:
      regels: Algemene wet bestuursrecht artikel 4:84
"""
BAD = GOOD.replace("regels: Algemene wet bestuursrecht artikel 4:84", "regels: Algemene wet bestuursrecht artikel 4.84")

_REASONS = {"artikelvorm", "onleesbaar", "half-gelezen", "andere-tekst", "oude-naam"}

_HINTS = {
    "andere-tekst": "Lees op wetten.overheid.nl welke tekst op die dag gold.",
    "half-gelezen": "Zet op elke regel één verwijzing, en je eigen woorden achter een dubbele punt.",
}


def find(case: Case) -> Findings:
    """Report each article, lid, id or date of a line that cannot be read."""
    for cited in case.cited_lines:
        for refusal in cited.line.refusals:
            if refusal.reason in _REASONS:
                otherwise = _HINTS.get(refusal.reason, "Zoek het nummer nog eens op.")
                hint = f"Bedoel je: {refusal.candidates[0]}?" if refusal.candidates else otherwise
                yield cited.finding(refusal.message, hint, refusal.start)
        if cited.line.bad_day:
            hint = "Schrijf een bestaande dag als (jaar-maand-dag), bijvoorbeeld (2026-07-06)."
            message = "De datum aan het eind van deze regel bestaat niet."
            yield cited.finding(message, hint, cited.line.text.rfind("("))
