"""Een plan dat bij de verkeerde tafel wordt ingediend, verliest weken. Zegt het register dat een rechter, een minister
of een andere instantie over deze ruimte beslist, dan hoort die bij wie erover gaat."""

from doorbraak_tools.checks.rule import Case, Finding, Findings, Severity
from doorbraak_tools.plan.queries import LEGITIMACY
from doorbraak_tools.substance.deciders import named_deciders
from doorbraak_tools.substance.wording import known_deciders

TITLE = "Iemand anders beslist hierover"
SEVERITY = Severity.WARNING
READS = ("legitimiteit",)
GOOD = """\
waardendriehoek:
  legitimiteit:
    peildatum: 2026-09-01
    D1:
      ruimte: Faillissementswet artikel 287b lid 1
      wie_gaat_erover: De rechtbank. De schuldhulpverlener bereidt het verzoek voor.
"""
BAD = GOOD.replace(
    "De rechtbank. De schuldhulpverlener bereidt het verzoek voor.", "Het college van burgemeester en wethouders."
)


def find(case: Case) -> Findings:
    """Compare who decides according to the register with who decides according to the plan, per doorbraak."""
    deciders: dict[str, set[str]] = {}
    for cited in case.cited_lines:
        if cited.answer == "ruimte":
            for citation in cited.line.citations:
                for ground in case.registers.grounds_at(citation.reference):
                    deciders.setdefault(cited.doorbraak, set()).update(ground.decides)
    for code, known in deciders.items():
        named = named_deciders(case, code)
        if named and known <= known_deciders() and not named & known:
            who = " of ".join(sorted(known))
            yield Finding(
                (*LEGITIMACY, code, "wie_gaat_erover"),
                f"Volgens het register beslist hierover: {who}.",
                f"Noem {who} erbij, of leg uit waarom het hier anders ligt.",
            )
