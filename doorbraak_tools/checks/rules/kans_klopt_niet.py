"""Een kans ligt tussen 0 en 100 procent, met het laagste getal eerst. Met een kans daarbuiten wordt elk totaal te hoog
of te laag, zonder dat een lezer het ziet."""

from doorbraak_tools.checks.rule import Case, Findings, Severity

TITLE = "Een kans die niet kan"
SEVERITY = Severity.ERROR
READS = ("rendement",)
GOOD = """\
waardendriehoek:
  rendement:
    maanden: 12
    als_er_niets_gebeurt:
      - post: Ontruiming
        bedrag: 6000
        kans: 50-80%
        toelichting: Het vonnis ligt er, maar de verhuurder wil nog praten.
        betaler: verhuurder
        bron: opgave verhuurder
"""
BAD = GOOD.replace("kans: 50-80%", "kans: 80-150%")


def find(case: Case) -> Findings:
    """Pass on what the calculation found about chances."""
    for fault in case.calculation.faults:
        if isinstance(fault.at, tuple) and fault.at[-1] == "kans":
            yield fault
