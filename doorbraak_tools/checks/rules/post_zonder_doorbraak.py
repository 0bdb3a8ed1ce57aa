"""Bij een post mag staan bij welke doorbraak hij hoort. Bestaat die niet, dan weet niemand op welk besluit het geld
wacht."""

from doorbraak_tools.checks.rule import Case, Finding, Findings, Severity
from doorbraak_tools.checks.rules.code_bestaat_niet import choose

TITLE = "Een post bij een doorbraak die er niet is"
SEVERITY = Severity.ERROR
READS = ("doorbraak", "rendement")
GOOD = """\
doorbraak:
  D1:
    wat: De gemeente betaalt een jaar begeleiding.
waardendriehoek:
  rendement:
    doorbraakscenario:
      - post: Begeleiding
        bedrag: 300
        betaler: gemeente
        doorbraak: D1
"""
BAD = GOOD.replace("doorbraak: D1", "doorbraak: D2")


def find(case: Case) -> Findings:
    """Look up the doorbraak of every item that names one."""
    for item in case.money_items:
        if item.doorbraak and item.doorbraak not in case.doorbraken:
            hint = choose("doorbraken", case.doorbraken)
            yield Finding((*item.at, "doorbraak"), f"De doorbraak {item.doorbraak} bestaat niet.", hint)
