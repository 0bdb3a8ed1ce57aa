"""Onder ruimte staat waarmee het hier wél kan. Een bepaling die de gemeente geen bevoegdheid geeft, of die juist de
uitsluiting is, helpt een beslisser niet: die stuurt het plan terug. Beslist een ander, zoals de rechtbank of de
inspectie, en noem je die bij wie erover gaat, dan is het goed."""

from doorbraak_tools.checks.rule import Case, Findings, Severity
from doorbraak_tools.substance.deciders import named_deciders

TITLE = "Ruimte die er voor een gemeente niet is"
SEVERITY = Severity.WARNING
READS = ("legitimiteit",)
GOOD = """\
waardendriehoek:
  legitimiteit:
    peildatum: 2026-07-01
    D1:
      ruimte: Participatiewet artikel 49 onderdeel b
      wie_gaat_erover: het college
"""
BAD = GOOD.replace(
    "Participatiewet artikel 49 onderdeel b", "Algemene wet inkomensafhankelijke regelingen artikel 47 lid 1"
)

# Room that one of these has, is room of the municipality; "bestuursorgaan" is any authority, so it may be one.
_MUNICIPAL = {"college", "burgemeester", "raad", "bestuursorgaan"}


def find(case: Case) -> Findings:
    """Report what is named as room when the register says that it gives a municipality none for one household."""
    for cited in case.cited_lines:
        if cited.answer != "ruimte":
            continue
        for citation in cited.line.citations:
            grounds = case.registers.grounds_at(citation.reference)
            if grounds and all(ground.one_household == "nee" for ground in grounds):
                ground = grounds[0]
                deciders = set(ground.decides)
                if not deciders & _MUNICIPAL and deciders & named_deciders(case, cited.doorbraak):
                    continue
                advice = (
                    f"{ground.limits} Gelezen in de tekst van {ground.peildatum.isoformat()}, geen juridisch advies."
                )
                message = "Volgens het register geeft deze bepaling een gemeente geen ruimte voor één huishouden."
                yield cited.finding(message, advice.strip(), citation.start)
