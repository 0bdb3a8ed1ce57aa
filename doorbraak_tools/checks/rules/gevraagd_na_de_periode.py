"""Wie ja zegt tegen iets dat anderhalf jaar duurt, zegt ja tegen anderhalf jaar geld. Gaan de bedragen over twaalf
maanden, dan ziet wie beslist maar een deel."""

import re

from doorbraak_tools.checks.rule import Case, Finding, Findings, Severity, map_at
from doorbraak_tools.plan.queries import RENDEMENT
from doorbraak_tools.substance.costs import CostItem
from doorbraak_tools.substance.costs.calendar import Month
from doorbraak_tools.substance.costs.conventions import BREAKTHROUGH
from doorbraak_tools.text.dutch import MONTHS

TITLE = "Wat gevraagd wordt, loopt langer door dan de periode"
SEVERITY = Severity.WARNING
READS = ("opgesteld", "doorbraak", "rendement")
GOOD = """\
opgesteld: 2026-12-06
doorbraak:
  D1:
    wat: De hulp gaat door tot en met juli 2028.
waardendriehoek:
  rendement:
    maanden: 12
    aannames: De hulp loopt 19 maanden.
    doorbraakscenario:
      - post: Begeleiding
        bedrag: 300
        per: maand
        tot_maand: 19
        betaler: gemeente
        bron: offerte
"""
BAD = GOOD.replace("    aannames: De hulp loopt 19 maanden.\n", "").replace("        tot_maand: 19\n", "")

_UNTIL = re.compile(
    rf"\btot( en met)?(?: eind)? (?:([0-9]{{1,2}}) )?({'|'.join(MONTHS)}) (20[0-9]{{2}})\b", re.IGNORECASE
)


def find(case: Case) -> Findings:
    """Find the item that runs longest, unless the assumptions name all its months; and a day in what is asked."""
    outcome = case.calculation.outcome
    if outcome is None:
        return
    whole = outcome.committed
    longest = whole.months if whole else outcome.months
    known = map_at(case.data, RENDEMENT).get("aannames") or ""
    # What begins behind the horizon is said by another check.
    running = [line.item for line in whole.lines if line.item.first <= outcome.months] if whole else []
    last = max(running, key=lambda item: item.last or 0, default=None)
    if last is not None and (last.last or 0) > outcome.months and f"{longest} maanden" not in str(known):
        yield Finding(
            (*last.at, "tot_maand"),
            f"Deze post loopt door tot en met maand {last.last}, na de periode waarover je rekent.",
            f"Maak de periode langer, of zeg bij de aannames dat het in totaal over {longest} maanden gaat.",
        )
    if outcome.first is None:
        return
    end = outcome.first.later(longest - 1)
    for code, doorbraak in case.doorbraken.items():
        for number, line in enumerate(doorbraak.what.split("\n")):
            asked = max((_last_month(found) for found in _UNTIL.finditer(line)), default=end)
            if asked > end and any(_runs_on(one.item, outcome.months, code) for one in outcome.lines(BREAKTHROUGH)):
                yield Finding(
                    ("doorbraak", code, "wat"),
                    f"Dit loopt tot en met {asked.dutch}, en de bedragen gaan tot en met {end.dutch}.",
                    f"Zet bij de posten die doorlopen tot_maand: {outcome.first.until(asked) + 1}.",
                    number,
                )


def _last_month(found: re.Match[str]) -> Month:
    inclusive, day, name, year = found.groups()
    month = Month(int(year), MONTHS.index(name.lower()) + 1)
    whole = inclusive or "eind" in found[0].lower() or (day and int(day) > 1)
    return month if whole else month.later(-1)


def _runs_on(item: CostItem, months: int, code: str) -> bool:
    """Whether an item, of that doorbraak or of none, comes back until the end of the horizon."""
    return item.comes_back and (item.last or months) >= months and item.doorbraak in {"", code}
