"""Het verslag onder de antwoorden volgt de zes stappen: elke kop met ## is de naam van een stap, één keer en op
volgorde. Tekst onder een andere kop, met # of met een streep eronder, hoort bij geen enkele stap en komt niet op de
site."""

import re

from doorbraak_tools.checks.rule import Case, Finding, Findings, Severity
from doorbraak_tools.plan.method import steps
from doorbraak_tools.plan.model import BodyPlace
from doorbraak_tools.plan.reading.body import step_named

TITLE = "Een kop die niet bij de stappen past"
SEVERITY = Severity.WARNING
READS = ()
GOOD = """\
titel: Eerst de huur
---

## 1. Situatieschets

Het verhaal van deze stap.

## 6. Actieplan

Wat er nu gebeurt.
"""
BAD = GOOD.replace("## 6.", "# 6.")


_AS_IT_SHOULD = re.compile(r" {0,3}##[ \t\u00a0]")


def find(case: Case) -> Findings:
    """Look at the headings of the body, in the order of the file."""
    order = {step.key: step for step in steps()}
    names = ", ".join(f"“{step.number}. {step.title}”" for step in steps())
    lines = case.plan.text.split("\n")
    seen: list[int] = []
    for index, section in enumerate(case.plan.sections):
        place = BodyPlace(index)
        if not section.heading:
            first = next(number for number, line in enumerate(section.text.split("\n")) if line.strip())
            yield Finding(
                BodyPlace(index, first + 1),
                "Deze tekst staat boven de eerste kop en hoort bij geen stap.",
                "Zet hem onder een kop met ## en de naam van een stap.",
            )
        elif not section.step and step_named(section.heading):
            # A step's own heading that is written as it should belongs to none where that is in doubt, and reading
            # has said so.
            if not _AS_IT_SHOULD.match(lines[section.line - 1]):
                yield Finding(
                    place,
                    "Deze kop noemt een stap, maar is anders geschreven: de tekst eronder hoort nu bij geen stap.",
                    "Begin de regel met ## en een spatie, en zet er geen streep onder.",
                )
        elif not section.step:
            yield Finding(place, "Deze kop is geen stap van de methode.", f"Gebruik ### of een van: {names}.")
        else:
            step = order[section.step]
            if step.number in seen:
                hint = "Zet de twee stukken onder één kop."
                yield Finding(place, f"De kop van stap {step.number} staat er twee keer.", hint)
            elif seen and step.number < max(seen):
                hint = "Zet de stappen op volgorde, van 1 tot en met 6."
                yield Finding(place, f"Stap {step.number} staat na stap {max(seen)}.", hint)
            seen.append(step.number)
