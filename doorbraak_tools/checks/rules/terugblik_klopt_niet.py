"""Een terugblik leg je naast het plan: dezelfde doelen, doorbraken en maanden. Staat een doel er twee keer in, of kijk
je verder dan het plan rekende, dan is er niets om het naast te leggen."""

from doorbraak_tools.checks.rule import Case, Finding, Findings, Severity, map_at
from doorbraak_tools.checks.rules.code_bestaat_niet import choose
from doorbraak_tools.plan.queries import RENDEMENT, TERUGBLIK

TITLE = "Een terugblik die niet bij het plan past"
SEVERITY = Severity.ERROR
READS = ("toekomstperspectief", "doorbraak", "rendement", "actieplan")
GOOD = """\
toekomstperspectief:
  korte_termijn:
    K1: De ontruiming is van de baan.
waardendriehoek:
  rendement:
    maanden: 12
actieplan:
  terugblik:
    doelen:
      - {doel: K1, bereikt: ja}
    maanden: 6
"""
BAD = GOOD.replace("    maanden: 6", "      - {doel: K1, bereikt: nee}\n    maanden: 6")


def find(case: Case) -> Findings:
    """Look up the codes of the terugblik, and compare its months. One doorbraak may teach more, one goal ends once."""
    written = map_at(case.data, TERUGBLIK)
    for listed, field, known in (("doelen", "doel", case.goals), ("doorbraken", "doorbraak", case.doorbraken)):
        seen: set[str] = set()
        for index, row in enumerate(written.get(listed, ())):
            code = row.get(field) if row else None
            if code is None:
                continue
            place = (*TERUGBLIK, listed, index, field)
            if code not in known:
                yield Finding(place, f"De code {code} bestaat niet in dit plan.", choose(listed, known))
            elif code in seen and listed == "doelen":
                yield Finding(place, f"Het doel {code} staat al in de terugblik.", "Laat er één staan.")
            seen.add(code)
    months, planned = written.get("maanden"), map_at(case.data, RENDEMENT).get("maanden")
    if months is not None and planned is not None and months > planned:
        yield Finding(
            (*TERUGBLIK, "maanden"),
            f"De terugblik gaat over {months} maanden, maar het plan rekende met {planned}.",
            "Tel alleen op wat er in de maanden van het plan is uitgegeven, en schrijf dat aantal.",
        )
