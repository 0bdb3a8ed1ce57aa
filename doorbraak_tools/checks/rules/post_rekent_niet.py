"""Een totaal met een fout erin klopt nooit. Daarom rekent het hulpmiddel niets uit zolang een post niet te rekenen
valt: laag en hoog staan om, of een bedrag per jaar telt elke maand."""

from doorbraak_tools.checks.rule import Case, Findings, Severity

TITLE = "Een post waar niet mee te rekenen valt"
SEVERITY = Severity.ERROR
READS = ("rendement",)
GOOD = """\
waardendriehoek:
  rendement:
    maanden: 12
    huidige_situatie:
      - post: Opvangplek
        bedrag:
          laag: 12000
          hoog: 15000
        per: jaar
        betaler: gemeente
        bron: opgave van de opvang
"""
BAD = GOOD.replace("laag: 12000", "laag: 15000").replace("hoog: 15000", "hoog: 12000")


def find(case: Case) -> Findings:
    """Pass on what the calculation found; chances have a check of their own."""
    for fault in case.calculation.faults:
        if isinstance(fault.at, tuple) and fault.at[-1] != "kans":
            yield fault
