"""In de terugblik zeg je welke regel anders moet. Over veel plannen wordt geteld welke regel steeds terugkomt: dat lukt
alleen als vaststaat welke bedoeld is."""

from doorbraak_tools.checks.rule import Case, Finding, Findings, Severity, map_at
from doorbraak_tools.plan.queries import TERUGBLIK
from doorbraak_tools.text.dutch import enumeration

TITLE = "Een regel in de terugblik die niet te herkennen is"
SEVERITY = Severity.WARNING
READS = ("actieplan",)
GOOD = """\
actieplan:
  terugblik:
    doorbraken:
      - doorbraak: D1
        aard: structureel
        regel: Wet op de huurtoeslag artikel 13 lid 1
"""
BAD = GOOD.replace("regel: Wet op de huurtoeslag artikel 13 lid 1", "regel: Wht artikel 13 lid 1")


def find(case: Case) -> Findings:
    """Report each citation of a terugblik that is not read; a line without one is a rule of another kind."""
    lessons = map_at(case.data, TERUGBLIK).get("doorbraken", ())
    texts = [(index, row["regel"]) for index, row in enumerate(lessons) if row and row.get("regel")]
    if not texts:
        return
    from doorbraak_tools.substance.law.citations import read_lines

    for index, text in texts:
        for line in read_lines(text, case.registers.own_laws):
            for refusal in line.refusals[:1]:
                hint = f"Bedoel je: {enumeration(refusal.candidates, 'of')}?" if refusal.candidates else _ADVICE
                yield Finding((*TERUGBLIK, "doorbraken", index, "regel"), refusal.message, hint, line.number)


_ADVICE = "Schrijf wet en artikel voluit, zoals: Participatiewet artikel 18 lid 1."
