"""Het handboek kent lang niet elke bepaling die ruimte geeft. Staat de jouwe er niet in, dan kan zij heel goed kloppen;
alleen heeft hier niemand haar gelezen. Dan is het goed als een jurist of collega meekijkt."""

from doorbraak_tools.checks.rule import Case, Findings, Severity
from doorbraak_tools.substance.registers.entries import Reference

TITLE = "Ruimte die het register niet kent"
SEVERITY = Severity.HINT
READS = ("legitimiteit",)
GOOD = """\
waardendriehoek:
  legitimiteit:
    peildatum: 2026-07-01
    D1:
      ruimte: Participatiewet artikel 18 lid 1
"""
BAD = GOOD.replace("ruimte: Participatiewet artikel 18 lid 1", "ruimte: Participatiewet artikel 76 lid 3")


def find(case: Case) -> Findings:
    """Point at lines of room that cite an article of national or European law of which no ground was read."""
    for cited in case.cited_lines:
        if cited.answer != "ruimte":
            continue
        known = [_is_known(case, citation.reference) for citation in cited.line.citations]
        if known and not all(known):
            what = "een bepaling in deze regel" if len(known) > 1 else "deze bepaling"
            yield cited.finding(
                f"Het register kent {what} niet.",
                "Dat zegt niet dat zij niet klopt: hier heeft niemand haar gelezen. Laat iemand meelezen, of zet haar "
                "in registers/gronden.yaml.",
                cited.line.citations[known.index(False)].start,
            )


def _is_known(case: Case, reference: Reference) -> bool:
    """Whether somebody read the place that is cited, or it is none that the register could hold."""
    national = reference.kind in {"bwb", "celex"} and reference.artikel and not reference.tot
    return not national or bool(case.registers.known_at(reference))
